"""What an amendment changes: rows added and dropped, and wordings before and after."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.columns import amount_read
from plugins.editions.edition import Edition
from plugins.editions.evidence import DocumentView, document_view
from plugins.editions.standing import row_link
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.urls import column_anchor, item_anchor, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.facts.amendments import changes_of
from plugins.plan.facts.standing import RowKey, key_of, row_of, way_up
from plugins.plan.records.areas import Area
from plugins.plan.records.changes import PlanChange
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Wordings:
    """Both wordings of an amended cell, and of which item.

    `cell` is its name, or the anchor of a further column; `cell_name` what readers call it. `row`
    leads to the item. `before` and `after` have the wording in this language first, then the other
    languages that it exists in; they are empty where nothing stood, or stands any more. `bodies`
    are those that the new wording names, `amount` the number of it, where it stands in a column
    that is summed and the language of the page writes it otherwise.
    """

    entry: UpdateEntry
    row: Link
    cell: str
    cell_name: Passage
    item: int | None
    before: tuple[Passage, ...]
    after: tuple[Passage, ...]
    amount: str
    bodies: tuple[Link, ...]
    document: DocumentView | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedRow:
    """All that one amendment changes in one task or heading.

    sort: "task" or "area". change: "added", "dropped", "restored", or "" where words change alone.
    along: what lies in it and is dropped or restored with it.
    """

    sort: str
    row: Link
    change: str
    along: tuple[Link, ...]
    wordings: tuple[Wordings, ...]


def changed_rows(edition: Edition, update: Update) -> tuple[ChangedRow, ...]:
    """What `update` changes, row by row in the order in which it states them."""
    rows = dict.fromkeys(map(row_of, update.changes))
    return tuple(_changed_row(edition, update, row) for row in rows)


def _changed_row(edition: Edition, update: Update, row: RowKey) -> ChangedRow:
    whole = [c.change for c in update.changes if c.change and row_of(c) == row]
    within = _within(edition, row) if whole and whole[-1] != "added" else ()
    return ChangedRow(
        sort=row[0],
        row=row_link(edition, row),
        change=whole[-1].value if whole else "",
        along=tuple(row_link(edition, each) for each in within),
        wordings=wordings(edition, [update], row),
    )


def _within(edition: Edition, row: RowKey) -> Iterator[RowKey]:
    """The headings and tasks that lie in a row."""
    rows = {key_of(each): each for each in edition.site.records.rows_of_plan}
    return (key for key, each in rows.items() if row in way_up(each, rows))


def wordings(edition: Edition, updates: Iterable[Update], row: RowKey) -> tuple[Wordings, ...]:
    """The wordings that amendments change in one row, in the order given."""
    site = edition.site
    record = site.tasks[row[1]] if row[0] == "task" else site.areas[row[1]]
    return tuple(
        _wordings(edition, update, change, record) for update, change in changes_of(updates, row)
    )


def _wordings(
    edition: Edition, update: Update, change: PlanChange, record: Area | Task
) -> Wordings:
    link = row_link(edition, row_of(change))
    path = part_of(link.path, item_anchor(change.item)) if change.item else link.path
    return Wordings(
        entry=edition.entries[update.id],
        row=Link(path, link.name, link.number),
        cell=column_anchor(change.column) if change.column else str(change.cell),
        cell_name=_cell_name(edition, change),
        item=change.item,
        before=_before(edition, record, change),
        after=_every_language(edition, change.after) if change.after else (),
        amount=amount_read(edition, change.column, change.after),
        bodies=tuple(edition.agency_link(edition.site.agencies[id_]) for id_ in change.agencies),
        document=document_view(edition, update.document) if update.document else None,
    )


def _cell_name(edition: Edition, change: PlanChange) -> Passage:
    for column in edition.site.records.plan.columns:
        if column.id == change.column:
            return edition.passage(column.heading)
    return Passage(edition.label("cell", str(change.cell)), edition.language.code)


def _before(edition: Edition, record: Area | Task, change: PlanChange) -> tuple[Passage, ...]:
    """What stood; with its translations where these are the plan's own words."""
    if change.before is None:
        return ()
    original = _original(record, change)
    if original and original.get(edition.source_language) == change.before:
        return _every_language(edition, original)
    return (edition.verbatim(change.before),)


def _original(record: Area | Task, change: PlanChange) -> Text | None:
    """The plan's own text of the cell, with its translations; None where it has none."""
    if change.item:
        items = record.heading if isinstance(record, Area) else record.text
        return items[change.item - 1]
    if isinstance(record, Area):
        return None
    timing = {"deadline": record.deadline, "start": record.start}.get(change.cell or "")
    return timing.text if timing else record.columns.get(change.column or "")


def _every_language(edition: Edition, text: Text) -> tuple[Passage, ...]:
    own = edition.passage(text)
    others = (edition.passage(text, other.code) for other in edition.other_languages)
    return (own, *(passage for passage in others if passage.lang != own.lang))
