"""The two facts about a task, with the updates that they come from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from plugins.editions.completions import completion_words
from plugins.editions.edition import Edition
from plugins.editions.page import shortened
from plugins.editions.reporting_cycles import cycle_name
from plugins.editions.tasks import DeliveryFact, delivery_fact
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import entry_or_none, period_words
from plugins.editions.urls import item_anchor, part_of
from plugins.editions.values import Link, Passage, StandingView
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.outlook import outlook
from plugins.plan.facts.reporting import Reporting, ReportingState
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text

# Of obstacles and next steps a task shows so many characters; the page of the update has all.
LONGEST = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingFact:
    """How reporting stands; `days` count as the state says.

    `period` and `due` are those of the period that the state is about; None without a cycle.
    `cycle` is what the reporting cycle is called where the plan has several; `others` say how
    reporting stands in the rest of those that ask for the task.
    """

    state: str
    days: int
    last: UpdateEntry | None
    period: str
    due: dt.date | None
    never_reported: bool
    cycle: str
    others: tuple[ReportingFact, ...]


@dataclass(frozen=True, slots=True)
class ItemFact:
    """What was said about one item of a task; of what is done, whether it was so in time."""

    item: Link
    delivery: DeliveryFact
    deadline: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutlookFact:
    """What hinders the work and what comes next, in short, and by which update."""

    obstacles: Passage | None
    next_steps: Passage | None
    said_by: UpdateEntry
    corrected_by: UpdateEntry | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The two facts, and what was said of single items.

    nothing_said: nothing was reported, and no report is or was due; of a task in force. `related`
    and `context` are how much related information and how many public facts stand on the page.
    `standing` says which decisions added or dropped the task.
    """

    nothing_said: bool
    delivery: DeliveryFact
    reporting: ReportingFact
    outlook: OutlookFact | None
    related: int
    context: int
    standing: StandingView | None
    item_facts: tuple[ItemFact, ...]


def facts(edition: Edition, task: Task, related: int) -> Facts:
    """The two facts about `task` as of the day of the build, beside so much `related`."""
    site, status = edition.site, edition.site.statuses[task.id]
    standing = edition.rows[task.id].standing
    return Facts(
        nothing_said=status.delivery.state == "no-report"
        and status.reporting.state is ReportingState.NEVER
        and not status.items
        and not (standing and standing.dropped),
        delivery=delivery_fact(edition, status.delivery),
        reporting=_reporting(edition, status.reporting),
        outlook=_outlook(edition, task.id),
        related=related,
        context=len(site.contexts[task.id]),
        standing=standing,
        item_facts=tuple(
            ItemFact(
                Link(
                    part_of("", item_anchor(number)),
                    edition.passage(task.text[number - 1]),
                    str(number),
                ),
                delivery_fact(edition, said),
                _in_time(edition, site.deadlines[task.id], number),
            )
            for number, said in sorted(status.items.items())
        ),
    )


def _outlook(edition: Edition, task: str) -> OutlookFact | None:
    found = outlook(edition.site.histories[task].updates, task, edition.site.revisions)
    if found is None:
        return None
    return OutlookFact(
        obstacles=_in_short(edition, found.obstacles),
        next_steps=_in_short(edition, found.next_steps),
        said_by=edition.entries[found.said_by.id],
        corrected_by=entry_or_none(edition, found.corrected_by),
    )


def _in_short(edition: Edition, text: Text | None) -> Passage | None:
    """What the page of the update says at length."""
    if text is None:
        return None
    passage = edition.passage(text)
    return replace(passage, text=shortened(" ".join(passage.text.split()), LONGEST))


def _in_time(edition: Edition, deadline: DeadlineReading, item: int) -> str:
    """Whether an item was done by the deadline of its task; "" where none can be told."""
    completion = deadline.items.get(item)
    if completion is None or deadline.date is None:
        return ""
    return completion_words(edition.words, deadline, completion, deadline.date)


def _reporting(edition: Edition, reporting: Reporting) -> ReportingFact:
    period = reporting.period
    return ReportingFact(
        state=reporting.state,
        days=reporting.days,
        last=entry_or_none(edition, reporting.last),
        period=period_words(edition, period) if period else "",
        due=period.due if period else None,
        never_reported=reporting.never_reported,
        cycle=cycle_name(edition, reporting.cycle),
        others=tuple(_reporting(edition, other) for other in reporting.others),
    )
