"""Which updates answer a request: those received on a day, or those that are stated."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from plugins.plan.facts.history import said_on
from plugins.plan.facts.requests import RequestStanding
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.updates import Update

SETTING = "UPDATES"
NO_ANSWER = Message(
    "request-no-answer",
    N_("nothing that {body} reported and that was received on {day} answers {request}"),
    N_("the ids that make import printed, as in UPDATES=…, or the number of a letter: LETTER=…"),
)
NO_ANSWER_ON_DAY = Message(
    "request-no-answer-on-day",
    N_(
        "nothing that {body} reported and that was received on {day} answers {request}; what it "
        "reported on these tasks was received on {days}"
    ),
    N_("that day, as in ON={first}; else UPDATES=… or LETTER=…"),
)
ANSWER_OF_OTHERS = Message(
    "request-answer-of-others",
    N_("the update {id} does not come from {body}, which was asked, but from {other}"),
    N_("the id of an update of {body}; of several agencies, each with a command of its own"),
)
ANSWER_ON_OTHER_TASKS = Message(
    "request-answer-on-other-tasks",
    N_("the update {id} is about none of the tasks that {request} names: {tasks}"),
    N_("the id of an update about one of these tasks"),
)


def updates_received(
    site: Site, request: ReportRequest, on: dt.date
) -> tuple[list[str], list[Problem]]:
    """The ids of what was reported on the tasks and was received on that day, else what is wrong.

    Where period of request and update are named, the update must be of that period.
    """
    standing = _standing(site, request)
    days = {
        update.id: said_on(update)
        for task in standing.tasks
        for update in site.histories[task].statements
        if update.agency in standing.speakers and _fits(request, update)
    }
    found = sorted(id_ for id_, day in days.items() if day == on)
    return found, [] if found else [_none_on(request, on, {*days.values()})]


def _none_on(request: ReportRequest, on: dt.date, days: Collection[dt.date]) -> Problem:
    """That nothing came on the day; the days since the request on which something came."""
    values = {"body": request.agency, "day": f"{on:%d/%m/%Y}", "request": request.id}
    others = [f"{day:%d/%m/%Y}" for day in sorted(days) if day >= request.asked]
    if not others:
        return Problem.of_setting(SETTING, NO_ANSWER, values)
    values |= {"days": ", ".join(others), "first": others[0]}
    return Problem.of_setting("ON", NO_ANSWER_ON_DAY, values)


def updates_that_cannot_answer(
    site: Site, request: ReportRequest, ids: Sequence[str]
) -> list[Problem]:
    """What is wrong with stated ids: of other bodies, or on other tasks than the request names."""
    return [*_wrong(_standing(site, request), site, ids)]


def _wrong(standing: RequestStanding, site: Site, ids: Sequence[str]) -> Iterator[Problem]:
    request = standing.request
    for update in (each for each in site.records.updates if each.id in ids and each.agency):
        values = {"id": update.id, "body": request.agency, "request": request.id}
        if update.agency not in standing.speakers:
            values["other"] = str(update.agency)
            yield Problem.of_setting(SETTING, ANSWER_OF_OTHERS, values)
        elif request.tasks and not set(request.tasks) & set(update.task_ids):
            values["tasks"] = ", ".join(request.tasks)
            yield Problem.of_setting(SETTING, ANSWER_ON_OTHER_TASKS, values)


def _standing(site: Site, request: ReportRequest) -> RequestStanding:
    return next(own for own in site.requests if own.request.id == request.id)


def _fits(request: ReportRequest, update: Update) -> bool:
    """Whether a statement may be on the period of a request: where either names none, it may."""
    asked, told = request.period, update.period
    return asked is None or told is None or asked.start <= told.end <= asked.end
