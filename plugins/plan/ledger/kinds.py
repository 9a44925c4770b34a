"""Whether each line of the ledger is of the kind that it states: what may follow what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from plugins.plan.ledger.explaining import explains, translated
from plugins.plan.ledger.history import RecordHistory
from plugins.plan.ledger.holding import is_learnt
from plugins.plan.records.errata import Erratum, ErratumKind
from plugins.plan.records.ledger import LineKind, RecordLine, UpdateLine
from plugins.plan.rows.compare import Change, changes, new_columns


class Wrong(StrEnum):
    """What is wrong with a line."""

    NOT_FIRST = "not-first"
    NOTHING_BEFORE = "nothing-before"
    OLD_FORM = "old-form"
    OTHER_DIGEST = "other-digest"
    NOT_OF_KIND = "not-of-kind"
    ROW_MISSING = "row-missing"
    ENTRY_MISSING = "entry-missing"
    ENTRY_USED = "entry-used-before"


@dataclass(frozen=True, slots=True)
class WrongLine:
    """A line that cannot stand where it stands; `about` names a field, an entry or a digest."""

    place: int
    wrong: Wrong
    about: str = ""


@dataclass(frozen=True, slots=True)
class _Step:
    """A line, the changes that it recorded, and the columns that it added."""

    history: RecordHistory
    line: RecordLine
    changes: tuple[Change, ...]
    columns: tuple[str, ...]
    entries: tuple[Erratum, ...]

    def unexplained(self, kind: ErratumKind) -> Iterator[Change]:
        own = [entry for entry in self.entries if entry.kind is kind or kind is ErratumKind.ERRATUM]
        return (c for c in self.changes if not any(explains(entry, c) for entry in own))


def wrong_lines(history: RecordHistory, entries: Mapping[str, Erratum]) -> Iterator[WrongLine]:
    """Every line that is not of its kind; `entries` are those of data/errata.yaml by digest."""
    withdrawn = history.records_withdrawn()
    lines = history.chain.lines
    later_form = next((n for n, line in enumerate(lines) if not _is_old(line)), len(lines))
    for record, places in history.places.items():
        for place in places:
            line = history.line(place)
            if record not in withdrawn and history.row(place) is None:
                yield WrongLine(place, Wrong.ROW_MISSING, line.digest)
            elif isinstance(line, RecordLine):
                yield from _wrong(history, place, line, entries)
            elif place > later_form:
                yield WrongLine(place, Wrong.OLD_FORM)


def _is_old(line: object) -> bool:
    return isinstance(line, UpdateLine)


def _wrong(
    history: RecordHistory, place: int, line: RecordLine, entries: Mapping[str, Erratum]
) -> Iterator[WrongLine]:
    before = history.before(place)
    missing = [entry for entry in line.entries if entry not in entries]
    withdrawn = history.withdrawn(line.record)
    if missing and (withdrawn is None or withdrawn is line):
        yield WrongLine(place, Wrong.ENTRY_MISSING, missing[0])
    elif set(line.entries) & set(_entries_before(history, place)):
        yield WrongLine(place, Wrong.ENTRY_USED)
    elif line.kind is LineKind.FIRST:
        if before:
            yield WrongLine(place, Wrong.NOT_FIRST)
    elif not before:
        yield WrongLine(place, Wrong.NOTHING_BEFORE)
    elif line.kind is LineKind.WITHDRAWN:
        if all(history.line(earlier).digest != line.digest for earlier in before):
            yield WrongLine(place, Wrong.OTHER_DIGEST)
    else:
        found = tuple(entries[entry] for entry in line.entries if entry in entries)
        yield from _not_of_kind(history, place, line, before, found)


def _entries_before(history: RecordHistory, place: int) -> Iterator[str]:
    for earlier in history.all_before(place):
        line = history.line(earlier)
        yield from line.entries if isinstance(line, RecordLine) else ()


def _not_of_kind(
    history: RecordHistory,
    place: int,
    line: RecordLine,
    before: tuple[int, ...],
    entries: tuple[Erratum, ...],
) -> Iterator[WrongLine]:
    now = history.row(place)
    for earlier in before:
        was = history.row(earlier)
        if was is None or now is None:
            continue
        found = tuple(changes(line.record, was, now))
        step = _Step(history, line, found, new_columns(was, now), entries)
        for field in CHECKS[line.kind](step):
            yield WrongLine(place, Wrong.NOT_OF_KIND, field)


def _adds_columns(step: _Step) -> Iterator[str]:
    yield from (change.field for change in step.changes)
    yield from sorted(set(step.columns) ^ set(step.line.columns))


def _learns(step: _Step) -> Iterator[str]:
    yield from (change.field for change in step.changes if not is_learnt(change, step.history))
    yield from step.columns


def _puts_right(step: _Step) -> Iterator[str]:
    yield from (
        change.field
        for change in step.unexplained(ErratumKind.ERRATUM)
        if not is_learnt(change, step.history)
    )
    yield from step.columns


def _translates(step: _Step) -> Iterator[str]:
    found = {translated(change, step.history.languages) for change in step.changes}
    if len(found) > 1 or None in found:
        yield from (change.field for change in step.changes)
    yield from (change.field for change in step.unexplained(ErratumKind.TRANSLATION))
    yield from step.columns


CHECKS: Mapping[LineKind, Callable[[_Step], Iterator[str]]] = {
    LineKind.COLUMNS: _adds_columns,
    LineKind.LEARNT: _learns,
    LineKind.ERRATUM: _puts_right,
    LineKind.TRANSLATION: _translates,
}
