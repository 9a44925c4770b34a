"""One record of a table with all that belongs to it, as JSON."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from plugins.editions.data_urls import data_record, data_schema
from plugins.editions.names import Names, of_the_plan, related
from plugins.opendata.columns import DataSource, DataTable, RowSubject
from plugins.opendata.tables import (
    agencies,
    areas,
    evidence,
    indicator_values,
    indicators,
    responsibilities,
    tasks,
    updates,
)
from plugins.opendata.tables.every import every_table
from plugins.plan.facts.site import Site
from plugins.plan.records.types import Plain
from plugins.plan.records.updates import Update
from plugins.plan.rows.every import tables as published_tables
from plugins.plan.rows.write import json_file


class RecordKey(NamedTuple):
    """A record: its table, and its id."""

    table: str
    id: str


class RecordKind(NamedTuple):
    """How the records of a table are made.

    ids: of all. subject: one of them. beside: the tables of which it holds its own rows, each with
    what these are about. updates: those about it. names: what it names of what updates say.
    """

    ids: Callable[[Site], Iterable[str]]
    subject: Callable[[DataSource, str], RowSubject]
    beside: Callable[[DataSource, str], Mapping[str, Iterable[RowSubject]]]
    updates: Callable[[Site, str], Sequence[Update]]
    names: Callable[[Site, str], Names]


def record_keys(site: Site) -> list[RecordKey]:
    """All records that have a file of their own."""
    return [RecordKey(table, id_) for table, kind in KINDS.items() for id_ in kind.ids(site)]


def record_path(key: RecordKey) -> str:
    """The path of the file of a record."""
    return data_record(key.table, key.id)


def record_names(site: Site, key: RecordKey) -> Names:
    """What the file of a record names of what updates say."""
    return KINDS[key.table].names(site, key.id)


def record_files(source: DataSource, keys: Iterable[RecordKey]) -> dict[str, bytes]:
    """The files of these records, by path."""
    tables = {table.name: table for table in every_table(source)}
    return {record_path(key): json_file(record(source, tables, key)) for key in keys}


def record(source: DataSource, tables: Mapping[str, DataTable], key: RecordKey) -> dict[str, Plain]:
    """A record: its row of the table, all that it says, and its rows of other tables."""
    table, kind = tables[key.table], KINDS[key.table]
    subject = kind.subject(source, key.id)
    return {
        "$schema": source.address(data_schema(table.one)),
        "table": table.name,
        **whose(source),
        "row": table.row(source, subject),
        "said": said(source, table.one, subject),
        **{
            name: [tables[name].row(source, each) for each in rows]
            for name, rows in kind.beside(source, key.id).items()
        },
        "updates": [update.id for update in kind.updates(source.site, key.id)],
    }


def whose(source: DataSource) -> dict[str, Plain]:
    """For which day a file holds, under which terms it may be used, whether it is made up."""
    plan = source.site.records.plan
    return {
        "as_of": source.site.as_of.isoformat(),
        "licence": {"id": plan.licence.id, "url": plan.licence.url},
        "sample": plan.sample,
    }


def said(source: DataSource, prefix: str, subject: RowSubject) -> dict[str, Plain]:
    """All that a record says, in the columns of its published row."""
    return published_tables(source.languages)[prefix].row(subject.values, source.files)


def _of_task(source: DataSource, id_: str) -> dict[str, Iterable[RowSubject]]:
    own = source.site.responsibilities_of_task[id_]
    return {"responsibilities": map(responsibilities.of_role, own)}


def _of_agency(source: DataSource, id_: str) -> dict[str, Iterable[RowSubject]]:
    own = (role for role in source.site.responsibilities if role.agency == id_)
    return {"responsibilities": map(responsibilities.of_role, own)}


def _of_update(source: DataSource, id_: str) -> dict[str, Iterable[RowSubject]]:
    return {"sources": evidence.of_update(source.site.updates_by_id[id_])}


def _of_indicator(source: DataSource, id_: str) -> dict[str, Iterable[RowSubject]]:
    indicator = source.site.indicators.by_id[id_]
    return {"indicator_values": indicator_values.of_indicator(source, indicator)}


def _revised(site: Site, id_: str) -> Sequence[Update]:
    """What was done to an update: corrections of it, and what took its place."""
    return tuple(_later(site, id_))


def _later(site: Site, id_: str) -> Iterator[Update]:
    yield from site.revisions.corrections.get(id_, ())
    replaced = site.revisions.replaced_by.get(id_)
    if replaced:
        yield replaced


def _both(site: Site, id_: str) -> Sequence[Update]:
    own = site.updates_of_agency[id_]
    return (*own.said, *own.about)


KINDS: Mapping[str, RecordKind] = {
    "tasks": RecordKind(
        lambda site: site.tasks,
        tasks.of_task,
        _of_task,
        lambda site, id_: site.histories[id_].updates,
        lambda _, id_: Names(tasks=(id_,), in_short=True),
    ),
    "areas": RecordKind(
        lambda site: site.areas,
        areas.of_area,
        lambda *_: {},
        lambda site, id_: site.updates_of_area[id_],
        lambda _, id_: Names(areas=(id_,), in_short=True),
    ),
    "agencies": RecordKind(
        lambda site: site.agencies,
        agencies.of_agency,
        _of_agency,
        _both,
        lambda _, id_: Names(agencies=(id_,), in_short=True),
    ),
    "updates": RecordKind(
        lambda site: site.updates_by_id,
        lambda source, id_: updates.of_update(source.site.updates_by_id[id_]),
        _of_update,
        _revised,
        lambda site, id_: Names(
            updates=related(site, [site.updates_by_id[id_]]), words=(id_,), in_short=True
        ),
    ),
    "indicators": RecordKind(
        lambda site: site.indicators.by_id,
        indicators.of_indicator,
        _of_indicator,
        lambda *_: (),
        lambda *_: of_the_plan(),
    ),
}
