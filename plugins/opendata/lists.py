"""Parts of tables that stand as lists on pages: tasks of a body or an area, and the like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from plugins.editions.data_urls import FORMS, data_of, data_of_year, silent_tasks
from plugins.editions.names import Names, all_in_short, everything
from plugins.opendata.columns import DataColumn, DataSource, DataTable, RowSubject
from plugins.opendata.made import made
from plugins.opendata.tables import tasks, updates
from plugins.opendata.tables.every import every_table
from plugins.opendata.write import WrittenRow, forms, written
from plugins.plan.facts.responsibilities import Role
from plugins.plan.facts.site import Site


class ListKey(NamedTuple):
    """A list: tasks of "areas" or "agencies", updates of "years", by id; or "silent" tasks."""

    of: str
    id: str = ""


def list_keys(site: Site) -> list[ListKey]:
    """All lists."""
    return [
        *(ListKey("areas", id_) for id_ in site.areas),
        *(ListKey("agencies", id_) for id_ in site.agencies_with_page),
        *(ListKey("years", str(year)) for year in site.updates_of_year),
        ListKey("silent"),
    ]


def list_paths(key: ListKey) -> tuple[str, ...]:
    """The paths of a list in each form."""
    return tuple(_path(key, form) for form in FORMS)


def _path(key: ListKey, form: str) -> str:
    if key.of == "years":
        return data_of_year(int(key.id), form)
    return data_of(key.of, key.id, "tasks", form) if key.id else silent_tasks(form)


def list_names(site: Site, key: ListKey) -> Names:
    """What a list names of what updates say."""
    if key.of in TASKS:
        return Names(tasks=tuple(TASKS[key.of](site, key.id)), in_short=True)
    return all_in_short() if key.of == "silent" else everything()


def list_files(source: DataSource, keys: Iterable[ListKey]) -> dict[str, bytes]:
    """The files of these lists, by path."""
    tables = {table.name: table for table in every_table(source)}
    files: dict[str, bytes] = {}
    # A task stands in many lists.
    row_of = cache(lambda id_: written(tables["tasks"].row(source, tasks.of_task(source, id_))))
    for key in keys:
        if key.of == "years":
            made_ = _updates(source, tables["updates"], int(key.id))
        else:
            made_ = _tasks(source, tables["tasks"], key, row_of)
        files |= {_path(key, form): content for form, content in made_.items()}
    return files


def _updates(source: DataSource, table: DataTable, year: int) -> dict[str, bytes]:
    own = map(updates.of_update, source.site.updates_of_year[year])
    return forms(table.columns, (written(table.row(source, update)) for update in own))


def _tasks(
    source: DataSource, table: DataTable, key: ListKey, row_of: Callable[[str], WrittenRow]
) -> dict[str, bytes]:
    site = source.site
    ids = _silent(site) if key.of == "silent" else TASKS[key.of](site, key.id)
    if key.of != "agencies":
        return forms(table.columns, map(row_of, ids))
    more = _roles_of(site, key.id)
    return forms((*table.columns, *more), (_with_more(source, more, row_of(i), i) for i in ids))


def _with_more(
    source: DataSource, more: Sequence[DataColumn], row: WrittenRow, task: str
) -> WrittenRow:
    subject = RowSubject(task, None)
    return row.with_more(written({one.name: one.value(source, subject) for one in more}))


def _silent(site: Site) -> Iterable[str]:
    """The counted tasks on which nothing was ever reported or confirmed."""
    return (id_ for id_ in site.nesting.counted if site.statuses[id_].reporting.never_reported)


def _of_body(site: Site, id_: str) -> Iterable[str]:
    """The tasks of a body; of one of today those of the bodies that it took over whole."""
    before = site.inherited.get(id_)
    return dict.fromkeys((*site.duties[id_].tasks, *(before.tasks if before else ())))


def _roles_of(site: Site, agency: str) -> tuple[DataColumn, DataColumn]:
    """The roles of a body in a task, and what they follow from."""
    before = {share.agency for share in site.today.predecessors[agency] if not share.part}
    roles: dict[str, dict[str, None]] = {}
    ways: dict[str, dict[str, None]] = {}
    for row in site.responsibilities:
        if row.agency == agency or row.agency in before:
            roles.setdefault(row.task, {})[row.role.value] = None
            way = row.via if row.agency == agency else row.agency
            if way:
                ways.setdefault(row.task, {})[way] = None
    return (
        made(
            "roles",
            "Vai trò của cơ quan: lead là chủ trì, coordinating là phối hợp",
            "Roles of the agency: lead, or coordinating for supporting",
            "array",
            lambda _, task: sorted(roles[task.id], key=ORDER.index),
        ),
        made(
            "via",
            "Các nhóm, hoặc cơ quan trước đây, mà vai trò có được từ đó",
            "Groups, or former agencies, that the roles follow from",
            "array",
            lambda _, task: list(ways.get(task.id, ())),
        ),
    )


ORDER = tuple(role.value for role in Role)
TASKS: Mapping[str, Callable[[Site, str], Iterable[str]]] = {
    "areas": lambda site, id_: site.nesting.counted_below[id_],
    "agencies": _of_body,
}
