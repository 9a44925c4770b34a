"""The table of the plan as a document: one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from plugins.plan.records.types import Plain
from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.plain import at
from plugins.plan.rows.table import Column, Described, Files, Table

# The column with the SHA-256 of the text as received.
DIGEST_OF_TEXT = "appendix_sha256"


def table(languages: Sequence[str]) -> Table:
    """The columns of data/plan.yaml."""
    return Table(
        name="plan",
        prefix="plan",
        key=(),
        records=lambda records: (records.plan,) if records.plan else (),
        columns=(
            *texts("title", ("Tên văn bản", "Title of the document"), languages),
            column("number", "Số, ký hiệu", "Number"),
            column("date", "Ngày ban hành", "Date of issue", "date"),
            column("issuer", "Mã cơ quan ban hành", "Id of the agency that issued it"),
            *texts("place", ("Nơi ban hành", "Place of issue"), languages),
            *texts("subject", ("Trích yếu", "Subject"), languages),
            column("legal_basis", "Căn cứ pháp lý", "Documents that it rests on", "array"),
            Column(
                name="reporting_cycle",
                type="object",
                label=Described("Kỳ báo cáo", "How often reports are asked for"),
                path=("reporting_cycles",),
                value=_cycles,
            ),
            *texts("reporting_note", ("Ghi chú về báo cáo", "Note on reporting"), languages),
            column("licence", "Điều kiện sử dụng lại", "Terms of use", "object"),
            column("official", "Trang chính thức", "Whether the site is official", "boolean"),
            column("sample", "Dữ liệu mẫu", "Whether the data are made up", "boolean"),
            column("appendix", "Phụ lục", "Words around the table of tasks", "object"),
            Column(
                name=DIGEST_OF_TEXT,
                type="string",
                label=Described(
                    "Mã kiểm SHA-256 của văn bản nguồn", "SHA-256 of the text as received"
                ),
                path=("appendix", "text"),
                value=_digest_of_text,
            ),
            column("notes", "Ghi chú", "Notes", "array"),
            column("columns", "Các cột của bảng", "Columns of the table", "array"),
            column("counted", "Cấp nhiệm vụ được đếm", "Level at which tasks are counted"),
            column("kind", "Loại văn bản", "Kind of document"),
            *_validity(languages),
        ),
    )


def _validity(languages: Sequence[str]) -> Iterator[Column]:
    """What is known of whether the document still holds."""
    for part, vi, en in (
        ("happened", "Điều đã xảy ra", "What has happened"),
        ("not_known", "Điều chưa rõ về văn bản", "What is not known of the document"),
        ("more", "Điều biết thêm", "What is known besides"),
        ("looked_in", "Nơi đã tìm", "Where it was looked for"),
    ):
        yield from texts(f"validity_{part}", (vi, en), languages, path=("validity", part))
    name, vi, en = "validity_looked_until", "Tìm đến ngày", "Looked for until"
    yield column(name, vi, en, "date", "validity.looked_until")
    name, vi, en = "validity_sources", "Nguồn về hiệu lực", "Sources on whether it holds"
    yield column(name, vi, en, "array", "validity.sources")


def _cycles(record: Plain, _files: Files) -> Plain:
    """Each reporting cycle by its id; nothing where none is known."""
    cycles = at(record, ("reporting_cycles",))
    return {
        str(cycle["id"]): {key: value for key, value in cycle.items() if key != "id"}
        for cycle in (cycles if isinstance(cycles, list) else ())
        if isinstance(cycle, dict)
    }


def _digest_of_text(record: Plain, files: Files) -> Plain:
    return files.get(str(at(record, ("appendix", "text"))))
