"""An update as it stands in lists and histories, and the words for what it says."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import replace

from plugins.editions.agencies import named_on
from plugins.editions.edition import Edition
from plugins.editions.kinds import AREAS_DESCRIBED, KINDS
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.values import Link, Passage
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.speakers import spoke_on
from plugins.plan.records.evidence import CitedDocument
from plugins.plan.records.types import Certainty
from plugins.plan.records.updates import DeliveryState, Period, Update, UpdateKind

SURE_TO_UNSURE = (Certainty.VERIFIED, Certainty.INDIRECT, Certainty.NOT_VERIFIED)


def update_entry(edition: Edition, update: Update) -> UpdateEntry:
    """`update` as it stands in lists."""
    by, by_path = said_by(edition, update)
    site = edition.site
    return UpdateEntry(
        id=update.id,
        path=edition.urls.update(update.id),
        kind=update.kind,
        date=update.date,
        came=edition.days.came.get(f"update:{update.id}"),
        title=title_of(edition, update),
        tasks=task_links(edition, update),
        areas=tuple(edition.area_link(site.areas[id_]) for id_ in update.area_ids),
        by=by,
        by_path=by_path,
        by_site=by_site(update),
        delivery=DeliveryState(update.delivery) if update.delivery else None,
        delivery_words=stated_delivery(edition, update),
        certainty=least_sure(update),
        territory=edition.passage(update.territory) if update.territory else None,
        caution=edition.passage(update.caution) if update.caution else None,
        superseded=not site.revisions.counts(update),
        corrections=tuple(_dated(edition, each) for each in corrections_of(edition, update)),
    )


def title_of(edition: Edition, update: Update) -> Passage:
    """The title of an update, which tells that it was corrected since where it was."""
    corrected = bool(corrections_of(edition, update))
    return replace(edition.passage(update.title), corrected=corrected)


def plain_title(edition: Edition, update: Update) -> str:
    """The same where only plain text can stand."""
    return in_plain_text(edition, title_of(edition, update))


def in_plain_text(edition: Edition, words: Passage) -> str:
    """The words of a passage, and what readers must know of them: that they were corrected."""
    marks = [edition.words.gettext("(since corrected)")] if words.corrected else []
    return " ".join((words.text, *marks))


def corrections_of(edition: Edition, update: Update) -> tuple[Update, ...]:
    """What has corrected an update, oldest first."""
    return edition.site.revisions.corrections.get(update.id, ())


def _dated(edition: Edition, update: Update) -> Link:
    """An update by its day."""
    day = edition.words.date_as_known(update.date.first, update.date.precision)
    return Link(edition.urls.update(update.id), Passage(day, edition.language.code))


def task_links(edition: Edition, update: Update) -> tuple[Link, ...]:
    """The tasks that `update` is about; a link leads to the item where it names only one."""
    links = []
    for subject in update.tasks:
        link = edition.task_link(edition.site.tasks[subject.task])
        if len(subject.items) == 1:
            link = replace(link, path=edition.urls.task(subject.task, subject.items[0]))
        links.append(link)
    return tuple(links)


def said_by(edition: Edition, update: Update) -> tuple[Passage | None, str | None]:
    """Who says it, and the page of the body that does; None where nobody is stated or listed.

    A body is called as it was when it said so. A correction without a body is one of this site's
    editors: they are no body of the plan.
    """
    if update.agency:
        agency = edition.site.agencies[update.agency]
        link = named_on(edition, agency, spoke_on(update))
        return link.name, link.path or None
    return (edition.passage(update.said_by), None) if update.said_by else (None, None)


def by_site(update: Update) -> bool:
    """Whether this site's editors correct a mistake of their own."""
    return update.kind is UpdateKind.CORRECTION and not (update.agency or update.said_by)


def least_sure(update: Update) -> Certainty | None:
    """How sure the least sure source is; None without sources."""
    found = [source.certainty for source in update.sources]
    return max(found, key=SURE_TO_UNSURE.index, default=None)


def stated_delivery(edition: Edition, update: Update) -> str:
    """The state that `update` states, in words; "" where it states none.

    A correction that names no period is about that of what it corrects.
    """
    if not update.delivery:
        return ""
    corrected = edition.site.updates_by_id[update.corrects] if update.corrects else None
    period = update.period or (corrected.period if corrected else None)
    return delivery_words(edition, update.delivery, period, update.document)


def delivery_words(
    edition: Edition, state: str, period: Period | None, document: CitedDocument | None
) -> str:
    """A delivery state in words: with its period, or the number of its document."""
    words = edition.label("delivery", state)
    if state in (DeliveryState.CARRIED_OUT, DeliveryState.NOT_CARRIED_OUT) and period:
        return f"{words} {period_words(edition, period)}"
    if state in (DeliveryState.STOPPED, DeliveryState.CHANGED) and document:
        return f"{words} {document.number}"
    return words


def period_words(edition: Edition, period: Period | ReportingPeriod) -> str:
    """The days of a period: a whole calendar year by its number, else the first and the last."""
    start, end = period.start, period.end
    if (start, end) == (dt.date(start.year, 1, 1), dt.date(start.year, 12, 31)):
        return str(start.year)
    return f"{edition.words.short_date(start)} – {edition.words.short_date(end)}"


def task_numbers(edition: Edition, update: Update) -> str:
    """The numbers, as shown, of the tasks that `update` is about; where none, of the areas."""
    tree = edition.site.nesting
    numbers = [tree.task_numbers[id_] for id_ in update.task_ids]
    return ", ".join(numbers or [tree.area_numbers[id_] for id_ in update.area_ids])


def described(edition: Edition, update: Update) -> str:
    """`update` in a sentence: its kind, its tasks, the plan, its date."""
    words = KINDS[update.kind].described if update.task_ids else AREAS_DESCRIBED
    sentence = edition.words.gettext(words)
    return sentence.format(
        tasks=task_numbers(edition, update),
        date=edition.words.date_as_known(update.date.first, update.date.precision),
    )


def update_entries(edition: Edition, updates: Iterable[Update]) -> tuple[UpdateEntry, ...]:
    """Updates in the order given."""
    return tuple(edition.entries[update.id] for update in updates)


def entry_or_none(edition: Edition, update: Update | None) -> UpdateEntry | None:
    """`update` as it stands in lists; None where there is none."""
    return edition.entries[update.id] if update else None
