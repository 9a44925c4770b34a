"""When each record came onto the site, and when it last changed there."""

from __future__ import annotations

import datetime as dt

from plugins.plan.ledger.days import days_of_records
from tests.samples.plan import AS_OF
from tests.samples.told import CORRECTION, FIRST_DAY, SECOND_DAY, THIRD_DAY, lines

DAYS = days_of_records(lines(), AS_OF)


def test_the_first_and_the_last_line_of_a_record() -> None:
    """A record came on the day of its first line and changed on that of its last."""
    assert (DAYS.came["task:1.1"], DAYS.changed["task:1.1"]) == (FIRST_DAY, SECOND_DAY)
    assert DAYS.came[f"update:{CORRECTION}"] == THIRD_DAY


def test_a_new_column_changes_nothing() -> None:
    """A column that a table was given says nothing new about a record."""
    assert DAYS.changed["agency:leader"] == FIRST_DAY


def test_an_earlier_day_knows_nothing_of_a_later_one() -> None:
    """As of a day, the lines of later days are not there."""
    known = days_of_records(lines(), FIRST_DAY)
    assert known.changed["task:1.1"] == FIRST_DAY
    assert "agency:helper" not in known.came
    assert days_of_records(lines(), FIRST_DAY - dt.timedelta(days=1)).came == {}


def test_the_last_day_of_several() -> None:
    """Of several records it is the latest day; None of nothing and where one is not recorded."""
    assert DAYS.last_of(["task:1.1", "task:2.1"]) == THIRD_DAY
    assert DAYS.last_of([]) is None
    assert DAYS.last_of(["task:1.1", "task:9.9"]) is None
