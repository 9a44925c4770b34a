"""For which period is asked, and what is said of a period that cannot be."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_periods import asked_period
from plugins.office.workbooks.asking import Asking, asking, asking_before, period_words
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
    """A report on 2026 is due 30 days after it ends; no cycle says when one on a quarter is."""
    found, quarter = (asking(updated_edition.site, name) for name in ("2026", "2026-Q3"))
    assert isinstance(found, Asking)
    assert isinstance(quarter, Asking)
    assert (found.name, found.due, found.passed) == ("2026", dt.date(2027, 1, 30), None)
    assert (quarter.name, quarter.cycle, quarter.due) == ("2026-Q3", None, None)


def test_a_last_day_that_has_passed_is_not_asked_for(updated_edition: Edition) -> None:
    """It is known, and told apart from a day by which somebody can report; today still is one."""
    found = asking(updated_edition.site, "2025")
    assert isinstance(found, Asking)
    assert (found.due, found.passed) == (None, dt.date(2026, 1, 30))
    today = asking(replace(updated_edition.site, as_of=dt.date(2026, 1, 30)), "2025")
    assert isinstance(today, Asking)
    assert (today.due, today.passed) == (dt.date(2026, 1, 30), None)


def test_without_a_period_the_one_due_next_is_meant(updated_edition: Edition) -> None:
    """What was asked for before it is known besides; without a cycle there is none."""
    now = asking(updated_edition.site, "")
    assert now == asking(updated_edition.site, "2026")
    assert isinstance(now, Asking)
    assert asking_before(updated_edition.site, now) == asking(updated_edition.site, "2025")
    in_january = replace(updated_edition.site, as_of=dt.date(2026, 1, 5))
    due_now = asking(in_january, "")
    assert isinstance(due_now, Asking)
    assert due_now.name == "2025"
    assert asking_before(in_january, due_now) is None
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
