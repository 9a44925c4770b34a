"""Small updates made in tests, and the site of a plan of two tasks on which they were made."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from typing import Any

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import Update
from tests.samples.plan import agency, records, task, text

ID = re.compile(r"(\d{4}(?:-\d{2}){0,2})-(\d+\.\d+)(?:-\d+)?")
SOURCE = {"title": "kế hoạch", "publisher": text("tỉnh"), "lang": "vi", "number": "1/KH"}
# The subjects of an update on two tasks.
BOTH = ({"task": "1.1"}, {"task": "1.2"})
DATED = Deadline.model_validate({"text": text("soon"), "kind": "date", "date": "2030-01-01"})
# The first periods of the cycle.
FIRST, SECOND, THIRD = (
    "2023-02-27 2023-06-30",
    "2023-07-01 2023-12-31",
    "2024-01-01 2024-06-30",
)
BODIES = [
    agency("a"),
    agency("b"),
    agency("new", named="text"),
    agency("group", "collective", members=("m", "n")),
    agency("m", "district", named="members"),
    agency("n", "district", named="members"),
]


def day(iso: str) -> dt.date:
    """A day, from its ISO form."""
    return dt.date.fromisoformat(iso)


def said(id_: str, kind: str = "report", delivery: str | None = None, **more: Any) -> Update:  # noqa: ANN401 - to the record
    """An update on the task that its id names, dated as its id begins.

    Reports and confirmations are by the body `a` and received on their day; a report says
    in-progress. `period` is given as its first and last day with a space between, and where needed
    the id of its cycle.
    """
    found = ID.fullmatch(id_)
    assert found is not None
    values: dict[str, Any] = {
        "id": id_,
        "kind": kind,
        "tasks": ({"task": found[2]},),
        "date": found[1],
        "title": text(id_),
        "text": text("words"),
    }
    if kind in ("report", "no-change"):
        values |= {"agency": "a", "received": found[1]}
    if kind == "report":
        delivery = delivery or "in-progress"
    if kind == "correction":
        values["correction"] = {"was": text("was"), "now": text("now")}
    if "period" in more:
        more["period"] = dict(zip(("start", "end", "cycle"), more["period"].split(), strict=False))
    values |= {"delivery": delivery} | more
    # None: those that it changes.
    return Update.model_validate({k: v for k, v in values.items() if (k, v) != ("tasks", None)})


def on_items(id_: str, items: str, delivery: str = "in-progress", **more: Any) -> Update:  # noqa: ANN401 - to the record
    """A report on single items of a task: their numbers with spaces between."""
    found = ID.fullmatch(id_)
    assert found is not None
    subject = {"task": found[2], "items": tuple(items.split())}
    return said(id_, more.pop("kind", "report"), delivery, tasks=(subject,), **more)


def amended(id_: str, cell: str, change: str = "", **more: Any) -> Update:  # noqa: ANN401 - to the record
    """An amendment of a cell: to bodies with spaces between, or to a deadline on a day."""
    found = ID.fullmatch(id_)
    assert found is not None
    values: dict[str, Any] = {"task": found[2], "cell": cell, "before": "x"}
    values["after"] = text("new words")
    if cell in ("lead", "coordinating"):
        values["agencies"] = tuple(change.split())
    elif cell == "deadline":
        values["deadline"] = {"kind": "date", "date": change} if change else {"kind": "ongoing"}
    else:
        values["item"] = "1"
    document = {"number": "9/QĐ", "date": "2023-03-01"}
    return said(id_, "amendment", document=document, amendment=(values,), **more)


def decided(id_: str, *changes: str, cells: Sequence[dict[str, Any]] = (), **more: Any) -> Update:  # noqa: ANN401 - to the record
    """A decision: changes such as "dropped task 1.1" or "added area 2", then those of `cells`."""
    rows = (change.split() for change in changes)
    listed = [{"change": what, sort: row} for what, sort, row in rows]
    values = {"tasks": None, "document": {"number": "9/QĐ", "date": "2023-03-01"}, **more}
    values["amendment"] = (*listed, *cells)
    return said(id_, "amendment", **values)


def cycle(
    first_ends: str | None = "2023-06-30",
    months: int | None = 6,
    due: int | None = 15,
    until: str | None = None,
    **more: Any,  # noqa: ANN401 - to the record
) -> ReportingCycle:
    """A reporting cycle; half years with reports due after 15 days unless told otherwise.

    With a `due` below nought they are due so many days before the period ends.
    """
    values = {
        "id": "half-year",
        "months": str(months) if months else None,
        "first_ends": first_ends,
        "due_after_days": str(due) if due and due > 0 else None,
        "due_before_days": str(-due) if due and due < 0 else None,
        "until": until,
        "source": SOURCE,
    }
    return ReportingCycle.model_validate(values | more)


HALF_YEARS = cycle()
# By 15 June and 15 December, from the day of the plan on.
BY_DAYS = cycle(None, None, None, id="days", days=("06-15", "12-15"))


def with_items(own: Task, count: int) -> Task:
    """The task with so many items."""
    return own.model_copy(update={"text": own.text * count})


def site(
    *updates: Update,
    as_of: str = "2024-09-01",
    every: ReportingCycle | tuple[ReportingCycle, ...] | None = HALF_YEARS,
    tasks: list[Task] | None = None,
    bodies: list[Agency] | None = None,
) -> Site:
    """A plan of 27 February 2023: `a` leads 1.1, `b` leads 1.2, both ongoing, half-yearly."""
    own = tasks or [task("1.1", "a"), task("1.2", "b")]
    cycles = every if isinstance(every, tuple) else (every,) if every else ()
    return derive(records(own, bodies or BODIES, updates, cycles=cycles), day(as_of))
