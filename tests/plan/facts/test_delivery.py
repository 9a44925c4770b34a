"""Delivery: what was last said, corrections and superseded updates included."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from plugins.plan.facts.corrections import later
from plugins.plan.facts.delivery import Delivery, TaskParts, delivery, delivery_of_items
from plugins.plan.records.updates import Update
from tests.samples.updates import amended, on_items, said

REPORT = said("2023-07-01-1.1")
BOTH = said("2023-07-01-1.1", tasks=({"task": "1.1"}, {"task": "1.2"}))
PERIODS = ("2023-02-27 2023-06-30", "2023-07-01 2023-12-31")


def correction(id_: str, corrects: str, delivery: str | None = None, **more: str) -> Update:
    """A correction, which may name a state or a period."""
    return said(id_, "correction", delivery, corrects=corrects, **more)


FIRST = correction("2023-08-01-1.1", REPORT.id, "not-started")
# What was said, and which state by which update, corrected by which.
SAID: dict[str, tuple[list[Update], tuple[str, str | None, str | None]]] = {
    "nothing": ([], ("no-report", None, None)),
    "related information alone": (
        [said("2023-07-01-1.1", "related")],
        ("no-report", None, None),
    ),
    "a confirmation alone": ([said("2023-07-01-1.1", "no-change")], ("no-report", None, None)),
    "a report": ([REPORT], ("in-progress", REPORT.id, None)),
    "the later of two reports": (
        [REPORT, said("2024-01-05-1.1", delivery="paused")],
        ("paused", "2024-01-05-1.1", None),
    ),
    "the later by id of one day": (
        [REPORT, said("2023-07-01-1.1-2", delivery="paused")],
        ("paused", "2023-07-01-1.1-2", None),
    ),
    "a later confirmation keeps the state": (
        [REPORT, said("2024-01-05-1.1", "no-change")],
        ("in-progress", REPORT.id, None),
    ),
    "related information changes nothing": (
        [REPORT, said("2024-01-05-1.1", "related")],
        ("in-progress", REPORT.id, None),
    ),
    "an amendment that stops": (
        [REPORT, amended("2024-01-05-1.1", "text", delivery="stopped")],
        ("stopped", "2024-01-05-1.1", None),
    ),
    "an amendment without a state": (
        [REPORT, amended("2024-01-05-1.1", "text")],
        ("in-progress", REPORT.id, None),
    ),
    "a superseded report": (
        [REPORT, said("2023-07-09-1.1", delivery="paused", supersedes=REPORT.id)],
        ("paused", "2023-07-09-1.1", None),
    ),
    "a late copy that supersedes an old report": (
        [
            said("2023-07-01-1.1-2", delivery="paused"),
            said("2024-01-05-1.1", delivery="done"),
            said("2024-01-05-1.1-2", delivery="not-started", supersedes="2024-01-05-1.1"),
        ],
        ("not-started", "2024-01-05-1.1-2", None),
    ),
    "a correction with a state": ([REPORT, FIRST], ("not-started", REPORT.id, FIRST.id)),
    "a correction without a state": (
        [REPORT, correction("2023-08-01-1.1", REPORT.id)],
        ("in-progress", REPORT.id, None),
    ),
    "a correction of an earlier report": (
        [REPORT, FIRST, said("2024-01-05-1.1", delivery="paused")],
        ("paused", "2024-01-05-1.1", None),
    ),
    "the latest of several corrections": (
        [REPORT, FIRST, correction("2023-10-01-1.1", REPORT.id, "paused")],
        ("paused", REPORT.id, "2023-10-01-1.1"),
    ),
    "the later by id of two corrections of one day": (
        [REPORT, FIRST, correction("2023-08-01-1.1-2", REPORT.id, "paused")],
        ("paused", REPORT.id, "2023-08-01-1.1-2"),
    ),
    "a correction of a correction": (
        [REPORT, FIRST, correction("2023-09-01-1.1", FIRST.id, "paused")],
        ("paused", REPORT.id, "2023-09-01-1.1"),
    ),
    "a later correction of the report outdoes one of a correction": (
        [
            REPORT,
            FIRST,
            correction("2023-09-01-1.1", FIRST.id, "done"),
            correction("2023-10-01-1.1", REPORT.id, "paused"),
        ],
        ("paused", REPORT.id, "2023-10-01-1.1"),
    ),
    "a later correction without a state keeps that of the one before": (
        [REPORT, FIRST, correction("2023-10-01-1.1", REPORT.id)],
        ("not-started", REPORT.id, FIRST.id),
    ),
    "a superseded correction": (
        [
            REPORT,
            FIRST,
            said("2023-10-02-1.1", "correction", corrects=REPORT.id, supersedes=FIRST.id),
        ],
        ("in-progress", REPORT.id, None),
    ),
    "a correction of another task of the same report": (
        [BOTH, correction("2023-08-01-1.2", BOTH.id, "not-started")],
        ("in-progress", BOTH.id, None),
    ),
    "a correction of a superseded report": (
        [REPORT, said("2023-07-09-1.1", supersedes=REPORT.id), FIRST],
        ("in-progress", "2023-07-09-1.1", None),
    ),
}


@pytest.mark.parametrize(("updates", "expected"), SAID.values(), ids=SAID)
def test_what_was_last_said(
    updates: list[Update], expected: tuple[str, str | None, str | None]
) -> None:
    """The last report or amendment with a state decides, as corrections have put it right."""
    assert facts(of_task(updates)) == expected


def of_task(updates: list[Update], items: int = 1, members: Iterable[str] = ()) -> Delivery:
    """The delivery of 1.1, from updates in any order; `members` are those of a leading group."""
    said_so_far = sorted(updates, key=lambda update: update.order)
    whole = TaskParts("1.1", items, frozenset(members))
    return delivery(said_so_far, whole, later(said_so_far))


def facts(own: Delivery) -> tuple[str, str | None, str | None]:
    """The state, and the ids of what it comes from."""
    corrected = own.corrected_by.id if own.corrected_by else None
    return own.state, own.said_by.id if own.said_by else None, corrected


CARRIED_OUT = said("2024-01-05-1.1", delivery="carried-out", period=PERIODS[0])
CORRECTED_PERIODS = {
    "as reported": ([], PERIODS[0], None),
    "a correction of the state keeps the period": (
        [correction("2024-02-01-1.1", CARRIED_OUT.id, "not-carried-out")],
        PERIODS[0],
        "2024-02-01-1.1",
    ),
    "a correction of the period alone": (
        [correction("2024-02-01-1.1", CARRIED_OUT.id, period=PERIODS[1])],
        PERIODS[1],
        "2024-02-01-1.1",
    ),
    "state and period from two corrections": (
        [
            correction("2024-02-01-1.1", CARRIED_OUT.id, period=PERIODS[1]),
            correction("2024-03-01-1.1", CARRIED_OUT.id, "not-carried-out"),
        ],
        PERIODS[1],
        "2024-03-01-1.1",
    ),
}


@pytest.mark.parametrize(
    ("updates", "period", "by"), CORRECTED_PERIODS.values(), ids=CORRECTED_PERIODS
)
def test_corrected_periods(updates: list[Update], period: str, by: str | None) -> None:
    """The last correction that names a period decides it, with or without a state."""
    own = of_task([CARRIED_OUT, *updates])
    assert own.period is not None
    assert f"{own.period.start} {own.period.end}" == period
    assert facts(own)[2] == by


# Reports on items of a task of three, and the state of the task.
ITEMS: dict[str, tuple[list[Update], str, str]] = {
    "one item done": (
        [on_items("2023-07-01-1.1", "2", "done")],
        "partly-done",
        "2023-07-01-1.1",
    ),
    "one item in part": (
        [on_items("2023-07-01-1.1", "2", "partly-done")],
        "partly-done",
        "2023-07-01-1.1",
    ),
    "one item begun": (
        [on_items("2023-07-01-1.1", "2")],
        "in-progress",
        "2023-07-01-1.1",
    ),
    "all items in one report": (
        [on_items("2023-07-01-1.1", "1 2 3", "done")],
        "done",
        "2023-07-01-1.1",
    ),
    "all items one by one": (
        [
            on_items("2023-07-01-1.1", "3", "done"),
            on_items("2023-08-01-1.1", "1", "done"),
            on_items("2023-09-01-1.1", "2", "done"),
        ],
        "done",
        "2023-09-01-1.1",
    ),
    "all items named, the last one done": (
        [on_items("2023-07-01-1.1", "1 2"), on_items("2023-08-01-1.1", "3", "done")],
        "partly-done",
        "2023-08-01-1.1",
    ),
    "all items named, the last one paused": (
        [
            on_items("2023-07-01-1.1", "1 2", "done"),
            on_items("2023-08-01-1.1", "3", "paused"),
        ],
        "partly-done",
        "2023-07-01-1.1",
    ),
    "one item carried out, another not, the third unknown": (
        [
            on_items("2023-07-01-1.1", "1", "not-carried-out", period=PERIODS[0]),
            on_items("2023-08-01-1.1", "2", "carried-out", period=PERIODS[0]),
        ],
        "in-progress",
        "2023-08-01-1.1",
    ),
    "all items carried out in one period": (
        [
            on_items("2023-07-01-1.1", "1 2", "carried-out", period=PERIODS[0]),
            on_items("2023-08-01-1.1", "3", "carried-out", period=PERIODS[0]),
        ],
        "carried-out",
        "2023-08-01-1.1",
    ),
    "all items carried out, in different periods": (
        [
            on_items("2023-07-01-1.1", "1 2", "carried-out", period=PERIODS[0]),
            on_items("2024-01-05-1.1", "3", "carried-out", period=PERIODS[1]),
        ],
        "in-progress",
        "2024-01-05-1.1",
    ),
    "one item not begun": (
        [on_items("2023-07-01-1.1", "2", "not-started")],
        "not-started",
        "2023-07-01-1.1",
    ),
    "an item counts by its last report": (
        [
            on_items("2023-07-01-1.1", "1 2 3"),
            on_items("2023-08-01-1.1", "1 2 3", "done"),
        ],
        "done",
        "2023-08-01-1.1",
    ),
    "the whole speaks louder than an item, also before it": (
        [said("2023-07-01-1.1", delivery="paused"), on_items("2023-08-01-1.1", "1", "done")],
        "paused",
        "2023-07-01-1.1",
    ),
    "a correction of one item": (
        [
            on_items("2023-07-01-1.1", "1 2 3", "done"),
            on_items("2023-08-01-1.1", "2", kind="correction", corrects="2023-07-01-1.1"),
        ],
        "partly-done",
        "2023-07-01-1.1",
    ),
}


@pytest.mark.parametrize(("updates", "state", "by"), ITEMS.values(), ids=ITEMS)
def test_a_task_of_which_only_items_were_reported(
    updates: list[Update], state: str, by: str
) -> None:
    """One state of all items is that of the task, some finished ones make it partly done."""
    assert facts(of_task(updates, items=3))[:2] == (state, by)


def test_a_state_that_is_known_of_some_items_only() -> None:
    """What is no start and no end is said of the items that were reported, not of the whole."""
    paused = on_items("2023-07-01-1.1", "2", "paused")
    assert of_task([paused], items=3).of_items == (2,)
    assert of_task([paused], items=1).of_items == ()
    assert of_task([on_items("2023-07-01-1.1", "2", "done")], items=3).of_items == ()
    assert of_task([said("2023-07-01-1.1", delivery="paused")], items=3).of_items == ()


# Reports by single members of the group that leads the task, and its state.
MEMBERS: dict[str, tuple[list[Update], str]] = {
    "one of two has carried it out": (
        [said("2023-07-01-1.1", delivery="carried-out", agency="m", period=PERIODS[0])],
        "in-progress",
    ),
    "both have": (
        [
            said("2023-07-01-1.1", delivery="carried-out", agency="m", period=PERIODS[0]),
            said("2023-08-01-1.1", delivery="carried-out", agency="n", period=PERIODS[0]),
        ],
        "carried-out",
    ),
    "one is done": ([said("2023-07-01-1.1", delivery="done", agency="m")], "partly-done"),
    "the group itself speaks for all": (
        [
            said("2023-07-01-1.1", delivery="done", agency="group"),
            said("2023-08-01-1.1", delivery="paused", agency="m"),
        ],
        "done",
    ),
}


@pytest.mark.parametrize(("updates", "state"), MEMBERS.values(), ids=MEMBERS)
def test_a_member_does_not_speak_for_its_group(updates: list[Update], state: str) -> None:
    """What one member of a leading group reports is a part of the task, as an item is."""
    assert of_task(updates, members=("m", "n")).state == state


def test_delivery_of_items() -> None:
    """Each item that a report names has the state that was last said of it, corrections too."""
    updates = [
        on_items("2023-07-01-1.1", "1 2", "done"),
        on_items("2023-08-01-1.1", "2", kind="correction", corrects="2023-07-01-1.1"),
        on_items("2023-09-01-1.1", "4", "paused"),
        said("2023-10-01-1.1", delivery="done"),
    ]
    own = delivery_of_items(updates, "1.1", later(updates))
    assert {item: facts(part) for item, part in own.items()} == {
        1: ("done", "2023-07-01-1.1", None),
        2: ("in-progress", "2023-07-01-1.1", "2023-08-01-1.1"),
        4: ("paused", "2023-09-01-1.1", None),
    }


def test_superseded_reports_on_items() -> None:
    """An item of which only a superseded report speaks has no delivery."""
    updates = [
        on_items("2023-07-01-1.1", "1 2", "done"),
        on_items("2023-08-01-1.1", "1", "done", supersedes="2023-07-01-1.1"),
    ]
    assert list(delivery_of_items(updates, "1.1", later(updates))) == [1]
