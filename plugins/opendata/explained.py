"""What each table and column is, line by line: the first sheet of the workbook."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from plugins.opendata.columns import DataSource, DataTable
from plugins.plan.rows.table import Described

AS_OF = Described("Số liệu tính đến ngày", "As of")
LICENCE = Described("Điều kiện sử dụng lại", "Terms of use")
ADDRESS = Described("Trang web", "Website")
SAMPLE = Described("Dữ liệu mẫu: không có gì ở đây là thật.", "Sample data: nothing here is real.")
RULES = (
    Described(
        "Danh sách trong một ô cách nhau bằng dấu “|”. Mã (id) là chữ, không phải số: 1.10 khác "
        "1.1.",
        "Lists within a cell are separated by “|”. Ids are text, not numbers: 1.10 is not 1.1.",
    ),
    Described(
        "Ngày chỉ biết tháng hoặc năm thì ghi như đã biết (2024-02) và là chữ.",
        "A date of which only the month or the year is known is written that "
        "far (2024-02), as text.",
    ),
    Described(
        "Ô dài hơn 32.767 ký tự bị cắt và kết thúc bằng “…”; tệp CSV và JSON có đủ.",
        "A cell of more than 32,767 characters is cut and ends in “…”; CSV and JSON have the "
        "whole text.",
    ),
)
SHEETS = ("Bảng / Sheet", "Tên / Name", "Dòng / Rows", "Tiếng Việt", "English")
COLUMNS = ("Bảng / Sheet", "Cột / Column", "Kiểu / Type", "Tiếng Việt", "English")


class CountedTable(NamedTuple):
    """A table, and how many rows it has."""

    table: DataTable
    rows: int


def explained(source: DataSource, tables: Sequence[CountedTable]) -> list[tuple[str, ...]]:
    """The lines about all of these tables."""
    return [*_head(source), (), *_sheets(tables), (), *_columns(tables)]


def _head(source: DataSource) -> Iterator[tuple[str, ...]]:
    records, edition = source.site.records, source.editions[0]
    plan = records.plan
    yield (edition.passage(records.settings.name).text,)
    yield (f"{plan.number}: {edition.passage(plan.title).text}",)
    for label, words in (
        (AS_OF, source.site.as_of.isoformat()),
        (LICENCE, f"{edition.passage(plan.licence.name).text}, {plan.licence.url}"),
        (ADDRESS, edition.public(edition.urls.home()) or ""),
    ):
        if words:
            yield (f"{label.vi} / {label.en}", words)
    for line in (*RULES, *((SAMPLE,) if plan.sample else ())):
        yield ("", "", "", line.vi, line.en)


def _sheets(tables: Iterable[CountedTable]) -> Iterator[tuple[str, ...]]:
    yield SHEETS
    for table, rows in tables:
        name = f"{table.title.vi} / {table.title.en}"
        yield (table.name, name, str(rows), table.about.vi, table.about.en)


def _columns(tables: Iterable[CountedTable]) -> Iterator[tuple[str, ...]]:
    yield COLUMNS
    for table, _rows in tables:
        for column in table.columns:
            yield (table.name, column.name, column.type, column.label.vi, column.label.en)
