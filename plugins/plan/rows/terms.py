"""The table of the glossary."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/glossary.yaml; a term is known by its words in the source language."""
    return Table(
        name="terms",
        prefix="term",
        key=(languages[0],),
        records=lambda records: records.glossary,
        columns=(
            *texts("term", ("Thuật ngữ", "Term"), languages, path=()),
            column("abbreviation", "Viết tắt", "Abbreviation"),
            column("also", "Cách gọi khác", "Other words for it", "object"),
            column("certainty", "Mức độ chắc chắn", "How sure it is"),
            column("source", "Nguồn", "Source"),
            column("quote", "Câu trích", "Quotation"),
            *texts("note", ("Ghi chú", "Note"), languages),
        ),
    )
