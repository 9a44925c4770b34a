"""Requests to agencies: whom they ask what, days in their order, answers that are answers."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping

from plugins.plan.facts.history import said_on
from plugins.plan.facts.speakers import Speakers, speakers_of
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import FieldPath, Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.evidence import CitedDocument
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update
from plugins.plan.rules.belonging import tasks_and_areas
from plugins.plan.rules.identity import agency_ids, unknown_agency
from plugins.plan.rules.updates.dates import DATE_BEFORE_PLAN, until
from plugins.plan.rules.updates.links import UNKNOWN_UPDATE
from plugins.plan.rules.updates.periods import PERIOD_STARTS_AFTER_END, UNKNOWN_CYCLE
from plugins.plan.rules.updates.states import by_id
from plugins.plan.rules.updates.told_periods import cycles_stated

REQUEST_FOR_NOTHING = Message(
    "request-for-nothing",
    N_("the request is for no task and for no period"),
    N_("tasks, period, or both"),
)
DUE_BEFORE_ASKED = Message(
    "due-before-asked",
    N_("an answer is wanted by {date}, but it was asked on {asked}"),
    N_("a day on or after {asked}"),
)
REMINDED_TOO_EARLY = Message(
    "reminded-too-early",
    N_("the reminder of {date} is not later than what came before it, on {before}"),
    N_("a day after {before}; reminders stand the earliest first"),
)
REMINDED_AFTER_ANSWER = Message(
    "reminded-after-answer",
    N_("the reminder of {date} is later than the answer of {answered}"),
    N_("no reminder after the answer"),
)
ANSWERED_BEFORE_ASKED = Message(
    "answered-before-asked",
    N_("the answer is of {date}, but it was asked on {asked}"),
    N_("an answer received on or after {asked}"),
)
ANSWER_WITHOUT_WORDS = Message(
    "answer-without-words",
    N_("it is not said what answered"),
    N_("the id of an update under updates, or the document that answered"),
)
ANSWER_NO_STATEMENT = Message(
    "answer-no-statement",
    N_("the update {id} is neither a report nor a confirmation"),
    N_("the id of a report, or of a confirmation that nothing has changed"),
)
ANSWER_OF_OTHERS = Message(
    "answer-of-others",
    N_("the update {id} comes from {other}, and not from {agency}, which was asked"),
    N_("the id of an update of {agency}, of who speaks for it or of one before it"),
)
LETTER_AFTER_DAY = Message(
    "letter-after-day",
    N_("the document of {date} is later than {day}, the day on which it was sent"),
    N_("a document that existed on {day}"),
)


def about_something(case: Case) -> Iterator[Problem]:
    """A request says which body is asked, on which tasks or for which period; all of them exist."""
    for request in case.records.requests:
        origin = case.places.of(request)
        yield from unknown_agency(request.agency, agency_ids(case), origin, ("agency",))
        yield from tasks_and_areas(case, origin, (), request.tasks, ())
        if not request.tasks and request.period is None:
            yield origin.problem((), REQUEST_FOR_NOTHING)


def periods(case: Case) -> Iterator[Problem]:
    """A period starts before it ends, and the cycle that it names is one of the plan's."""
    cycles = [own.cycle.id for own in case.shared(cycles_stated)]
    for request in case.records.requests:
        period, origin = request.period, case.places.of(request)
        if period is None:
            continue
        if period.start > period.end:
            values = {"start": period.start.isoformat(), "end": period.end.isoformat()}
            yield origin.problem(("period", "start"), PERIOD_STARTS_AFTER_END, values)
        if period.cycle and case.records.plan and period.cycle not in cycles:
            near = nearest(period.cycle, cycles)
            yield origin.problem(("period", "cycle"), UNKNOWN_CYCLE, {"id": period.cycle}, near)


def days_in_order(case: Case) -> Iterator[Problem]:
    """It is asked after the plan was issued, then reminded day by day, then answered."""
    issued = case.records.plan.date if case.records.plan else dt.date.min
    for request in case.records.requests:
        origin, asked = case.places.of(request), request.asked.isoformat()
        if request.asked < issued:
            values = {"date": asked, "plan": issued.isoformat()}
            yield origin.problem(("asked",), DATE_BEFORE_PLAN, values)
        if request.due and request.due < request.asked:
            values = {"date": request.due.isoformat(), "asked": asked}
            yield origin.problem(("due",), DUE_BEFORE_ASKED, values)
        if request.answered and request.answered.date < request.asked:
            values = {"date": request.answered.date.isoformat(), "asked": asked}
            yield origin.problem(("answered", "date"), ANSWERED_BEFORE_ASKED, values)
        yield from _reminders(case, request)


