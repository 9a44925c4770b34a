"""Deadlines and last days for reports as calendars, the format of RFC 5545 (iCalendar)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from plugins.editions.agencies import named_in_document
from plugins.editions.completions import completion_words
from plugins.editions.deadline_words import recurrence, sentence
from plugins.editions.deadlines import event
from plugins.editions.edition import Edition
from plugins.editions.follow import (
    EVENTS,
    CalendarName,
    calendar_of_agency,
    calendar_of_events,
    calendar_of_plan,
)
from plugins.editions.reporting_cycles import cycle_name
from plugins.editions.updates import period_words
from plugins.feeds.calendar_writing import calendar_bytes, event_bytes, notices
from plugins.feeds.events_calendar import events_calendar
from plugins.feeds.identity import identity, midnight
from plugins.plan.facts.completion import Completion
from plugins.plan.facts.due_dates import DueTask
from plugins.plan.facts.history import said_on
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.records.deadlines import Stage
from plugins.plan.records.tasks import Task
from plugins.plan.records.updates import DeliveryState, Update

PLAN = "plan"


def calendar_keys(edition: Edition) -> tuple[str, ...]:
    """A key for each calendar that there is: of the plan, of each body that has any day, of events.

    Each language has the same ones.
    """
    site, articles = edition.site, edition.articles
    bodies = (f"agency:{id_}" for id_ in site.listed_agencies if site.due_dates_of_agency[id_])
    events = [EVENTS] if articles and articles.events else []
    return (*([PLAN] if site.due_dates else []), *bodies, *events)


def calendar_name(edition: Edition, key: str) -> CalendarName:
    """The title and the path of the calendar with this key."""
    if key == EVENTS:
        return calendar_of_events(edition)
    if key == PLAN:
        return calendar_of_plan(edition)
    return calendar_of_agency(edition, edition.site.agencies[_agency(key)])


def calendar_files(edition: Edition, keys: Iterable[str]) -> dict[str, bytes]:
    """The calendars with these keys, by path."""
    site = edition.site
    files: dict[str, bytes] = {}
    # A day stands in the calendar of the plan and in those of all bodies that lead.
    written: dict[int, bytes] = {}

    def deadline(due: DueTask) -> bytes:
        if id(due) not in written:
            written[id(due)] = _deadline(edition, due)
        return written[id(due)]

    for key in keys:
        if key == EVENTS:
            files |= events_calendar(edition)
            continue
        days = site.due_dates if key == PLAN else site.due_dates_of_agency[_agency(key)]
        name = calendar_name(edition, key)
        events = (
            *map(deadline, days.tasks),
            *(_report(edition, period) for period in days.periods),
        )
        files[name.path] = calendar_bytes(name.title, _description(edition), events)
    return files


def _agency(key: str) -> str:
    return key.partition(":")[2]


def _deadline(edition: Edition, due: DueTask) -> bytes:
    _ = edition.words.gettext
    task, stopped = due.task, _stopped_by(edition, due.task)
    words = _("Deadline: task {number}, {title}")
    if due.reading.is_computed:
        words = _("Deadline (worked out by this site): task {number}, {title}")
    return _event(
        edition,
        ("deadline", task.id, *_part(due)),
        due.due,
        _changed(edition, due),
        summary=words.format(
            number=edition.site.nesting.task_numbers[task.id],
            title=edition.passage(task.title).text,
        ),
        description=_reading(edition, due),
        url=edition.absolute(edition.urls.task(task.id)),
        categories=[_("Deadline")],
        **({"status": "CANCELLED"} if stopped else {}),
    )


def _stopped_by(edition: Edition, task: Task) -> Update | None:
    """What says that a whole task was stopped; None where nothing does."""
    own = edition.site.statuses[task.id].delivery
    return own.said_by if own.state is DeliveryState.STOPPED and not own.of_items else None


def _completion(due: DueTask) -> Completion | None:
    """When the task was done, or carried out, for this day."""
    if due.recurs:
        return next((met.completion for met in due.reading.met if met.due == due.due), None)
    return due.reading.completion


def _changed(edition: Edition, due: DueTask) -> dt.date | None:
    """The day since which the entry is as it is: an amendment, or what was said of the task."""
    amended, stopped = (
        edition.site.deadlines[due.task.id].amended_by,
        _stopped_by(edition, due.task),
    )
    completion = _completion(due)
    days = [
        *([amended.date.first] if amended else []),
        *([said_on(stopped)] if stopped else []),
        *([said_on(completion.said_by)] if completion else []),
    ]
    return max((edition.site.records.plan.date, *days)) if days else None


def _part(due: DueTask) -> Iterator[str]:
    """What tells a day from the other days of its task, where it has several."""
    if due.stage:
        yield f"stage {due.stage}"
    if due.recurs:
        yield due.due.isoformat()


def _reading(edition: Edition, due: DueTask) -> str:
    """The deadline as written and as it is read, and who leads."""
    _ = edition.words.gettext
    amended = edition.site.in_force[due.task.id].amended.get("deadline")
    timing = due.reading.timing
    lines = []
    if written := due.task.deadline.text:
        lines.append(f"{_('As written')}: “{edition.passage(written).text}”")
    if amended and amended.after:
        lines.append(f"{_('As amended')}: “{edition.passage(amended.after).text}”")
    if isinstance(timing, Stage):
        lines.append(f"{_('Stage')} {due.stage}: “{edition.passage(timing.text).text}”")
    if due.recurs:
        lines.append(f"{recurrence(edition.words, timing)}.")
    elif due.reading.kind != "date":
        lines.append(sentence(edition.words, due.reading))
    if counted_from := event(edition, due.reading):
        lines.append(f"{_('Counted from:')} {counted_from.words.text}")
    if completion := _completion(due):
        lines.append(f"{completion_words(edition.words, due.reading, completion, due.due)}.")
    elif _stopped_by(edition, due.task):
        lines.append(f"{edition.rows[due.task.id].delivery_words}.")
    bodies = edition.site.leads[due.task.id]
    if leads := "; ".join(named_in_document(edition, body) for body in bodies):
        lines.append(f"{_('Lead')}: {leads}")
    return "\n".join((*lines, *notices(edition)))


def _report(edition: Edition, period: ReportingPeriod) -> bytes:
    _ = edition.words.gettext
    summary = _("Report due for the period {days}").format(days=period_words(edition, period))
    name = cycle_name(edition, period.cycle)
    sentence = _(
        "Last day for sending the report for this period under {the_document}’s reporting cycle."
    )
    return _event(
        edition,
        ("report", str(period.cycle), period.end.isoformat()),
        period.due,
        None,
        summary=f"{name}: {summary}" if name else summary,
        description="\n".join((sentence, *notices(edition))),
        url=edition.absolute(edition.urls.section("reporting")),
        categories=[_("Report")],
    )


def _event(
    edition: Edition,
    name: tuple[str, ...],
    day: dt.date,
    changed: dt.date | None,
    **properties: Any,  # noqa: ANN401 - texts, or a list of them
) -> bytes:
    """An event of one whole day; `changed` is the day since which it is as it is."""
    since = midnight(changed or edition.site.records.plan.date).astimezone(dt.UTC)
    return event_bytes(
        uid=str(identity(edition, *name)),
        dtstamp=since,
        last_modified=since,
        dtstart=day,
        dtend=day + dt.timedelta(days=1),
        transp="TRANSPARENT",
        **properties,
    )


def _description(edition: Edition) -> str:
    _ = edition.words.gettext
    words = _(
        "Dates of {document_cited} as this site reads them; tasks without a known date are not "
        "included."
    )
    return " ".join((*notices(edition), words))
