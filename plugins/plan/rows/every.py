"""All tables, and the rows of all records of a dataset."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from pydantic import BaseModel

from plugins.plan.facts.site import Site
from plugins.plan.records.dataset import PartialRecords, Records
from plugins.plan.rows import (
    agencies,
    areas,
    contexts,
    indicators,
    localities,
    plain_words,
    plan,
    requests,
    sources,
    tasks,
    terms,
    updates,
)
from plugins.plan.rows.plain import plain
from plugins.plan.rows.table import Files, Row, Table

# In the order in which records are recorded on one day.
TABLES = (
    *(plan, areas, tasks, agencies, localities, contexts, indicators, terms, sources),
    updates,
    requests,
    plain_words,
)


@dataclass(frozen=True, slots=True)
class Published:
    """A record, the table that it belongs to, and its row."""

    record: BaseModel
    table: Table
    row: Row


def tables(languages: Sequence[str]) -> Mapping[str, Table]:
    """Every table by the prefix of its records; `languages` begins with the source language."""
    return _tables(tuple(languages))


@cache
def _tables(languages: tuple[str, ...]) -> Mapping[str, Table]:
    made = (module.table(languages) for module in TABLES)
    return {table.prefix: table for table in made}


def table_of(key: str, languages: Sequence[str]) -> Table | None:
    """The table of the record that the ledger calls `key`; None where there is none."""
    return tables(languages).get(key.partition(":")[0])


def published_rows(records: PartialRecords, languages: Sequence[str]) -> dict[str, Published]:
    """The row of every record by its name in the ledger, in the order of recording."""
    files = digests(records)
    found: dict[str, Published] = {}
    for table in tables(languages).values():
        for record in table.records(records):
            values = plain(record)
            found[table.key_of(values)] = Published(record, table, table.row(values, files))
    return found


def full_rows(records: Records, site: Site, languages: Sequence[str]) -> dict[str, Row]:
    """The row of every record by its name in the ledger: what it says, then what was worked out.

    `site` is what follows from `records` on the day for which the rows are to hold.
    """
    return {
        key: {**published.row, **published.table.conclusions(key, site)}
        for key, published in published_rows(records, languages).items()
    }


def digests(records: PartialRecords) -> Files:
    """The SHA-256 of each attached file, and of the text as received, by name."""
    found = {name: file.digest for name, file in records.attachments.items()}
    if records.plan and records.plan.appendix and records.source_text is not None:
        text = records.source_text.encode()
        found[records.plan.appendix.text] = hashlib.sha256(text).hexdigest()
    return found
