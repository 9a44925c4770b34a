"""The table of places of today."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.plan.rows.columns import column, texts
from plugins.plan.rows.table import Table


def table(languages: Sequence[str]) -> Table:
    """The columns of data/localities.yaml."""
    return Table(
        name="localities",
        prefix="locality",
        key=("id",),
        records=lambda records: records.localities,
        columns=(
            column("id", "Mã", "Id"),
            *texts("name", ("Tên", "Name"), languages),
            column("agency", "Thuộc địa bàn của", "Agency on whose land it lies"),
            column("code", "Mã đơn vị hành chính", "Official code"),
            column("formed_from", "Hình thành từ", "Formed from", "array"),
            column("certainty", "Mức độ chắc chắn", "How sure"),
            *texts("certainty_note", ("Ghi chú về mức chắc chắn", "Note on certainty"), languages),
            column("sources", "Nguồn", "Sources", "array"),
        ),
    )
