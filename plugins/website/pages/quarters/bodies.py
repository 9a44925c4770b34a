"""What of a quarter concerns one body, and which bodies anything of it concerns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.quarters import InQuarter, Quarter, quarter_of, quarter_of_day
from plugins.plan.facts.expected_reports import Answer, BodyReporting
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedIn:
    """How a body that leads tasks by name reported in a quarter.

    heard: a report or a confirmation of it is dated in the quarter. due: the reports that were due
    in it, by the day of the build, with what came of them.
    """

    agency: str
    heard: bool
    due: tuple[Answer, ...]


def reporting_in(site: Site, quarter: Quarter) -> tuple[ReportedIn, ...]:
    """How each body that leads tasks by name reported in the quarter, in the order of the data."""
    return tuple(_reporting(own, quarter) for own in site.reporting_of_bodies)


def bodies_in(edition: Edition, whole: InQuarter) -> Mapping[str, InQuarter]:
    """What of a quarter concerns each body that has a page, without those that nothing concerns.

    What a body said itself; what was said of tasks that it leads by name, or that those before it
    led; requests that concern it. Whoever is no more has what it said itself alone: who answers
    today has the rest.
    """
    found = {}
    for id_, agency in edition.site.agencies_with_page.items():
        own = _of_body(edition, agency, whole)
        if own.updates or own.requests:
            found[id_] = own
    return found


def led_by_name(site: Site, agency: str) -> frozenset[str]:
    """The tasks that a body leads by name, and those that those before it led."""
    duties, before = site.duties[agency], site.inherited.get(agency)
    return frozenset((*duties.lead_alone, *duties.lead_jointly, *(before.leads if before else ())))


def whose_reports(site: Site, agency: str) -> frozenset[str]:
    """The bodies whose reports a body answers for: itself, and those that it took over whole."""
    before = site.today.predecessors[agency]
    return frozenset((agency, *(share.agency for share in before if share.part is None)))


def _of_body(edition: Edition, agency: Agency, whole: InQuarter) -> InQuarter:
    site, is_gone = edition.site, agency.id in edition.gone
    led = frozenset() if is_gone else led_by_name(site, agency.id)
    asked = {each.request.id for each in site.requests_of_agency[agency.id]}
    return InQuarter(
        updates=tuple(each for each in whole.updates if _concerns(each, agency, led)),
        requests=tuple(each for each in whole.requests if each.request.id in asked),
        publications=whole.publications,
    )


def _concerns(update: Update, agency: Agency, led: frozenset[str]) -> bool:
    return update.agency == agency.id or not led.isdisjoint(update.task_ids)


def _reporting(own: BodyReporting, quarter: Quarter) -> ReportedIn:
    due = (each for each in own.answers or () if quarter_of_day(each.period.due) == quarter)
    return ReportedIn(
        agency=own.agency,
        heard=any(quarter_of(each) == quarter for each in own.received),
        due=tuple(due),
    )
