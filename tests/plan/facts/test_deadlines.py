"""How deadlines of each kind are read, and how they stand around their last days."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from plugins.plan.facts.deadlines import DeadlineReading, DeadlineState, read_deadline
from plugins.plan.records.deadlines import Deadline, DeadlineTerms, Start
from plugins.plan.records.tasks import Task
from tests.samples.plan import plan, task, text
from tests.samples.updates import amended, day, said, site

S = DeadlineState
SOURCE = {"title": "tin", "publisher": text("báo"), "lang": "vi", "url": "https://a.example/x"}


def read(as_of: str, begins: dict[str, Any] | None = None, **fields: Any) -> DeadlineReading:  # noqa: ANN401 - to the record
    """A deadline with these fields, as of a day; the document `basis` is of 29 February 2020."""
    start = Start.model_validate({"text": text("from"), **begins}) if begins else None
    terms = DeadlineTerms.model_validate(fields)
    return read_deadline(terms, plan().documents, day(as_of), start)


def of_event(date: str, **length: str) -> dict[str, Any]:
    """A deadline so long after an event of this day."""
    event = {"after_event": text("event"), "event_date": date, "event_source": SOURCE}
    return {"kind": "relative", **length, **event}


JUNE = {"kind": "month", "month": "2025-06"}
SECOND = {"kind": "quarter", "quarter": "2025-Q2"}
YEAR = {"kind": "year", "year": "2025"}
SPAN = {"kind": "span", "start": "2024-Q4", "end": "2026"}
MONTHLY = {"kind": "recurring", "every": "month"}
YEARLY = {"kind": "recurring", "every": "year", "by": ("12-15",)}
TWICE = {"kind": "recurring", "every": "year", "by": ("09-30", "03-31")}
ENDING = {**YEARLY, "start": "2024", "until": "2026"}

# Fields, day of the build, state, first day, last day.
EDGES: tuple[tuple[dict[str, Any], str, DeadlineState, str | None, str | None], ...] = (
    (JUNE, "2025-04-01", S.NEAR, "2025-06-01", "2025-06-30"),
    (JUNE, "2025-03-31", S.WITHIN, "2025-06-01", "2025-06-30"),
    (JUNE, "2025-06-30", S.NEAR, "2025-06-01", "2025-06-30"),
    (JUNE, "2025-07-01", S.PASSED, "2025-06-01", "2025-06-30"),
    ({"kind": "month", "month": "2024-02"}, "2024-02-29", S.NEAR, "2024-02-01", "2024-02-29"),
    ({"kind": "month", "month": "2025-02"}, "2025-03-01", S.PASSED, "2025-02-01", "2025-02-28"),
    (SECOND, "2025-06-30", S.NEAR, "2025-04-01", "2025-06-30"),
    (SECOND, "2025-07-01", S.PASSED, "2025-04-01", "2025-06-30"),
    (YEAR, "2025-01-01", S.WITHIN, "2025-01-01", "2025-12-31"),
    (YEAR, "2025-12-31", S.NEAR, "2025-01-01", "2025-12-31"),
    (YEAR, "2026-01-01", S.PASSED, "2025-01-01", "2025-12-31"),
    (SPAN, "2026-12-31", S.NEAR, "2024-10-01", "2026-12-31"),
    (SPAN, "2027-01-01", S.PASSED, "2024-10-01", "2026-12-31"),
    # What recurs is never passed: on its last day it is due, on the next one the next is.
    (YEARLY, "2025-12-15", S.NEAR, None, "2025-12-15"),
    (YEARLY, "2025-12-16", S.WITHIN, None, "2026-12-15"),
    (TWICE, "2025-04-01", S.WITHIN, None, "2025-09-30"),
    (TWICE, "2025-10-01", S.WITHIN, None, "2026-03-31"),
    (MONTHLY, "2024-02-29", S.NEAR, None, "2024-02-29"),
    (MONTHLY, "2024-03-01", S.NEAR, None, "2024-03-31"),
    ({**MONTHLY, "by": ("25",)}, "2025-01-26", S.NEAR, None, "2025-02-25"),
    ({"kind": "recurring", "every": "quarter"}, "2025-04-01", S.NEAR, None, "2025-06-30"),
    ({"kind": "recurring", "every": "half-year"}, "2025-07-01", S.WITHIN, None, "2025-12-31"),
    ({**YEARLY, "by": ("02-29",)}, "2025-01-01", S.NEAR, None, "2025-02-28"),
    # Save once the series has ended; and it does not begin before its beginning.
    (ENDING, "2026-12-15", S.NEAR, None, "2026-12-15"),
    (ENDING, "2026-12-16", S.PASSED, None, "2026-12-15"),
    (ENDING, "2030-01-01", S.PASSED, None, "2026-12-15"),
    (ENDING, "2020-01-01", S.WITHIN, None, "2024-12-15"),
    ({**YEARLY, "until": "2024-03", "start": "2024-01"}, "2024-02-01", S.NO_DATE, None, None),
    # Days are counted from the day after; a month or year ends on the same day, or its last.
    (of_event("2025-01-31", days="30"), "2025-03-02", S.NEAR, "2025-01-31", "2025-03-02"),
    (of_event("2025-01-31", months="1"), "2025-03-01", S.PASSED, "2025-01-31", "2025-02-28"),
    (of_event("2025-02-28", months="1"), "2025-03-28", S.NEAR, "2025-02-28", "2025-03-28"),
    (of_event("2024-11-30", months="3"), "2025-01-01", S.NEAR, "2024-11-30", "2025-02-28"),
    (of_event("2024-02-29", years="4"), "2024-03-01", S.WITHIN, "2024-02-29", "2028-02-29"),
    (of_event("2199-01-31", days="999"), "2025-01-01", S.WITHIN, "2199-01-31", "2201-10-27"),
    (of_event("2199-01-31", years="9"), "2025-01-01", S.WITHIN, "2199-01-31", "2208-01-31"),
    (
        {"kind": "relative", "years": "1", "after": "basis"},
        "2021-03-01",
        S.PASSED,
        "2020-02-29",
        "2021-02-28",
    ),
    (
        {"kind": "relative", "days": "45", "after": "plan"},
        "2023-04-13",
        S.NEAR,
        "2023-02-27",
        "2023-04-13",
    ),
    (
        {"kind": "relative", "days": "1", "after_event": text("event")},
        "2025-01-01",
        S.NO_DATE,
        None,
        None,
    ),
    ({"kind": "ongoing"}, "2999-01-01", S.ONGOING, None, None),
    ({"kind": "conditional"}, "2999-01-01", S.NO_DATE, None, None),
    ({"kind": "none"}, "2999-01-01", S.NO_DATE, None, None),
    ({"kind": "unread"}, "2999-01-01", S.NO_DATE, None, None),
)


def iso(date: dt.date | None) -> str | None:
    """A day as ISO writes it."""
    return date.isoformat() if date else None


@pytest.mark.parametrize(("fields", "as_of", "state", "first", "last"), EDGES, ids=str)
def test_around_the_last_day(
    fields: dict[str, Any], as_of: str, state: DeadlineState, first: str | None, last: str | None
) -> None:
    """Each kind has its first and last day, and stands as of the day of the build."""
    reading = read(as_of, **fields)
    assert (reading.state, iso(reading.first), iso(reading.date)) == (state, first, last)
    assert reading.is_computed == (fields["kind"] == "relative" and last is not None)


def stages(*fields: dict[str, Any]) -> dict[str, Any]:
    """A deadline in stages."""
    own = tuple({"text": text(f"stage {n}"), **each} for n, each in enumerate(fields, 1))
    return {"kind": "staged", "stages": own}


def test_stages_stand_by_themselves_and_the_last_day_decides() -> None:
    """Each stage has its state; the task has that of the stage with the last day."""
    reading = read("2025-08-01", **stages(SECOND, {"kind": "year", "year": "2024"}, YEAR))
    assert [stage.state for stage in reading.stages] == [S.PASSED, S.PASSED, S.WITHIN]
    assert (reading.state, iso(reading.date)) == (S.WITHIN, "2025-12-31")
    out_of_order = read("2025-08-01", **stages(YEAR, SECOND))
    assert iso(out_of_order.date) == "2025-12-31"


@pytest.mark.parametrize(("kind", "state"), [("ongoing", S.ONGOING), ("conditional", S.NO_DATE)])
def test_a_last_stage_without_a_day_never_passes(kind: str, state: DeadlineState) -> None:
    """Where the last stage has no day, the task has none, though an earlier stage has passed."""
    reading = read("2027-01-01", **stages(YEAR, {"kind": kind}))
    assert (reading.state, reading.date, reading.has_days) == (state, None, True)
    assert reading.has_no_end == (kind == "ongoing")


def test_a_start_is_the_first_day() -> None:
    """A task's own start is its first day, and what recurs does so from then on."""
    march = {"kind": "month", "month": "2026-03"}
    assert iso(read("2025-08-01", march, **YEAR).first) == "2026-03-01"
    monthly = read("2025-08-01", march, **MONTHLY)
    assert (iso(monthly.first), iso(monthly.date)) == ("2026-03-01", "2026-03-31")
    later = read("2019-08-01", {"kind": "relative", "months": "2", "after": "basis"}, **MONTHLY)
    assert (iso(later.first), iso(later.date)) == ("2020-04-29", "2020-04-30")
    unknown = read("2025-08-01", {"kind": "conditional"}, **SECOND)
    assert iso(unknown.first) == "2025-04-01"
    assert unknown.start
    assert unknown.start.state is None


