"""How two publications differ, or one and the data as they stand: in plain sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from plugins.plan.facts.site import Site
from plugins.plan.publications.frozen_copy import (
    FrozenTable,
    files_listed,
    frozen_tables,
    lines_of,
    names_of,
    tables_in,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.records.dataset import Records
from plugins.plan.records.publications import FrozenCopy
from plugins.plan.rows.compare import Change, Differences, compared
from plugins.plan.rows.every import full_rows
from plugins.plan.rows.table import Row
from plugins.plan.rows.wording import WITHDRAWN, sentences, worded

BETWEEN = N_("What changed from {was} to {now}")
NOTHING = N_("nothing changed")
NEW_COLUMN = N_("{table}: {column} is a new column")
WORKED_OUT = N_("Also changed, because worked out from the data and the date:")


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The rows of one moment by their records, the names of all that were listed, the tables.

    tables: of each its columns by name, and whether they are said (else they were worked out).
    """

    rows: Mapping[str, Row]
    listed: frozenset[str]
    tables: Mapping[str, Mapping[str, bool]]
    table_of: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between two moments: in what records say, and in what was worked out.

    withdrawn: records that were there at one of the two, and whose rows orders took out. columns:
    the new ones, each after the name of its table.
    """

    withdrawn: tuple[str, ...]
    columns: tuple[tuple[str, str], ...]
    said: Differences
    worked_out: tuple[Change, ...]


def frozen_snapshot(copy: FrozenCopy) -> Snapshot:
    """What was published. Raises CopyUnreadable."""
    return _snapshot(tables_in(copy.path), names_of(lines_of(copy.listing)))


def snapshots_apart(was: FrozenCopy, now: FrozenCopy) -> tuple[Snapshot, Snapshot]:
    """What was published before and after, but for tables that are alike in both.

    So that a small change opens little of the copies. Raises CopyUnreadable.
    """
    listings = [lines_of(copy.listing) for copy in (was, now)]
    alike = frozenset(listings[0]) & frozenset(listings[1])
    first, second = (
        _snapshot(tables_in(copy.path, files_listed(alike)), names_of(listing))
        for copy, listing in zip((was, now), listings, strict=True)
    )
    return first, second


def snapshot_of(records: Records, site: Site, languages: Sequence[str]) -> Snapshot:
    """What `records` say, and what follows from them in `site`."""
    rows = full_rows(records, site, languages)
    return _snapshot(frozen_tables(rows, languages), frozenset(rows))


def differences(was: Snapshot, now: Snapshot, withdrawn: frozenset[str]) -> Compared:
    """How `now` differs from `was`; `withdrawn` are the records that orders took down."""
    found = compared(was.rows, now.rows)

    def is_said(change: Change) -> bool:
        return was.tables[was.table_of[change.record]][change.column]

    said = replace(
        found,
        came=tuple(record for record in found.came if record not in withdrawn),
        vanished=tuple(record for record in found.vanished if record not in withdrawn),
        changes=tuple(change for change in found.changes if is_said(change)),
    )
    return Compared(
        tuple(sorted((was.listed | now.listed) & withdrawn)),
        tuple(_new_columns(was, now)),
        said,
        tuple(change for change in found.changes if not is_said(change)),
    )


def change_since(was: Snapshot, now: Snapshot, withdrawn: frozenset[str]) -> Compared:
    """How the publication `now` differs from `was`, the one before; `withdrawn` as above.

    One of these was withdrawn with the first publication that lacks it; when it came it was new,
    though its row is not kept.
    """
    found = differences(was, now, withdrawn)
    came = sorted((now.listed - was.listed) & withdrawn)
    return replace(
        found,
        withdrawn=tuple(sorted((was.listed - now.listed) & withdrawn)),
        said=replace(found.said, came=(*found.said.came, *came)),
    )


def told(found: Compared, translate: Callable[[str], str]) -> Iterator[str]:
    """Each difference in a sentence, those that were only worked out in a group of their own.

    `translate` gives a sentence in the reader's language.
    """
    first = [translate(WITHDRAWN).format(record=record) for record in found.withdrawn]
    first += sentences(found.said, translate)
    first += [translate(NEW_COLUMN).format(table=t, column=c) for t, c in found.columns]
    yield from first
    if found.worked_out:
        yield translate(WORKED_OUT)
        yield from (worded(change, translate) for change in found.worked_out)
    elif not first:
        yield translate(NOTHING)


def _new_columns(was: Snapshot, now: Snapshot) -> Iterator[tuple[str, str]]:
    for table, columns in now.tables.items():
        before = was.tables.get(table, {})
        yield from ((table, column) for column in columns if column not in before)


def _snapshot(frozen: Sequence[FrozenTable], listed: frozenset[str]) -> Snapshot:
    rows = {table.record(row): (table, row) for table in frozen for row in table.rows}
    return Snapshot(
        {record: row for record, (_table, row) in rows.items()},
        listed,
        {
            table.name: {column["name"]: column["said"] for column in table.about["columns"]}
            for table in frozen
        },
        {record: table.name for record, (table, _row) in rows.items()},
    )
