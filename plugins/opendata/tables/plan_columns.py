"""The columns that the document declares for its table: their own table, and their cells."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.opendata.columns import DataColumn, DataSource, DataTable, RowSubject, Value
from plugins.opendata.made import PassageOf, as_number, in_languages, made, values
from plugins.plan.facts.amounts import amount
from plugins.plan.records.columns import FIELDS, ColumnMeaning, PlanColumn
from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Described

# The languages of the descriptions of columns.
LABELS = ("vi", "en")


def table(languages: Sequence[str]) -> DataTable:
    """The columns of the document's table, in its own words and order."""
    return DataTable(
        name="columns",
        one="column",
        title=Described("Các cột của bảng trong văn bản", "Columns of the document’s table"),
        about=Described(
            "Mỗi dòng là một cột mà văn bản in trong bảng của mình. Ô của các cột không có trường "
            "riêng nằm trong bảng `tasks`, ở các cột `column_<id>`.",
            "Each row is a column that the document prints in its table. Cells of columns without "
            "a field of their own stand in the table `tasks`, in the columns `column_<id>`.",
        ),
        columns=(*_columns(languages),),
        key=("id",),
        subjects=lambda source: (
            RowSubject(column.id, (place, column))
            for place, column in enumerate(source.site.records.plan.columns, 1)
        ),
    )


def _columns(languages: Sequence[str]) -> Iterator[DataColumn]:
    yield made(
        "id", "Mã của cột", "Id of the column", "string", lambda _, one: one.id, required=True
    )
    yield made(
        "position",
        "Thứ tự trong bảng, từ 1",
        "Place in the table, from 1",
        "integer",
        lambda _, one: one.record[0],
        required=True,
    )
    for name, vi, en in (
        ("heading", "Tên cột, nguyên văn", "Heading, as printed"),
        ("under", "Tên chung phía trên, nguyên văn", "Heading above several columns, as printed"),
        ("unit", "Đơn vị tính, nguyên văn", "Unit, as printed"),
    ):
        yield from in_languages(name, (vi, en), languages, _field(name))
    yield made(
        "means",
        "Nội dung của cột",
        "What its cells say",
        "string",
        lambda _, one: one.record[1].means.value,
        required=True,
        choices=values(ColumnMeaning),
    )
    yield made(
        "summed",
        "Có phải số tiền được cộng lại hay không",
        "Whether its amounts are added up",
        "boolean",
        lambda _, one: one.record[1].summed,
        required=True,
    )


def cells_of_columns(
    languages: Sequence[str], columns: Sequence[PlanColumn]
) -> Iterator[DataColumn]:
    """The cells of `columns` that have no field of their own, as in force, and their amounts."""
    for column in columns:
        if column.means in FIELDS:
            continue
        vi, en = (column.heading.get(code) or column.heading.get(languages[0]) for code in LABELS)
        yield from in_languages(
            f"column_{column.id}",
            (f"Cột “{vi}”, theo nội dung đang áp dụng", f"Column “{en}”, as in force"),
            languages,
            _cell(column.id),
        )
        if column.summed:
            yield made(
                f"column_{column.id}_number",
                f"Số trong cột “{vi}”; để trống nếu ô ghi bằng chữ",
                f"Number in the column “{en}”; empty where the cell holds words",
                "number",
                _number(column.id),
            )


def _field(name: str) -> PassageOf:
    return lambda _, one: getattr(one.record[1], name)


def _cell(column: str) -> PassageOf:
    return lambda source, task: source.site.in_force[task.id].columns.get(column)


def _number(column: str) -> Value:
    def value(source: DataSource, task: RowSubject) -> Plain:
        cell = source.site.in_force[task.id].columns.get(column)
        plan = source.site.records.languages[0]
        found = amount(cell.get(plan.code) or "", plan.locale) if cell else None
        return None if found is None else as_number(found)

    return value
