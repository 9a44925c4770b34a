"""What was read from a data folder: records, or as much of them as could be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Self, cast

from pydantic import BaseModel

from plugins.plan.reading.places import Places, Value
from plugins.plan.reading.problems import Problem, Severity
from plugins.plan.records.dataset import PartialRecords, Records


@dataclass(frozen=True, slots=True)
class InvalidEntry:
    """An entry that is no valid record of `model`, but whose id others may name.

    `kind` is the kind that the entry states for itself, "" where that cannot be read; `about` are
    the ids of the tasks and areas that an update names, None where that cannot be read.
    """

    model: type[BaseModel]
    id: str
    names: tuple[str, ...] = ()
    kind: str = ""
    about: frozenset[str] | None = None

    @classmethod
    def read(cls, model: type[BaseModel], value: Value) -> Self:
        """What can still be read of an entry: its id, "" without one, names_in_plan, kind, rows."""
        entry = value if isinstance(value, dict) else {}
        names, given, kind = (entry.get(key) for key in ("names_in_plan", "id", "kind"))
        listed = names if isinstance(names, list) else []
        return cls(
            model,
            given if isinstance(given, str) else "",
            tuple(name for name in listed if isinstance(name, str)),
            kind if isinstance(kind, str) else "",
            frozenset(_rows(entry)) if entry else None,
        )


def _rows(entry: Mapping[str, Value]) -> Iterator[str]:
    """The ids of tasks and areas that an update names, as far as they can be read."""
    for key in ("tasks", "amendment"):
        listed = entry.get(key)
        for part in listed if isinstance(listed, list) else (listed,):
            named = part if isinstance(part, dict) else {}
            yield from (
                id_ for id_ in (named.get("task"), named.get("area")) if isinstance(id_, str)
            )


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of reading: what could be read, where each record stands, what is wrong.

    `languages` are the codes of the site, the plan's own first; `named` are all that it chooses,
    those included of which no table could be read. `invalid` are the entries that could not be
    read; `folder` is the name of the data folder.
    """

    records: PartialRecords
    languages: tuple[str, ...]
    named: tuple[str, ...]
    places: Places
    invalid: tuple[InvalidEntry, ...]
    problems: tuple[Problem, ...]
    folder: str

    def complete(self) -> Records | None:
        """The records; None where reading found anything that stops a build."""
        refused = any(problem.severity is Severity.PROBLEM for problem in self.problems)
        if refused or self.records.settings is None or self.records.plan is None:
            return None
        return cast("Records", self.records)
