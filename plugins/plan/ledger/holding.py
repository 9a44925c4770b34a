"""The records of today held, field by field, against what was last recorded of each."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.ledger.chain import chain_of
from plugins.plan.ledger.explaining import digest_of_entry, explanation, withdrawal
from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.ledger.history import RecordHistory, history_of
from plugins.plan.records.chain import canonical
from plugins.plan.records.dataset import PartialRecords
from plugins.plan.records.errata import Erratum
from plugins.plan.rows.compare import Change, changes, language_of, new_columns
from plugins.plan.rows.every import Published, published_rows, table_of
from plugins.plan.rows.table import Row
from plugins.plan.rows.wording import is_empty


@dataclass(frozen=True, slots=True)
class Changed:
    """A change since a record was recorded, and the entry that explains it.

    learnt: nothing was wrong before: a fact that may become known later was added.
    """

    change: Change
    entry: Erratum | None
    learnt: bool

    @property
    def is_explained(self) -> bool:
        """Whether the change may be recorded."""
        return self.learnt or self.entry is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One record held against the ledger.

    published: the record as it is. places: where the ledger last recorded
    it, () where it never did. columns: those that were not there when it was recorded.
    """

    record: str
    published: Published
    places: tuple[int, ...]
    changed: tuple[Changed, ...]
    columns: tuple[str, ...]

    @property
    def is_torn(self) -> bool:
        """Whether two branches recorded it, each in its own words."""
        return len(self.places) > 1

    @property
    def is_news(self) -> bool:
        """Whether `make record` has something to write about it, once nothing is wrong."""
        return not self.places or bool(self.changed) or bool(self.columns)


@dataclass(frozen=True, slots=True)
class Holding:
    """All records of a dataset held against its ledger, and the history that they were held to.

    `gone` are those that the ledger holds and the data do not: with the entry that takes each
    down, where there is one. `back` are those that were withdrawn and are there again.
    """

    history: RecordHistory
    held: Mapping[str, Held]
    gone: Mapping[str, Erratum | None]
    back: tuple[str, ...]

    def orders(self) -> dict[str, Erratum]:
        """The records that are to be recorded as withdrawn, with the entry that says so."""
        return {record: entry for record, entry in self.gone.items() if entry is not None}

    def taken_down(self) -> frozenset[str]:
        """The records that orders took down, those included that are still to be recorded so."""
        return self.history.records_withdrawn() | self.orders().keys()


def hold(records: PartialRecords, languages: Sequence[str]) -> Holding:
    """Hold every record against what the ledger last recorded of it.

    `languages` are those of the site; what was recorded in another one is held as well. An entry
    that a line names already explains no later change.
    """
    held_in = held_languages(records, languages)
    history = history_of(chain_of(records.ledger), records.recorded, held_in)
    rows = published_rows(records, held_in)
    withdrawn = history.records_withdrawn()
    used = history.entries()
    unused = [entry for entry in records.errata if digest_of_entry(entry) not in used]
    held = {
        key: _held(history, key, published, unused)
        for key, published in rows.items()
        if key not in withdrawn
    }
    gone = {
        key: withdrawal(key, unused)
        for key in history.places
        if key not in rows and key not in withdrawn
    }
    return Holding(history, held, gone, tuple(key for key in rows if key in withdrawn))


def digest_of_row(row: Row) -> str:
    """The SHA-256 of a row, whatever the order of its columns."""
    return hashlib.sha256(canonical(row).encode()).hexdigest()


def is_learnt(change: Change, history: RecordHistory) -> bool:
    """Whether nothing was wrong before: a fact came to be known, or a language came to the site."""
    return _grows(change, history.languages) or _first_words(change, history)


def _grows(change: Change, languages: Sequence[str]) -> bool:
    """Whether a change only adds what may become known later, or takes its day forward."""
    table = table_of(change.record, languages)
    column = next((c for c in table.columns if c.name == change.column), None) if table else None
    if not column or not column.grows or is_empty(change.now):
        return False
    forward = column.type == "date" and str(change.was) < str(change.now)
    return is_empty(change.was) or forward


def _first_words(change: Change, history: RecordHistory) -> bool:
    """Whether a change only adds words in a language that the record did not have at first."""
    later = history.came_later(change.record)
    table = table_of(change.record, history.languages)
    if not later or table is None or not is_empty(change.was):
        return False
    if isinstance(change.now, dict) and change.now:
        return all(key.removesuffix("_of") in later for key in change.now)
    return language_of(change, table, history.languages) in later


def _held(
    history: RecordHistory, key: str, published: Published, errata: Sequence[Erratum]
) -> Held:
    places = history.latest(key) if key in history.places else ()
    digest = digest_of_row(published.row) if places else ""
    if all(history.line(place).digest == digest for place in places):
        return Held(record=key, published=published, places=places, changed=(), columns=())
    rows = [row for place in places if (row := history.row(place)) is not None]
    own = [entry for entry in errata if entry.record == key]
    changed = {
        (found.field, canonical(found.was)): Changed(
            found, explanation(found, own), is_learnt(found, history)
        )
        for row in rows
        for found in changes(key, row, published.row)
    }
    columns = () if not rows else new_columns(rows[-1], published.row)
    return Held(
        record=key,
        published=published,
        places=places,
        changed=tuple(changed.values()),
        columns=columns,
    )
