"""Which entry of data/errata.yaml explains which change."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from plugins.plan.records.chain import canonical
from plugins.plan.records.errata import Erratum, ErratumKind
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change, language_of
from plugins.plan.rows.every import table_of
from plugins.plan.rows.plain import plain


def digest_of_entry(entry: Erratum) -> str:
    """What a line of the ledger states of an entry that explains it."""
    return hashlib.sha256(canonical(plain(entry)).encode()).hexdigest()


def explains(entry: Erratum, change: Change) -> bool:
    """Whether `entry` states exactly this change: record, field, what was and what is."""
    return (
        (entry.record, entry.field) == (change.record, change.field)
        and as_written(entry.was) == as_written(change.was)
        and as_written(entry.now) == as_written(change.now)
    )


def explanation(change: Change, entries: Iterable[Erratum]) -> Erratum | None:
    """The entry that explains a change; None where none does."""
    return next((entry for entry in entries if explains(entry, change)), None)


def withdrawal(record: str, entries: Iterable[Erratum]) -> Erratum | None:
    """The entry that takes `record` down; None where there is none."""
    return next((e for e in entries if e.record == record and is_withdrawal(e)), None)


def is_withdrawal(entry: Erratum) -> bool:
    """Whether an entry takes a record down."""
    return entry.kind is ErratumKind.WITHDRAWN


def translated(change: Change, languages: Sequence[str]) -> str | None:
    """The language, not the plan's own, whose words alone a change touches; None if it is none."""
    table = table_of(change.record, languages)
    found = language_of(change, table, tuple(languages)) if table else None
    return None if found == languages[0] else found


def as_written(value: Plain) -> Plain:
    """A value as YAML is read here: every scalar a text, and what is empty is nothing."""
    if isinstance(value, dict):
        kept = {key: as_written(inner) for key, inner in value.items()}
        return {key: inner for key, inner in kept.items() if inner is not None} or None
    if isinstance(value, list):
        return [as_written(inner) for inner in value] or None
    if isinstance(value, bool):
        return "true" if value else "false"
    return None if value in (None, "") else str(value)
