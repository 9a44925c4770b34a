"""The card of a task: what it is, who leads it, by when, and what has been said of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.extra_urls import task_card
from plugins.editions.page import Page
from plugins.editions.task_facts import ReportingFact, facts
from plugins.editions.tasks import DeliveryFact
from plugins.editions.values import Link, Passage, StandingView
from plugins.plan.records.tasks import Task
from plugins.website.pages.cards.page import card_page


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCard:
    """A task in short; `path` leads to its page, `deadline` is "" where nothing is said of it."""

    path: str
    number: str
    title: Passage
    area: Link
    standing: StandingView | None
    leads: tuple[Link, ...]
    deadline: str
    delivery: DeliveryFact
    reporting: ReportingFact


def task_cards(edition: Edition) -> list[Page]:
    """One card a task."""
    return [_page(edition, task) for task in edition.site.tasks.values()]


def _page(edition: Edition, task: Task) -> Page:
    link = edition.task_link(task)
    title, view = f"{link.number} {link.name.text}", partial(_view, edition, task)
    return card_page(edition, f"task:{task.id}", task_card(edition.urls, task.id), title, view)


def _view(edition: Edition, task: Task) -> TaskCard:
    row, stated = edition.rows[task.id], facts(edition, task, related=0)
    return TaskCard(
        path=row.path,
        number=row.number,
        title=row.title,
        area=edition.area_link(edition.site.areas[task.area]),
        standing=row.standing,
        leads=row.leads,
        deadline=row.deadline_words,
        delivery=stated.delivery,
        reporting=stated.reporting,
    )
