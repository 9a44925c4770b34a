"""The records of a plan as an office would have printed them: a document with its tables.

What a reader of files gives for such a document: headings of two lines, headings over all columns,
cells merged down, a letterhead and signatures set out in tables, and, where asked for, tables that
go on over pages with lines that fold and rows cut in two.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.office.documents.document import DocumentTable, OfficeDocument
from plugins.plan.records.areas import Area
from plugins.plan.records.columns import ColumnMeaning
from plugins.plan.records.dataset import Records
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.order import in_print_order
from plugins.plan.records.tasks import Cell, Item, Task
from plugins.plan.records.types import Text
from tests.office.samples.tables import ABOVE, BOLD, LEFT, document, paragraph, table

LETTERHEAD = [
    ["ỦY BAN NHÂN DÂN\nTỈNH", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc"],
]
SIGNATURES = [["Nơi nhận:\n- Như Điều 3;\n- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH"]]
# What stands above the columns of a plan that says nothing of them.
USUAL = {
    "number": "TT",
    "task": "Nhiệm vụ",
    "lead": "Cơ quan chủ trì",
    "coordinating": "Cơ quan phối hợp",
    "deadline": "Thời gian hoàn thành",
}
WIDTHS = {"task": 50, "lead": 18, "coordinating": 20}
WIDTH = 16
ROWS_OF_A_PAGE = 9


@dataclass(frozen=True, slots=True)
class PrintedColumn:
    """A column: what it says, the id of its own cells, its heading and that above it."""

    means: str
    id: str
    heading: str
    under: str = ""


def columns_of(records: Records) -> tuple[PrintedColumn, ...]:
    """The columns of the plan's table, also where only its appendix says them."""
    plan = records.plan
    if plan.columns:
        return tuple(
            PrintedColumn(c.means.value, c.id, _vi(c.heading), _vi(c.under)) for c in plan.columns
        )
    said: dict[str, str] = {**USUAL}
    if plan.appendix:
        said |= {str(name): words for name, words in plan.appendix.columns.items()}
    above = said.get("responsibility", "")
    return tuple(
        PrintedColumn(name, name, said[name], above if name in ("lead", "coordinating") else "")
        for name in ("number", "task", "lead", "coordinating", "deadline")
    )


def _vi(text: Text | None) -> str:
    return (text.get("vi") or "") if text else ""


def printed(records: Records, *, as_pages: bool = False) -> OfficeDocument:
    """The plan as a document; as_pages: as a PDF has it, a table a page, with lines that fold."""
    columns = columns_of(records)
    grid = [*_headings(columns), *_rows(records, columns)]
    unit = next((_vi(column.unit) for column in records.plan.columns if column.unit), "")
    above = [paragraph(f"Đơn vị tính: {unit}")] if unit else []
    tables = _pages(grid, columns) if as_pages else [table(grid, number=2)]
    figures = [table(_figures(records.indicators), number=3)] if records.indicators else []
    page = int(as_pages)
    return document(
        table(LETTERHEAD, page=page),
        paragraph(_vi(records.plan.title), bold=True, page=page),
        *above,
        *tables,
        *figures,
        table(SIGNATURES, number=9, page=page),
    )


def _headings(columns: Sequence[PrintedColumn]) -> list[list[str]]:
    first, second = [], []
    for place, column in enumerate(columns):
        if not column.under:
            first.append(column.heading)
            second.append(ABOVE)
            continue
        again = place and columns[place - 1].under == column.under
        first.append(LEFT if again else column.under)
        second.append(column.heading)
    return [first, second]


def _rows(records: Records, columns: Sequence[PrintedColumn]) -> Iterator[list[str]]:
    for row in in_print_order(records.tasks, records.areas):
        values = [*_values(row, columns)]
        if isinstance(row, Area) and not any(values[2:]):
            yield [f"{BOLD}{values[0]}", f"{BOLD}{values[1]}", *[LEFT] * (len(columns) - 2)]
        else:
            yield values


