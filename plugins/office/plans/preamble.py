"""What a document says of itself outside of its table: number, date, issuer, legal bases."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.office.documents.document import FilePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedDocument:
    """A document that is cited: its number and date as in the records, its title and issuer."""

    number: str
    date: str
    title: str
    issuer: str
    place: FilePlace


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportingClause:
    """A sentence that says when reports are due, and how it was read.

    days: of the year, as `06-15`. months: the length of the periods; due_before_days, after: from
    the last day of a period. Nothing of it is given where the sentence could not be read.
    rest: the words but for those that say when, which say who reports on what.
    """

    words: str
    place: FilePlace
    rest: str = ""
    days: tuple[str, ...] = ()
    months: int | None = None
    due_after_days: int | None = None
    due_before_days: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Preamble:
    """What was found; "" where nothing was.

    kind: the id of a kind of document. date: YYYY-MM-DD. place: with the word for its level, as
    data/plan.yaml has it.
    """

    kind: str = ""
    number: str = ""
    date: str = ""
    issuer: str = ""
    title: str = ""
    place: str = ""
    legal_basis: tuple[NamedDocument, ...] = ()
    clauses: tuple[ReportingClause, ...] = ()
