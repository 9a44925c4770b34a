"""Lesson sheets: a text for classes, with the tasks that it builds on, word for word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.letter_urls import task_letter
from plugins.editions.names import all_in_short
from plugins.editions.page import Page
from plugins.editions.print_urls import printed_file
from plugins.editions.prose import ProseText
from plugins.editions.values import Link, Passage

TEMPLATE = "lesson"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonTask:
    """A task as issued, who leads it, and where the letter about it stands.

    address: that of the letter in full, for paper; None while the site has no public one.
    """

    task: Link
    texts: tuple[Passage, ...]
    leads: tuple[Link, ...]
    letter: str
    address: str | None


@dataclass(frozen=True, slots=True)
class LessonView:
    """A lesson sheet: its text, and its tasks."""

    html: Markup
    tasks: tuple[LessonTask, ...]


def lesson_pages(edition: Edition, texts: Sequence[ProseText]) -> list[Page]:
    """A page for each lesson sheet among `texts` in the language of the edition."""
    own = (text for text in texts if text.lesson and text.language == edition.language.code)
    return [_page(edition, text) for text in own]


def _page(edition: Edition, text: ProseText) -> Page:
    printed, path = Extra.PRINTS in edition.extras, edition.urls.prose(text.slug)
    return Page(
        key=text.key,
        template=TEMPLATE,
        language=text.language,
        path=path,
        title=text.title,
        description=text.description,
        section=text.key,
        view=partial(_view, edition, text),
        names=all_in_short,
        sheet=printed_file(path) if printed else None,
    )


def _view(edition: Edition, text: ProseText) -> LessonView:
    return LessonView(text.html, tuple(_task(edition, id_) for id_ in text.lesson))


def _task(edition: Edition, id_: str) -> LessonTask:
    task, letter = edition.site.tasks[id_], task_letter(edition.urls, id_)
    return LessonTask(
        task=edition.task_link(task),
        texts=tuple(edition.passage(item) for item in task.text),
        leads=tuple(edition.agency_link(agency) for agency in edition.site.leads[id_]),
        letter=letter,
        address=edition.public(letter),
    )
