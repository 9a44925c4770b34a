"""The two facts about a task, with the updates that they come from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from plugins.plan.pages.update_values import UpdateEntry, delivery_words, period_words
from plugins.plan.pages.values import Link
from plugins.plan.urls import item_anchor

if TYPE_CHECKING:
    from plugins.plan.delivery import Delivery
    from plugins.plan.evidence_records import Document
    from plugins.plan.pages.edition import Edition
    from plugins.plan.records import Task
    from plugins.plan.update_records import Update


@dataclass(frozen=True, slots=True)
class DeliveryFact:
    """What was last said about delivery: its state and words, where they come from."""

    state: str
    words: str
    said_by: UpdateEntry | None
    corrected_by: UpdateEntry | None


@dataclass(frozen=True, slots=True)
class ReportingFact:
    """How reporting stands; `days` count as the state says.

    `period` and `due` are those of the period that the state is about; None without a cycle.
    """

    state: str
    days: int
    last: UpdateEntry | None
    period: str
    due: dt.date | None
    never_reported: bool


@dataclass(frozen=True, slots=True)
class ItemFact:
    """What was said about one item of a task."""

    item: Link
    delivery: DeliveryFact


@dataclass(frozen=True, slots=True)
class Facts:
    """The two facts, the last related public information, and what was said of single items.

    `elsewhere` is newer information whose figures hold for another territory. `context` is how
    many public facts stand beside the task. `days` count from the day the plan was issued.
    """

    delivery: DeliveryFact
    reporting: ReportingFact
    related: UpdateEntry | None
    elsewhere: UpdateEntry | None
    context: int
    item_facts: tuple[ItemFact, ...]
    days: int


def facts(edition: Edition, task: Task) -> Facts:
    """The two facts about `task` as of the day of the build."""
    status = edition.site.status_of(task.id)
    return Facts(
        delivery_fact(edition, status.delivery),
        _reporting(edition, task),
        _entry(edition, status.last_related),
        _entry(edition, status.last_elsewhere),
        len(edition.site.context_of(task.id)),
        tuple(
            ItemFact(_item(edition, task, number), delivery_fact(edition, said))
            for number, said in sorted(status.items.items())
        ),
        status.days,
    )


def _item(edition: Edition, task: Task, number: int) -> Link:
    words = edition.passage(task.text[number - 1])
    return Link(f"#{item_anchor(number)}", words, str(number))


def delivery_fact(edition: Edition, delivery: Delivery) -> DeliveryFact:
    """What was last said about delivery, in words."""
    document = delivery.said_by.document if delivery.said_by else None
    if delivery.corrected_by and delivery.corrected_by.document:
        document = delivery.corrected_by.document
    return DeliveryFact(
        delivery.state,
        _words(edition, delivery, document),
        _entry(edition, delivery.said_by),
        _entry(edition, delivery.corrected_by),
    )


def _words(edition: Edition, delivery: Delivery, document: Document | None) -> str:
    words = delivery_words(edition, delivery.state, delivery.period, document)
    if not delivery.of_items:
        return words
    numbers = ", ".join(map(str, delivery.of_items))
    say = edition.words.ngettext(
        "item {numbers} only", "items {numbers} only", len(delivery.of_items)
    )
    return f"{words} ({say.format(numbers=numbers)})"


def _reporting(edition: Edition, task: Task) -> ReportingFact:
    reporting = edition.site.status_of(task.id).reporting
    period = reporting.period
    return ReportingFact(
        reporting.state,
        reporting.days,
        _entry(edition, reporting.last),
        period_words(edition, period.start, period.end) if period else "",
        period.due if period else None,
        reporting.never_reported,
    )


def _entry(edition: Edition, update: Update | None) -> UpdateEntry | None:
    return edition.update_entry(update) if update else None
