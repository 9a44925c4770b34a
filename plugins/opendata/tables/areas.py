"""The table of areas: the document's headings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import addresses, as_of, chosen, in_languages, made
from plugins.opendata.tables.counts import COVERAGE, counts_by
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.types import Plain, Text
from plugins.plan.rows import areas
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Described


def table(languages: Sequence[str]) -> DataTable:
    """The areas."""
    return DataTable(
        name="areas",
        one="area",
        title=Described("Lĩnh vực", "Areas"),
        about=Described(
            "Mỗi dòng là một lĩnh vực. `tasks` đếm các nhiệm vụ được tính, ở chính lĩnh vực và các "
            "lĩnh vực nằm trong đó; cộng các dòng không thuộc lĩnh vực nào thì được tổng.",
            "Each row is an area. `tasks` counts the counted tasks of the area and of those within "
            "it; the rows that are not part of another add up to all.",
        ),
        columns=(*_columns(languages),),
        key=("id",),
        references=(Reference(("part_of",), "areas", ("id",)),),
        subjects=lambda source: (of_area(source, id_) for id_ in source.site.areas),
    )


def of_area(source: DataSource, id_: str) -> RowSubject:
    """The area `id_`."""
    area = source.site.areas[id_]
    return RowSubject(id_, area, plain(area))


def _columns(languages: Sequence[str]) -> Iterator[DataColumn]:
    row = areas.table(languages).columns
    yield from chosen(row, "id", *(f"title_{code}" for code in languages), "tasks")
    words = ("Địa chỉ trang của lĩnh vực", "Address of the page of the area")
    yield from addresses(words, languages, lambda edition, area: edition.urls.area(area.id))
    yield from chosen(row, "number", "part_of")
    yield made(
        "position",
        "Thứ tự trong văn bản, từ 1",
        "Place in the document, from 1",
        "integer",
        lambda source, area: source.places["area", area.id],
        required=True,
    )
    yield from chosen(row, *(f"heading_{code}" for code in languages), "lead_text", "lead_agencies")
    yield from chosen(row, "in_force", "added_by", "dropped_by")
    yield made(
        "tasks_directly",
        "Số nhiệm vụ được tính nằm ngay dưới lĩnh vực",
        "Number of counted tasks directly under the area",
        "integer",
        lambda source, area: len(source.site.nesting.counted_of[area.id]),
        required=True,
    )
    yield from counts_by(
        COVERAGE,
        ("các nhiệm vụ mà tasks đếm", "the tasks that tasks counts"),
        lambda source, area: source.site.counts_of_area[area.id].coverage,
    )
    yield made(
        "updates",
        "Số thông tin cập nhật về lĩnh vực và các nhiệm vụ trong đó, mỗi thông tin tính một lần",
        "Number of updates about the area and the tasks in it, each counted once",
        "integer",
        lambda source, area: len(source.site.updates_of_area[area.id]),
        required=True,
    )
    yield as_of()
    for code in languages:
        yield _in_plain_words(code)
    words = ("Câu bạn đọc có thể hỏi về lĩnh vực", "Question that a reader may ask about the area")
    yield from in_languages("question", words, languages, _question)


def _in_plain_words(code: str) -> DataColumn:
    """What the editors wrote in one language: no official text."""
    label = Described(
        f"Bằng lời thường của ban biên tập, không phải văn bản chính thức (ngôn ngữ: {code})",
        f"In plain words of the editors, not the official text (language: {code})",
    )
    return DataColumn(
        name=f"plain_{code}",
        type="array",
        label=label,
        value=lambda source, area: _points(source.site.plain_words.get(area.id), code),
        language=code,
    )


def _points(words: PlainWords | None, code: str) -> list[Plain]:
    return [point.get(code) for point in words.points if point.get(code)] if words else []


def _question(source: DataSource, area: RowSubject) -> Text | None:
    words = source.site.plain_words.get(area.id)
    return words.question if words else None
