"""All that one update says: what its page and the feeds are made from."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.evidence import (
    AttachmentView,
    DocumentView,
    Rendered,
    SourceView,
    attachment_view,
    document_view,
    rendered,
    source_view,
)
from plugins.editions.reporting_cycles import cycle_name, report_period_words
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import period_words, update_entries
from plugins.editions.values import Link, Passage
from plugins.editions.wordings import ChangedRow, changed_rows
from plugins.plan.records.updates import Subject, Update


@dataclass(frozen=True, slots=True)
class SubjectView:
    """A task that the update is about, its area, and the items that it names."""

    task: Link
    area: Link
    items: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """What was wrong, and what it is now."""

    was: Passage
    now: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateDetails:
    """All that an update says, as its page and the feeds show it.

    by_in_plan: what the plan calls the body that says it, where that bears another name by then.
    corrects, supersedes: the earlier update that it corrects or takes the place of.
    corrected_by, superseded_by: the later ones that do that to it. changes: of an amendment.
    period: that which it covers. period_taken: it names none, and there is one only that it can be
    about.
    """

    entry: UpdateEntry
    by_in_plan: Passage | None
    date_note: Passage | None
    subjects: tuple[SubjectView, ...]
    text: Rendered
    period: str
    period_taken: bool
    received: dt.date | None
    reason: Passage | None
    document: DocumentView | None
    obstacles: Passage | None
    next_steps: Passage | None
    caution: Passage | None
    sources: tuple[SourceView, ...]
    attachments: tuple[AttachmentView, ...]
    correction: CorrectionView | None
    changes: tuple[ChangedRow, ...]
    corrects: UpdateEntry | None
    corrected_by: tuple[UpdateEntry, ...]
    supersedes: UpdateEntry | None
    superseded_by: tuple[UpdateEntry, ...]


def update_details(edition: Edition, update: Update, links: Callable[[str], str]) -> UpdateDetails:
    """All that `update` says, in the language of `edition`; `links` writes those in its text."""
    passage = edition.passage
    revisions = edition.site.revisions
    later = revisions.replaced_by.get(update.id)
    return UpdateDetails(
        entry=edition.entries[update.id],
        by_in_plan=_by_in_plan(edition, update),
        date_note=passage(update.date_note) if update.date_note else None,
        subjects=tuple(_subject(edition, subject) for subject in update.tasks),
        text=rendered(passage(update.text), links),
        period=_period(edition, update),
        period_taken=update.period is None and update.id in edition.site.answered,
        received=update.received,
        reason=passage(update.reason) if update.reason else None,
        document=document_view(edition, update.document) if update.document else None,
        obstacles=passage(update.obstacles) if update.obstacles else None,
        next_steps=passage(update.next_steps) if update.next_steps else None,
        caution=passage(update.caution) if update.caution else None,
        sources=tuple(source_view(edition, source) for source in update.sources),
        attachments=tuple(attachment_view(edition, file) for file in update.attachments),
        correction=_correction(edition, update),
        changes=changed_rows(edition, update),
        corrects=_entry(edition, update.corrects),
        corrected_by=update_entries(edition, revisions.corrections.get(update.id, ())),
        supersedes=_entry(edition, update.supersedes),
        superseded_by=update_entries(edition, [later] if later else ()),
    )


def _by_in_plan(edition: Edition, update: Update) -> Passage | None:
    agency = edition.site.listed_agencies.get(update.agency or "")
    name = edition.passage(agency.name) if agency else None
    return None if name == edition.entries[update.id].by else name


def _subject(edition: Edition, subject: Subject) -> SubjectView:
    task = edition.site.tasks[subject.task]
    return SubjectView(
        edition.task_link(task),
        edition.area_link(edition.site.areas[task.area]),
        tuple(
            Link(edition.urls.task(task.id, item), edition.passage(task.text[item - 1]), str(item))
            for item in subject.items
        ),
    )


def _period(edition: Edition, update: Update) -> str:
    """The days that it names, with the cycle where there are several; else the period it answers.

    One that names none and speaks of several tasks may answer a period of each.
    """
    answered = edition.site.answered.get(update.id, ())
    if update.period is None:
        return "; ".join(report_period_words(edition, period) for period in answered)
    names = dict.fromkeys(cycle_name(edition, period.cycle) for period in answered)
    return ", ".join(filter(None, (*names, period_words(edition, update.period))))


def _correction(edition: Edition, update: Update) -> CorrectionView | None:
    if not update.correction:
        return None
    was, now = update.correction.was, update.correction.now
    return CorrectionView(edition.passage(was), edition.passage(now))


def _entry(edition: Edition, id_: str | None) -> UpdateEntry | None:
    return edition.entries[id_] if id_ else None