def _values(row: Area | Task, columns: Sequence[PrintedColumn]) -> Iterator[str]:
    for column in columns:
        if column.means == ColumnMeaning.NUMBER:
            yield row.number
        elif column.means == ColumnMeaning.TASK:
            yield "\n".join(map(_item, row.heading if isinstance(row, Area) else row.text))
        elif column.means in ("lead", "coordinating", "responsible"):
            yield _cell(row.printed_cells.get(column.means))
        elif isinstance(row, Area):
            yield ""
        elif column.means == ColumnMeaning.DEADLINE:
            yield _vi(row.deadline.text)
        elif column.means == ColumnMeaning.START:
            yield _vi(row.start.text) if row.start else ""
        else:
            yield _vi(row.columns.get(column.id))


def _item(item: Item) -> str:
    return f"{item.marker} {_vi(item)}" if item.marker else _vi(item)


def _cell(cell: Cell | None) -> str:
    if cell is None:
        return ""
    return ABOVE if cell.same_as else cell.text


def is_printed(indicator: Indicator) -> bool:
    """Whether the plan itself states it: of others there are figures of later sources alone."""
    return bool(indicator.baseline or indicator.targets or not indicator.values)


def _figures(all_of_them: Sequence[Indicator]) -> list[list[str]]:
    indicators = [*filter(is_printed, all_of_them)]
    years = sorted({target.year for each in indicators for target in each.targets})
    rows = [
        ["STT", "Chỉ tiêu", "ĐVT", "Thực hiện năm 2024", "Mục tiêu", *[LEFT] * (len(years) - 1)],
        [ABOVE] * 4 + [str(year) for year in years],
    ]
    for number, each in enumerate(indicators, 1):
        targets = {target.year: _vi(target.text) or target.value for target in each.targets}
        baseline = each.baseline.value if each.baseline else ""
        figures = [targets.get(year, "") for year in years]
        rows.append([str(number), _vi(each.name), _vi(each.unit), baseline, *figures])
    return rows


def _pages(grid: Sequence[Sequence[str]], columns: Sequence[PrintedColumn]) -> list[DocumentTable]:
    """The table cut into pages: headings stand on each, the row at its end goes on below them."""
    headings, rows = grid[:2], [_folded(row, columns) for row in grid[2:]]
    made, page, rest = [], 1, rows
    while rest:
        own, rest = rest[:ROWS_OF_A_PAGE], rest[ROWS_OF_A_PAGE:]
        if rest and rest[0].count(ABOVE):
            own, rest = [*own, rest[0]], rest[1:]
        if rest:
            own[-1], cut = _cut(own[-1])
            rest = [cut, *rest] if any(cut) else rest
        made.append(table([*headings, *own], page=page, number=page + 1))
        page += 1
    return made


def _folded(row: Sequence[str], columns: Sequence[PrintedColumn]) -> list[str]:
    is_wide = LEFT in row
    return [
        text if text in (LEFT, ABOVE) else _fold(text, 120 if is_wide else _width(column))
        for text, column in zip(row, columns, strict=True)
    ]


def _width(column: PrintedColumn) -> int:
    return WIDTHS.get(column.means, WIDTH)


def _fold(text: str, width: int) -> str:
    lines = (textwrap.wrap(line, width, break_on_hyphens=False) for line in text.split("\n"))
    return "\n".join(line for own in lines for line in own)


def _cut(row: Sequence[str]) -> tuple[list[str], list[str]]:
    """A row with all but its first line of the task on the next page; the other cells stay."""
    lines = row[1].split("\n")
    if len(lines) < 2 or LEFT in row:
        return list(row), [""] * len(row)
    return (
        [row[0], "\n".join(lines[:-1]), *row[2:]],
        ["", lines[-1], *[""] * (len(row) - 2)],
    )
