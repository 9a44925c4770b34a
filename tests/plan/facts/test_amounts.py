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
    ("12.500,5", "vi_VN"): "12500.5",
    ("12500,5", "vi_VN"): "12500.5",
    (" 0,25 ", "vi_VN"): "0.25",
    ("1.000.000", "vi_VN"): "1000000",
    ("12,500.5", "en_GB"): "12500.5",
    ("12.50,5", "vi_VN"): None,
    ("12,500.5", "vi_VN"): None,
    ("khoảng 300", "vi_VN"): None,
    ("300 triệu", "vi_VN"): None,
    ("12\u202f500,5", "fr_FR"): "12500.5",
    ("12 500,5", "fr_FR"): "12500.5",
    # Of one language, but of two countries.
    ("12’500.5", "de_CH"): "12500.5",
    ("12.500,5", "de_CH"): None,
    ("12.500,5", "de_DE"): "12500.5",
    ("", "vi_VN"): None,
    ("NaN", "vi_VN"): None,
    ("Infinity", "en_GB"): None,
    ("1e5", "vi_VN"): None,
    ("12_0", "vi_VN"): None,
}


@pytest.mark.parametrize(("written", "number"), WRITTEN.items(), ids=map(str, WRITTEN))
def test_an_amount_is_read_or_not_at_all(written: tuple[str, str], number: str | None) -> None:
    """Marks between thousands and before decimals are those of the locale; nothing is guessed."""
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
