"""The shape of every file under data/: one frozen record a file or list entry.

Rules that need one record only stand here; rules that compare records stand in `validate`.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.evidence_records import Evidence
from plugins.plan.record_types import (
    AreaId,
    Boolean,
    Certainty,
    IsoDate,
    Record,
    Slug,
    TaskId,
    Text,
    WebAddress,
    WholeNumber,
    Words,
    Years,
)


class Item(Text):
    """One bullet or paragraph of an official text; `marker` is the bullet as written."""

    marker: Literal["-", "+"] | None = None


class EditorialNote(Text):
    """What the editors say about a slip of the official text; it stands beside, never in it."""

    cell: Literal["heading", "text", "lead", "coordinating", "deadline"]
    item: WholeNumber | None = None
    quote: Words | None = None


class AgencyKind(StrEnum):
    """What sort of body an agency is."""

    DEPARTMENT = "department"
    BOARD = "board"
    CENTRAL = "central"
    DISTRICT = "district"
    COLLECTIVE = "collective"
    OPEN = "open"
    PROVINCIAL = "provincial"
    MINISTRY = "ministry"


class Source(Record):
    """A public source: address, the short passage that proves the fact, its language."""

    url: WebAddress
    quote: Words | None = None
    lang: Annotated[str, StringConstraints(pattern=r"^[a-z]{2}$")]


class Effective(Record):
    """When a change took effect, and how exactly the date is known."""

    date: IsoDate
    precision: Literal["day", "month", "about"] = "day"


class Succession(Record):
    """One step in what became of a body after the plan was issued."""

    effective: Effective
    change: Literal["unchanged", "merged", "renamed", "split", "ended", "uncertain"]
    name: Text | None = None
    detail: Text | None = None
    act: Text | None = None
    certainty: Certainty
    certainty_note: Text | None = None
    sources: tuple[Source, ...] = ()


class Website(Record):
    """A body's website and how sure it is that it is still served."""

    url: WebAddress
    note: Text | None = None


class Agency(Record):
    """A body that the plan names, or a member of a collective that it names."""

    id: Slug
    kind: AgencyKind
    named: Literal["cells", "members", "text"]
    slug: dict[str, Slug] = Field(default_factory=dict)
    name: Text
    name_note: Text | None = None
    names_in_plan: tuple[Words, ...] = ()
    abbreviations: dict[str, tuple[Words, ...]] = Field(default_factory=dict)
    aliases: tuple[Words, ...] = ()
    website: Website | None = None
    members: tuple[Slug, ...] = ()
    may_include: tuple[AgencyKind, ...] = ()
    membership_note: Text | None = None
    succession: tuple[Succession, ...] = ()
    note: Text | None = None


class Area(Record):
    """One of the plan's headings; `title` is ours and short, `heading` is official."""

    id: AreaId
    title: Text
    heading: Annotated[tuple[Item, ...], Field(min_length=1)]
    notes: tuple[EditorialNote, ...] = ()


class Cell(Record):
    """A cell of the responsibility columns: verbatim, and the bodies read from it."""

    text: Words
    agencies: Annotated[tuple[Slug, ...], Field(min_length=1)]


DeadlineKind = Literal["ongoing", "date", "relative"]
FIELDS_OF_DEADLINES: dict[str, set[str]] = {
    "ongoing": set(),
    "date": {"date"},
    "relative": {"years", "after"},
}


class Deadline(Record):
    """When a task is due: as written, and how it is read.

    ongoing: no fixed date. date: `date` is stated. relative: `years` after the document of
    the legal basis whose id is `after`.
    """

    text: Text
    kind: DeadlineKind
    date: IsoDate | None = None
    years: Years | None = None
    after: Slug | None = None

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        given = {key for key in ("date", "years", "after") if getattr(self, key) is not None}
        needed = FIELDS_OF_DEADLINES[self.kind]
        if given != needed:
            raise PydanticCustomError(
                "deadline_fields",
                "a deadline of kind {kind} takes {needed}",
                {"kind": self.kind, "needed": ", ".join(sorted(needed)) or "-"},
            )
        return self


class Task(Record):
    """One numbered row of the plan: who must do what, by when."""

    id: TaskId
    area: AreaId
    title: Text
    text: Annotated[tuple[Item, ...], Field(min_length=1)]
    lead: Cell
    coordinating: Cell | None = None
    deadline: Deadline
    notes: tuple[EditorialNote, ...] = ()


class LegalDocument(Record):
    """A document that the plan rests on."""

    id: Slug
    number: Words
    date: IsoDate
    title: Text
    issuer: Text
    url: WebAddress | None = None


class Licence(Record):
    """The terms under which the data may be used again."""

    id: Words
    name: Text
    url: WebAddress


class Appendix(Record):
    """The official words around the table, and the file of the text as received."""

    label: Words
    title: Words
    attached_to: Words
    columns: dict[
        Literal["number", "task", "responsibility", "deadline", "lead", "coordinating"], Words
    ]
    text: Words
    layout: Words


class ReportingCycle(Record):
    """How often the plan asks for reports, and where it says so.

    The first period ends on `first_ends`; each lasts `months` months. A report is due at the
    latest `due_after_days` days after the period's last day. `until` ends the cycle.
    """

    months: WholeNumber
    first_ends: IsoDate
    due_after_days: WholeNumber
    until: IsoDate | None = None
    source: Evidence


class Plan(Record):
    """The plan as a document."""

    title: Text
    number: Words
    date: IsoDate
    issuer: Slug
    place: Text
    subject: Text
    legal_basis: tuple[LegalDocument, ...] = ()
    reporting_cycle: ReportingCycle | None = None
    reporting_note: Text
    licence: Licence
    official: Boolean
    sample: Boolean = False
    appendix: Appendix | None = None
    notes: tuple[Text, ...] = ()


class SiteSettings(Record):
    """What this site calls itself and who answers for it."""

    name: Text
    tagline: Text
    description: Text
    address: WebAddress | None = None
    publisher: Text | None = None
    contact: Text | None = None


class GlossaryTerm(Text):
    """A term in every language of the site, with its source and how sure it is."""

    abbreviation: Words | None = None
    also: dict[str, tuple[Words, ...]] = Field(default_factory=dict)
    certainty: Certainty
    source: WebAddress | None = None
    quote: Words | None = None
    note: Text | None = None


class LayoutPart(Record):
    """A run of source lines (or of words on one line) that belongs to one cell of one row."""

    row: Words
    cell: Words
    lines: Annotated[str, StringConstraints(pattern=r"^\d+(-\d+)?$")]
    words: WholeNumber | None = None


class Layout(Record):
    """Where each cell stands in the text as received; `pages` are the first lines of pages."""

    pages: tuple[WholeNumber, ...]
    parts: tuple[LayoutPart, ...]
