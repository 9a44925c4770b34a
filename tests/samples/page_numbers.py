"""The numbers that a page shows, each with what it stands beside."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from typing import Any, NamedTuple

from plugins.editions.values import Link
from plugins.website.pages.agencies.agency import TaskGroup
from plugins.website.pages.coverage_lists import CountedList
from plugins.website.pages.matrix import Matrix


class Number(NamedTuple):
    """A number of a page: where it stands in its view, in what, beside which link, at which place.

    `owner` is the path of the nearest link around it, "" where there is none.
    """

    place: str
    holder: Any
    owner: str
    nth: int
    value: int


def numbers(view: object) -> Iterator[Number]:
    """All whole numbers of a view, and how long the lists are whose length is told."""
    yield from _in(view, "", None, "", 0)


def _in(value: Any, place: str, holder: Any, owner: str, index: int) -> Iterator[Number]:  # noqa: ANN401
    if isinstance(value, bool | str | bytes) or value is None:
        return
    if isinstance(value, int):
        yield Number(place, holder, owner, index, value)
    elif isinstance(value, Matrix):
        yield from _in_matrix(value, place)
    elif is_dataclass(value):
        yield from _in_fields(value, place, _owner(value) or owner)
    elif isinstance(value, Mapping):
        for each in value.values():
            yield from _in(each, f"{place}[]", holder, owner, index)
    elif isinstance(value, list | tuple):
        for number, each in enumerate(value):
            yield from _in(each, f"{place}[]", holder, owner, number)


def _in_fields(value: Any, place: str, owner: str) -> Iterator[Number]:  # noqa: ANN401
    if isinstance(value, CountedList):
        yield Number(f"{place}.length", value, owner, 0, len(value.tasks))
    if isinstance(value, TaskGroup):
        own = value.via.path if value.via else ""
        yield Number(f"{place}.length", value, own, 0, len(value.rows))
    for field in fields(value):
        yield from _in(getattr(value, field.name), f"{place}.{field.name}", value, owner, 0)


def _in_matrix(matrix: Matrix, place: str) -> Iterator[Number]:
    """The totals of a matrix are those of its columns; each cell has as many tasks as it shows."""
    for column, total in zip(matrix.columns, matrix.totals, strict=True):
        yield from _in(total, f"{place}.totals[]", total, column.path, 0)
    yield Number(f"{place}.kinds", matrix, "", 0, sum(kind.size for kind in matrix.kinds))
    for row in matrix.rows:
        yield from _in(row.head, f"{place}.rows[].head", row, row.head.path, 0)
        for cell in row.cells:
            for name in CELLS:
                length = len(getattr(cell, name))
                yield Number(f"{place}.cells.{name}", cell, row.head.path, 0, length)


CELLS = ("leads", "coordinates", "leads_in_group", "coordinates_in_group")
# The fields that hold the link of what a value is about.
OWNERS = ("path", "link", "area", "body", "task", "answer", "head", "of", "subject")


def _owner(value: Any) -> str:  # noqa: ANN401
    for name in OWNERS:
        found = getattr(value, name, None)
        if isinstance(found, str) and found.startswith("/"):
            return found
        path = getattr(found, "path", "")
        if isinstance(path, str) and path.startswith("/"):
            return path
        link = getattr(found, "link", None)
        if isinstance(link, Link) and link.path:
            return link.path
    return ""
