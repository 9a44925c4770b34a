"""The shape of every file under data/: one frozen record a file or list entry.

Rules that need one record only stand here; rules that compare records stand in `validate`.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
LANGUAGE = re.compile(r"[a-z]{2}")
TRANSLATED_FROM = re.compile(r"([a-z]{2})_of")


def _iso_date(value: object) -> dt.date:
    if not isinstance(value, str) or not ISO_DATE.fullmatch(value):
        raise PydanticCustomError("iso_date", "not a date written as YYYY-MM-DD")
    try:
        return dt.date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError("impossible_date", "no such day in the calendar") from error


def _boolean(value: object) -> bool:
    if value == "true":
        return True
    if value == "false":
        return False
    raise PydanticCustomError("boolean", "neither true nor false")


def _whole_number(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9]\d{0,3}", value):
        return int(value)
    raise PydanticCustomError("whole_number", "not a whole number from 1 to 9999")


def _years(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9]\d?", value):
        return int(value)
    raise PydanticCustomError("years", "not a whole number from 1 to 99")


def _web_address(value: str) -> str:
    if not value.startswith(("https://", "http://")) or re.search(r"[\s<>\"'\\]", value):
        raise PydanticCustomError("web_address", "not a web address")
    HttpUrl(value)
    return value


IsoDate = Annotated[dt.date, BeforeValidator(_iso_date)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Years = Annotated[int, BeforeValidator(_years)]
Words = Annotated[str, StringConstraints(min_length=1, pattern=r"\S")]
WebAddress = Annotated[Words, AfterValidator(_web_address)]
Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=100)]
TaskId = Annotated[str, StringConstraints(pattern=r"^[1-9]\d?\.[1-9]\d{0,2}$")]
AreaId = Annotated[str, StringConstraints(pattern=r"^[1-9]\d{0,2}$")]


class Record(BaseModel):
    """A frozen value that knows all its keys: an unknown key is a problem, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Text(BaseModel):
    """One passage in several languages: `{vi: …, en: …, en_of: …}`.

    `en_of` is the `digest` of the Vietnamese that the English was made from.
    """

    model_config = ConfigDict(frozen=True, extra="allow")
    __pydantic_extra__: dict[str, Words]

    @model_validator(mode="after")
    def _only_languages(self) -> Self:
        for key in self.__pydantic_extra__ or {}:
            if not LANGUAGE.fullmatch(key) and not TRANSLATED_FROM.fullmatch(key):
                raise PydanticCustomError("unknown_key", "unknown key {key}", {"key": key})
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages in which the passage stands."""
        return tuple(key for key in self.__pydantic_extra__ or {} if LANGUAGE.fullmatch(key))

    def get(self, language: str) -> str | None:
        """The passage in `language`, or None where it has not been written."""
        return (self.__pydantic_extra__ or {}).get(language)

    def translated_from(self, language: str) -> str | None:
        """The digest of the original that the passage in `language` was made from, or None."""
        return (self.__pydantic_extra__ or {}).get(f"{language}_of")


def digest(original: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of `original` in NFC.

    A translation carries it, so that a later change of the original is noticed.
    """
    import hashlib

    return hashlib.sha256(unicodedata.normalize("NFC", original).encode()).hexdigest()[:12]


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


class Certainty(StrEnum):
    """How sure a stated fact is."""

    VERIFIED = "verified"
    INDIRECT = "indirect"
    NOT_VERIFIED = "not-verified"


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
    slug: dict[str, Slug] = {}
    name: Text
    name_note: Text | None = None
    names_in_plan: tuple[Words, ...] = ()
    abbreviations: dict[str, tuple[Words, ...]] = {}
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


class Deadline(Record):
    """When a task is due: as written, and how it is read.

    ongoing: no fixed date. date: `date` is stated. relative: `years` after the document of
    the legal basis whose id is `after`.
    """

    text: Text
    kind: Literal["ongoing", "date", "relative"]
    date: IsoDate | None = None
    years: Years | None = None
    after: Slug | None = None

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        given = {key for key in ("date", "years", "after") if getattr(self, key) is not None}
        needed = {"ongoing": set(), "date": {"date"}, "relative": {"years", "after"}}[self.kind]
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


class Plan(Record):
    """The plan as a document."""

    title: Text
    number: Words
    date: IsoDate
    issuer: Slug
    place: Text
    subject: Text
    legal_basis: tuple[LegalDocument, ...] = ()
    reporting_cycle: None = None
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
    also: dict[str, tuple[Words, ...]] = {}
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
