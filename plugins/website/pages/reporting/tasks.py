"""A task as it stands on the reporting page: when its bodies were last heard of, in words."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.reporting_cycles import cycle_name
from plugins.editions.values import Link, Passage
from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.reporting import Reporting, ReportingState
from plugins.plan.records.updates import Update

MONTHS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingRow:
    """A task: `words` say how reporting stands, `detail` since when or until when.

    last: the last report or confirmation. related: the last related public information.
    never_reported: nothing has ever been received; it is said beside due and late too.
    lead_ids: all bodies that lead it, the members of groups too.
    """

    id: str
    number: str
    path: str
    title: Passage
    areas: tuple[str, ...]
    leads: tuple[Link, ...]
    lead_ids: tuple[str, ...]
    state: ReportingState
    words: str
    detail: str
    never_reported: bool
    last: Link | None
    related: Link | None
    coverage: Coverage


def reporting_row(edition: Edition, id_: str) -> ReportingRow:
    """The task `id_` as of the day of the build."""
    site = edition.site
    task, status = site.tasks[id_], site.statuses[id_]
    reporting, leads = status.reporting, site.leads[task.id]
    return ReportingRow(
        id=id_,
        number=site.nesting.task_numbers[id_],
        path=edition.urls.task(id_),
        title=edition.passage(task.title),
        areas=(*site.nesting.above[task.area], task.area),
        leads=tuple(map(edition.agency_link, leads)),
        lead_ids=edition.rows[id_].lead_ids,
        state=reporting.state,
        words=edition.label("reporting", reporting.state),
        detail=reporting_detail(
            edition, reporting, added=site.standings["task", id_].added_by is not None
        ),
        never_reported=reporting.never_reported,
        last=_dated(edition, reporting.last),
        related=_dated(edition, status.last_related or status.last_elsewhere),
        coverage=status.coverage,
    )


def reporting_detail(edition: Edition, reporting: Reporting, *, added: bool = False) -> str:
    """The days of a reporting state in words, what they are counted from or to, and the cycle.

    added: the task was, after the plan was issued.
    """
    ngettext, days = edition.words.ngettext, reporting.days
    due = edition.words.short_date(reporting.period.due) if reporting.period else ""
    if reporting.state is ReportingState.NEVER and added:
        words = ngettext("{days} day since it was added", "{days} days since it was added", days)
    elif reporting.state is ReportingState.NEVER:
        words = ngettext(
            "{days} day since {the_document} was issued",
            "{days} days since {the_document} was issued",
            days,
        )
    elif reporting.state is ReportingState.LATE:
        words = ngettext("{days} day late: due on {due}", "{days} days late: due on {due}", days)
    elif reporting.state is ReportingState.DUE:
        words = ngettext("{days} day left: due on {due}", "{days} days left: due on {due}", days)
    elif not days:
        words = edition.words.gettext("received today")
    else:
        words = ngettext("received {days} day ago", "received {days} days ago", days)
    said = words.format(days=edition.words.number(days), due=due)
    cycle = cycle_name(edition, reporting.cycle)
    return f"{cycle}: {said}" if cycle else said


def age(edition: Edition, update: Update) -> str:
    """How long ago an update was made, as exactly as its date is known; "" for a year alone."""
    site, date = edition.site, update.date
    if date.precision == "year":
        return ""
    months = months_between(date.first, site.as_of)
    if months:
        words = edition.words.ngettext("{number} month ago", "{number} months ago", months)
        return words.format(number=edition.words.number(months))
    if date.precision == "month":
        return ""
    days = (site.as_of - date.first).days
    words = edition.words.ngettext("{days} day ago", "{days} days ago", days)
    return words.format(days=edition.words.number(days))


def months_between(first: dt.date, last: dt.date) -> int:
    """Whole months from `first` to `last`."""
    months = (last.year - first.year) * MONTHS + last.month - first.month
    return months - (last.day < first.day)


def rows_by_state(
    edition: Edition,
) -> dict[ReportingState, tuple[ReportingRow, ...]]:
    """Every task in plan order under its reporting state; states without a task are left out."""
    rows = [reporting_row(edition, id_) for id_ in edition.site.nesting.counted]
    order = (
        ReportingState.LATE,
        ReportingState.DUE,
        ReportingState.CURRENT,
        ReportingState.CONFIRMED,
        ReportingState.NEVER,
    )
    found = {state: tuple(row for row in rows if row.state is state) for state in order}
    return {state: own for state, own in found.items() if own}


def _dated(edition: Edition, update: Update | None) -> Link | None:
    if not update:
        return None
    date, say = update.date, edition.words
    exact = date.precision == "day"
    words = say.short_date(date.first) if exact else say.date_as_known(date.first, date.precision)
    since = age(edition, update)
    where = edition.words.gettext("a different geographical area") if update.territory else ""
    remark = ", ".join(filter(None, (since, where)))
    text = f"{words} ({remark})" if remark else words
    return Link(edition.urls.update(update.id), Passage(text, edition.language.code))
