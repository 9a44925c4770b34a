"""What became of each request for a report by a day: reminded, answered or not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypedDict

from plugins.plan.facts.history import TaskHistory, is_statement, said_on
from plugins.plan.facts.inherited import Current
from plugins.plan.facts.responsibilities import Duties
from plugins.plan.facts.speakers import Speakers, speakers_of
from plugins.plan.records.agencies import Agency
from plugins.plan.records.requests import Reminder, ReportRequest, RequestAnswer
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestStanding:
    """A request as it stands on a day: the tasks that it is about, what followed by then.

    tasks: those that it names, else all that the body leads, or has from those before it.
    speakers: the bodies whose statements may answer it, by id: the body itself, those that speak
    for it and those before it. since: their statements on these tasks that were received after it
    was asked, the earliest first; where an answer is stated, those besides it until then.
    """

    request: ReportRequest
    tasks: tuple[str, ...]
    speakers: tuple[str, ...]
    reminders: tuple[Reminder, ...]
    answered: RequestAnswer | None
    since: tuple[Update, ...]


class RequestFields(TypedDict):
    """The fields of `Site` about requests: all, the latest first, then by task and by body."""

    requests: tuple[RequestStanding, ...]
    requests_of_task: Mapping[str, tuple[RequestStanding, ...]]
    requests_of_agency: Mapping[str, tuple[RequestStanding, ...]]


@dataclass(frozen=True, slots=True)
class Around:
    """What decides what became of a request: bodies, their tasks, what was said by `as_of`."""

    agencies: Mapping[str, Agency]
    duties: Mapping[str, Duties]
    current: Current
    histories: Mapping[str, TaskHistory]
    as_of: dt.date


def request_fields(requests: Iterable[ReportRequest], around: Around) -> RequestFields:
    """The requests that had been made by the day.

    A body has those that were put to it, and those put to who answers for it today, where they are
    about tasks that it leads.
    """
    known = (request for request in requests if request.asked <= around.as_of)
    latest_first = sorted(known, key=lambda request: request.order, reverse=True)
    speakers = speakers_of(tuple(around.agencies.values()), around.as_of)
    found = tuple(_standing(request, around, speakers) for request in latest_first)
    return {
        "requests": found,
        "requests_of_task": {
            id_: tuple(each for each in found if id_ in each.tasks) for id_ in around.histories
        },
        "requests_of_agency": {
            id_: tuple(each for each in found if _concerns(each, id_, around))
            for id_ in around.agencies
        },
    }


def _standing(request: ReportRequest, around: Around, speakers: Speakers) -> RequestStanding:
    answer, tasks = request.answered, _tasks(request, around)
    answered = answer if answer and answer.date <= around.as_of else None
    own = speakers[request.agency] | around.current["today"].itself_and_before(request.agency)
    said = {update.id: update for update in _since(request, tasks, own, around)}
    others = (update for update in said.values() if not answered or _beside(update, answered))
    return RequestStanding(
        request=request,
        tasks=tasks,
        speakers=tuple(sorted(own)),
        reminders=tuple(each for each in request.reminders if each.date <= around.as_of),
        answered=answered,
        since=tuple(sorted(others, key=lambda update: (said_on(update), update.id))),
    )


def _tasks(request: ReportRequest, around: Around) -> tuple[str, ...]:
    own = around.duties[request.agency].leads
    before = around.current["inherited"].get(request.agency)
    return request.tasks or tuple(dict.fromkeys((*own, *(before.leads if before else ()))))


def _since(
    request: ReportRequest, tasks: Iterable[str], speakers: Collection[str], around: Around
) -> Iterator[Update]:
    """What was said by the body, or for it, on the tasks since it was asked."""
    for task in tasks:
        for update in around.histories[task].updates:
            own = is_statement(update) and update.agency in speakers
            if own and said_on(update) >= request.asked:
                yield update


def _beside(update: Update, answered: RequestAnswer) -> bool:
    """Whether a statement had come by the day of an answer that does not name it."""
    return update.id not in answered.updates and said_on(update) <= answered.date


def _concerns(standing: RequestStanding, agency: str, around: Around) -> bool:
    asked = standing.request.agency
    heirs = {share.agency for share in around.current["today"].successors[agency]}
    leads = around.duties[agency].leads
    return asked == agency or (asked in heirs and not set(leads).isdisjoint(standing.tasks))
