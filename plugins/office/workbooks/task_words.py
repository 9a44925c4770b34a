"""What a site knows of a task, in words for a cell: as in force on the day of the build."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.office.workbooks.asked_bodies import PartlyTaken
from plugins.plan.facts.amendments import changes_of
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import DateAsKnown, Text
from plugins.plan.records.updates import DeliveryState

BULLET = "• "


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


def last_known(edition: Edition, task: Task) -> tuple[str, str]:
    """The state that was last said, and the day of that, as far as it is known; "" for none."""
    delivery = edition.site.statuses[task.id].delivery
    said = delivery.said_by if delivery.state is not DeliveryState.NO_REPORT else None
    return edition.rows[task.id].delivery_words, _day(edition, said.date) if said else ""


def _day(edition: Edition, date: DateAsKnown) -> str:
    if date.precision == "day":
        return edition.words.short_date(date.first)
    return edition.words.date_as_known(date.first, date.precision)
