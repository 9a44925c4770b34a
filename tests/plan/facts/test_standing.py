"""Decisions that add, drop and restore tasks and headings: from when until when each counts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from plugins.plan.facts.amendments import in_force
from plugins.plan.facts.corrections import revisions_of
from plugins.plan.facts.derive import derive
from plugins.plan.facts.expected_reports import reports_due
from plugins.plan.facts.site import Site
from plugins.plan.facts.standing import standings, turns_of
from plugins.plan.records.areas import Area
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from tests.samples.plan import agency, records, task, text
from tests.samples.updates import DATED, HALF_YEARS, amended, day, decided, said

DROP = decided("2024-02-01-1.1", "dropped task 1.1")
DROP_AREA = decided("2024-02-01-1.1", "dropped area 1")
ADD = decided("2024-02-01-2.2", "added task 2.2", "added area 2")
BODIES = [agency("a"), agency("b")]


def document(date: str) -> dict[str, str]:
    """The document of a decision."""
    return {"number": "9/QĐ", "date": date}


def added(row: Task | Area, by: Update = ADD) -> Any:  # noqa: ANN401 - either
    """The same row, not in the plan as issued."""
    return row.model_copy(update={"added_by": by.id})


TASKS = [
    task("1.1", "a", deadline=DATED),
    task("1.2", "b"),
    task("1.3", "b").model_copy(update={"part_of": "1.2"}),
    task("1.4", "a").model_copy(update={"part_of": "1.2"}),
    added(task("2.2", "a")),
]


def plan(*updates: Update, as_of: str = "2024-09-01") -> Site:
    """Tasks 1.1 and 1.2 of heading 1, the latter with two sub-tasks; 2.2 and heading 2 are new."""
    made = records(TASKS, BODIES, updates, cycles=(HALF_YEARS,))
    areas = tuple(added(area) if area.id == "2" else area for area in made.areas)
    return derive(replace(made, areas=areas), day(as_of))


# What was decided; which tasks then count, which are shown besides, and which headings stand.
COUNTED: dict[str, tuple[list[Update], str, str, str]] = {
    "nothing": ([], "1.1 1.3 1.4", "", "1"),
    "a task is dropped": ([DROP], "1.3 1.4", "1.1", "1"),
    "a task is dropped and restored": (
        [DROP, decided("2024-03-01-1.1", "restored task 1.1")],
        "1.1 1.3 1.4",
        "",
        "1",
    ),
    "a task with sub-tasks is dropped": (
        [decided("2024-02-01-1.2", "dropped task 1.2")],
        "1.1",
        "1.3 1.4",
        "1",
    ),
    "a sub-task is dropped": (
        [decided("2024-02-01-1.3", "dropped task 1.3")],
        "1.1 1.4",
        "1.3",
        "1",
    ),
    "all sub-tasks are dropped: the whole stands alone": (
        [decided("2024-02-01-1.3", "dropped task 1.3", "dropped task 1.4")],
        "1.1 1.2",
        "1.3 1.4",
        "1",
    ),
    "a heading is dropped": ([DROP_AREA], "", "1.1 1.3 1.4", ""),
    "a heading is dropped and restored, but for what was dropped by itself": (
        [
            decided("2024-01-10-1.1", "dropped task 1.1"),
            DROP_AREA,
            decided("2024-03-01-1.1", "restored area 1"),
        ],
        "1.3 1.4",
        "1.1",
        "1",
    ),
    "a task and its heading are added": ([ADD], "1.1 1.3 1.4 2.2", "", "1 2"),
    "what was added is dropped": (
        [ADD, decided("2024-03-01-2.2", "dropped task 2.2")],
        "1.1 1.3 1.4",
        "2.2",
        "1 2",
    ),
    "what dropped it was superseded by what does not": (
        [DROP, decided("2024-02-03-1.1", "dropped task 1.4", supersedes=DROP.id)],
        "1.1 1.3",
        "1.4",
        "1",
    ),
    "what added it was superseded by what does not": (
        [ADD, decided("2024-02-03-2.2", "dropped task 1.4", supersedes=ADD.id)],
        "1.1 1.3",
        "1.4 2.2",
        "1",
    ),
    "what added it was superseded by what does too": (
        [ADD, decided("2024-02-03-2.2", "added area 2", "added task 2.2", supersedes=ADD.id)],
        "1.1 1.3 1.4 2.2",
        "",
        "1 2",
    ),
    "on the day of the build": (
        [decided("2024-09-01-1.1", "dropped task 1.1")],
        "1.3 1.4",
        "1.1",
        "1",
    ),
    "after it": ([decided("2024-09-02-1.1", "dropped task 1.1")], "1.1 1.3 1.4", "", "1"),
    "of one day, the earlier document first": (
        [
            decided("2024-02-01-1.1", "restored task 1.1", document=document("2024-01-31")),
            decided("2024-02-01-1.1-2", "dropped task 1.1", document=document("2024-01-30")),
        ],
        "1.1 1.3 1.4",
        "",
        "1",
    ),
}


@pytest.mark.parametrize(("updates", "counted", "shown", "areas"), COUNTED.values(), ids=COUNTED)
def test_what_is_in_force_is_what_counts(
    updates: list[Update], counted: str, shown: str, areas: str
) -> None:
    """Every number is of what is in force; what was dropped stays in its place, uncounted."""
    own = plan(*updates)
    assert own.nesting.counted == tuple(counted.split())
    assert set(own.nesting.listed) - set(own.nesting.counted) == set(shown.split())
    assert own.nesting.highest == tuple(areas.split())
    assert own.counts.tasks == len(own.nesting.counted)
    in_duties = {t for duties in own.duties.values() for t in (*duties.tasks, *duties.perhaps)}
    assert in_duties == set(own.nesting.counted)
    assert {row.task for row in own.responsibilities} == set(own.nesting.counted)
    assert own.issued.tasks == 3
    assert own.issued.areas == 1


def test_what_is_added_is_not_there_before() -> None:
    """On a day before the decision neither the task nor its heading exists."""
    before, after = plan(ADD, as_of="2024-01-31"), plan(ADD, as_of="2024-02-01")
    assert "2.2" not in before.tasks
    assert "2" not in before.areas
    assert "2.2" in after.tasks
    assert after.standings["task", "2.2"].added_by == ADD


# Of half-years with reports due on 15 July and 15 January: what was owed on 1 September 2024.
OWED: dict[str, tuple[list[Update], str, list[int]]] = {
    "as issued": ([], "1.1", [1, 2, 3]),
    "dropped within the third period": ([DROP], "1.1", [1, 2]),
    "dropped on the last day of the second": (
        [decided("2023-12-31-1.1", "dropped task 1.1")],
        "1.1",
        [1],
    ),
    "dropped on the day after": ([decided("2024-01-01-1.1", "dropped task 1.1")], "1.1", [1, 2]),
    "dropped with its heading": ([DROP_AREA], "1.3", [1, 2]),
    "restored within the third": (
        [
            decided("2023-10-01-1.1", "dropped task 1.1"),
            decided("2024-03-01-1.1", "restored task 1.1"),
        ],
        "1.1",
        [1, 3],
    ),
    "added within the third": ([ADD], "2.2", [3]),
    "added after it": ([decided("2024-07-01-2.2", "added task 2.2", "added area 2")], "2.2", []),
}


@pytest.mark.parametrize(("updates", "of", "expected"), OWED.values(), ids=OWED)
def test_reports_are_owed_only_while_in_force(
    updates: list[Update], of: str, expected: list[int]
) -> None:
    """Of a period a report is owed if the task was in force on its last day."""
    renamed = {u.id: ADD.id for u in updates if any(c.change == "added" for c in u.changes)}
    own = plan(*(u.model_copy(update={"id": renamed.get(u.id, u.id)}) for u in updates))
    owed = reports_due(own.expected_reports, own.as_of)
    assert [report.period.number for report in owed if report.task == of] == expected


def test_of_what_was_dropped_nothing_is_late() -> None:
    """Neither its deadline nor its reporting is late, whatever was missed before."""
    own = plan(DROP, said("2023-07-20-1.1"), as_of="2031-01-01")
    assert own.deadlines["1.1"].state is None
    assert own.statuses["1.1"].reporting.state == "current"
    assert own.statuses["1.1"].delivery.state == "in-progress"
    assert plan(DROP).statuses["1.1"].reporting.state == "never"
    assert plan().statuses["1.1"].reporting.state == "late"


def test_who_dropped_it_and_with_what() -> None:
    """A task that went with its heading names the decision, and the heading."""
    standing = plan(DROP_AREA).standings["task", "1.3"]
    assert standing.dropped_by == DROP_AREA
    assert standing.ended is not None
    assert standing.ended.row == ("area", "1")
    again = plan(DROP, decided("2024-03-01-1.1", "restored task 1.1")).standings["task", "1.1"]
    assert (again.dropped_by, again.restored_by is None) == (None, False)
    assert again.on(day("2024-01-31"))
    assert not again.on(day("2024-02-29"))
    assert again.on(day("2024-03-01"))


def test_what_was_said_stays_with_each_task() -> None:
    """A decision stands in the history of what it names, and of what went or came with that."""
    own = plan(DROP_AREA, said("2023-07-01-1.3"))
    assert [u.id for u in own.histories["1.3"].updates] == [DROP_AREA.id, "2023-07-01-1.3"]
    assert own.updates_of_area["1"][0] == DROP_AREA
    only = plan(decided("2024-02-01-1.1", "dropped task 1.1", "dropped task 1.3"))
    assert [len(only.histories[id_].updates) for id_ in ("1.1", "1.3", "1.4")] == [1, 1, 0]


def test_a_body_keeps_its_page() -> None:
    """Who led only what was dropped is listed still, with no duties."""
    own = plan(DROP, decided("2024-02-02-1.4", "dropped task 1.4"))
    assert own.duties["a"].tasks == ()
    assert "a" in own.listed_agencies


def test_cells_beyond_the_responsibilities_are_in_force_too() -> None:
    """Start and further columns follow the last decision; an emptied cell holds nothing."""
    row = TASKS[0].model_copy(update={"columns": {"product": text("a map")}})
    start = {"kind": "year", "year": "2024"}
    change = decided(
        "2024-02-01-1.1",
        cells=[
            {"task": "1.1", "column": "product", "before": "a map"},
            {"task": "1.1", "column": "money", "after": text("5")},
            {"task": "1.1", "cell": "start", "after": text("2024"), "start": start},
            {"task": "1.1", "cell": "lead", "before": "a"},
            {"task": "1.2", "cell": "lead", "after": text("a"), "agencies": ("a",)},
        ],
    )
    assert change.task_ids == ("1.1", "1.2")
    own = in_force(row, [change])
    assert {id_: cell.get("vi") for id_, cell in own.columns.items()} == {"money": "5"}
    assert own.start is not None
    assert (own.start.kind, own.lead) == ("year", ())
    assert own.amended_by == dict.fromkeys(own.amended, change)


def test_who_leads_a_heading_follows_decisions() -> None:
    """A body that a decision puts beside a heading leads it as a whole, while that is in force."""
    lead = {"area": "1", "cell": "lead", "after": text("b"), "agencies": ("b",)}
    change = decided("2024-01-20-1.1", cells=[lead])
    assert change.task_ids == ()
    own = plan(change)
    assert [row.id for row in own.wholes_of_agency["b"].leads] == ["1", "1.2"]
    assert own.updates_of_area["1"] == (change,)
    assert [row.id for row in plan(change, DROP_AREA).wholes_of_agency["b"].leads] == []


def test_one_row_may_bear_the_id_of_another_sort() -> None:
    """Task and heading of one id are two: what becomes of one is nothing to the other."""
    both: list[Area | Task] = [
        Area.model_validate(area()),
        task("1", "a").model_copy(update={"area": "9"}),
    ]
    drop = decided("2024-02-01-1.1", "dropped task 1")
    found = standings(both, [drop], revisions_of([drop]))
    assert (found["task", "1"].stands, found["area", "1"].stands) == (False, True)
    assert set(turns_of([drop, amended("2024-02-01-1.1-2", "lead", "b")])) == {("task", "1")}


def area() -> dict[str, Any]:
    """A heading with the id 1."""
    return {"id": "1", "title": text("one"), "heading": ({"vi": "một", "en": "one"},)}
