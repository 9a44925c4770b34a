"""The plan as a document: data/plan.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plugins.plan.records.agencies import Source
from plugins.plan.records.columns import PlanColumn
from plugins.plan.records.kinds import PlainWords
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.types import (
    Boolean,
    IsoDate,
    Line,
    LineText,
    Record,
    Slug,
    Text,
    WebAddress,
    Words,
)

# What deadlines call the plan itself, where they count from it.
PLAN_ITSELF = "plan"


class DatedDocument(Record):
    """A document that deadlines may count from."""

    id: Slug
    number: Line
    date: IsoDate


class LegalDocument(DatedDocument):
    """A document that the plan rests on."""

    title: LineText
    issuer: LineText
    url: WebAddress | None = None


class Licence(Record):
    """The terms under which the data may be used again."""

    id: Words
    name: LineText
    url: WebAddress


class Appendix(Record):
    """The official words around the table, and the file of the text as received."""

    label: Words
    title: Words
    attached_to: Words
    columns: dict[
        Literal["number", "task", "responsibility", "start", "deadline", "lead", "coordinating"],
        Words,
    ]
    text: Words
    layout: Words


class Validity(Record):
    """What is known of whether the document still holds, and how far that was looked for.

    happened: what became of its place and its bodies. not_known: what was not found about the
    document itself. more: what is known besides, as rules on names of bodies. looked_in: where it
    was looked for, until the day `looked_until`.
    """

    happened: Text
    not_known: Text
    more: Text | None = None
    looked_in: Text
    looked_until: IsoDate
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


class Plan(Record):
    """The plan as a document.

    kind: the id of a kind of document. number: with what it bears of signs (12/QĐ-UBND).
    reporting_cycles: those that it states; none where it states none, or none is known.
    columns: those of its table, in its own words and order.
    counted: which tasks are counted where some have sub-tasks: those at the lowest level, or
    those that are part of no other.
    validity: whether it still holds, where that is in question.
    """

    kind: Slug
    title: LineText
    number: PlainWords
    date: IsoDate
    issuer: Slug
    place: LineText
    subject: LineText
    legal_basis: tuple[LegalDocument, ...] = ()
    reporting_cycles: tuple[ReportingCycle, ...] = ()
    reporting_note: Text
    licence: Licence
    official: Boolean
    sample: Boolean = False
    columns: tuple[PlanColumn, ...] = ()
    counted: Literal["lowest", "top"] = "lowest"
    appendix: Appendix | None = None
    notes: tuple[Text, ...] = ()
    validity: Validity | None = None

    @property
    def documents(self) -> tuple[DatedDocument, ...]:
        """What deadlines may count from: the documents of the legal basis, and the plan itself."""
        itself = DatedDocument.model_construct(id=PLAN_ITSELF, number=self.number, date=self.date)
        return (*self.legal_basis, itself)
