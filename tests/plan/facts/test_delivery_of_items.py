"""Delivery of a task of which items, or members of a leading group, were reported one by one."""

from __future__ import annotations

import pytest

from plugins.plan.facts.corrections import revisions_of
from plugins.plan.facts.delivery import delivery_of_items
from plugins.plan.records.updates import Update
from tests.samples.delivery import facts, of_task
from tests.samples.updates import FIRST, SECOND, on_items, said

REPORT = said("2023-07-01-1.1")
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
            on_items("2023-07-01-1.1", "1", "not-carried-out", period=FIRST),
            on_items("2023-08-01-1.1", "2", "carried-out", period=FIRST),
        ],
        "in-progress",
        "2023-08-01-1.1",
    ),
    "all items carried out in one period": (
        [
            on_items("2023-07-01-1.1", "1 2", "carried-out", period=FIRST),
            on_items("2023-08-01-1.1", "3", "carried-out", period=FIRST),
        ],
        "carried-out",
        "2023-08-01-1.1",
    ),
    "all items carried out, in different periods": (
        [
            on_items("2023-07-01-1.1", "1 2", "carried-out", period=FIRST),
            on_items("2024-01-05-1.1", "3", "carried-out", period=SECOND),
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
        [said("2023-07-01-1.1", delivery="carried-out", agency="m", period=FIRST)],
        "in-progress",
    ),
    "both have": (
        [
            said("2023-07-01-1.1", delivery="carried-out", agency="m", period=FIRST),
            said("2023-08-01-1.1", delivery="carried-out", agency="n", period=FIRST),
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
    own = delivery_of_items(updates, "1.1", revisions_of(updates))
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
    assert list(delivery_of_items(updates, "1.1", revisions_of(updates))) == [1]
