"""What `make record` adds: the lines, and the rows that they record."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.plan.ledger.chain import BEGINNING, digest_of_line, joining
from plugins.plan.ledger.explaining import digest_of_entry, translated
from plugins.plan.ledger.holding import Changed, Held, Holding, digest_of_row
from plugins.plan.records.chain import canonical, line_of
from plugins.plan.records.errata import Erratum, ErratumKind
from plugins.plan.records.ledger import LedgerLine, LineKind, RecordLine
from plugins.plan.rows.compare import Change
from plugins.plan.rows.table import Row


@dataclass(slots=True)
class Additions:
    """New lines in their order, and the content of the rows that they record, by digest.

    changes: what they record besides what is new. removed: the digests of rows that are to go,
    because their record was withdrawn.
    """

    day: dt.date
    previous: str
    lines: list[LedgerLine] = field(default_factory=list)
    rows: dict[str, bytes] = field(default_factory=dict)
    changes: list[Change] = field(default_factory=list)
    removed: tuple[str, ...] = ()

    def join(self, end: str) -> None:
        """Add the line that joins the chain that ends in the line of digest `end`."""
        self._append(joining(self.previous, end, self.day))

    def record(self, record: str, row: Row, kind: LineKind, **more: object) -> None:
        """Add a line that records `row`, and the row."""
        digest = digest_of_row(row)
        self.rows[digest] = canonical(row).encode()
        self.line(record, digest, kind, **more)

    def line(self, record: str, digest: str, kind: LineKind, **more: object) -> None:
        """Add a line about `record`."""
        values = {"record": record, "digest": digest, "kind": kind, "previous": self.previous}
        self._append(RecordLine.model_validate({**values, "date": self.day.isoformat(), **more}))

    def _append(self, line: LedgerLine) -> None:
        self.previous = digest_of_line(line_of(line))
        self.lines.append(line)


def additions(holding: Holding, day: dt.date) -> Additions:
    """What records, on `day`, all that is new: ends of chains joined, then record by record.

    To be called only where no rule of the ledger finds anything wrong.
    """
    chain = holding.history.chain
    added = Additions(day, chain.digests[-1] if chain.digests else BEGINNING)
    for end in chain.ends[-2::-1]:
        added.join(chain.digests[end])
    for held in holding.held.values():
        if held.is_news:
            _record(added, holding, held)
    for record, entry in holding.orders().items():
        _withdraw(added, holding, record, entry)
    added.removed = tuple(_rows_of(holding, holding.taken_down()))
    return added


def _record(added: Additions, holding: Holding, held: Held) -> None:
    row, record = held.published.row, held.record
    if not held.places:
        added.record(record, row, LineKind.FIRST)
        return
    if held.columns:
        before = holding.history.row(held.places[-1]) or {}
        widened = {**before, **{name: row[name] for name in held.columns}}
        added.record(record, widened, LineKind.COLUMNS, columns=held.columns)
    if held.changed:
        added.changes += [each.change for each in held.changed]
        kind = _kind(held.changed, holding.history.languages)
        entries = {digest_of_entry(each.entry): None for each in held.changed if each.entry}
        more = {"entries": tuple(entries)} if entries else {}
        added.record(record, row, kind, **more)


def _kind(changed: Sequence[Changed], languages: Sequence[str]) -> LineKind:
    """The kind of line that the changes of a record make together."""
    kinds = {each.entry.kind if each.entry else None for each in changed}
    if kinds == {None}:
        return LineKind.LEARNT
    touched = {translated(each.change, languages) for each in changed}
    one = len(touched) == 1 and None not in touched
    return LineKind.TRANSLATION if kinds == {ErratumKind.TRANSLATION} and one else LineKind.ERRATUM


def _withdraw(added: Additions, holding: Holding, record: str, entry: Erratum) -> None:
    last = holding.history.line(holding.history.latest(record)[-1])
    added.line(
        record,
        last.digest,
        LineKind.WITHDRAWN,
        entries=(digest_of_entry(entry),),
        reason=entry.why,
        by=entry.by,
    )


def _rows_of(holding: Holding, records: frozenset[str]) -> Iterator[str]:
    """The digests of the rows of `records` that are still there and that no other record has."""
    history = holding.history
    kept = {
        history.line(place).digest
        for record, places in history.places.items()
        if record not in records
        for place in places
    }
    for record in records:
        for place in history.places.get(record, ()):
            digest = history.line(place).digest
            if digest in history.recorded and digest not in kept:
                yield digest
