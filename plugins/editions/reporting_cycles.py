"""Reporting cycles in words: how one is called, its periods, how often, by which days."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.edition import Edition
from plugins.editions.updates import period_words
from plugins.editions.words import Words
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.records.reporting_cycles import ReportingCycle


def cycle_name(edition: Edition, cycle: str | None) -> str:
    """What the cycle with this id is called; "" where the plan has no other to tell it from."""
    cycles = edition.site.records.plan.reporting_cycles
    names = (own.name for own in cycles if own.id == cycle and len(cycles) > 1)
    return "".join(edition.passage(name).text for name in names if name)


def report_period_words(edition: Edition, period: ReportingPeriod) -> str:
    """The days of a period; where the plan has several cycles, that of its own in front."""
    words, name = period_words(edition, period), cycle_name(edition, period.cycle)
    return f"{name}, {words}" if name else words


def cycle_sentences(words: Words, cycle: ReportingCycle) -> Iterator[str]:
    """How often reports are asked for, by when, and until when."""
    days = words.listed(words.day_of_year(*map(int, day.split("-"))) for day in cycle.days)
    first = words.long_date(cycle.first_ends) if cycle.first_ends else ""
    if cycle.months:
        form = words.ngettext(
            "A report is due every %(num)s month; the first period ends on %(day)s.",
            "A report is due every %(num)s months; the first period ends on %(day)s.",
            cycle.months,
        )
        yield form % {"num": cycle.months, "day": first}
        yield _due(words, cycle, days)
    else:
        form = words.gettext(
            "Reports are due each year by %(days)s; a period ends on the day before."
        )
        yield form % {"days": days}
        if first:
            yield words.gettext("The first period ends on %(day)s.") % {"day": first}
    if cycle.until:
        end = {"date": words.long_date(cycle.until)}
        yield words.gettext("The cycle ends on %(date)s.") % end


def _due(words: Words, cycle: ReportingCycle, days: str) -> str:
    if cycle.days:
        only = words.gettext("It is due by %(days)s.")
        several = words.gettext(
            "It is due by the one of these days that is nearest to the end of its period: %(days)s."
        )
        return (several if len(cycle.days) > 1 else only) % {"days": days}
    number = cycle.due_after_days or cycle.due_before_days or 0
    length = words.ngettext("%(num)s day", "%(num)s days", number) % {"num": number}
    form = words.gettext("It is due at the latest %(days)s after the last day of its period.")
    if cycle.due_before_days:
        form = words.gettext("It is due at the latest %(days)s before the last day of its period.")
    return form % {"days": length}
