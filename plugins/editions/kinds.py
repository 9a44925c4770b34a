"""All that the site says of a kind of update, in English: a new kind is one more entry here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from plugins.editions.sections import SECTION_NAMES
from plugins.editions.words import marked as _
from plugins.plan.records.updates import UpdateKind


class Strand(StrEnum):
    """What an update belongs to: reporting under the plan, public information, or the plan."""

    REPORTED = "reported"
    RELATED = "related"
    AMENDED = "amended"


@dataclass(frozen=True, slots=True, kw_only=True)
class StrandWords:
    """The head of a strand, the note under it, and what is said where nothing belongs to it.

    usual: the kind that the head says, so that its updates need not.
    """

    name: str
    usual: UpdateKind
    note: str = ""
    nothing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ListWords:
    """The title of a list of updates, what it holds, and what is said where it is empty."""

    title: str
    description: str
    nothing: str


@dataclass(frozen=True, slots=True, kw_only=True)
class KindWords:
    """The words for one kind; what stands in braces is filled by who says it.

    name, names: one update and several. meaning: what it tells a reader. cited: its name in a
    citation. said_by: what stands before the body. described: a sentence on one update.
    happened: what happened, without a full stop. strand: None where it belongs to that of what
    it corrects.
    """

    name: str
    names: str
    meaning: str
    cited: str
    said_by: str
    list: ListWords
    described: str
    happened: str
    strand: Strand | None


EVERY_UPDATE = ListWords(
    title=SECTION_NAMES["updates"],
    description=_("All information on the tasks of {the_document}, newest first."),
    nothing=_("Nothing has been published here yet."),
)

KINDS: Mapping[UpdateKind, KindWords] = {
    UpdateKind.REPORT: KindWords(
        name=_("Report"),
        names=_("Reports"),
        meaning=_("An agency reported on this task under {the_document}."),
        cited=_("Report"),
        said_by=_("Reported by"),
        list=ListWords(
            title=_("Reports"),
            description=_(
                "What agencies have reported under {the_document} on the tasks given to them."
            ),
            nothing=_("No report has been received under {the_document}."),
        ),
        described=_("Report on task {tasks} of {document_cited}, {date}."),
        happened=_("report received from {by}"),
        strand=Strand.REPORTED,
    ),
    UpdateKind.NO_CHANGE: KindWords(
        name=_("Confirmation of no change"),
        names=_("Confirmations of no change"),
        meaning=_("An agency confirmed that nothing changed since it last reported."),
        cited=_("Confirmation that nothing changed"),
        said_by=_("Confirmed by"),
        list=ListWords(
            title=_("Confirmations that nothing changed"),
            description=_(
                "Agencies confirm that nothing has changed since what they reported before."
            ),
            nothing=_("No agency has confirmed that nothing changed."),
        ),
        described=_("Confirmation on task {tasks} of {document_cited}, {date}."),
        happened=_("{by} confirmed that nothing has changed"),
        strand=Strand.REPORTED,
    ),
    UpdateKind.RELATED: KindWords(
        name=_("Related public information"),
        names=_("Items of related public information"),
        meaning=_(
            "A public source gives information on the subject. It is not a report under "
            "{the_document} and does not show that the task has been implemented."
        ),
        cited=_("Related public information"),
        said_by=_("According to"),
        list=ListWords(
            title=_("Related public information"),
            description=_(
                "What public sources say about the subjects of tasks. None of it is a report under "
                "{the_document}, and it does not show whether a task has been implemented."
            ),
            nothing=_("No related public information has been published here."),
        ),
        described=_(
            "Public information related to task {tasks} of {document_cited}, {date}; "
            "not a report under {the_document}."
        ),
        happened=_("related public information added"),
        strand=Strand.RELATED,
    ),
    UpdateKind.CORRECTION: KindWords(
        name=_("Correction"),
        names=_("Corrections"),
        meaning=_("An earlier statement was wrong and has been corrected."),
        cited=_("Correction"),
        said_by=_("Corrected by"),
        list=ListWords(
            title=_("Corrections to updates"),
            description=_("What was wrong in an earlier update, and what it now says."),
            nothing=_("No update has been corrected."),
        ),
        described=_("Correction concerning task {tasks} of {document_cited}, {date}."),
        happened=_("{by} corrected an earlier statement"),
        strand=None,
    ),
    UpdateKind.AMENDMENT: KindWords(
        name=_("Amendment"),
        names=_("Amendments"),
        meaning=_("A later document changes {the_document}; both wordings stay visible."),
        cited=_("Amendment"),
        said_by=_("Issued by"),
        list=ListWords(
            title=_("Amendments to {the_document}"),
            description=_(
                "Later documents that add or drop tasks and areas, or change their wording, "
                "agencies or deadlines."
            ),
            nothing=_("This site knows of no amendment to {the_document}."),
        ),
        described=_("Amendment of task {tasks} of {document_cited}, {date}."),
        happened=_("{the_document} was amended by document {number}"),
        strand=Strand.AMENDED,
    ),
}

# Of an amendment that changes areas alone.
AREAS_DESCRIBED = _("Amendment of area {tasks} of {document_cited}, {date}.")

STRANDS: Mapping[Strand, StrandWords] = {
    Strand.REPORTED: StrandWords(
        name=_("Reported under {the_document}"),
        usual=UpdateKind.REPORT,
        nothing=KINDS[UpdateKind.REPORT].list.nothing,
    ),
    Strand.RELATED: StrandWords(
        name=_("Related public information"),
        usual=UpdateKind.RELATED,
        note=_(
            "Public sources on the subject. They are not reports under {the_document} and do not "
            "show that a task has been implemented."
        ),
        nothing=KINDS[UpdateKind.RELATED].list.nothing,
    ),
    Strand.AMENDED: StrandWords(name=_("Amendments to {the_document}"), usual=UpdateKind.AMENDMENT),
}
