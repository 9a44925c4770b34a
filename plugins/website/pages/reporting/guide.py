"""For an agency that wants to report: how a report gets onto the site, and how it will look."""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from plugins.editions.edition import Edition
from plugins.editions.makers import Makers, contact, makers
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import entry_or_none
from plugins.editions.urls import SEND_REPORT, part_of
from plugins.editions.values import Passage
from plugins.plan.records.updates import ReportedDelivery, UpdateKind


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportGuide:
    """How a report gets here: where to (None while nobody receives any), and who publishes it.

    kind: that of reports; states: the words in which one says how the work stands.
    example: the latest report that still counts; None while there is none.
    whole: where all of this stands.
    """

    contact: Passage | None
    makers: Makers
    kind: UpdateKind
    states: tuple[str, ...]
    example: UpdateEntry | None
    whole: str


def report_guide(edition: Edition) -> ReportGuide:
    """What an agency must know that wants to report, in the language of `edition`."""
    told = edition.site.revisions
    reports = (each for each in edition.site.updates if each.kind is UpdateKind.REPORT)
    standing = (u for u in reports if told.counts(u) and u.id not in told.corrections)
    last = max(standing, key=lambda update: update.date.last, default=None)
    return ReportGuide(
        contact=contact(edition),
        makers=makers(edition),
        kind=UpdateKind.REPORT,
        states=tuple(edition.label("delivery", state) for state in get_args(ReportedDelivery)),
        example=entry_or_none(edition, last),
        whole=part_of(edition.urls.section("reporting"), SEND_REPORT),
    )
