"""The table of what was learnt later about sources, by their addresses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from plugins.plan.rows.columns import column
from plugins.plan.rows.table import Table


def table(_languages: Sequence[str]) -> Table:
    """The columns of data/sources.yaml; all but the address may be filled in later."""
    learnt = (
        column("archived", "Địa chỉ bản lưu", "Address of an archived copy"),
        column("answered", "Ngày gần nhất còn mở được", "Last day on which it answered", "date"),
        column("quote", "Câu trích thêm", "A further quotation"),
        column("lang", "Ngôn ngữ của câu trích", "Language of the quotation"),
    )
    return Table(
        name="sources",
        prefix="source",
        key=("url",),
        records=lambda records: records.sources,
        columns=(
            column("url", "Địa chỉ của nguồn", "Address of the source"),
            *(replace(each, grows=True) for each in learnt),
        ),
    )
