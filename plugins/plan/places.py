"""Where each record was read, so that a rule over many records can point into a file."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import BaseModel

from plugins.plan.located import Path, Source, field_name
from plugins.plan.problems import Problem, Severity


@dataclass(frozen=True, slots=True)
class Origin:
    """The file that a record was read from and the path of the record in it."""

    source: Source
    path: Path = ()

    def problem(
        self,
        path: Path,
        code: str,
        values: Mapping[str, str] | None = None,
        nearest: str | None = None,
        at_key: bool = False,
    ) -> Problem:
        """A problem at `path` inside the record, at its key or (else) at its value."""
        whole = (*self.path, *path)
        place = self.source.key_place(whole) if at_key else self.source.place(whole)
        name = field_name(whole)
        return Problem(self.source.file, *place, name, code, values or {}, nearest)

    def notice(
        self,
        path: Path,
        code: str,
        values: Mapping[str, str],
        nearest: str | None = None,
        at_key: bool = False,
    ) -> Problem:
        """The same as a notice, which does not stop the build."""
        problem = self.problem(path, code, values, nearest, at_key)
        return dataclasses.replace(problem, severity=Severity.NOTICE)


@dataclass(slots=True)
class Places:
    """The origin of every record that was read, found by the record itself."""

    _origins: dict[int, tuple[BaseModel, Origin]] = field(default_factory=dict)

    def remember(self, record: BaseModel, origin: Origin) -> None:
        """Keep where `record` was read."""
        self._origins[id(record)] = (record, origin)

    def of(self, record: BaseModel) -> Origin:
        """Where `record` was read. Raises KeyError for a record that was not read from a file."""
        return self._origins[id(record)][1]
