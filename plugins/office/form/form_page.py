"""The page of the form: an official fills it in, the browser checks it and saves a file.

It stands in no menu, sitemap or search, and nothing that is typed there leaves the browser.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import partial

from plugins.editions.agencies import search_words
from plugins.editions.edition import Edition
from plugins.editions.makers import contact
from plugins.editions.names import all_in_short
from plugins.editions.page import Page
from plugins.editions.urls import SEND_REPORT, part_of
from plugins.editions.values import Passage
from plugins.office.form.form_fields import FormField, form_fields
from plugins.office.form.form_periods import FormPeriods, form_periods
from plugins.office.form.form_rules import form_rules
from plugins.office.workbooks.asked_bodies import AskedBody, asked_bodies
from plugins.office.workbooks.asking import Asking, asking
from plugins.office.workbooks.report_states import offered_states
from plugins.office.workbooks.task_words import reported_by
from plugins.plan.facts.history import is_statement
from plugins.plan.records.updates import DeliveryState

KEY = "report-form"
PROOF = ("document_number", "document_date", "document_address")


@dataclass(frozen=True, slots=True)
class FormBody:
    """A body to choose. words: by what else it is found."""

    id: str
    name: Passage
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FormTask:
    """A task to choose. words: by what else it is found.

    deadline: when it is due, "" where it has no deadline. last: what was last said, or that nothing
    was. states: those that can be reported; bodies: the ids of those that are asked about it.
    """

    id: str
    number: str
    name: Passage
    words: tuple[str, ...]
    deadline: str
    last: str
    states: tuple[DeliveryState, ...]
    bodies: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FormState:
    """A state to choose, in words."""

    state: DeliveryState
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportFormView:
    """All that the form asks, and by which rules it checks; `rules` are data for its script.

    has_cycles: whether the plan says when to report, so that each report is about a period. asked:
    the name of the period whose report is due now or next, "" for none: it is chosen to begin with.
    said: what the report says; proof: the fields of the document that shows it.
    contact: where the file is sent to, None while nobody receives any. guide: the page that says
    how else an agency can report.
    """

    bodies: tuple[FormBody, ...]
    tasks: tuple[FormTask, ...]
    states: tuple[FormState, ...]
    periods: tuple[FormPeriods, ...]
    has_cycles: bool
    asked: str
    said: tuple[FormField, ...]
    proof: tuple[FormField, ...]
    rules: str
    contact: Passage | None
    guide: str


def form_pages(editions: Iterable[Edition]) -> list[Page]:
    """The page in each language; none where the site does not want it."""
    return [_page(edition) for edition in editions if edition.site.records.settings.form]


def _page(edition: Edition) -> Page:
    _ = edition.words.gettext
    return Page(
        key=KEY,
        template=KEY,
        language=edition.language.code,
        path=edition.urls.report_form(),
        title=_("Report on a task"),
        description=_(
            "For officials: fill in what your agency reports on one task. This page checks it and "
            "saves it as a file on your device. Nothing that you type is sent anywhere."
        ),
        section=KEY,
        view=partial(_view, edition),
        names=all_in_short,
        listed=False,
    )


def _view(edition: Edition) -> ReportFormView:
    asked = asked_bodies(edition).bodies
    tasks = tuple(_task(edition, id_, own) for id_, own in _bodies_of_tasks(edition, asked).items())
    fields = form_fields(edition)
    used = {state for task in tasks for state in task.states}
    return ReportFormView(
        bodies=tuple(
            FormBody(body.agency.id, body.name, search_words(edition, body.agency))
            for body in asked
        ),
        tasks=tasks,
        states=tuple(
            FormState(state, edition.label("delivery", state))
            for state in DeliveryState
            if state in used
        ),
        periods=form_periods(edition),
        has_cycles=bool(edition.site.cycles),
        asked=_asked(edition),
        said=tuple(own for own in fields if own.key not in PROOF),
        proof=tuple(own for own in fields if own.key in PROOF),
        rules=form_rules(edition),
        contact=contact(edition),
        guide=part_of(edition.urls.section("reporting"), SEND_REPORT),
    )


def _asked(edition: Edition) -> str:
    """The name of the period for which workbooks would be made; "" where there is none."""
    now = asking(edition.site, "")
    return now.name if isinstance(now, Asking) else ""


def _bodies_of_tasks(edition: Edition, asked: Iterable[AskedBody]) -> Mapping[str, tuple[str, ...]]:
    """The bodies that are asked about each task, of tasks that some are asked about."""
    found = {body.agency.id: frozenset(body.tasks) for body in asked}
    every = {
        task: tuple(id_ for id_, own in found.items() if task in own)
        for task in edition.site.nesting.counted
    }
    return {task: bodies for task, bodies in every.items() if bodies}


def _task(edition: Edition, id_: str, bodies: tuple[str, ...]) -> FormTask:
    task, row = edition.site.tasks[id_], edition.rows[id_]
    link = edition.task_link(task)
    titles = (task.title.get(own.code) for own in edition.other_languages)
    return FormTask(
        id=id_,
        number=link.number,
        name=link.name,
        words=tuple(filter(None, titles)),
        deadline=row.deadline_words,
        last=_last(edition, id_),
        states=offered_states(edition.site.deadlines[id_], has_period=True),
        bodies=bodies,
    )


def _last(edition: Edition, id_: str) -> str:
    """What was last said of a task, by whom, and as of which day."""
    said = edition.site.statuses[id_].delivery.said_by
    words = edition.rows[id_].delivery_words
    if said is None:
        return words
    if is_statement(said):
        return f"{words} {reported_by(edition, said)}"
    date = edition.words.date_as_known(said.date.first, said.date.precision)
    return f"{words} ({date})"
