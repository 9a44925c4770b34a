"""Amounts are read as the plan's language writes them, and added up where the plan says so."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest

from plugins.plan.facts.amounts import amount, by_column
from plugins.plan.facts.derive import derive
from plugins.plan.rules.check import load
from tests.samples.nested import nested
from tests.samples.plan import AS_OF

WRITTEN = {
    ("12.500,5", "vi"): "12500.5",
    ("12500,5", "vi"): "12500.5",
    (" 0,25 ", "vi"): "0.25",
    ("1.000.000", "vi"): "1000000",
    ("12,500.5", "en"): "12500.5",
    ("12.50,5", "vi"): None,
    ("12,500.5", "vi"): None,
    ("khoảng 300", "vi"): None,
    ("300 triệu", "vi"): None,
    ("", "vi"): None,
    ("NaN", "vi"): None,
    ("Infinity", "en"): None,
    ("1e5", "vi"): None,
    ("12_0", "vi"): None,
}


@pytest.mark.parametrize(("written", "number"), WRITTEN.items(), ids=map(str, WRITTEN))
def test_an_amount_is_read_or_not_at_all(written: tuple[str, str], number: str | None) -> None:
    """Marks between thousands and before decimals are those of the language; nothing is guessed."""
    assert amount(*written) == (None if number is None else Decimal(number))


def test_sums_are_of_the_counted_tasks(tmp_path: Path) -> None:
    """A task whose parts are counted adds nothing itself; the parts of the plan add up."""
    data = nested(tmp_path)
    site = derive(load(data, AS_OF, data.parent / "content"), AS_OF)
    assert by_column(site.sums.of_plan) == {
        "ngan-sach": Decimal("12800.75"),
        "nguon-khac": Decimal(1000),
    }
    assert by_column(site.sums.of_area["i"])["ngan-sach"] == Decimal("12500.75")
    assert [each.tasks for each in site.sums.of_area["ii"]] == [("ii-1",), ()]
