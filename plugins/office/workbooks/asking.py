"""What is asked of all bodies alike: for which period, by when, on which tasks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace

from plugins.editions.edition import Edition
from plugins.editions.words import QUARTERS
from plugins.editions.words import marked as _
from plugins.office.workbooks.asked_periods import (
    AskedPeriod,
    asked_period,
    has_half_years,
    named_period,
    period_now_due,
    period_of_cycle,
    period_to_ask,
)
from plugins.office.workbooks.filled_days import shown_day
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import Message, Problem

SETTING = "PERIOD"
NO_PERIOD = Message(
    "workbooks-period",
    N_("“{value}” is not a period that reports can be asked for"),
    N_("a year, a quarter or a month, such as {examples}"),
)
NO_HALF_YEAR = Message(
    "workbooks-half-year",
    N_("“{value}” is half a year, but no reporting cycle in data/plan.yaml has periods of that"),
    N_("a year, a quarter or a month, such as {examples}"),
)
PERIOD_OUTSIDE = Message(
    "workbooks-period-outside",
    N_("the period “{value}” ends before the document was issued, or begins after {today}"),
    N_("a period that has begun, and of which the document asks something"),
)
HALVES = (_("first half of %(year)s"), _("second half of %(year)s"))
MONTHS_OF_QUARTER, MONTHS_OF_HALF = 3, 6


@dataclass(frozen=True, slots=True)
class Asking:
    """The period that is asked about, the cycle that it is of, the last day for the report.

    All are None where no period is stated, and the plan has no cycle of which one has begun.
    `of_cycle` is the period of the cycle. `passed` is the last day for the report where it lies
    behind: then `due` is None, as nobody can be asked to report by such a day.
    """

    period: AskedPeriod | None = None
    cycle: CycleOfPlan | None = None
    due: dt.date | None = None
    passed: dt.date | None = None
    of_cycle: ReportingPeriod | None = None

    @property
    def name(self) -> str:
        """The name of the period, "" without one."""
        return self.period.name if self.period else ""


def asking(site: Site, stated: str) -> Asking | Problem:
    """What is asked for `stated`, the name of a period; "" for the one that is due now or next."""
    if not stated:
        period = period_to_ask(site.cycles, site.as_of)
        return _of_cycle(site, period) if period else Asking()
    found = asked_period(stated)
    if found is None:
        return _problem(site, NO_PERIOD, stated)
    if "H" in stated and not has_half_years(site.cycles):
        return _problem(site, NO_HALF_YEAR, stated)
    if found.end < site.records.plan.date or found.start > site.as_of:
        return _problem(site, PERIOD_OUTSIDE, stated)
    of_cycle = period_of_cycle(found, site.cycles)
    return replace(_of_cycle(site, of_cycle[1]), period=found) if of_cycle else Asking(found)


def asking_before(site: Site, now: Asking) -> Asking | None:
    """What was asked for last before the period that is asked about `now`; None where nothing was.

    Its last day has passed, but some may still owe the report.
    """
    last = period_now_due(site.cycles, site.as_of)
    if last is None or last == now.of_cycle or last.due >= site.as_of:
        return None
    return _of_cycle(site, last)


def _of_cycle(site: Site, period: ReportingPeriod) -> Asking:
    cycle = next(own for own in site.cycles if own.cycle.id == period.cycle)
    is_ahead = period.due >= site.as_of
    return Asking(
        period=named_period(period.start, period.end),
        cycle=cycle,
        due=period.due if is_ahead else None,
        passed=None if is_ahead else period.due,
        of_cycle=period,
    )


def _problem(site: Site, message: Message, stated: str) -> Problem:
    year = site.as_of.year
    usual = [f"{year}", f"{year}-Q4", f"{year}-11"]
    if has_half_years(site.cycles):
        usual.insert(1, f"{year}-H1")
    values = {
        "value": visible(stated),
        "examples": ", ".join(usual),
        "today": shown_day(site.as_of),
    }
    return Problem.of_setting(SETTING, message, values)


def period_words(edition: Edition, period: AskedPeriod) -> str:
    """A period in the words of an edition, as they stand within a sentence."""
    words, start = edition.words, period.start
    whole = named_period(start, period.end).name
    if "Q" in whole:
        place = (start.month - 1) // MONTHS_OF_QUARTER
        return words.gettext(QUARTERS[place]) % {"year": start.year}
    if "H" in whole:
        return words.gettext(HALVES[start.month > MONTHS_OF_HALF]) % {"year": start.year}
    if "_" in whole:
        return words.gettext("from {first} to {last}").format(
            first=words.short_date(start), last=words.short_date(period.end)
        )
    return words.date_as_known(start, "month" if "-" in whole else "year")
