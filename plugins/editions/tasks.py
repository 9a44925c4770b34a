"""A task as it stands in lists, and the words for how its delivery stands."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.deadlines import deadline_view
from plugins.editions.edition import Edition
from plugins.editions.standing import standing_view
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import delivery_words, entry_or_none
from plugins.editions.values import TaskRow
from plugins.plan.facts.delivery import Delivery
from plugins.plan.facts.responsibilities import Role
from plugins.plan.records.tasks import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class DeliveryFact:
    """What was last said about delivery: its state and words, where they come from."""

    state: str
    words: str
    said_by: UpdateEntry | None
    corrected_by: UpdateEntry | None


def delivery_fact(edition: Edition, delivery: Delivery) -> DeliveryFact:
    """What was last said about delivery, in words."""
    return DeliveryFact(
        state=delivery.state,
        words=_words(edition, delivery),
        said_by=entry_or_none(edition, delivery.said_by),
        corrected_by=entry_or_none(edition, delivery.corrected_by),
    )


def _words(edition: Edition, delivery: Delivery) -> str:
    document = delivery.said_by.document if delivery.said_by else None
    if delivery.corrected_by and delivery.corrected_by.document:
        document = delivery.corrected_by.document
    words = delivery_words(edition, delivery.state, delivery.period, document)
    if not delivery.of_items:
        return words
    numbers = ", ".join(map(str, delivery.of_items))
    say = edition.words.ngettext(
        "item {numbers} only", "items {numbers} only", len(delivery.of_items)
    )
    return f"{words} ({say.format(numbers=numbers)})"


def task_row(edition: Edition, task: Task) -> TaskRow:
    """A task as it stands in lists."""
    site = edition.site
    rows = site.responsibilities_of_task[task.id]
    status = site.statuses[task.id]
    deadline = deadline_view(edition, task)
    return TaskRow(
        id=task.id,
        number=site.nesting.task_numbers[task.id],
        path=edition.urls.task(task.id),
        title=edition.passage(task.title),
        areas=(*site.nesting.above[task.area], task.area),
        part_of=edition.task_link(site.tasks[task.part_of]) if task.part_of else None,
        leads=tuple(edition.agency_link(agency) for agency in site.leads[task.id]),
        deadline=deadline,
        deadline_words=" · ".join(filter(None, (deadline.short, deadline.state_words))),
        status=status,
        delivery_words=_words(edition, status.delivery),
        lead_ids=tuple(dict.fromkeys(r.agency for r in rows if r.role is Role.LEAD)),
        coordinating_ids=tuple(
            dict.fromkeys(r.agency for r in rows if r.role is Role.COORDINATING)
        ),
        standing=standing_view(edition, ("task", task.id)),
    )


def task_rows(edition: Edition, ids: Iterable[str]) -> tuple[TaskRow, ...]:
    """Tasks by id, in the order given."""
    return tuple(edition.rows[id_] for id_ in ids)
