"""What followed a request: that the agency was reminded, or that it answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.office.requests.bodies import SETTING, bodies_in
from plugins.office.requests.log import LogToWrite, as_it_stands, file_name
from plugins.office.requests.stated import Stated, Typed, stated
from plugins.plan.facts.history import said_on
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.updates import Update

UNKNOWN = Message(
    "request-unknown",
    N_("there is no request with the id “{value}”"),
    N_("the name of a file below data/requests, without .yaml"),
)
NONE_OPEN = Message(
    "request-none-open",
    N_("no request to {body} waits for an answer on {day}"),
    N_("an agency whose request was written down before: make asked AGENCY={body} …"),
)
WHICH = Message(
    "request-which",
    N_("several requests to {body} wait for an answer: {ids}"),
    N_("the one that is meant: REQUEST=…"),
)
NO_ANSWER = Message(
    "request-no-answer",
    N_("nothing that {body} reported and that was received on {day} answers {request}"),
    N_("the ids that make import printed, as in UPDATES=…, or the number of a letter: LETTER=…"),
)


@dataclass(frozen=True, slots=True)
class _Followed:
    """The requests that something followed, on which day, and what is stated of that."""

    on: dt.date
    own: Stated
    requests: tuple[ReportRequest, ...]


def to_remind(edition: Edition, typed: Typed, root: Path) -> LogToWrite:
    """The files of the requests of which the `typed` bodies were reminded."""
    log = LogToWrite()
    found = _followed(edition, typed, log, is_sent=True)
    if found is None:
        return log
    for request in found.requests:
        entry: dict[str, Value] = {"date": found.on.isoformat(), "by": found.own.by}
        entry |= {"document": found.own.document} if found.own.document else {}
        was = as_it_stands(root, request)
        now: dict[str, Value] = {**was, "reminders": _with(was.get("reminders"), entry)}
        log.keep(file_name(request.asked, request.id), request.agency, was, now)
    return log


def to_answer(edition: Edition, typed: Typed, root: Path) -> LogToWrite:
    """The files of the requests that the `typed` bodies answered.

    Where neither updates nor a letter are stated, what answers is what the body reported on the
    tasks of the request, as far as it was received on that day.
    """
    log = LogToWrite()
    found = _followed(edition, typed, log, is_sent=False)
    if found is None:
        return log
    ids = typed.updates.replace(",", " ").replace(";", " ").split()
    for request in found.requests:
        document = found.own.document
        updates = ids or ([] if document else _received(edition.site, request, found.on))
        if not updates and not document:
            log.problems.append(_unanswered(request, found.on))
            continue
        answer: dict[str, Value] = {"date": found.on.isoformat()}
        answer |= {"updates": [*updates]} if updates else {}
        answer |= {"document": document} if document else {}
        was = as_it_stands(root, request)
        name = file_name(request.asked, request.id)
        log.keep(name, request.agency, was, {**was, "answered": answer})
    return log


def _followed(
    edition: Edition, typed: Typed, log: LogToWrite, *, is_sent: bool
) -> _Followed | None:
    """What is stated, and the requests that are meant; None where something of it is wrong."""
    site = edition.site
    own = stated(typed, site.as_of, is_sent=is_sent)
    log.problems += own.problems
    if name := typed.request.strip():
        requests = [request for request in site.records.requests if request.id == name]
        if not requests:
            near = nearest(name, [request.id for request in site.records.requests])
            values = {"value": visible(name)}
            log.problems.append(Problem.of_setting("REQUEST", UNKNOWN, values, near))
    else:
        bodies, wrong = bodies_in(edition, typed.agency, of_today=False)
        log.problems += wrong
        each = [_meant(site, body.id, own.on, is_sent=is_sent) for body in bodies if own.on]
        requests = [found for found in each if isinstance(found, ReportRequest)]
        log.problems += [found for found in each if isinstance(found, Problem)]
    return None if log.problems or own.on is None else _Followed(own.on, own, tuple(requests))


def _meant(site: Site, body: str, on: dt.date, *, is_sent: bool) -> ReportRequest | Problem:
    """The one request to a body that waits for an answer, or of which the same stands already."""
    before = [each for each in site.records.requests if each.agency == body and each.asked <= on]
    stands = [request for request in before if on in _days(request, is_sent=is_sent)]
    waiting = stands or [request for request in before if request.answered is None]
    values = {"body": body, "day": f"{on:%d/%m/%Y}", "ids": ", ".join(own.id for own in waiting)}
    if not waiting:
        return Problem.of_setting(SETTING, NONE_OPEN, values)
    return waiting[0] if len(waiting) == 1 else Problem.of_setting("REQUEST", WHICH, values)


def _days(request: ReportRequest, *, is_sent: bool) -> Iterator[dt.date]:
    """The days on which the agency was reminded, or the one on which it answered."""
    if is_sent:
        yield from (reminder.date for reminder in request.reminders)
    elif request.answered:
        yield request.answered.date


def _with(reminders: Value, entry: dict[str, Value]) -> list[Value]:
    """The reminders that stand, with this one in the place of its day."""
    stand = reminders if isinstance(reminders, list) else []
    by_day = {str(each["date"]): each for each in stand if isinstance(each, dict)}
    by_day[str(entry["date"])] = entry
    return [by_day[day] for day in sorted(by_day)]


def _received(site: Site, request: ReportRequest, on: dt.date) -> list[str]:
    """The ids of what the body, or one before it, reported on the tasks and was received then."""
    standing = next(own for own in site.requests if own.request.id == request.id)
    before = site.today.predecessors[request.agency]
    speakers = {request.agency, *(step.agency for share in before for step in share.steps)}
    found = {
        update.id: update
        for task in standing.tasks
        for update in site.histories[task].statements
        if update.agency in speakers and said_on(update) == on and _fits(request, update)
    }
    return sorted(found)


def _fits(request: ReportRequest, update: Update) -> bool:
    """Whether a statement may be on the period of a request: where either names none, it may."""
    asked, told = request.period, update.period
    return asked is None or told is None or asked.start <= told.end <= asked.end


def _unanswered(request: ReportRequest, on: dt.date) -> Problem:
    values = {"body": request.agency, "day": f"{on:%d/%m/%Y}", "request": request.id}
    return Problem.of_setting("UPDATES", NO_ANSWER, values)
