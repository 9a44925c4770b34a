"""A frozen copy: every table as CSV and JSON, and a listing that says what was there.

The copy is known by the SHA-256 of its member rows.sha256. That lists, for each table's head and
each row, the digest of it as JSON, that of its cells in the CSV, and whose it is. So the digest
hangs on no way of packing, and holds when a row is taken out by order: its line stays. The digests
of the other members, which stand there too, save looking at every row where none was taken out.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import zipfile
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from plugins.plan.reading.frozen_copies import LISTING, UNREADABLE
from plugins.plan.records.chain import canonical
from plugins.plan.rows.every import tables
from plugins.plan.rows.table import Row, Table
from plugins.plan.rows.write import BOM, cells, csv_file, json_file
from plugins.system.archives import archive_into

COLUMNS = "columns.json"
# How a table's head is called in the listing; no record is called so.
HEAD, FILE = "table", "file"
# A cell holds a whole text; Python's own limit is for files from strangers.
csv.field_size_limit(64 * 1024 * 1024)


class CopyUnreadable(Exception):
    """An archive that does not hold tables as `archive_of` writes them."""


@dataclass(frozen=True, slots=True)
class FrozenTable:
    """A table in a copy: what says how it is built, its rows, and the cells of its CSV file.

    about: `prefix` (how the ledger calls its records), `key` (the column of their own names, None
    where there is one record), `columns`. cells: the names of the columns, then a line a row.
    """

    name: str
    about: Mapping[str, Any]
    rows: tuple[Row, ...]
    cells: tuple[Sequence[str], ...]

    def record(self, row: Row) -> str:
        """The name in the ledger of the record that `row` is of."""
        prefix, key = self.about["prefix"], self.about["key"]
        return f"{prefix}:{row[key]}" if key else str(prefix)

    def listed(self) -> Iterator[tuple[str, str]]:
        """The line of the listing for the head and for each row, after the name that it is of."""
        yield _listed(f"{HEAD}:{self.name}", self.about, self.cells[0])
        for row, line in zip(self.rows, self.cells[1:], strict=True):
            yield _listed(self.record(row), row, line)

    def without(self, records: Collection[str]) -> FrozenTable:
        """The same table without the rows of these records."""
        head, *lines = self.cells
        kept = [
            (row, line)
            for row, line in zip(self.rows, lines, strict=True)
            if self.record(row) not in records
        ]
        return replace(
            self, rows=tuple(row for row, _ in kept), cells=(head, *(line for _, line in kept))
        )


def frozen_tables(rows: Mapping[str, Row], languages: Sequence[str]) -> tuple[FrozenTable, ...]:
    """The tables that hold `rows`, which are given by the names of their records."""
    return tuple(_frozen(table, rows) for table in tables(languages).values())


def listing_of(frozen: Sequence[FrozenTable]) -> bytes:
    """The listing of all that the tables and their files hold, in the order of names."""
    lines = sorted(
        [
            *(listed for table in frozen for listed in table.listed()),
            *(_listed_file(name, content) for name, content in _members(frozen).items()),
        ]
    )
    return "".join(f"{line}\n" for _name, line in lines).encode()


def is_as_listed(path: Path, listing: bytes) -> bool:
    """Whether every file in an archive is the one that its listing names: no row was taken out."""
    stated = {line for line in lines_of(listing) if line.split("  ", 2)[-1].startswith(f"{FILE}:")}
    try:
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist()) - {LISTING}
            return bool(stated) and stated == {
                _listed_file(name, archive.read(name))[1] for name in names
            }
    except UNREADABLE:
        return False


def rows_listed(listing: bytes) -> list[str]:
    """The lines of a listing that are about heads and rows of tables."""
    lines = lines_of(listing)
    return [line for line in lines if not line.split("  ", 2)[-1].startswith(f"{FILE}:")]


def files_listed(lines: Iterable[str]) -> frozenset[str]:
    """The files of the archive that these lines of a listing are about."""
    about = (name.partition(":") for name in names_of(lines))
    return frozenset(name for sort, _, name in about if sort == FILE)


def lines_of(listing: bytes) -> list[str]:
    """The lines of a listing; a name may hold what other programs take for the end of a line."""
    return listing.decode("utf-8", "replace").split("\n")[:-1]


def names_of(lines: Iterable[str]) -> frozenset[str]:
    """What these lines of a listing are about: records, and heads of tables as `table:…`."""
    return frozenset(line.split("  ", 2)[-1] for line in lines)


def archive_of(frozen: Sequence[FrozenTable], listing: bytes) -> bytes:
    """The ZIP archive: the same bytes for the same tables and listing, with one zlib."""
    target = io.BytesIO()
    archive_into(target, {LISTING: listing, **_members(frozen)}.items())
    return target.getvalue()


def tables_in(path: Path, without: Collection[str] = ()) -> tuple[FrozenTable, ...]:
    """The tables in an archive. Raises CopyUnreadable where they cannot be made out.

    Those whose two files stand among `without` are left shut: they have no rows then.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            heads = json.loads(archive.read(COLUMNS))
            return tuple(
                FrozenTable(name, about, (), ())
                if {f"{name}.csv", f"{name}.json"} <= {*without}
                else _opened(archive, name, about)
                for name, about in heads.items()
            )
    except (*UNREADABLE, csv.Error, ValueError, TypeError, AttributeError) as error:
        raise CopyUnreadable(path.name) from error


def _members(frozen: Sequence[FrozenTable]) -> dict[str, bytes]:
    """The files of the archive besides its listing."""
    members = {COLUMNS: json_file({table.name: table.about for table in frozen})}
    for table in frozen:
        members[f"{table.name}.csv"] = csv_file(table.cells)
        members[f"{table.name}.json"] = json_file(table.rows)
    return members


def _listed_file(name: str, content: bytes) -> tuple[str, str]:
    digest, about = hashlib.sha256(content).hexdigest(), f"{FILE}:{name}"
    return about, f"{digest}  {digest}  {about}"


def _frozen(table: Table, rows: Mapping[str, Row]) -> FrozenTable:
    own = tuple(row for name, row in rows.items() if name.partition(":")[0] == table.prefix)
    about = {
        "prefix": table.prefix,
        "key": table.key_column,
        "columns": [
            {
                "name": column.name,
                "type": column.type,
                "said": column.said,
                "description": column.description._asdict(),
            }
            for column in table.columns
        ],
    }
    head = [column.name for column in table.columns]
    return FrozenTable(table.name, about, own, (head, *(cells(table.columns, row) for row in own)))


def _opened(archive: zipfile.ZipFile, name: str, about: Mapping[str, Any]) -> FrozenTable:
    text = archive.read(f"{name}.csv").decode("utf-8").removeprefix(BOM)
    lines = tuple(csv.reader(io.StringIO(text, newline="")))
    opened = FrozenTable(name, about, tuple(json.loads(archive.read(f"{name}.json"))), lines)
    # What is not built as a table is found here, and not where it is used.
    if len([opened.record(row) for row in opened.rows]) + 1 != len(lines):
        raise ValueError(name)
    return opened


def _listed(name: str, value: object, line: Sequence[str]) -> tuple[str, str]:
    return name, f"{_digest(value)}  {_digest(line)}  {name}"


def _digest(value: object) -> str:
    return hashlib.sha256(canonical(value).encode()).hexdigest()