def _reminders(case: Case, request: ReportRequest) -> Iterator[Problem]:
    before, answered = request.asked, request.answered.date if request.answered else dt.date.max
    for index, reminder in enumerate(request.reminders):
        path, values = ("reminders", index, "date"), {"date": reminder.date.isoformat()}
        if reminder.date <= before:
            values |= {"before": before.isoformat()}
            yield case.places.of(request).problem(path, REMINDED_TOO_EARLY, values)
        elif reminder.date > answered:
            values |= {"answered": answered.isoformat()}
            yield case.places.of(request).problem(path, REMINDED_AFTER_ANSWER, values)
        before = max(before, reminder.date)


def days_until_build(case: Case) -> Iterator[Problem]:
    """Nothing was asked, reminded or answered after the day of the build."""
    for request in case.records.requests:
        for path, day in _days(request):
            origin = case.places.of(request)
            yield from until(case.as_of, day, day.isoformat(), origin, path)


def _days(request: ReportRequest) -> Iterator[tuple[FieldPath, dt.date]]:
    yield ("asked",), request.asked
    for index, reminder in enumerate(request.reminders):
        yield ("reminders", index, "date"), reminder.date
    if request.answered:
        yield ("answered", "date"), request.answered.date


def letters_in_time(case: Case) -> Iterator[Problem]:
    """A letter is not later than the day on which it was sent."""
    for request in case.records.requests:
        for path, day, document in _letters(request):
            if document is not None and document.date > day:
                values = {"date": document.date.isoformat(), "day": day.isoformat()}
                place = (*path, "document", "date")
                yield case.places.of(request).problem(place, LETTER_AFTER_DAY, values)


def _letters(
    request: ReportRequest,
) -> Iterator[tuple[FieldPath, dt.date, CitedDocument | None]]:
    yield (), request.asked, request.document
    for index, reminder in enumerate(request.reminders):
        yield ("reminders", index), reminder.date, reminder.document
    if request.answered:
        yield ("answered",), request.answered.date, request.answered.document


def answers(case: Case) -> Iterator[Problem]:
    """What answered is a document, or reports and confirmations received since it was asked."""
    known = case.shared(by_id)
    unread = {entry.id for entry in case.invalid_entries_of(Update)}
    for request in case.records.requests:
        answer = request.answered
        if answer is None:
            continue
        if not answer.updates and answer.document is None:
            yield case.places.of(request).problem(("answered",), ANSWER_WITHOUT_WORDS)
        for index, id_ in enumerate(answer.updates):
            if id_ not in unread:
                path = ("answered", "updates", index)
                yield from _answer(request, case.places.of(request), path, id_, known)


def _answer(
    request: ReportRequest, origin: Origin, path: FieldPath, id_: str, known: Mapping[str, Update]
) -> Iterator[Problem]:
    update = known.get(id_)
    if update is None:
        yield origin.problem(path, UNKNOWN_UPDATE, {"id": id_}, nearest(id_, known))
    elif not KINDS[update.kind].is_statement:
        yield origin.problem(path, ANSWER_NO_STATEMENT, {"id": id_})
    elif said_on(update) < request.asked:
        values = {"date": said_on(update).isoformat(), "asked": request.asked.isoformat()}
        yield origin.problem(path, ANSWERED_BEFORE_ASKED, values)


def answers_of_the_body_asked(case: Case) -> Iterator[Problem]:
    """What answered comes from the body asked, one that speaks for it or one before it: noted."""
    said_by = {
        update.id: update.agency
        for update in case.records.updates
        if update.agency and KINDS[update.kind].is_statement
    }
    speakers = speakers_of(case.records.agencies, case.as_of)
    for request in case.records.requests:
        for index, id_ in enumerate(request.answered.updates if request.answered else ()):
            other = said_by.get(id_)
            if other and not _may_answer(other, request.agency, speakers):
                values = {"id": id_, "other": other, "agency": request.agency}
                path = ("answered", "updates", index)
                yield case.places.of(request).notice(path, ANSWER_OF_OTHERS, values)


def _may_answer(other: str, asked: str, speakers: Speakers) -> bool:
    """Whether one of the two speaks for the other; of bodies that there are not that is unknown."""
    none = other not in speakers or asked not in speakers
    return none or other in speakers[asked] or asked in speakers[other]


REQUEST_RULES: tuple[Rule, ...] = (
    about_something,
    periods,
    days_in_order,
    days_until_build,
    letters_in_time,
    answers,
    answers_of_the_body_asked,
)
