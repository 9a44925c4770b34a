"""Requests for reports in words: who was asked when, who was reminded, who answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace

from plugins.editions.agencies import named_on
from plugins.editions.edition import Edition
from plugins.editions.evidence import DocumentView, document_view
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import period_words, update_entries
from plugins.editions.urls import request_anchor
from plugins.editions.values import Link
from plugins.plan.facts.history import said_on
from plugins.plan.facts.requests import RequestStanding
from plugins.plan.facts.site import Site
from plugins.plan.records.evidence import CitedDocument
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True)
class RequestMade:
    """A request in one sentence, where silence is told: whom it was put to, and its own place."""

    body: Link
    sentence: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterSent:
    """What was sent on a day, and how; `document` is None where it was no letter."""

    date: dt.date
    by: str
    document: DocumentView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestView:
    """All that is known of a request. tasks: those that it names, none for all that are led.

    sent: the request itself, then the reminders. answers, answered_by: the updates and the document
    that are stated to have answered it. since: the other updates that came.
    """

    anchor: str
    body: Link
    sentence: str
    tasks: tuple[Link, ...]
    period: str
    sent: tuple[LetterSent, ...]
    due: dt.date | None
    answers: tuple[UpdateEntry, ...]
    answered_by: DocumentView | None
    since: tuple[UpdateEntry, ...]


def requests_made(
    edition: Edition, standings: Iterable[RequestStanding], task: str = ""
) -> tuple[RequestMade, ...]:
    """Requests in a sentence each, in the order given.

    task: the one on whose page they stand; of statements that came those on it are told.
    """
    return tuple(
        RequestMade(
            _body(edition, each),
            _sentence_on(edition, each, task) if task else _sentence(edition, each),
            edition.urls.request(each.request.id),
        )
        for each in standings
    )


def request_view(edition: Edition, standing: RequestStanding) -> RequestView:
    """A request with all that is known of it."""
    request, answered = standing.request, standing.answered
    first = LetterSent(
        date=request.asked, by=request.by, document=_letter(edition, request.document)
    )
    later = (
        LetterSent(date=each.date, by=each.by, document=_letter(edition, each.document))
        for each in standing.reminders
    )
    return RequestView(
        anchor=request_anchor(request.id),
        body=_body(edition, standing),
        sentence=_sentence(edition, standing),
        tasks=tuple(edition.task_link(edition.site.tasks[id_]) for id_ in request.tasks),
        period=period_words(edition, request.period) if request.period else "",
        sent=(first, *later),
        due=request.due,
        answers=update_entries(edition, _named(edition.site, standing)),
        answered_by=_letter(edition, answered.document) if answered else None,
        since=update_entries(edition, standing.since),
    )


def answering(site: Site, standings: Iterable[RequestStanding]) -> list[Update]:
    """The updates that are stated to have answered requests, and those that came besides."""
    return [update for each in standings for update in (*_named(site, each), *each.since)]


def _named(site: Site, standing: RequestStanding) -> list[Update]:
    ids = standing.answered.updates if standing.answered else ()
    return [site.updates_by_id[id_] for id_ in ids if id_ in site.updates_by_id]


def _body(edition: Edition, standing: RequestStanding) -> Link:
    request = standing.request
    return named_on(edition, edition.site.agencies[request.agency], request.asked)


def _letter(edition: Edition, document: CitedDocument | None) -> DocumentView | None:
    return document_view(edition, document) if document else None


def _sentence_on(edition: Edition, standing: RequestStanding, task: str) -> str:
    """The same of one of several tasks."""
    since = tuple(
        update for update in standing.since if task in (subject.task for subject in update.tasks)
    )
    if since or not standing.since or standing.answered:
        return _sentence(edition, replace(standing, since=since))
    _ = edition.words.gettext
    return _filled(
        edition,
        standing,
        _("Asked on {asked}; no answer on this task by {day}."),
        _("Asked on {asked}, reminded on {reminded}; no answer on this task by {day}."),
        edition.site.as_of,
    )


def _sentence(edition: Edition, standing: RequestStanding) -> str:
    """What was asked, and what came of it by the day of the site."""
    _ = edition.words.gettext
    if standing.answered:
        day, plain = standing.answered.date, _("Asked on {asked}; answered on {day}.")
        form = _("Asked on {asked}, reminded on {reminded}; answered on {day}.")
    elif standing.since:
        day, plain, form = said_on(standing.since[0]), *_came(edition, len(standing.since))
    else:
        day, plain = edition.site.as_of, _("Asked on {asked}; no answer by {day}.")
        form = _("Asked on {asked}, reminded on {reminded}; no answer by {day}.")
    return _filled(edition, standing, plain, form, day)


def _filled(
    edition: Edition, standing: RequestStanding, plain: str, form: str, day: dt.date
) -> str:
    """The sentence without or with reminders, of what was so on `day`."""
    words = edition.words
    reminded = words.listed(words.short_date(each.date) for each in standing.reminders)
    return (form if reminded else plain).format(
        count=words.number(len(standing.since)),
        asked=words.short_date(standing.request.asked),
        reminded=reminded,
        day=words.short_date(day),
    )


def _came(edition: Edition, count: int) -> tuple[str, str]:
    """That statements came, without and with reminders before them."""
    _ = edition.words.gettext
    if count == 1:
        return (
            _("Asked on {asked}; a statement came on {day}."),
            _("Asked on {asked}, reminded on {reminded}; a statement came on {day}."),
        )
    return (
        _("Asked on {asked}; {count} statements came, the first on {day}."),
        _("Asked on {asked}, reminded on {reminded}; {count} statements came, the first on {day}."),
    )
