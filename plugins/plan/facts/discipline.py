"""How bodies report: what was due from each, what came and when."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from plugins.plan.facts.amendments import led
from plugins.plan.facts.expected_reports import (
    Discipline,
    Expected,
    answers,
    discipline,
)
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.progress import Progress
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update


def disciplines(
    known: Progress, due: Iterable[Expected], agencies: Mapping[str, Agency]
) -> tuple[Discipline, ...]:
    """How each body reports that leads or led tasks by name, in the order of `agencies`.

    `due` are the reports that were due.
    """
    tasks_led, due_from = _led(known), _due_from(due)
    return tuple(
        discipline(
            agency,
            tuple(task for task, cells in known.in_force.items() if id_ in cells.lead),
            (known.said.by_task[task] for task in tasks_led[id_]),
            answers(agency, due_from.get(id_, ()), known.statements)
            if known.plan.reporting_cycle
            else None,
        )
        for id_, agency in agencies.items()
        if id_ in tasks_led
    )


def other_statements(known: Progress, agencies: Mapping[str, Agency]) -> tuple[Update, ...]:
    """Reports and confirmations by bodies that speak for the lead of none of their tasks."""
    speakers: dict[str, set[str]] = {}
    for id_, tasks in _led(known).items():
        for task in tasks:
            speakers.setdefault(task, set()).update((id_, *agencies[id_].members))
    return tuple(
        update
        for update in known.said.updates
        if is_statement(update)
        and not any(update.agency in speakers.get(task, ()) for task in update.task_ids)
    )


def _led(known: Progress) -> dict[str, list[str]]:
    """The tasks that each body leads by name, or led before an amendment."""
    tasks: dict[str, list[str]] = {}
    for id_, task in known.tasks.items():
        for agency in led(task, known.said.amendments_of(id_)):
            tasks.setdefault(agency, []).append(id_)
    return tasks


def _due_from(due: Iterable[Expected]) -> dict[str, list[Expected]]:
    """The reports that were due, by the bodies that owe them."""
    grouped: dict[str, list[Expected]] = {}
    for report in due:
        for agency in report.agencies:
            grouped.setdefault(agency, []).append(report)
    return grouped
