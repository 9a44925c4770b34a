"""How long a plan of 4,000 rows takes to import: `python tests/bench/import_speed.py`.

From Word and from Excel, made up row by row. Prints seconds, peak memory of all processes, rows;
exit code 1 where the import takes too long or too much, or loses a row.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import xlsxwriter

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.processes import watched  # noqa: E402 - needs the path above
from tests.samples.office_parts import cell, paragraph, row, table, word  # noqa: E402 - the same

AREAS, TASKS_PER_AREA = 40, 100
MOST_SECONDS, MOST_MEGABYTES = 60.0, 500.0
BEFORE = (
    "ỦY BAN NHÂN DÂN TỈNH SUỐI MƠ",
    "Số: 12/KH-UBND",
    "Suối Mơ, ngày 15 tháng 01 năm 2026",
    "KẾ HOẠCH",
    "Phát triển dịch vụ công trực tuyến giai đoạn 2026 - 2030",
)
HEADINGS = ("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm")
WORDS = (
    "- Rà soát, hoàn thiện quy trình số {number} theo hướng đơn giản, liên thông.",
    "- Công khai kết quả của việc {number} trên Cổng thông tin điện tử của tỉnh.",
)
LEADS = ("Sở Y tế", "Sở Tài chính", "Sở Giáo dục và Đào tạo", "Công an tỉnh", "Sở Nội vụ")
DEADLINES = ("Thường xuyên", "Quý II/2027", "Trước ngày 30/6/2026", "Năm 2028", "Hằng năm")


def rows() -> Iterator[tuple[str, ...]]:
    """The rows below the headings: an area has words in its first two columns alone."""
    for area in range(1, AREAS + 1):
        yield (str(area), f"Nhóm nhiệm vụ số {area} về dịch vụ công", "", "", "", "")
        for position in range(1, TASKS_PER_AREA + 1):
            number = f"{area}.{position}"
            lead, other = LEADS[position % len(LEADS)], LEADS[(position + 2) % len(LEADS)]
            words = "\n".join(each.format(number=number) for each in WORDS)
            due = DEADLINES[(area + position) % len(DEADLINES)]
            yield (number, words, lead, f"{other} và các sở, ban, ngành", due, f"Báo cáo {number}")


def written_in_word(path: Path) -> Path:
    """The plan as DOCX."""
    lines = [row(*(cell(*each.split("\n")) for each in own)) for own in (HEADINGS, *rows())]
    return word(path, "".join(map(paragraph, BEFORE)) + table(*lines))


def written_in_excel(path: Path) -> Path:
    """The plan as XLSX."""
    book = xlsxwriter.Workbook(str(path))
    sheet = book.add_worksheet()
    for number, line in enumerate(BEFORE):
        sheet.write_string(number, 0, line)
    for number, own in enumerate((HEADINGS, *rows()), len(BEFORE)):
        for column, words in enumerate(own):
            sheet.write_string(number, column, words)
    book.close()
    return path


def imported(file: Path, folder: Path) -> bool:
    """Whether `file` is imported in time and memory, with all of its rows."""
    command = [sys.executable, "-m", "plugins", "import-plan", str(file), "--data", str(folder)]
    cost = watched(command, ROOT, {})
    tasks = len(list((folder / "tasks").glob("*.yaml")))
    print(f"{file.name}: {cost.seconds:.1f} s, {cost.memory:.0f} MB, {tasks} tasks", flush=True)
    within = cost.seconds <= MOST_SECONDS and cost.memory <= MOST_MEGABYTES
    return within and tasks == AREAS * TASKS_PER_AREA


def main() -> int:
    """Import the plan from both files."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        files = (written_in_word(folder / "plan.docx"), written_in_excel(folder / "plan.xlsx"))
        done = [imported(file, folder / file.suffix[1:] / "data") for file in files]
    return 0 if all(done) else 1


if __name__ == "__main__":
    sys.exit(main())
