"""An office that publishes a made-up plan: its commands, and the pages that readers see."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

import openpyxl
from bs4 import BeautifulSoup

from tests.samples.folders import contents
from tests.samples.projects import project_in, run_in

WITHOUT_CYCLE = "reporting_cycles: []\n"
CYCLE = """\
reporting_cycles:
- id: sau-thang
  months: 6
  first_ends: "2024-06-30"
  due_after_days: 15
  source:
    title: Kế hoạch mẫu, mục 4
    publisher: {vi: Tỉnh Mẫu, en: Sample Province}
    lang: vi
    number: "01/KH-MAU"
    date: "2024-01-15"
    quote: Báo cáo 06 tháng một lần, chậm nhất 15 ngày sau khi hết kỳ.
"""
# What is typed into a workbook: by the number of a task, then by the heading of a column.
Typed: TypeAlias = Mapping[str, Mapping[str, str | dt.datetime]]


@dataclass(frozen=True)
class Office:
    """The folder in which the site is made; nothing was reported to it yet."""

    site: Path

    def make(self, target: str, day: str, *, ends_well: bool = True, **settings: str) -> str:
        """What `make` says on a day, with settings as somebody types them behind the target."""
        typed = [f"{name}={value}" for name, value in settings.items()]
        done = run_in(self.site, "make", "--silent", target, *typed, day=day)
        said = done.stdout + done.stderr
        assert (done.returncode == 0) is ends_well, said
        assert "Traceback" not in said
        return said

    def release(self, day: str) -> str:
        """The same of a release to which somebody says yes."""
        return self.make("release", day, YES="1")

    def page(self, path: str) -> str:
        """What readers see on a page, each piece of text on a line."""
        page = (self.site / f"output/{path}/index.html").read_text("utf-8")
        main = BeautifulSoup(page, "html.parser").main
        assert main
        return main.get_text("\n", strip=True)

    def readers_see(self) -> str:
        """The digest of all that is published."""
        manifest = (self.site / "output/manifest.sha256").read_bytes()
        return hashlib.sha256(manifest).hexdigest()

    def data(self) -> dict[str, str]:
        """All files of the data, each by the digest of what it holds."""
        held = contents(self.site / "data")
        return {name: hashlib.sha256(content).hexdigest() for name, content in held.items()}

    def publications(self) -> list[dict[str, Any]]:
        """The lines of the chain of publications."""
        lines = (self.site / "data/publications.jsonl").read_text("utf-8").splitlines()
        return [json.loads(line) for line in lines]

    def write(self, name: str, words: str) -> None:
        """Write a file of the data by hand."""
        path = self.site / "data" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(words, "utf-8")


def office_in(folder: Path) -> Office:
    """An office whose plan asks for a report every six months."""
    site = project_in(folder, "")
    plan = site / "data/plan.yaml"
    words = plan.read_text("utf-8")
    assert WITHOUT_CYCLE in words
    plan.write_text(words.replace(WITHOUT_CYCLE, CYCLE), "utf-8")
    return Office(site)


def fill_in(file: Path, sheet: str, rows: Typed, to: Path) -> None:
    """Fill in a workbook as a person does: by the numbers of tasks and the headings of columns.

    The row “Số” is that of the headings themselves.
    """
    book = openpyxl.load_workbook(file)
    made = book[sheet]
    cells = [cell for row in made.iter_rows() for cell in row]
    head = next(cell.row for cell in cells if cell.value == "Tình trạng hiện nay")
    column = {cell.value: cell.column for cell in made[head] if cell.value}
    row = {made.cell(at, column["Số"]).value: at for at in range(head, made.max_row + 1)}
    for number, typed in rows.items():
        for heading, words in typed.items():
            made.cell(row[number], column[heading]).value = words
    to.parent.mkdir(exist_ok=True)
    book.save(to)
