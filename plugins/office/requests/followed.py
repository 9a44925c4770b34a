"""What followed a request: that the agency was reminded, or that it answered."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.office.requests.answering import updates_received, updates_that_cannot_answer
from plugins.office.requests.bodies import SETTING, bodies_in
from plugins.office.requests.log import LogToWrite, as_it_stands, file_name
from plugins.office.requests.stated import Stated, Typed, ids_in, stated
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.requests import ReportRequest

UNKNOWN = Message(
    "request-unknown",
    N_("there is no request with the id “{value}”"),
    N_("the name of a file below data/requests, without .yaml"),
)
OF_OTHERS = Message(
    "request-of-others",
    N_("the request {value} is to {body}, while AGENCY says {typed}"),
    N_("a request to that agency, or REQUEST=… without AGENCY=…"),
)
NONE_OPEN = Message(
    "request-none-open",
    N_("no request to {body} waits for an answer on {day}"),
    N_("an agency whose request was written down before: make asked AGENCY={body} …"),
)
ANSWERED = Message(
    "request-was-answered",
    N_("the request {id} to {body} is written down as answered on {answered}"),
    N_(
        "a reminder of that day at the latest, or the same day of the answer; to put the answer "
        "right while it is not recorded: REQUEST={id}"
    ),
)
WHICH = Message(
    "request-which",
    N_("several requests to {body} could be meant: {ids}"),
    N_("the one that is meant: REQUEST=…"),
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
    updates, document = ids_in(typed.updates), found.own.document
    are_stated = updates or document
    for request in found.requests:
        if are_stated:
            wrong = updates_that_cannot_answer(edition.site, request, updates)
        else:
            updates, wrong = updates_received(edition.site, request, found.on)
        if wrong:
            log.problems += wrong
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
        each = [_named(edition, name, typed.agency)]
    else:
        bodies, wrong = bodies_in(edition, typed.agency, of_today=False)
        log.problems += wrong
        each = [_meant(site, body.id, own.on, is_sent=is_sent) for body in bodies if own.on]
    requests = [found for found in each if isinstance(found, ReportRequest)]
    log.problems += [found for found in each if isinstance(found, Problem)]
    return None if log.problems or own.on is None else _Followed(own.on, own, tuple(requests))


def _named(edition: Edition, name: str, agency: str) -> ReportRequest | Problem:
    """The request of that id; where an agency was typed too, it is to this one and no other."""
    requests = {request.id: request for request in edition.site.records.requests}
    found, values = requests.get(name), {"value": visible(name)}
    if found is None:
        return Problem.of_setting("REQUEST", UNKNOWN, values, nearest(name, [*requests]))
    if agency.strip():
        bodies, wrong = bodies_in(edition, agency, of_today=False)
        if wrong or [body.id for body in bodies] != [found.agency]:
            values |= {"body": found.agency, "typed": visible(agency.strip())}
            return Problem.of_setting("REQUEST", OF_OTHERS, values)
    return found


def _meant(site: Site, body: str, on: dt.date, *, is_sent: bool) -> ReportRequest | Problem:
    """The one request to a body that waits for an answer, or of which the same stands already.

    Of a reminder, if none is such: one that was answered on that day or later.
    """
    before = [each for each in site.records.requests if each.agency == body and each.asked <= on]
    stands = [request for request in before if on in _days(request, is_sent=is_sent)]
    maybe = [each for each in before if each in stands or each.answered is None]
    if is_sent and not maybe:
        maybe = [each for each in before if each.answered and on <= each.answered.date]
    if before and not maybe:
        return _answered(before[-1])
    values = {"body": body, "day": f"{on:%d/%m/%Y}", "ids": ", ".join(own.id for own in maybe)}
    if not maybe:
        return Problem.of_setting(SETTING, NONE_OPEN, values)
    return maybe[0] if len(maybe) == 1 else Problem.of_setting("REQUEST", WHICH, values)


def _answered(request: ReportRequest) -> Problem:
    day = f"{request.answered.date:%d/%m/%Y}" if request.answered else ""
    values = {"body": request.agency, "id": request.id, "answered": day}
    return Problem.of_setting(SETTING, ANSWERED, values)


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
