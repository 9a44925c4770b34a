"""A plan of four tasks on which things were said, with and without a reporting cycle."""

from __future__ import annotations

from functools import cache
from typing import Any

from plugins.editions.edition import Edition
from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Update
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.plan import NEWS, agency, records, task, text

CYCLE = ReportingCycle.model_validate(
    {
        "id": "year",
        "months": "12",
        "first_ends": "2023-12-31",
        "due_after_days": "30",
        "source": {"title": "kế hoạch", "publisher": text("tỉnh"), "lang": "vi", "number": "1/KH"},
    }
)
DATED = Deadline.model_validate({"text": text("soon"), "kind": "date", "date": "2027-01-01"})


def said(id_: str, kind: str = "related", **more: Any) -> Update:  # noqa: ANN401 - to the record
    """An update on the task that its id names, dated as its id begins."""
    date, _, task_id = id_.rpartition("-")
    values = {
        "id": id_,
        "kind": kind,
        "tasks": ({"task": task_id},),
        "date": date,
        "title": text(f"title of {id_}"),
        "text": text("words"),
        "sources": (NEWS,),
    }
    return Update.model_validate(values | more)


def report(id_: str, state: str, start: str, end: str) -> Update:
    """A report of the body `leader` for a period, received on the day of its date."""
    return said(
        id_,
        "report",
        agency="leader",
        received=id_.rpartition("-")[0],
        delivery=state,
        period={"start": start, "end": end},
    )


UPDATES = (
    report("2024-01-15-1.1", "carried-out", "2023-02-27", "2023-12-31"),
    report("2025-02-09-1.1", "not-carried-out", "2024-01-01", "2024-12-31"),
    said("2024-03-31-1.1"),
    said(
        "2024-04-01-1.2",
        "no-change",
        agency="leader",
        received="2024-04-01",
        period={"start": "2023-02-27", "end": "2023-12-31"},
    ),
    said("2024-06-1.2"),
    said("2025-2.1"),
    said("2026-11-02-2.1"),
)


@cache
def editions(*, cycle: bool = False, updates: tuple[Update, ...] = UPDATES) -> tuple[Edition, ...]:
    """Four tasks in two areas, the last with a date, in both languages.

    1.1 was reported on twice, 1.2 only confirmed, of 2.1 there is related information only, and
    of 2.2, which two bodies lead, nothing.
    """
    tasks = [
        task("1.1", "leader"),
        task("1.2", "leader"),
        task("2.1", "other"),
        task("2.2", "leader other", deadline=DATED),
    ]
    bodies = [agency("leader"), agency("other")]
    return editions_of(records(tasks, bodies, updates, cycles=(CYCLE,) if cycle else ()), SETTINGS)
