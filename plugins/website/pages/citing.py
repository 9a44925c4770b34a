"""How pages are cited: in a dated sentence in every language, and as programs take them.

Who adds a page that can be cited names its sentence and its work in a Citable.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.editions.edition import Edition
from plugins.editions.nested_quotes import quoted
from plugins.editions.updates import plain_title, said_by
from plugins.editions.values import Passage
from plugins.plan.records.agencies import Agency
from plugins.plan.records.tasks import Task
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update
from plugins.website.pages.citation import (
    Citation,
    ItemCitation,
    of_agency,
    of_agency_of_today,
    of_items,
    of_site,
    of_task,
    of_update,
)
from plugins.website.pages.references import References, Work, WorkType, publisher_of, references

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class CiteView:
    """A sentence in each language, one for each item of a task, and a reference for programs."""

    sentences: tuple[Citation, ...]
    of_items: tuple[ItemCitation, ...]
    references: References


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePart:
    """The page with `key` of the site itself, or the site as a whole, whose `title` is None.

    path and title: what they are in a language. day: see Work.
    """

    key: str
    path: Callable[[Edition], str]
    title: Callable[[Edition], str] | None = None
    type: WorkType = WorkType.PAGE
    day: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Citable(Generic[T]):
    """What makes, of a subject in one language, the sentence and the work."""

    sentence: Callable[[Edition, T], Passage]
    work: Callable[[Edition, T], Work]


def cite(
    citable: Citable[T],
    subject: T,
    edition: Edition,
    editions: Sequence[Edition],
    items: tuple[ItemCitation, ...] = (),
) -> CiteView:
    """How the page of `subject` is cited on the page of `edition`; `editions` are all.

    The reference is in the language of the page: its twin has the other.
    """
    return CiteView(
        sentences=tuple(
            Citation(citable.sentence(each, subject), each.language.name) for each in editions
        ),
        of_items=items,
        references=references(edition, citable.work(edition, subject)),
    )


def cite_task(task: Task, edition: Edition, editions: Sequence[Edition]) -> CiteView:
    """How the page of a task is cited, as a whole and by its items."""
    return cite(TASK, task, edition, editions, of_items(edition, task))


def _task(edition: Edition, task: Task) -> Work:
    """The words are those of who issued the document."""
    plan, _ = edition.site.records.plan, edition.words.gettext
    title = _("Task {number} ({title}) of {document_cited} of {date}").format(
        number=edition.site.nesting.task_numbers[task.id],
        title=quoted(edition.words, edition.passage(task.title).text),
        date=edition.words.long_date(plan.date),
    )
    return Work(
        key=f"task:{task.id}",
        path=edition.urls.task(task.id),
        title=title,
        author=edition.passage(edition.site.agencies[plan.issuer].name).text,
    )


def _agency(edition: Edition, agency: Agency) -> Work:
    title = edition.words.gettext("“{name}”: responsibilities under {document_cited} of {date}")
    return _of_site(edition, agency, title)


def _agency_of_today(edition: Edition, agency: Agency) -> Work:
    title = edition.words.gettext(
        "“{name}”: what it took over from agencies of {document_cited} of {date}"
    )
    return _of_site(edition, agency, title)


def _of_site(edition: Edition, agency: Agency, title: str) -> Work:
    """What is told of a body was put together by this site."""
    date = edition.words.long_date(edition.site.records.plan.date)
    return Work(
        key=f"agency:{agency.id}",
        path=edition.urls.agency(agency),
        title=title.format(name=edition.passage(agency.name).text, date=date),
        author=publisher_of(edition),
    )


def _update(edition: Edition, update: Update) -> Work:
    """What a body states or corrects is in its own words; all else is in those of the site."""
    kind, (by, _path) = KINDS[update.kind], said_by(edition, update)
    own = by if kind.is_statement or kind.is_correction else None
    return Work(
        key=f"update:{update.id}",
        path=edition.urls.update(update.id),
        title=plain_title(edition, update),
        author=own.text if own else publisher_of(edition),
    )


def _of_part(edition: Edition, part: SitePart) -> Passage:
    return of_site(edition, part.path(edition), part.title(edition) if part.title else None)


def _part(edition: Edition, part: SitePart) -> Work:
    """What the site is, and which of its parts, is in the words of who publishes it."""
    plan, settings, say = edition.site.records.plan, edition.site.records.settings, edition.words
    title = say.gettext("{title}: {document_cited} of {date}").format(
        title=part.title(edition) if part.title else edition.passage(settings.name).text,
        date=say.long_date(plan.date),
    )
    return Work(
        key=part.key,
        path=part.path(edition),
        title=title,
        author=publisher_of(edition),
        type=part.type,
        day=part.day,
    )


WHOLE_SITE = SitePart(key="home", path=lambda edition: edition.urls.home())
PART: Citable[SitePart] = Citable(_of_part, _part)
TASK: Citable[Task] = Citable(of_task, _task)
AGENCY: Citable[Agency] = Citable(of_agency, _agency)
AGENCY_OF_TODAY: Citable[Agency] = Citable(of_agency_of_today, _agency_of_today)
UPDATE: Citable[Update] = Citable(of_update, _update)
