"""The fields of `Site` about reporting: its cycles, what they ask, what came of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypedDict

from plugins.plan.facts.expected_reports import (
    BodyReporting,
    other_statements,
    reporting_of_bodies,
    reports_expected,
)
from plugins.plan.facts.period_marks import PeriodMark
from plugins.plan.facts.periods import ReportingPeriod
from plugins.plan.facts.progress import Progress, period_strip
from plugins.plan.facts.reporting_cycles import CycleOfPlan
from plugins.plan.facts.reports_expected import Expected
from plugins.plan.facts.speakers import Speakers
from plugins.plan.records.updates import Update


class ReportedFields(TypedDict):
    """The fields of `Site` about reporting, by their names there."""

    cycles: tuple[CycleOfPlan, ...]
    answered: Mapping[str, tuple[ReportingPeriod, ...]]
    period_strips: Mapping[str, tuple[PeriodMark, ...]]
    expected_reports: tuple[Expected, ...]
    reporting_of_bodies: tuple[BodyReporting, ...]
    other_statements: tuple[Update, ...]


def reported_fields(known: Progress, tasks: Iterable[str], speakers: Speakers) -> ReportedFields:
    """What the cycles of the plan ask of `tasks`, and what bodies reported, by who speaks."""
    return {
        "cycles": known.cycles,
        "answered": _answered(known),
        "period_strips": {id_: period_strip(known, id_) for id_ in tasks},
        "expected_reports": reports_expected(known),
        "reporting_of_bodies": reporting_of_bodies(known, speakers),
        "other_statements": other_statements(known, speakers),
    }


def _answered(known: Progress) -> dict[str, tuple[ReportingPeriod, ...]]:
    """The periods that each report and confirmation answers, each once."""
    found: dict[str, list[ReportingPeriod]] = {}
    for said in known.statements.values():
        for statement in said:
            if statement.period:
                found.setdefault(statement.update.id, []).append(statement.period)
    return {id_: tuple(dict.fromkeys(own)) for id_, own in found.items()}
