"""Ids of headings and rows, made of their printed numbers."""

from __future__ import annotations

import pytest

from plugins.office.documents.document import FilePlace
from plugins.office.plans.outline import OutlineItem, OutlineLine
from plugins.office.plans.proposals.ids import as_id, ids_of
from plugins.office.plans.slugs import slug_of
from plugins.plan.records.order import in_print_order
from tests.office.plans.outlines import outline_of, records_of


def lines(*rows: tuple[str, str, int | None]) -> list[OutlineLine]:
    """Lines of these kinds (`a` or `t`), numbers and places of what they lie in."""
    items = (OutlineItem(text="…"),)
    return [
        OutlineLine(
            kind="area" if kind == "a" else "task",
            number=number,
            items=items,
            within=within,
            place=FilePlace(),
        )
        for kind, number, within in rows
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([("a", "1", None), ("t", "1.1", 0), ("t", "1.2", 0), ("a", "2", None), ("t", "2.1", 3)],
         "1 1.1 1.2 2 2.1"),
        ([("a", "A", None), ("t", "1", 0), ("a", "B", None), ("t", "2", 2)], "a 1 b 2"),
        ([("a", "I", None), ("t", "1", 0), ("t", "2", 0), ("a", "II", None), ("t", "1", 3)],
         "i i-1 i-2 ii ii-1"),
        ([("a", "I", None), ("t", "1.", 0), ("t", "1.1", 1), ("a", "II", None), ("t", "1.", 3),
          ("t", "1.1", 4)], "i i-1 i-1.1 ii ii-1 ii-1.1"),
        ([("a", "I", None), ("a", "a)", 0), ("a", "đ)", 0), ("a", "II", None), ("a", "a)", 3)],
         "i i-a i-dd ii ii-a"),
        ([("a", "I", None), ("t", "3", 0), ("t", "3", 0), ("t", "", 0), ("t", "4", 0)],
         "i 3 3-2 5 4"),
        ([("t", "", None), ("t", "", None), ("t", "2", None)], "1 3 2"),
        ([("a", "1", None), ("t", "1", 0), ("a", "2", None), ("t", "2", 2)], "1 1 2 2"),
    ],
)  # fmt: skip
def test_ids(rows: list[tuple[str, str, int | None]], expected: str) -> None:
    """Numbers in small letters, joined to what they lie in only where a level repeats one."""
    assert " ".join(ids_of(lines(*rows))) == expected


@pytest.mark.parametrize("plan", ["quyet-dinh", "chuong-trinh"])
def test_ids_of_whole_plans(plan: str) -> None:
    """They are those that people gave, but for the second of two rows with one number."""
    records = records_of(plan)
    rows = in_print_order(records.tasks, records.areas)
    found = dict(zip([row.id for row in rows], ids_of(outline_of(records).lines), strict=True))
    differ = {own: made for own, made in found.items() if own != made}
    assert differ == ({"iv-3-bis": "iv-3-2"} if plan == "quyet-dinh" else {})


def test_words_as_ids() -> None:
    """Letters without marks, figures, and hyphens for all else."""
    assert as_id("Điểm 3 (a)") == "diem-3-a"
    assert as_id("b.1.") == "b.1"
    assert slug_of("Ủy ban nhân dân xã Suối Mơ", 20) == "uy-ban-nhan-dan-xa"
    assert slug_of("Huyện Cư M’gar") == "huyen-cu-mgar"
    assert slug_of("…") == ""
