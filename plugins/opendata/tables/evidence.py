"""The table of sources: what proves each update."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.opendata.columns import DataColumn, DataSource, DataTable, Reference, RowSubject
from plugins.opendata.made import in_languages, made, values
from plugins.plan.records.types import Certainty, Plain
from plugins.plan.records.updates import Update
from plugins.plan.rows.table import Described


def table(languages: Sequence[str]) -> DataTable:
    """The sources of updates, with what was learnt of them later."""
    return DataTable(
        name="sources",
        one="source",
        title=Described("Nguồn của thông tin cập nhật", "Sources of updates"),
        about=Described(
            "Mỗi dòng là một nguồn của một thông tin. Một nguồn dùng cho nhiều thông tin thì có "
            "nhiều dòng.",
            "Each row is a source of an update. A source of several updates has several rows.",
        ),
        columns=(*_columns(languages),),
        key=("update", "position"),
        references=(Reference(("update",), "updates", ("id",)),),
        subjects=lambda source: (
            each for update in source.site.updates for each in of_update(update)
        ),
    )


def of_update(update: Update) -> Iterator[RowSubject]:
    """The sources of an update."""
    for place, source in enumerate(update.sources, 1):
        yield RowSubject(update.id, (place, source))


def _columns(languages: Sequence[str]) -> Iterator[DataColumn]:
    yield made(
        "update", "Mã thông tin cập nhật", "Id of the update", "string", _update, required=True
    )
    yield made(
        "position",
        "Thứ tự trong thông tin, từ 1",
        "Place in the update, from 1",
        "integer",
        lambda _, one: one.record[0],
        required=True,
    )
    yield _field("title", "Tên của nguồn, nguyên văn", "Title of the source, as it is written")
    yield from in_languages(
        "publisher",
        ("Bên công bố", "Publisher"),
        languages,
        lambda _, one: one.record[1].publisher,
    )
    yield _field("url", "Địa chỉ của nguồn", "Address of the source")
    yield made("archived", "Địa chỉ bản lưu", "Address of an archived copy", "string", _archived)
    yield _field("number", "Số, ký hiệu", "Number")
    yield made(
        "date",
        "Ngày của nguồn, theo mức đã biết",
        "Date of the source, as far as it is known",
        "date",
        lambda _, one: one.record[1].date.iso if one.record[1].date else None,
    )
    yield _field("quote", "Câu trích làm căn cứ", "Passage that proves the statement")
    yield _field("lang", "Ngôn ngữ của nguồn", "Language of the source")
    yield made(
        "certainty",
        "Mức độ chắc chắn",
        "How sure it is",
        "string",
        lambda _, one: one.record[1].certainty.value,
        required=True,
        choices=values(Certainty),
    )
    yield made(
        "answered",
        "Ngày gần nhất còn mở được",
        "Last day on which the address answered",
        "day",
        _answered,
    )


def _update(_source: DataSource, one: RowSubject) -> Plain:
    return one.id


def _field(name: str, vi: str, en: str) -> DataColumn:
    return made(name, vi, en, "string", lambda _, one: getattr(one.record[1], name))


def _archived(source: DataSource, one: RowSubject) -> Plain:
    evidence = one.record[1]
    later = source.site.follow_ups.get(evidence.url)
    found: str | None = evidence.archived or (later.archived if later else None)
    return found


def _answered(source: DataSource, one: RowSubject) -> Plain:
    later = source.site.follow_ups.get(one.record[1].url)
    return later.answered.isoformat() if later and later.answered else None
