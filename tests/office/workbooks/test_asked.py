"""Which period reports are asked for, and which states may be chosen for a task."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_periods import (
    asked_period,
    has_half_years,
    named_period,
    period_now_due,
    period_of_cycle,
    period_to_ask,
)
from plugins.office.workbooks.report_states import offered_states
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.periods import ReportingPeriod, reporting_periods
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from plugins.plan.records.deadlines import DeadlineKind, Timing
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import DeliveryState, UpdateKind
from tests.samples.reporting import CYCLE

DAY = dt.date
YEARLY = {"months": "12", "first_ends": "2023-12-31", "due_after_days": "30"}


def cycle(**changed: object) -> CycleOfPlan:
    """The sample cycle with other values and its periods from 27 February 2023 on."""
    given = {"id": "c", "source": CYCLE.source, **changed}
    own = ReportingCycle.model_validate(given) if changed else CYCLE
    periods = reporting_periods(own, DAY(2023, 2, 27), DAY(2026, 12, 1))
    return CycleOfPlan(cycle=own, tasks=frozenset(), bodies=None, periods=periods)


@pytest.mark.parametrize(
    ("name", "start", "end"),
    [
        ("2026", DAY(2026, 1, 1), DAY(2026, 12, 31)),
        ("2026-H1", DAY(2026, 1, 1), DAY(2026, 6, 30)),
        ("2026-Q4", DAY(2026, 10, 1), DAY(2026, 12, 31)),
        ("2024-02", DAY(2024, 2, 1), DAY(2024, 2, 29)),
        ("2025-12-15_2026-06-14", DAY(2025, 12, 15), DAY(2026, 6, 14)),
    ],
)
def test_a_period_is_known_by_its_name(name: str, start: dt.date, end: dt.date) -> None:
    """A year and its parts by their numbers, any other by its days; the days lead to the name."""
    found = asked_period(name)
    assert found == named_period(start, end)
    assert (found.start, found.end) == (start, end)


@pytest.mark.parametrize(
    "name",
    [
        *("", "26", "2026-Q5", "2026-13", "2026-1", "2026Q4", "quý IV", "2026-12-31_2026-01-01"),
        *("2026-01-01", "20260101_20260102", "٢٠٢٦"),
    ],
)
def test_nothing_else_is_a_period(name: str) -> None:
    """Nothing is guessed."""
    assert asked_period(name) is None


def test_half_years_are_those_of_the_cycles() -> None:
    """By months, or by two days a year."""
    half = cycle(months="6", first_ends="2023-06-30", due_after_days="15")
    assert has_half_years([cycle(), half])
    assert has_half_years([cycle(days=["06-15", "12-15"])])
    assert not has_half_years([cycle(), cycle(days=["12-15"])])


def test_an_asked_period_is_one_of_a_cycle_by_its_days() -> None:
    """The first begins with the plan; a quarter is none of a yearly cycle."""
    own = cycle()
    for name, number in (("2023", 1), ("2025", 3)):
        asked = asked_period(name)
        assert asked is not None
        assert period_of_cycle(asked, [own]) == (own, own.periods[number - 1])
    quarter = asked_period("2025-Q4")
    assert quarter is not None
    assert period_of_cycle(quarter, [own]) is None


@pytest.mark.parametrize(
    ("as_of", "number"),
    [(DAY(2023, 12, 31), None), (DAY(2024, 1, 1), 1), (DAY(2024, 12, 31), 1), (DAY(2025, 1, 1), 2)],
)
def test_the_period_now_due_is_the_last_that_is_asked_for(
    as_of: dt.date, number: int | None
) -> None:
    """From the day after it ends until the next one is asked for."""
    found: ReportingPeriod | None = period_now_due([cycle()], as_of)
    assert (found.number if found else None) == number
    assert period_now_due([], as_of) is None


@pytest.mark.parametrize(
    ("as_of", "name"),
    [
        (DAY(2024, 12, 31), "month 22"),
        (DAY(2025, 1, 5), "year 2"),
        (DAY(2025, 1, 20), "year 2"),
        (DAY(2025, 1, 31), "month 23"),
        (DAY(2027, 6, 1), "year 3"),
    ],
)
def test_what_is_asked_for_is_due_now_or_next(as_of: dt.date, name: str) -> None:
    """Of several the newest that is due now, else the next; after the last cycle its last."""
    monthly = {"months": "1", "first_ends": "2023-03-31", "due_after_days": "10"}
    both = [
        cycle(**{**YEARLY, "id": "year", "until": "2025-12-31"}),
        cycle(**monthly, id="month", until="2025-12-31"),
    ]
    found = period_to_ask(both, as_of)
    assert found is not None
    assert f"{found.cycle} {found.number}" == name


@pytest.mark.parametrize(
    ("kind", "has_period", "states"),
    [
        ("ongoing", True, "carried-out not-carried-out paused"),
        ("recurring", False, "not-started in-progress paused"),
        ("date", True, "not-started in-progress partly-done done paused"),
        (
            "conditional",
            True,
            "carried-out not-carried-out not-started in-progress partly-done done paused",
        ),
        ("unread", False, "not-started in-progress partly-done done paused"),
    ],
)
def test_states_fit_the_deadline(kind: DeadlineKind, has_period: bool, states: str) -> None:
    """What has no end is carried out in a period; where nobody can tell, either may be said."""
    reading = DeadlineReading(timing=Timing.model_construct(kind=kind), state=None)
    assert " ".join(offered_states(reading, has_period=has_period)) == states


def test_no_state_needs_what_a_workbook_cannot_say(updated_edition: Edition) -> None:
    """What is offered for any task may stand in a report, and no later document made it so."""
    by_document = {DeliveryState.STOPPED, DeliveryState.CHANGED, DeliveryState.NO_REPORT}
    for reading in updated_edition.site.deadlines.values():
        offered = {*offered_states(reading, has_period=True)}
        assert offered <= KINDS[UpdateKind.REPORT].states - by_document
