"""The pages of a small plan with updates of every kind."""

from __future__ import annotations

import dataclasses
import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.plan.records.dataset import AttachedFile
from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.updates import Update
from plugins.publish.build import editions_of
from plugins.website.pages.every import every_page
from tests.samples.built import SETTINGS, prose
from tests.samples.plan import NEWS, agency, records, task, text

FILE = "2024/mau.pdf"
SOON = {"text": text("soon"), "kind": "date", "date": "2027-01-01"}


def update(id_: str, kind: str = "related", **more: Any) -> Update:  # noqa: ANN401 - to the record
    """An update on the task that its id names, said on the day that its id names."""
    date, _, task_id = id_.rpartition("-")
    if "." not in task_id:
        date, _, task_id = date.rpartition("-")
    values = {
        "id": id_,
        "kind": kind,
        "tasks": ({"task": task_id},),
        "date": date,
        "title": text(f"title of {id_}"),
        "text": text("some **words**"),
        "sources": (NEWS,),
    }
    return Update.model_validate(values | more)


REPORT = update(
    "2024-07-10-1.1",
    "report",
    agency="leader",
    received="2024-07-11",
    delivery="in-progress",
    attachments=({"file": FILE, "title": text("report")},),
)
UPDATES = (
    REPORT,
    update(
        "2024-08-01-1.1",
        "correction",
        agency="leader",
        corrects=REPORT.id,
        correction={"was": text("10 trees"), "now": text("1 tree")},
    ),
    update("2025-01-05-1.1", "no-change", agency="leader", received="2025-01-05"),
    update(
        "2024-02-28-1.2",
        tasks=({"task": "1.2", "items": ("1",)}, {"task": "2.1"}),
        said_by=text("a ministry"),
        territory=text("all of it"),
        caution=text("with care"),
    ),
    update("2025-03-1.2"),
    update("2025-1.2"),
    update("2025-04-01-1.2", supersedes="2025-03-1.2"),
    update(
        "2025-05-01-1.2",
        "correction",
        corrects="2025-04-01-1.2",
        correction={"was": text("93%"), "now": text("39%")},
    ),
    update(
        "2025-06-01-2.1",
        "amendment",
        agency="leader",
        document={"number": "12/QĐ", "date": "2025-06-01"},
        amendment=(
            {
                "task": "2.1",
                "cell": "text",
                "item": "1",
                "before": "việc",
                "after": text("việc mới"),
            },
        ),
    ),
)


def site(updates: tuple[Update, ...]) -> tuple[Edition, ...]:
    """A plan of three tasks, two of them in one area, with these updates."""
    tasks = [
        task("1.1", "leader"),
        task("1.2", "leader", "helper", Deadline.model_validate(SOON)),
        task("2.1", "helper"),
    ]
    material = records(tasks, [agency("leader"), agency("helper")], updates)
    files = {FILE: AttachedFile(Path(FILE), 82_400, "0")}
    return editions_of(dataclasses.replace(material, attachments=files), SETTINGS)


@cache
def editions() -> tuple[Edition, ...]:
    """The plan with all sample updates, in both languages."""
    return site(UPDATES)


@cache
def pages() -> dict[str, Page]:
    """The English pages by key."""
    texts = [prose(key, code) for code in ("vi", "en") for key in ("about", "corrections")]
    return {p.key: p for p in every_page(editions(), texts) if p.language == "en"}


def many(count: int) -> tuple[Edition, ...]:
    """The plan with so many updates on one task, one a day."""
    day = dt.date(2024, 1, 1)
    days = (day + dt.timedelta(n) for n in range(count))
    return site(tuple(update(f"{day.isoformat()}-1.1") for day in days))
