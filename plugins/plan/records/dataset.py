"""All records of one data folder together, and the files that updates bring along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeAlias, TypeVar

from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.errata import Erratum
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.kinds import Kinds
from plugins.plan.records.languages import LanguageTable, Section
from plugins.plan.records.layout import Layout
from plugins.plan.records.ledger import LedgerLine
from plugins.plan.records.letters import LetterCustoms
from plugins.plan.records.localities import Locality
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.plan import Plan
from plugins.plan.records.publications import FrozenCopy, PublicationsLine
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.site import SiteSettings
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Plain
from plugins.plan.records.updates import Update

Settings_co = TypeVar("Settings_co", bound=SiteSettings | None, covariant=True)
Plan_co = TypeVar("Plan_co", bound=Plan | None, covariant=True)


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file on the disk: where it lies, its size in bytes, the SHA-256 of what it holds."""

    path: Path
    size: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset(Generic[Settings_co, Plan_co]):
    """What stands under data/: lists of one file (areas, agencies, indicators, …) in its order.

    `languages` are those of the site, the plan's own first, `kinds` those that ship and its own,
    `letters` what its letters say that no other site's do.
    `tasks` are in the order of the plan, `updates` by the first day of their date, then by id,
    `requests` by the day on which they were made, the `ledger` in the order of its lines, with what
    each recorded by its digest in `recorded`; so the `publications`, with what each published by
    its digest in `copies`. `attachments` are the files that updates name, by their names, and only
    those that may be published.
    """

    settings: Settings_co
    plan: Plan_co
    languages: tuple[LanguageTable, ...] = ()
    kinds: Kinds = field(default_factory=Kinds)
    letters: LetterCustoms | None = None
    areas: tuple[Area, ...] = ()
    tasks: tuple[Task, ...] = ()
    agencies: tuple[Agency, ...] = ()
    localities: tuple[Locality, ...] = ()
    glossary: tuple[GlossaryTerm, ...] = ()
    layout: Layout | None = None
    source_text: str | None = None
    updates: tuple[Update, ...] = ()
    requests: tuple[ReportRequest, ...] = ()
    contexts: tuple[Context, ...] = ()
    plain_words: tuple[PlainWords, ...] = ()
    indicators: tuple[Indicator, ...] = ()
    errata: tuple[Erratum, ...] = ()
    sources: tuple[SourceFollowUp, ...] = ()
    ledger: tuple[LedgerLine, ...] = ()
    recorded: Mapping[str, Plain] = field(default_factory=dict)
    publications: tuple[PublicationsLine, ...] = ()
    copies: Mapping[str, FrozenCopy] = field(default_factory=dict)
    attachments: Mapping[str, AttachedFile] = field(default_factory=dict)

    @property
    def language_codes(self) -> tuple[str, ...]:
        """The codes of the languages of the site; the first is the source language."""
        return tuple(table.code for table in self.languages)

    @property
    def sections(self) -> tuple[Section, ...]:
        """The sections of the site: not every plan has indicators, requests, a text as received."""
        stated = {
            Section.INDICATORS: self.indicators,
            Section.REQUESTS: self.requests,
            Section.SOURCE: self.source_text,
        }
        return tuple(section for section in Section if stated.get(section, True))

    @property
    def rows_of_plan(self) -> tuple[Area | Task, ...]:
        """What has cells: headings, then tasks."""
        return (*self.areas, *self.tasks)


Records: TypeAlias = Dataset[SiteSettings, Plan]
# What could be read of a data folder, which may lack its settings or its plan.
PartialRecords: TypeAlias = Dataset[SiteSettings | None, Plan | None]
