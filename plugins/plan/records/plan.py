"""The plan as a document: data/plan.yaml."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from plugins.plan.records.agencies import Source
from plugins.plan.records.columns import PlanColumn
from plugins.plan.records.kinds import PlainWords
from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        id=Means("the id by which deadlines name it", "nq-07"),
        number=Means("its number and signs", "07/NQ-HĐND"),
        date=Means("the day that it bears", '"2025-08-28"'),
    )


class LegalDocument(DatedDocument):
    """A document that the plan rests on."""

    title: LineText
    issuer: LineText
    url: WebAddress | None = None

    _meanings = Meanings(
        title=Means(
            "its title",
            "{vi: Nghị quyết về nước sạch nông thôn, en: Resolution on rural clean water}",
        ),
        issuer=Means("who issued it", "{vi: HĐND xã, en: the commune’s People’s Council}"),
        url=Means("where it can be read", "https://vanban.example/07-nq-hdnd"),
    )


class Licence(Record):
    """The terms under which the data may be used again."""

    id: Words
    name: LineText
    url: WebAddress

    _meanings = Meanings(
        id=Means("its code in the list of SPDX", "CC-BY-4.0"),
        name=Means(
            "the name of the licence",
            "{vi: Giấy phép Creative Commons Ghi công 4.0, en: Creative Commons Attribution 4.0}",
        ),
        url=Means("where its terms can be read", "https://creativecommons.org/licenses/by/4.0/"),
    )


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

    _meanings = Meanings(
        label=Means("what the appendix calls itself", "PHỤ LỤC"),
        title=Means("its title as printed", "DANH MỤC NHIỆM VỤ"),
        attached_to=Means(
            "the line that says what it is attached to", "(Kèm theo Chương trình số 15/CTr-UBND)"
        ),
        columns=Means(
            "the headings of the table as printed, by what they mean",
            "{number: TT, task: Nhiệm vụ, lead: Chủ trì, deadline: Thời hạn}",
        ),
        text=Means("the path below data/ of the text as received", "source/van-ban.txt"),
        layout=Means(
            "the path below data/ of the file that says where each cell stands in it",
            "source/van-ban.layout.yaml",
        ),
    )


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

    _meanings = Meanings(
        happened=Means(
            "what became of the place and its agencies",
            "{vi: Xã được sáp nhập từ 01/7/2025., en: The commune was merged on 1 July 2025.}",
        ),
        not_known=Means(
            "what was not found about the document itself",
            "{vi: Chưa thấy văn bản bãi bỏ., en: No act that repeals it was found.}",
        ),
        more=Means(
            "what is known besides",
            "{vi: Tên cơ quan hiểu theo quy định mới., en: Names of bodies follow the new rules.}",
        ),
        looked_in=Means(
            "where it was looked for", "{vi: Cổng thông tin của xã, en: The commune’s portal}"
        ),
        looked_until=Means("until which day it was looked for", '"2026-11-29"'),
        sources=Means("where that is said"),
    )


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

    _meanings = Meanings(
        kind=Means(
            "what the document is: the id of a kind of document; kinds.yaml may add some",
            "programme",
        ),
        title=Means(
            "its title",
            "{vi: Chương trình nước sạch xã Suối Mơ, en: Clean Water Programme of Suối Mơ Commune}",
        ),
        number=Means("its number and signs", "15/CTr-UBND"),
        date=Means("the day that it bears", '"2025-09-15"'),
        issuer=Means("the id of the agency that issued it", "ubnd-xa"),
        place=Means(
            "the place that it is for, after the word for its level",
            "{vi: xã Suối Mơ, en: Suối Mơ Commune}",
        ),
        subject=Means(
            "what it is about, in a word or two, as it stands inside a sentence",
            "{vi: nước sạch, en: clean water}",
        ),
        legal_basis=Means("the documents that it rests on"),
        reporting_cycles=Means(
            "how often it asks for reports; an empty list where it says nothing of it"
        ),
        reporting_note=Means(
            "a sentence on what it says of reports, or leaves open",
            "{vi: Chương trình không nói bao giờ báo cáo., en: It does not say when to report.}",
        ),
        licence=Means("the terms under which the data may be used again"),
        official=Means("whether the issuer itself publishes the site", "false"),
        sample=Means(
            "whether it is made up: each page then says that nothing on it is real", "false"
        ),
        columns=Means("the columns of its table, in its own words and order"),
        counted=Means(
            "which tasks are counted: those without sub-tasks, or those that are part of no other",
            "lowest",
        ),
        appendix=Means("the text as received and the words around the table, where these are kept"),
        notes=Means(
            "remarks on the document as a whole",
            "[{vi: Bản in không đánh số trang., en: The print has no page numbers.}]",
        ),
        validity=Means("whether it still holds, where that is in question"),
    )

    @property
    def documents(self) -> tuple[DatedDocument, ...]:
        """What deadlines may count from: the documents of the legal basis, and the plan itself."""
        itself = DatedDocument.model_construct(id=PLAN_ITSELF, number=self.number, date=self.date)
        return (*self.legal_basis, itself)
