"""What the ledger's first form recorded of an update, read as a row of today's table.

A line of that form holds the SHA-256 of `[said, files]`: the update without what stood at its
default, dates known to some part as first day, last day and precision, and the digests of attached
files. Which fields an update had then, and which defaults, is fixed here for good.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.records.types import Plain
from plugins.plan.rows.table import Table

WHO = ("agency", "said_by", "received")
WHAT = ("delivery", "reason", "document", "title", "text", "caution", "territory")
PROOF = ("sources", "attachments")
LINKS = ("supersedes", "corrects", "correction", "amendment")
FIELDS = {"id", "kind", "tasks", "date", "date_note", "period", *WHO, *WHAT, *PROOF, *LINKS}
LENGTHS: Mapping[str, int] = {"day": 10, "month": 7, "year": 4}
PARTS_OF_DATE = 3


def row_of(content: Plain, table: Table) -> dict[str, Plain]:
    """The row of an update from `[said, files]`, in the columns whose facts there were then."""
    said, files = content if isinstance(content, list) else ({}, {})
    record = _today(said)
    languages = set(_languages(record))
    known = {str(name): str(digest) for name, digest in _mapping(files).items()}
    return {
        column.name: column.of(record, known)
        for column in table.said
        if column.path[0] in FIELDS and column.language in (None, *languages)
    }


def _today(said: Plain) -> dict[str, Plain]:
    """What was said, as `plain` writes a record down today."""
    record = {key: _dates(value) for key, value in _mapping(said).items()}
    sources = record.get("sources")
    if isinstance(sources, list):
        record["sources"] = [{"certainty": "verified", **_mapping(source)} for source in sources]
    return record


def _dates(value: Plain) -> Plain:
    if isinstance(value, dict):
        return {key: _dates(inner) for key, inner in value.items()}
    if not isinstance(value, list):
        return value
    if len(value) == PARTS_OF_DATE and isinstance(value[2], str) and value[2] in LENGTHS:
        return str(value[0])[: LENGTHS[value[2]]]
    return [_dates(inner) for inner in value]


def _languages(value: Plain) -> Iterator[str]:
    """The languages in which passages of a record stand: keys of two letters, save that of ids."""
    for inner in value.values() if isinstance(value, dict) else _list(value):
        yield from _languages(inner)
    yield from (key for key in _mapping(value) if len(key) == len("vi") and key != "id")


def _mapping(value: Plain) -> dict[str, Plain]:
    return value if isinstance(value, dict) else {}


def _list(value: Plain) -> list[Plain]:
    return value if isinstance(value, list) else []
