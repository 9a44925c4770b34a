"""An amended cell of the plan: the wording before and after, side by side."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.evidence import DocumentView, document_view
from plugins.editions.values import Link, Passage, UpdateEntry
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text
from plugins.plan.records.updates import Amendment, Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Both wordings of an amended cell (`cell` of the vocabulary "cell"), and of which item.

    `before` and `after` have the wording in this language first, then the other languages that
    it exists in; `before` is empty where nothing stood. `bodies` are those that the new wording
    names.
    """

    entry: UpdateEntry
    task: Link
    cell: str
    item: int | None
    before: tuple[Passage, ...]
    after: tuple[Passage, ...]
    bodies: tuple[Link, ...]
    document: DocumentView | None


def wordings(edition: Edition, update: Update) -> Wordings | None:
    """The wordings that an amendment changes; None for every other update."""
    amendment = update.amendment
    if not amendment:
        return None
    task = edition.site.tasks[update.tasks[0].task]
    return Wordings(
        entry=edition.entries[update.id],
        task=Link(
            edition.urls.task(task.id, amendment.item),
            edition.passage(task.title),
            task.id,
        ),
        cell=amendment.cell,
        item=amendment.item,
        before=_before(edition, task, amendment),
        after=_every_language(edition, amendment.after),
        bodies=tuple(edition.agency_link(edition.site.agencies[id_]) for id_ in amendment.agencies),
        document=document_view(edition, update.document) if update.document else None,
    )


def _before(edition: Edition, task: Task, amendment: Amendment) -> tuple[Passage, ...]:
    """What stood; with its translations where these are the plan's own words."""
    if amendment.before is None:
        return ()
    original = _original(task, amendment)
    if original and original.get(edition.source_language) == amendment.before:
        return _every_language(edition, original)
    return (edition.verbatim(amendment.before),)


def _original(task: Task, amendment: Amendment) -> Text | None:
    """The plan's own text of the cell, with its translations; None where it has none."""
    if amendment.cell == "text" and amendment.item:
        return task.text[amendment.item - 1]
    return task.deadline.text if amendment.cell == "deadline" else None


def _every_language(edition: Edition, text: Text) -> tuple[Passage, ...]:
    own = edition.passage(text)
    others = (edition.passage(text, other.code) for other in edition.other_languages)
    return (own, *(passage for passage in others if passage.lang != own.lang))
