"""What was said about tasks and bodies, in order, and an ongoing task period by period."""

from __future__ import annotations

import pytest

from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.derive import derive
from plugins.plan.records.context import Context
from plugins.plan.records.plan import ReportingCycle
from plugins.plan.records.updates import Update, UpdateKind
from tests.samples.plan import records, task, text
from tests.samples.updates import (
    BODIES,
    DATED,
    amended,
    cycle,
    day,
    on_items,
    said,
    site,
    with_items,
)

FIRST, SECOND = "2023-02-27 2023-06-30", "2023-07-01 2023-12-31"
BOTH = ({"task": "1.1"}, {"task": "1.2"})


def ids(updates: tuple[Update, ...]) -> list[str]:
    """The updates by id."""
    return [update.id for update in updates]


def test_newest_first() -> None:
    """Updates stand by the first day that their date may be, then by id, the latest at the top."""
    own = site(
        said("2023-07-1.1", "related"),
        said("2023-07-02-1.1", "related"),
        said("2023-07-02-1.1-2", "related"),
        said("2023-1.1", "related"),
        said("2023-06-30-1.1", "related"),
    )
    order = ["2023-07-02-1.1-2", "2023-07-02-1.1", "2023-07-1.1", "2023-06-30-1.1", "2023-1.1"]
    assert ids(own.updates) == ids(own.histories["1.1"].updates) == order


@pytest.mark.parametrize(
    ("as_of", "known"),
    [
        ("2023-07-01", []),
        ("2023-07-02", ["2023-07-02-1.1"]),
        ("2023-07-04", ["2023-07-02-1.1"]),
        ("2023-07-05", ["2023-07-03-1.1", "2023-07-02-1.1"]),
    ],
)
def test_what_is_later_does_not_exist(as_of: str, known: list[str]) -> None:
    """An update exists from the day on which it has been made and received."""
    updates = (
        said("2023-07-02-1.1", "related"),
        said("2023-07-03-1.1", received="2023-07-05"),
        said("2023-07-06-1.1", "correction", "done", corrects="2023-07-03-1.1"),
        said("2023-07-06-1.1-2", supersedes="2023-07-03-1.1"),
    )
    own = site(*updates, as_of=as_of)
    assert ids(own.updates) == known
    assert sum(own.counts.kinds.values()) == len(known)
    history = own.histories["1.1"]
    assert (history.superseded, dict(history.corrected)) == (frozenset(), {})


def test_kinds_stand_apart() -> None:
    """A history tells statements, related information, corrections and amendments apart."""
    own = site(
        said("2023-07-01-1.1"),
        said("2023-07-02-1.1", "no-change"),
        said("2023-07-03-1.1", "related"),
        said("2023-07-04-1.1", "correction", corrects="2023-07-03-1.1"),
        amended("2023-07-05-1.1", "text"),
        said("2023-07-06-1.1", supersedes="2023-07-01-1.1"),
    ).histories["1.1"]
    assert ids(own.statements) == ["2023-07-06-1.1", "2023-07-02-1.1", "2023-07-01-1.1"]
    assert ids(own.related) == ["2023-07-03-1.1"]
    assert ids(own.amendments) == ["2023-07-05-1.1"]
    assert own.superseded == {"2023-07-01-1.1"}
    assert {id_: ids(by) for id_, by in own.corrected.items()} == {
        "2023-07-03-1.1": ["2023-07-04-1.1"]
    }


def test_an_update_on_several_tasks_stands_once() -> None:
    """It is in the history of each task, and once wherever tasks are taken together."""
    own = site(said("2023-07-01-1.1", tasks=BOTH))
    assert ids(own.histories["1.1"].updates) == ids(own.histories["1.2"].updates)
    for updates in (own.updates, own.updates_of_area["1"], own.updates_of_agency["a"].said):
        assert ids(updates) == ["2023-07-01-1.1"]
    assert own.counts.kinds[UpdateKind.REPORT] == 1
    assert own.counts.coverage[Coverage.REPORTED] == own.counts.tasks == 2
    assert own.updates_by_id["2023-07-01-1.1"].task_ids == ("1.1", "1.2")


def test_what_a_body_said_and_what_was_said_about_it() -> None:
    """A body said its own updates; about it are those of others on tasks that it leads."""
    tasks = [task("1.1", "group"), task("1.2", "a b")]
    own = site(
        said("2023-07-01-1.1", agency="m"),
        said("2023-07-02-1.1", "related", agency="b"),
        said("2023-07-03-1.2", agency="b"),
        said("2023-07-04-1.2", "related", said_by=text("báo")),
        tasks=tasks,
    )
    expected = {
        "group": ([], ["2023-07-02-1.1", "2023-07-01-1.1"]),
        "m": (["2023-07-01-1.1"], ["2023-07-02-1.1"]),
        "n": ([], ["2023-07-02-1.1", "2023-07-01-1.1"]),
        "a": ([], ["2023-07-04-1.2", "2023-07-03-1.2"]),
        "b": (["2023-07-03-1.2", "2023-07-02-1.1"], ["2023-07-04-1.2"]),
        "new": ([], []),
    }
    for agency, (by_it, about) in expected.items():
        history = own.updates_of_agency[agency]
        assert (ids(history.said), ids(history.about)) == (by_it, about), agency


