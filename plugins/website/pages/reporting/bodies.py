"""How each leading body reports: what was expected of it, what came and when."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.reporting_cycles import cycle_name
from plugins.editions.requests import RequestMade, requests_made
from plugins.editions.updates import period_words
from plugins.editions.urls import SAID, SAID_ABOUT, body_anchor, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.facts.expected_reports import Answer, AnswerState, BodyReporting
from plugins.plan.facts.history import said_on
from plugins.plan.facts.role_counts import RoleCount
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update, UpdateKind


@dataclass(frozen=True, slots=True)
class Count:
    """A number in words, and where the list behind it stands."""

    name: str
    count: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerCell:
    """What came for one task and period, in words; `path` leads to it, None where nothing came."""

    period: str
    state: AnswerState
    words: str
    path: str | None


@dataclass(frozen=True, slots=True)
class ExpectedTask:
    """A task of a body, period by period."""

    task: Link
    answers: tuple[AnswerCell, ...]


@dataclass(frozen=True, slots=True)
class ExpectedOfCycle:
    """The reports of one cycle, task by task; `name` and `sum` are "" where there is no other."""

    name: str
    sum: str
    tasks: tuple[ExpectedTask, ...]


@dataclass(frozen=True, slots=True)
class ReceivedEntry:
    """A report or confirmation that came: its day, kind and tasks.

    by: who made it, None where that is called as the body whose row it stands in.
    """

    link: Link
    by: Passage | None
    tasks: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyReportingRow:
    """One leading body. `received` is all that came from it, newest first.

    `leads` are the tasks that it leads, and `led` is where they are listed.
    `expected` lists every report that was due, by cycle and task; it is empty without a cycle.
    `requests` are those for reports that concern it.
    """

    anchor: str
    body: Link
    leads: RoleCount
    led: str
    counts: tuple[Count, ...]
    expected: tuple[ExpectedOfCycle, ...]
    received: tuple[ReceivedEntry, ...]
    requests: tuple[RequestMade, ...]


def reporting_of_each_body(edition: Edition) -> tuple[BodyReportingRow, ...]:
    """Every body that leads tasks by name, in the order of the data."""
    return tuple(_row(edition, reporting) for reporting in edition.site.reporting_of_bodies)


def _row(edition: Edition, reporting: BodyReporting) -> BodyReportingRow:
    agency = edition.site.agencies[reporting.agency]
    anchor = body_anchor(agency.id)
    return BodyReportingRow(
        anchor=anchor,
        body=edition.agency_link(agency),
        leads=edition.site.role_counts[agency.id].leads,
        led=edition.urls.tasks_led_by(agency.id),
        counts=(
            *_received(edition, reporting, part_of("", anchor)),
            *_expected(edition, reporting, part_of("", anchor)),
            _related(edition, agency),
        ),
        expected=tuple(_cycles(edition, reporting)),
        received=tuple(_entry(edition, update, agency) for update in reporting.received),
        requests=requests_made(edition, edition.site.requests_of_agency[agency.id]),
    )


def _received(edition: Edition, reporting: BodyReporting, path: str) -> Iterable[Count]:
    """Reports and confirmations that came from it, each kind by itself."""
    _ = edition.words.gettext
    kinds = Counter(update.kind for update in reporting.received)
    yield Count(_("Reports"), kinds[UpdateKind.REPORT], path)
    if kinds[UpdateKind.NO_CHANGE] or reporting.answers is not None:
        yield Count(_("Confirmations"), kinds[UpdateKind.NO_CHANGE], path)


def _expected(edition: Edition, reporting: BodyReporting, path: str) -> Iterable[Count]:
    """Expected = on time + late + never; nothing where no cycle is known."""
    _ = edition.words.gettext
    if reporting.answers is not None:
        yield Count(_("Expected"), reporting.expected or 0, path)
        yield Count(_("On time"), reporting.on_time or 0, path)
        yield Count(_("Late"), reporting.late or 0, path)
        yield Count(_("Not received"), reporting.never or 0, path)


def _related(edition: Edition, agency: Agency) -> Count:
    """Related information that it gave or that is about tasks it leads, also through a group."""
    history = edition.site.updates_of_agency[agency.id]
    about = [update for update in history.about if update.kind is UpdateKind.RELATED]
    said = [update for update in history.said if update.kind is UpdateKind.RELATED]
    name = edition.words.gettext("Public information")
    anchor = SAID_ABOUT if about else SAID
    return Count(name, len(about) + len(said), part_of(edition.urls.agency(agency), anchor))


def _cycles(edition: Edition, reporting: BodyReporting) -> Iterable[ExpectedOfCycle]:
    by_cycle: dict[str | None, list[Answer]] = {own.cycle.id: [] for own in edition.site.cycles}
    for answer in reporting.answers or ():
        by_cycle[answer.period.cycle].append(answer)
    for cycle, own in by_cycle.items():
        name = cycle_name(edition, cycle)
        if own:
            yield ExpectedOfCycle(
                name,
                sum_of_answers(edition, own) if name else "",
                tuple(expected_tasks(edition, own)),
            )


def sum_of_answers(edition: Edition, answers: Iterable[Answer]) -> str:
    """How many of the reports came on time, late and never."""
    states = Counter(answer.state for answer in answers)
    number = edition.words.number
    form = edition.words.gettext(
        "expected: {expected}; on time: {on_time}; late: {late}; not received: {never}"
    )
    return form.format(
        expected=number(states.total()),
        on_time=number(states[AnswerState.ON_TIME]),
        late=number(states[AnswerState.LATE]),
        never=number(states[AnswerState.NEVER]),
    )


def expected_tasks(edition: Edition, answers: Iterable[Answer]) -> Iterable[ExpectedTask]:
    """What came of expected reports, task by task."""
    by_task: dict[str, list[Answer]] = {}
    for answer in answers:
        by_task.setdefault(answer.task, []).append(answer)
    for id_, own in by_task.items():
        link = edition.task_link(edition.site.tasks[id_])
        yield ExpectedTask(link, tuple(_cell(edition, answer) for answer in own))


def _cell(edition: Edition, answer: Answer) -> AnswerCell:
    _, period = edition.words.gettext, answer.period
    name = period_words(edition, period)
    if not answer.update:
        return AnswerCell(period=name, state=answer.state, words=_("not received"), path=None)
    path = edition.urls.update(answer.update.id)
    if answer.state is AnswerState.ON_TIME:
        return AnswerCell(period=name, state=answer.state, words=_("on time"), path=path)
    days = (said_on(answer.update) - period.due).days
    words = edition.words.ngettext("{days} day late", "{days} days late", days)
    return AnswerCell(
        period=name,
        state=answer.state,
        words=words.format(days=edition.words.number(days)),
        path=path,
    )


def _entry(edition: Edition, update: Update, of: Agency) -> ReceivedEntry:
    day = edition.words.date_as_known(update.date.first, update.date.precision)
    words = f"{day}: {edition.label('update_kind', update.kind)}"
    tasks, by = edition.site.tasks, edition.entries[update.id].by
    return ReceivedEntry(
        Link(edition.urls.update(update.id), Passage(words, edition.language.code)),
        None if by == edition.passage(of.name) else by,
        tuple(edition.task_link(tasks[id_]) for id_ in update.task_ids),
    )