def due(**fields: Any) -> Task:  # noqa: ANN401 - to the record
    """A task of the body `a` with such a deadline."""
    return task("1.1", "a", deadline=Deadline.model_validate({"text": text("then"), **fields}))


DONE = said("2023-06-01-1.1", delivery="done")
STOPPED = said("2023-06-01-1.1", delivery="stopped")
BACK = said("2023-07-01-1.1", delivery="in-progress")


@pytest.mark.parametrize(
    ("updates", "state"),
    [((DONE,), S.IN_TIME), ((STOPPED,), None), ((DONE, BACK), S.PASSED), ((), S.PASSED)],
    ids=["done", "stopped", "said to go on", "nothing said"],
)
def test_nothing_passes_on_what_is_done(updates: tuple[Any, ...], state: S | None) -> None:
    """What was last said to be done was so in time, what was stopped has no state; stages too."""
    reading = site(*updates, tasks=[due(kind="year", year="2023")]).deadlines["1.1"]
    assert (reading.state, iso(reading.date)) == (state, "2023-12-31")
    parts = due(**stages({"kind": "year", "year": "2023"}, {"kind": "conditional"}))
    staged = site(*updates, tasks=[parts]).deadlines["1.1"]
    assert [stage.state for stage in staged.stages] == [state, S.NO_DATE]


