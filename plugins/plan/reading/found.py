"""What was read from a data folder: records, or as much of them as could be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from pydantic import BaseModel

from plugins.plan.reading.places import Places, Value
from plugins.plan.reading.problems import Problem, Severity
from plugins.plan.records.dataset import PartialRecords, Records, complete


@dataclass(frozen=True, slots=True)
class Broken:
    """An entry that is no valid record, but whose id others may name.

    `sort` is the kind that the entry states for itself, "" where that cannot be read.
    """

    kind: type[BaseModel]
    id: str
    names: tuple[str, ...] = ()
    sort: str = ""

    @classmethod
    def read(cls, kind: type[BaseModel], value: Value) -> Self:
        """What can still be told of an entry: its id, "" without one, names_in_plan and kind."""
        entry = value if isinstance(value, dict) else {}
        names, given, sort = (entry.get(key) for key in ("names_in_plan", "id", "kind"))
        listed = names if isinstance(names, list) else []
        return cls(
            kind,
            given if isinstance(given, str) else "",
            tuple(name for name in listed if isinstance(name, str)),
            sort if isinstance(sort, str) else "",
        )


@dataclass(frozen=True, slots=True)
class Found:
    """The outcome of reading: what could be read, where each record stands, what is wrong.

    `broken` are the entries that could not be read; `ledger_name` is the ledger's file as
    problems show it.
    """

    data: PartialRecords
    places: Places
    broken: tuple[Broken, ...]
    problems: tuple[Problem, ...]
    ledger_name: str

    @property
    def records(self) -> Records | None:
        """All of it as Records; None where anything that stops a build is among the problems."""
        if any(problem.severity is Severity.PROBLEM for problem in self.problems):
            return None
        return complete(self.data)
