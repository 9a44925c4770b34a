"""Whether a published site holds what the record says was published: the ledger, and each row."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.urls import DATA, LEDGER, output_file
from plugins.plan.publications.frozen_copy import lines_of, names_of
from plugins.plan.reading.ledger_file import LEDGER as LEDGER_FILE
from plugins.plan.records.publications import FrozenCopy

# The open data of a site that have one row a record, and what the ledger calls these.
TABLES = {"tasks": "task", "areas": "area", "agencies": "agency", "updates": "update"}


@dataclass(frozen=True, slots=True)
class RowCount:
    """How many rows the table of a site has, and how many records were published."""

    table: str
    rows: int
    recorded: int


def row_counts(site: Path, copy: FrozenCopy) -> Iterator[RowCount]:
    """Each table of the site in a folder, beside the publication that it was built from.

    Raises OSError and ValueError where a table cannot be read.
    """
    kinds = Counter(name.partition(":")[0] for name in names_of(lines_of(copy.listing)))
    for table, kind in TABLES.items():
        rows = json.loads((site / output_file(f"{DATA}{table}.json")).read_text("utf-8"))
        yield RowCount(table, len(rows), kinds[kind])


def shows_ledger(site: Path, data: Path) -> bool:
    """Whether the site shows the ledger that lies in data/, byte for byte. Raises OSError."""
    shown = site / output_file(LEDGER)
    return shown.is_file() and shown.read_bytes() == (data / LEDGER_FILE).read_bytes()
