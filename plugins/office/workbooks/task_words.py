"""What a site knows of a task, in words for a cell: as in force on the day of the build."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.edition import Edition
from plugins.editions.words import marked as _
from plugins.office.workbooks.asked_bodies import PartlyTaken
from plugins.office.workbooks.own_reports import last_own_report
from plugins.plan.facts.amendments import changes_of
from plugins.plan.facts.delivery import state_said
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.speakers import name_on, spoke_on
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import DateAsKnown, Text
from plugins.plan.records.updates import DeliveryState, Update

BULLET = "• "
REPORTED_BY = _("(reported by {body}, as of {day})")
NOT_REPORTED_YET = _("(no report by your agency on this task is known here yet)")
REPORTED_ITSELF = _("(your agency’s own report: {state}, as of {day})")


def text_in_force(edition: Edition, task: Task) -> str:
    """The official words as amended, item by item; bullets as open data write them."""
    items: dict[int, Text] = dict(enumerate(task.text, 1))
    for _update, change in changes_of(edition.site.amendments[task.id], ("task", task.id)):
        if change.item and change.after:
            items[change.item] = change.after
        elif change.item:
            items.pop(change.item, None)
    marked = {place for place, item in enumerate(task.text, 1) if item.marker}
    return "\n".join(
        f"{BULLET if place in marked else ''}{edition.passage(items[place]).text}"
        for place in sorted(items)
    )


def perhaps_words(edition: Edition, own: PartlyTaken) -> str:
    """What an agency must know of a task that may have come to it with a part of another."""
    before = edition.passage(edition.site.agencies[own.before].name).text
    note = edition.words.gettext(
        "(Led before by: {before}. Of it your agency took over: {part}. Fill in this row only if "
        "the task is yours now.)"
    )
    return note.format(before=before, part=own.part.text)


def deadline_in_force(edition: Edition, task: Task) -> str:
    """The deadline as written, and below it the day that it is read as."""
    amended = edition.site.in_force[task.id].amended.get("deadline")
    text = amended.after if amended else task.deadline.text
    written = edition.passage(text).text if text else ""
    short = edition.rows[task.id].deadline.short
    read = f"({short})" if short and short != written else ""
    return "\n".join(filter(None, (written, read)))


def last_known(edition: Edition, task: Task, agency: str) -> tuple[str, str]:
    """The state that was last said, and the day of that, as far as it is known; "" for none.

    Below the state stands whose report it is; where that is another body's than `agency`, what this
    one reported last itself.
    """
    delivery = edition.site.statuses[task.id].delivery
    said = delivery.said_by if delivery.state is not DeliveryState.NO_REPORT else None
    if said is None:
        return edition.rows[task.id].delivery_words, ""
    words = [edition.rows[task.id].delivery_words, *_whose(edition, task, said, agency)]
    return "\n".join(words), _day(edition, said.date)


def reported_by(edition: Edition, said: Update) -> str:
    """By which body, under its name of then, a report was made, and as of which day."""
    agency = edition.site.agencies[str(said.agency)]
    body = edition.passage(name_on(agency, spoke_on(said))).text
    return edition.words.gettext(REPORTED_BY).format(body=body, day=_day(edition, said.date))


def _whose(edition: Edition, task: Task, said: Update, agency: str) -> Iterator[str]:
    """By whose report a state stands, and how the agency’s own differs from it."""
    say, site = edition.words.gettext, edition.site
    if said.agency is None or not is_statement(said):
        return
    yield reported_by(edition, said)
    if said.agency in site.today.itself_and_before(agency):
        return
    own = last_own_report(site, task.id, agency)
    if own is None:
        yield say(NOT_REPORTED_YET)
    else:
        state = edition.label("delivery", state_said(own, task.id, site.revisions).state)
        yield say(REPORTED_ITSELF).format(state=state, day=_day(edition, own.date))


def _day(edition: Edition, date: DateAsKnown) -> str:
    if date.precision == "day":
        return edition.words.short_date(date.first)
    return edition.words.date_as_known(date.first, date.precision)
