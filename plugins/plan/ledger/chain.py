"""The append-only ledger: what was once published cannot disappear or change unnoticed.

data/ledger.jsonl holds a JSON object a line. Each names an update, the digest of its content and
the digest of the line before: a hash chain, as in Haber and Stornetta, “How to Time-Stamp a
Digital Document” (1991). Whoever has noted its head can later tell whether anything was changed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.records.ledger import LedgerEntry, canonical, line_of
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update

BEGINNING = "0" * 64


@dataclass(frozen=True, slots=True)
class Difference:
    """A recorded update that is no longer what was recorded; `now` is None where it is gone."""

    id: str
    line: int
    recorded: str
    now: str | None


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain: how many lines there are, the last one's digest and day."""

    entries: int
    digest: str
    date: dt.date


def digest_of(update: Update, attachments: Mapping[str, str]) -> str:
    """The SHA-256 of what `update` says, whatever the layout of its file.

    `attachments` holds the SHA-256 of each attached file by its name. Fields left at their
    defaults are left out, so that a field that later versions add changes no digest.
    """
    said = update.model_dump(mode="json", exclude_defaults=True)
    files = {entry.file: attachments.get(entry.file, "") for entry in update.attachments}
    return _sha256(canonical([said, files]))


def as_file(entries: Iterable[LedgerEntry]) -> bytes:
    """The file that holds `entries`, as `ledger_file.entries_of` reads it again."""
    return "".join(f"{line_of(entry)}\n" for entry in entries).encode()


def digest_of_line(line: str) -> str:
    """What the next line states as `previous`."""
    return _sha256(line)


def head(entries: Sequence[LedgerEntry]) -> Head | None:
    """The end of the chain; None while nothing has been recorded."""
    if not entries:
        return None
    return Head(len(entries), digest_of_line(line_of(entries[-1])), entries[-1].date)


def holds(entries: Iterable[LedgerEntry], digest: str) -> bool:
    """Whether the chain that ended in `digest` is a beginning of this one, or all of it."""
    return any(digest_of_line(line_of(entry)) == digest for entry in entries)


def breaks(entries: Iterable[LedgerEntry]) -> Iterator[tuple[int, str, str]]:
    """Each place where the chain is broken: the line, what it states, what it should state."""
    expected = BEGINNING
    for number, entry in enumerate(entries, 1):
        if entry.previous != expected:
            yield number, entry.previous, expected
        expected = digest_of_line(line_of(entry))


def differences(
    entries: Sequence[LedgerEntry], updates: Sequence[Update], attachments: Mapping[str, str]
) -> list[Difference]:
    """The recorded updates that are gone, or differ without a correction that explains it."""
    now = {update.id: digest_of(update, attachments) for update in updates}
    explained = _explained(entries, updates)
    return [
        Difference(id_, line, entry.digest, now.get(id_))
        for id_, (line, entry) in _last_entries(entries).items()
        if now.get(id_) != entry.digest and not (id_ in now and id_ in explained)
    ]


def unrecorded(
    entries: Iterable[LedgerEntry], updates: Iterable[Update], attachments: Mapping[str, str]
) -> list[tuple[Update, str]]:
    """The updates that the ledger does not record as they are, oldest first; with their digests."""
    recorded = {id_: entry.digest for id_, (_, entry) in _last_entries(entries).items()}
    found = ((update, digest_of(update, attachments)) for update in updates)
    return sorted(
        ((update, digest) for update, digest in found if recorded.get(update.id) != digest),
        key=lambda pair: pair[0].order,
    )


def additions(
    entries: Sequence[LedgerEntry],
    updates: Sequence[Update],
    attachments: Mapping[str, str],
    day: dt.date,
) -> list[LedgerEntry]:
    """The entries that record, on `day`, what is new and then what differs, oldest update first.

    New updates come first because a correction explains only what is recorded after it. To be
    called only where there are no `breaks` and no `differences`.
    """
    recorded = {entry.id for entry in entries}
    previous = digest_of_line(line_of(entries[-1])) if entries else BEGINNING
    added = []
    new = unrecorded(entries, updates, attachments)
    for update, digest in sorted(new, key=lambda pair: pair[0].id in recorded):
        entry = LedgerEntry.model_validate(
            {"id": update.id, "digest": digest, "date": day.isoformat(), "previous": previous}
        )
        previous = digest_of_line(line_of(entry))
        added.append(entry)
    return added


def _last_entries(entries: Iterable[LedgerEntry]) -> dict[str, tuple[int, LedgerEntry]]:
    """The last entry of each update, with its line."""
    return {entry.id: (line, entry) for line, entry in enumerate(entries, 1)}


def _explained(entries: Sequence[LedgerEntry], updates: Iterable[Update]) -> set[str]:
    """The updates corrected by a correction that came after they were last recorded."""
    last = {id_: line for id_, (line, _) in _last_entries(entries).items()}
    first: dict[str, int] = {}
    for line, entry in enumerate(entries, 1):
        first.setdefault(entry.id, line)
    unrecorded = len(entries) + 1
    return {
        update.corrects
        for update in updates
        if KINDS[update.kind].is_correction
        and update.corrects in last
        and first.get(update.id, unrecorded) > last[update.corrects]
    }


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
