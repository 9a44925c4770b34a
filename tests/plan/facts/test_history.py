"""What was said about tasks and bodies, in order."""

from __future__ import annotations

import pytest

from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.derive import derive
from plugins.plan.records.context import Context
from plugins.plan.records.updates import Update, UpdateKind
from tests.samples.plan import records, task, text
from tests.samples.updates import (
    BODIES,
    BOTH,
    amended,
    day,
    said,
    site,
)


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