def test_context_until_the_day_of_the_build() -> None:
    """What stands beside a task and is of a later day does not exist yet."""
    source = {"title": "x", "publisher": text("x"), "lang": "vi", "number": "1"}
    contexts = tuple(
        Context.model_validate(
            {
                "id": f"c{date}",
                "kind": "context",
                "tasks": ("1.1",),
                "date": date,
                "text": text("x"),
                "sources": (source,),
            }
        )
        for date in ("2022", "2024-05", "2024-05-02", "2025")
    )
    own = records([task("1.1", "a"), task("1.2", "a")], BODIES, (), contexts)
    known = {c.id for c in derive(own, day("2024-05-01")).contexts["1.1"]}
    assert known == {"c2022", "c2024-05"}
    assert derive(own, day("2026-05-01")).contexts["1.2"] == ()


CARRIED = said("2023-07-05-1.1", delivery="carried-out", period=FIRST)
# The marks of the first two periods: the state and the update that says so.
MARKS: dict[str, tuple[list[Update], list[tuple[str | None, str | None]]]] = {
    "nothing": ([], [(None, None), (None, None)]),
    "one report": ([CARRIED], [("carried-out", CARRIED.id), (None, None)]),
    "a report made later for the first": (
        [
            said("2024-01-05-1.1", delivery="carried-out", period=SECOND),
            said("2024-02-05-1.1", delivery="not-carried-out", period=FIRST),
        ],
        [("not-carried-out", "2024-02-05-1.1"), ("carried-out", "2024-01-05-1.1")],
    ),
    "the last of two for one period": (
        [CARRIED, said("2023-09-05-1.1", delivery="not-carried-out", period=FIRST)],
        [("not-carried-out", "2023-09-05-1.1"), (None, None)],
    ),
    "a report without a period": (
        [said("2024-01-05-1.1")],
        [(None, None), ("in-progress", "2024-01-05-1.1")],
    ),
    "a confirmation says nothing of delivery": (
        [CARRIED, said("2024-01-05-1.1", "no-change", period=SECOND)],
        [("carried-out", CARRIED.id), (None, None)],
    ),
    "related information": (
        [said("2023-07-05-1.1", "related", period=FIRST)],
        [(None, None), (None, None)],
    ),
    "a corrected state": (
        [
            CARRIED,
            said("2023-09-05-1.1", "correction", "not-carried-out", corrects=CARRIED.id),
        ],
        [("not-carried-out", CARRIED.id), (None, None)],
    ),
    "a corrected period": (
        [
            said("2024-01-05-1.1", delivery="carried-out", period=FIRST),
            said("2024-01-09-1.1", "correction", corrects="2024-01-05-1.1", period=SECOND),
        ],
        [(None, None), ("carried-out", "2024-01-05-1.1")],
    ),
    "superseded by a report on another period": (
        [
            CARRIED,
            said("2024-01-05-1.1", delivery="carried-out", period=SECOND, supersedes=CARRIED.id),
        ],
        [(None, None), ("carried-out", "2024-01-05-1.1")],
    ),
    "an item alone": (
        [on_items("2023-07-05-1.1", "2", "carried-out", period=FIRST)],
        [("in-progress", "2023-07-05-1.1"), (None, None)],
    ),
    "an item after the whole": (
        [CARRIED, on_items("2023-09-05-1.1", "2", "not-carried-out", period=FIRST)],
        [("carried-out", CARRIED.id), (None, None)],
    ),
    "first and last day of a period": (
        [
            said("2023-07-05-1.1", delivery="carried-out", period="2023-06-30 2023-06-30"),
            said("2023-07-06-1.1", delivery="not-carried-out", period="2023-07-01 2023-07-01"),
        ],
        [("carried-out", "2023-07-05-1.1"), ("not-carried-out", "2023-07-06-1.1")],
    ),
}


@pytest.mark.parametrize(("updates", "expected"), MARKS.values(), ids=MARKS)
def test_periods_of_a_cycle(
    updates: list[Update], expected: list[tuple[str | None, str | None]]
) -> None:
    """Each period of an ongoing task shows what the last report on it says, corrections too."""
    own = site(*updates, tasks=[with_items(task("1.1", "a"), 2)], as_of="2024-03-01")
    marks = own.period_strips["1.1"]
    assert [m.period for m in marks] == list(own.periods)
    assert [(m.state, m.update.id if m.update else None) for m in marks[:2]] == expected


def test_calendar_years_without_a_cycle() -> None:
    """Without a cycle the years since the plan stand, with reports that name a period in them."""
    own = site(
        CARRIED,
        said("2024-01-05-1.1", delivery="not-carried-out", period="2023-06-01 2024-01-01"),
        said("2025-01-05-1.1"),
        every=None,
        as_of="2025-01-05",
    )
    marks = own.period_strips["1.1"]
    assert [(m.period.start.isoformat(), m.period.end.isoformat()) for m in marks] == [
        ("2023-01-01", "2023-12-31"),
        ("2024-01-01", "2024-12-31"),
        ("2025-01-01", "2025-12-31"),
    ]
    assert [mark.state for mark in marks] == ["carried-out", "not-carried-out", None]


@pytest.mark.parametrize("every", [None, cycle()])
def test_only_ongoing_tasks_are_told_by_period(every: ReportingCycle | None) -> None:
    """A task with a date has no strip, also where an amendment gave it the date."""
    tasks = [task("1.1", "a", deadline=DATED), task("1.2", "a"), task("1.3", "a", deadline=DATED)]
    own = site(
        amended("2023-07-01-1.2", "deadline", "2029-01-01"),
        amended("2023-07-01-1.3", "deadline"),
        tasks=tasks,
        every=every,
    )
    assert own.period_strips["1.1"] == own.period_strips["1.2"] == ()
    assert own.period_strips["1.3"]
