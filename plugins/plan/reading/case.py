"""What a rule looks at."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar, cast

from pydantic import BaseModel

from plugins.plan.reading.found import Found, InvalidEntry
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.places import Places
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.records.dataset import PartialRecords

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Case:
    """What was found in a data folder, and the day of the build."""

    found: Found
    as_of: dt.date
    _shared: dict[object, object] = field(default_factory=dict, compare=False, repr=False)

    def shared(self, work: Callable[[Case], T]) -> T:
        """What `work` makes of this case, worked out once for all rules that ask."""
        if work not in self._shared:
            self._shared[work] = work(self)
        return cast("T", self._shared[work])

    @property
    def records(self) -> PartialRecords:
        """What could be read."""
        return self.found.records

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages of the site; the first is the source language."""
        return self.found.languages

    @property
    def places(self) -> Places:
        """Where each record was read."""
        return self.found.places

    def shown(self, name: str) -> str:
        """The name of a file below the data folder as problems show it."""
        return f"{self.found.folder}/{name}"

    def of_ledger(
        self,
        message: Message,
        values: Mapping[str, str] | None = None,
        field: str = "-",
        line: int = 1,
    ) -> Problem:
        """A problem of a line of the ledger, or of the ledger as a whole."""
        return self.of_chain(LEDGER, message, values, field, line)

    def of_publications(
        self,
        message: Message,
        values: Mapping[str, str] | None = None,
        field: str = "-",
        line: int = 1,
    ) -> Problem:
        """A problem of a line about a publication, or of the file of these as a whole."""
        return self.of_chain(PUBLICATIONS, message, values, field, line)

    def of_chain(
        self,
        name: str,
        message: Message,
        values: Mapping[str, str] | None = None,
        field: str = "-",
        line: int = 1,
    ) -> Problem:
        """A problem of a line of the file `name`, whose lines form a chain."""
        return Problem(
            file=self.shown(name),
            line=line,
            column=1,
            field=field,
            message=message,
            values=values or {},
        )

    def invalid_entries_of(self, model: type[BaseModel]) -> Iterator[InvalidEntry]:
        """The entries that are to be records of `model` and could not be read."""
        return (entry for entry in self.found.invalid if entry.model is model)


Rule: TypeAlias = Callable[[Case], Iterator[Problem]]
