"""The made-up plan led through what the README tells officials, by the commands themselves."""

from __future__ import annotations

import datetime as dt
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from openpyxl import load_workbook

Rows = Mapping[str, Mapping[str, str | dt.date | None]]
ROOT = Path(__file__).resolve().parent.parent
FIXTURES = ROOT / "tests/fixtures"
DAY, BODY, PERIOD, TASK = "2026-11-30", "so-xay-dung", "2026-H1", "1.4"
# A task with a deadline; TASK goes on.
DATED = "1.3"
ADDRESS = "https://mau.example"
OFFICE = """\
publisher: {vi: Văn phòng mẫu, en: Sample office}
superior: {vi: Tỉnh Mẫu, en: Sample Province}
contact: {vi: so@mau.example}
"""
# What is filled in, by task and heading: as somebody does who is in a hurry, then put right.
FILLED: Rows = {
    DATED: {
        "Tình trạng hiện nay": "Đang triển khai",
        "Tính đến ngày": "31/06/2026",
        "Kết quả đã làm": "Đã cấp nước sạch cho 2 trong 3 xã mẫu.",
        "Khó khăn, vướng mắc": "Thiếu vốn cho xã còn lại.",
        "Việc làm tiếp theo": "Trình bổ sung vốn trong quý III.",
        "Số văn bản": "45/BC-MAU",
        "Ngày văn bản": dt.date(2026, 7, 10),
    },
    TASK: {
        "Tình trạng hiện nay": "Đã thực hiện trong kỳ",
        "Tính đến ngày": dt.date(2026, 6, 30),
        "Kết quả đã làm": "Đã đo 12 điểm trên sông.",
        "Số văn bản": None,
        "Ngày văn bản": dt.date(2026, 7, 10),
    },
}
PUT_RIGHT: Rows = {
    DATED: {"Tính đến ngày": dt.date(2026, 6, 30)},
    TASK: {"Số văn bản": "45/BC-MAU"},
}
HEADINGS = 4


@dataclass(frozen=True, slots=True)
class GuideYear:
    """What there is after it: the letter, the workbook, its faulty copy, the preview, the site."""

    letter: Path
    workbook: Path
    faulty: Path
    preview: Path
    site: Path


def guide_year(folder: Path) -> GuideYear:
    """Go through it in an empty folder. Raises CalledProcessError where a command fails."""
    for name in ("good", "updates_site"):
        shutil.copytree(FIXTURES / name, folder, dirs_exist_ok=True)
    settings = folder / "data/site.yaml"
    lines = settings.read_text("utf-8").splitlines()
    kept = [line for line in lines if not line.startswith(("publisher:", "contact:"))]
    settings.write_text("\n".join([*kept, OFFICE, "form: true", ""]), "utf-8")
    output = ("--output", str(folder / "output"))
    preview = ("--preview", str(folder / "preview"))
    _run(folder, "record")
    _run(folder, "publish", *output)
    _run(folder, "workbooks", "--period", PERIOD, "--into", str(folder / "workbooks"))
    sent = folder / f"workbooks/{BODY}-{PERIOD}.xlsx"
    came = folder / sent.name
    _fill(sent, came, FILLED)
    _run(folder, "import", str(came), fails=True)
    _fill(came, came, PUT_RIGHT)
    _run(folder, "import", str(came))
    _run(folder, "preview", *output, *preview)
    _run(folder, "record")
    _run(folder, "publish", *output)
    return GuideYear(
        letter=sent.with_suffix(".docx"),
        workbook=came,
        faulty=folder / f"{BODY}-{PERIOD}-loi.xlsx",
        preview=folder / "preview/site/preview.html",
        site=folder / "output",
    )


def _run(folder: Path, name: str, *more: str, fails: bool = False) -> None:
    """Run a command on the data in `folder`. Raises CalledProcessError where it ends otherwise."""
    own = ("--data", str(folder / "data"), "--content", str(folder / "content"))
    command = [sys.executable, "-m", "plugins", name, *own, *more]
    environment = {**os.environ, "BUILD_DATE": DAY, "SITE_URL": ADDRESS}
    ended = subprocess.run(
        command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True
    )
    if bool(ended.returncode) != fails:
        sys.stderr.write(ended.stdout + ended.stderr)
        raise subprocess.CalledProcessError(ended.returncode, command)


def _fill(source: Path, target: Path, rows: Rows) -> None:
    """Write into cells of the first sheet, by the id of the task in its first column."""
    book = load_workbook(source)
    sheet = book.worksheets[0]
    columns = {cell.value: number for number, cell in enumerate(sheet[HEADINGS], 1)}
    for row in range(HEADINGS + 1, sheet.max_row + 1):
        for heading, value in rows.get(str(sheet.cell(row, 1).value), {}).items():
            sheet.cell(row, columns[heading]).value = value
    book.save(target)