def test_one_item_done_is_not_the_task_done() -> None:
    """A state of some items alone settles nothing."""
    subject = {"task": "1.1", "items": ("1",)}
    stopped = said("2023-06-01-1.1", delivery="stopped", tasks=(subject,))
    two = due(kind="year", year="2023")
    two = two.model_copy(update={"text": two.text * 2})
    assert site(stopped, tasks=[two]).deadlines["1.1"].state is S.PASSED


def test_an_amendment_may_be_of_any_kind() -> None:
    """The amended deadline takes the place of the first, with its own kind."""
    change = amended("2024-02-01-1.1", "deadline")
    terms = DeadlineTerms.model_validate(SECOND)
    amendment = change.changes[0].model_copy(update={"deadline": terms})
    change = change.model_copy(update={"amendment": (amendment,)})
    reading = site(change, tasks=[due(kind="year", year="2023")]).deadlines["1.1"]
    assert (reading.kind, iso(reading.date)) == ("quarter", "2025-06-30")
    assert reading.amended_by == change


def test_what_recurs_is_told_period_by_period() -> None:
    """A recurring task has a strip of periods like an ongoing one, a dated task has none."""
    assert site(tasks=[due(**MONTHLY)]).period_strips["1.1"]
    assert not site(tasks=[due(**YEAR)]).period_strips["1.1"]


def test_days_of_the_calendar() -> None:
    """A year of what recurs, each stage that has a day, nothing of what has none."""
    found = {
        kind: [(iso(each.due), each.stage) for each in site(tasks=[due(**own)]).due_dates.tasks]
        for kind, own in {
            "recurring": YEARLY,
            "staged": stages(YEAR, {"kind": "conditional"}, SECOND, YEARLY),
            "conditional": {"kind": "conditional"},
        }.items()
    }
    assert found == {
        "recurring": [("2024-12-15", None)],
        "staged": [("2025-12-31", 1), ("2025-06-30", 3), ("2024-12-15", 4)],
        "conditional": [],
    }
