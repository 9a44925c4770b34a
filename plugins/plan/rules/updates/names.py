"""Ids of updates and names of their files: one id a file, made of its date and first task."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import PurePath

from plugins.plan.reading.case import Case
from plugins.plan.reading.problems import Problem
from plugins.plan.records.types import DateAsKnown
from plugins.plan.records.updates import Update

WRITTEN = {"day": 10, "month": 7, "year": 4}


def written(date: DateAsKnown) -> str:
    """A date as it stands in the file: 2024-02-28, 2024-02 or 2024."""
    return date.first.isoformat()[: WRITTEN[date.precision]]


def duplicate_updates(case: Case) -> Iterator[Problem]:
    """No two updates share an id; the file that bears the id's name keeps it."""
    kept: dict[str, Update] = {}
    for update in case.records.updates:
        if _stem(case, update) == update.id:
            kept.setdefault(update.id, update)
    for update in case.records.updates:
        if kept.setdefault(update.id, update) is not update:
            origin = case.places.of(update)
            yield origin.problem(("id",), "duplicate-id", {"id": update.id})


def duplicate_contexts(case: Case) -> Iterator[Problem]:
    """No two facts of context share an id."""
    seen: set[str] = set()
    for context in case.records.contexts:
        if context.id in seen:
            origin = case.places.of(context)
            yield origin.problem(("id",), "duplicate-id", {"id": context.id})
        seen.add(context.id)


def misnamed_updates(case: Case) -> Iterator[Problem]:
    """A file is named by the id of its update."""
    times = Counter(update.id for update in case.records.updates)
    for update in case.records.updates:
        if times[update.id] == 1 and _stem(case, update) != update.id:
            right = f"{update.id}.yaml"
            values = {"id": update.id, "expected": right}
            origin = case.places.of(update)
            yield origin.problem(("id",), "misnamed-update", values, right)


def misplaced_updates(case: Case) -> Iterator[Problem]:
    """A file lies in the folder of the year that its id begins with."""
    for update in case.records.updates:
        origin = case.places.of(update)
        folder, year = PurePath(origin.source.file).parent.name, update.id[:4]
        if folder != year:
            values = {"folder": folder, "expected": year}
            yield origin.problem((), "misplaced-update", values, year)


def ids_of_dates(case: Case) -> Iterator[Problem]:
    """An id is the date as written, a hyphen, the first task; then a number where needed."""
    for update in case.records.updates:
        right = f"{written(update.date)}-{update.tasks[0].task}"
        if update.id != right and not update.id.startswith(f"{right}-"):
            values = {"id": update.id, "expected": right}
            origin = case.places.of(update)
            yield origin.problem(("id",), "id-not-of-date-and-task", values, right)


def _stem(case: Case, update: Update) -> str:
    return PurePath(case.places.of(update).source.file).stem
