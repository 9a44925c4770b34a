"""What a page offers to take away: the record of what it is about, and its lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.editions.data_urls import (
    CSV,
    JSON,
    data_of,
    data_of_year,
    data_record,
    data_table,
    silent_tasks,
)
from plugins.editions.edition import Edition
from plugins.editions.posters import poster_of
from plugins.editions.urls import DATA

RECORDS = {
    "task": "tasks",
    "area": "areas",
    "agency": "agencies",
    "update": "updates",
    "indicator": "indicators",
}
# The pages that show tables, by their keys.
TABLES: Mapping[str, tuple[str, ...]] = {
    "tasks": ("tasks",),
    "areas": ("areas",),
    "agencies": ("agencies",),
    "updates": ("updates",),
    "matrix": ("responsibilities",),
    "matrix:tasks": ("responsibilities",),
    "indicators": ("indicators", "indicator_values"),
    "requests": ("requests",),
}
OF_CYCLES = ("reporting", "expected_reports")


@dataclass(frozen=True, slots=True)
class OfferedList:
    """A list in both forms, and under which name it is kept, without the ending."""

    csv: str
    json: str
    name: str


@dataclass(frozen=True, slots=True)
class Offered:
    """record: the path of the record of what a page is about, None for none. lists: by name.

    poster: where the poster about it stands, None for none.
    """

    record: str | None
    lists: Mapping[str, OfferedList]
    poster: str | None = None


NOTHING = Offered(None, {})


def offered(edition: Edition, key: str) -> Offered:
    """What the page with `key` offers."""
    kind, _, id_ = key.partition(":")
    table = RECORDS.get(kind)
    if table and ":" in id_:
        # A further page of the same: all updates about an area.
        return NOTHING
    if table and id_:
        lists = {"tasks": _of(table, id_)} if table in ("areas", "agencies") else {}
        return Offered(data_record(table, id_), lists, poster_of(edition, key))
    if key == "reporting":
        cycles = OF_CYCLES if edition.site.records.plan.reporting_cycles else ()
        lists = {name: _whole(name) for name in ("tasks", *cycles)}
        return Offered(None, lists | {"silent": _list(silent_tasks(CSV), silent_tasks(JSON))})
    if kind == "updates" and id_:
        return Offered(None, {"updates": _updates(id_)})
    return Offered(None, {name: _whole(name) for name in TABLES.get(key, ())})


def _updates(which: str) -> OfferedList:
    """The updates of a year; of a kind, and of a further page of all, those that there are."""
    first = which.partition(":")[0]
    if len(first) == len("2024") and first.isdigit():
        return _list(data_of_year(int(first), CSV), data_of_year(int(first), JSON))
    return _whole("updates")


def _of(table: str, id_: str) -> OfferedList:
    return _list(data_of(table, id_, "tasks", CSV), data_of(table, id_, "tasks", JSON))


def _whole(table: str) -> OfferedList:
    return _list(data_table(table, CSV), data_table(table, JSON))


def _list(csv: str, json: str) -> OfferedList:
    """The name says what the list is of: in the folder of downloads the folders are lost."""
    return OfferedList(csv, json, csv.removeprefix(DATA).removesuffix(f".{CSV}").replace("/", "-"))
