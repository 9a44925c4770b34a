"""The choices that narrow a list of tasks."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.values import Passage
from plugins.plan.records.agencies import AgencyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One choice of a filter; `path` leads to a page or list that shows the same without script."""

    value: str
    name: Passage
    path: str
    count: int
    number: str = ""


@dataclass(frozen=True, slots=True)
class OptionGroup:
    """Choices under one heading: bodies of one kind, or all choices of a filter (kind None)."""

    kind: AgencyKind | None
    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter by its name in the address: area, agency, role, deadline or coverage."""

    name: str
    groups: tuple[OptionGroup, ...]
