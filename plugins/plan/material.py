"""What was read from a data folder: whole, or as much of it as could be read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from typing import Protocol, Self

from pydantic import BaseModel

from plugins.plan.attached_files import AttachedFile
from plugins.plan.ledger_records import LedgerEntry
from plugins.plan.located import Value
from plugins.plan.places import Places
from plugins.plan.problems import Problem, Severity, in_order
from plugins.plan.records import Agency, Area, GlossaryTerm, Layout, Plan, SiteSettings, Task
from plugins.plan.update_records import Context, Update

LEDGER_NAME = "data/ledger.jsonl"


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


class Material(Protocol):
    """What the rules look at: `Records`, or `Found` where some files could not be read."""

    @property
    def settings(self) -> SiteSettings | None:
        """What the site calls itself."""
        ...

    @property
    def plan(self) -> Plan | None:
        """The plan as a document."""
        ...

    @property
    def areas(self) -> tuple[Area, ...]:
        """In the order of the file."""
        ...

    @property
    def tasks(self) -> tuple[Task, ...]:
        """In the order of the plan."""
        ...

    @property
    def agencies(self) -> tuple[Agency, ...]:
        """In the order of the file."""
        ...

    @property
    def glossary(self) -> tuple[GlossaryTerm, ...]:
        """In the order of the file."""
        ...

    @property
    def layout(self) -> Layout | None:
        """Where each cell stands in the text as received."""
        ...

    @property
    def source_text(self) -> str | None:
        """The text as received."""
        ...

    @property
    def places(self) -> Places:
        """Where each record was read."""
        ...

    @property
    def broken(self) -> tuple[Broken, ...]:
        """The entries that are no valid records."""
        ...

    @property
    def updates(self) -> tuple[Update, ...]:
        """By the first day of their date, then by id."""
        ...

    @property
    def contexts(self) -> tuple[Context, ...]:
        """In the order of the file."""
        ...

    @property
    def ledger(self) -> tuple[LedgerEntry, ...]:
        """What has been recorded, in the order of the file."""
        ...

    @property
    def ledger_name(self) -> str:
        """The name of the ledger as problems show it."""
        ...

    @property
    def attachments(self) -> Mapping[str, AttachedFile]:
        """The files that updates name, by their names; only those that may be published."""
        ...


@dataclass(frozen=True, slots=True)
class Found:
    """All that could be read; `broken` are the entries that could not."""

    settings: SiteSettings | None
    plan: Plan | None
    areas: tuple[Area, ...]
    tasks: tuple[Task, ...]
    agencies: tuple[Agency, ...]
    glossary: tuple[GlossaryTerm, ...]
    layout: Layout | None
    source_text: str | None
    places: Places
    broken: tuple[Broken, ...] = ()
    updates: tuple[Update, ...] = ()
    contexts: tuple[Context, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    ledger_name: str = LEDGER_NAME
    attachments: Mapping[str, AttachedFile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Records:
    """Everything under data/, each file read without a problem; tasks in the plan's order."""

    settings: SiteSettings
    plan: Plan
    areas: tuple[Area, ...]
    tasks: tuple[Task, ...]
    agencies: tuple[Agency, ...]
    glossary: tuple[GlossaryTerm, ...]
    layout: Layout | None
    source_text: str | None
    places: Places
    broken: tuple[Broken, ...] = ()
    updates: tuple[Update, ...] = ()
    contexts: tuple[Context, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()
    ledger_name: str = LEDGER_NAME
    attachments: Mapping[str, AttachedFile] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reading:
    """The outcome of reading: `records` is None where a file is missing or not as it must be.

    `found` then holds what the rules over several records can still look at, so that one run
    names every problem.
    """

    records: Records | None
    problems: tuple[Problem, ...]
    found: Found


def reading_of(found: Found, problems: list[Problem]) -> Reading:
    """What was read: `Records` where nothing that stops a build is among `problems`."""
    whole = all(problem.severity is Severity.NOTICE for problem in problems)
    records = None
    if whole and found.settings and found.plan:
        names = [entry.name for entry in fields(Records)]
        records = Records(**{name: getattr(found, name) for name in names})
    return Reading(records, in_order(problems), found)


def broken_of(material: Material, kind: type[BaseModel]) -> Iterator[Broken]:
    """The entries of one sort that could not be read."""
    return (entry for entry in material.broken if entry.kind is kind)
