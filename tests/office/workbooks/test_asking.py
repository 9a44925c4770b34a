"""For which period is asked, and what is said of a period that cannot be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_periods import asked_period
from plugins.office.workbooks.asking import Asking, asking, period_words
from plugins.plan.reading.problems import Problem


@pytest.mark.parametrize(
    ("stated", "code", "shown"),
    [
        ("quý IV", "workbooks-period", "2026, 2026-Q4, 2026-11"),
        ("2026-H1", "workbooks-half-year", "2026, 2026-Q4, 2026-11"),
        ("2022-Q4", "workbooks-period-outside", "22/11/2026"),
        ("2027", "workbooks-period-outside", "22/11/2026"),
    ],
)
def test_a_period_that_cannot_be_asked_about_is_refused(
    stated: str, code: str, shown: str, updated_edition: Edition
) -> None:
    """It is none, or the plan has none of that length, or it lies outside."""
    found = asking(updated_edition.site, stated)
    assert isinstance(found, Problem)
    assert found.code == code
    told = found.render("en")
    assert stated in told
    assert shown in told


def test_a_period_of_the_cycle_has_its_last_day(updated_edition: Edition) -> None:
    """A report on 2025 is due 30 days after it ends; no cycle says when one on a quarter is."""
    found, quarter = (asking(updated_edition.site, name) for name in ("2025", "2026-Q3"))
    assert isinstance(found, Asking)
    assert isinstance(quarter, Asking)
    assert (found.name, found.due) == ("2025", dt.date(2026, 1, 30))
    assert (quarter.name, quarter.cycle, quarter.due) == ("2026-Q3", None, None)


def test_without_a_period_the_one_now_due_is_meant(updated_edition: Edition) -> None:
    """The last year that is over; without a cycle none."""
    assert asking(updated_edition.site, "") == asking(updated_edition.site, "2025")
    assert asking(replace(updated_edition.site, cycles=()), "") == Asking()


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("2026", "năm 2026"),
        ("2026-H2", "6 tháng cuối năm 2026"),
        ("2026-Q4", "quý IV năm 2026"),
        ("2026-02", "tháng 02 năm 2026"),
        ("2025-12-15_2026-06-14", "từ 15/12/2025 đến 14/06/2026"),
    ],
)
def test_a_period_is_said_in_words(name: str, words: str, updated_edition: Edition) -> None:
    """As an office writes it."""
    period = asked_period(name)
    assert period is not None
    assert period_words(updated_edition, period) == words
