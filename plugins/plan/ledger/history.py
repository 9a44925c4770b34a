"""What the ledger tells of each record: every row that was recorded of it, and the latest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from plugins.plan.ledger import first_form
from plugins.plan.ledger.chain import Chain
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.ledger import LedgerLine, LineKind, RecordLine, UpdateLine
from plugins.plan.records.types import Plain
from plugins.plan.rows.every import table_of
from plugins.plan.rows.table import Row


@dataclass(frozen=True, slots=True)
class RecordHistory:
    """The lines of each record, as places in the chain, and the contents that they recorded."""

    chain: Chain[LedgerLine]
    languages: tuple[str, ...]
    recorded: Mapping[str, Plain]
    places: Mapping[str, tuple[int, ...]]
    _rows: dict[int, Row] = field(default_factory=dict)

    def line(self, place: int) -> RecordLine | UpdateLine:
        """The line at a place, which is about a record."""
        line = self.chain.lines[place]
        if isinstance(line, JoinLine):
            raise TypeError(f"line {place + 1} joins two chains and is about no record")
        return line

    def row(self, place: int) -> Row | None:
        """The row that the line at `place` recorded; None where its content is not there."""
        if place not in self._rows:
            line = self.line(place)
            content, table = self.recorded.get(line.digest), table_of(line.record, self.languages)
            if isinstance(content, dict):
                self._rows[place] = content
            elif isinstance(content, list) and table:
                self._rows[place] = first_form.row_of(content, table)
        return self._rows.get(place)

    def before(self, place: int) -> tuple[int, ...]:
        """The latest lines of the same record that the line at `place` goes on from."""
        earlier = self.all_before(place)
        return earlier[-1:] if self.chain.is_one else self._last_of(earlier)

    def all_before(self, place: int) -> tuple[int, ...]:
        """All lines of the same record that the line at `place` goes on from."""
        earlier = (other for other in self.places[self.line(place).record] if other < place)
        return tuple(
            other for other in earlier if self.chain.is_one or self.chain.comes_before(other, place)
        )

    def latest(self, record: str) -> tuple[int, ...]:
        """The lines that were last recorded of `record`: two or more where chains went apart.

        Of lines that recorded the same, the first only.
        """
        if self.chain.is_one:
            return self.places[record][-1:]
        found = {
            self.line(place).digest: place for place in self._last_of(self.places[record])[::-1]
        }
        return tuple(sorted(found.values()))

    def withdrawn(self, record: str) -> RecordLine | None:
        """The line that took `record` down, where that was the last word on it."""
        for place in self.latest(record):
            line = self.chain.lines[place]
            if isinstance(line, RecordLine) and line.kind is LineKind.WITHDRAWN:
                return line
        return None

    def records_withdrawn(self) -> frozenset[str]:
        """The records that were taken down."""
        return frozenset(record for record in self.places if self.withdrawn(record))

    def came_later(self, record: str) -> frozenset[str]:
        """The languages that had no column when `record` was recorded first."""
        table, first = table_of(record, self.languages), self.row(self.places[record][0])
        if table is None or first is None:
            return frozenset()
        spoken = {column.language for column in table.columns if column.name in first}
        return frozenset(self.languages[1:]) - spoken

    def entries(self) -> frozenset[str]:
        """The digests of the entries of data/errata.yaml that some line names."""
        records = (line for line in self.chain.lines if isinstance(line, RecordLine))
        return frozenset(entry for line in records for entry in line.entries)

    def _last_of(self, places: Sequence[int]) -> tuple[int, ...]:
        """Those of `places` that none of the others goes on from."""
        return tuple(
            place
            for place in places
            if not any(other > place and self.chain.comes_before(place, other) for other in places)
        )


def history_of(
    chain: Chain[LedgerLine], recorded: Mapping[str, Plain], languages: Sequence[str]
) -> RecordHistory:
    """The history of every record that `chain` names, in the order of their first lines."""
    places: dict[str, list[int]] = {}
    for place, line in enumerate(chain.lines):
        if not isinstance(line, JoinLine):
            places.setdefault(line.record, []).append(place)
    found = {record: tuple(those) for record, those in places.items()}
    return RecordHistory(chain, tuple(languages), recorded, found)
