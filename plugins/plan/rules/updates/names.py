"""Ids of updates and names of their files: one id a file, in the folder of its year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.updates import Update
from plugins.plan.rules.identity import DUPLICATE_ID

MISNAMED_UPDATE = Message(
    "misnamed-update",
    N_("the file name does not match the id {id}"),
    N_("the file must be named {expected}"),
)
MISPLACED_UPDATE = Message(
    "misplaced-update",
    N_("the file is in the folder {folder}"),
    N_("the folder of the year of its date: {expected}"),
)


def duplicate_updates(case: Case) -> Iterator[Problem]:
    """No two updates share an id; the file that bears the id's name keeps it."""
    kept: dict[str, Update] = {}
    for update in case.records.updates:
        if _stem(case, update) == update.id:
            kept.setdefault(update.id, update)
    for update in case.records.updates:
        if kept.setdefault(update.id, update) is not update:
            origin = case.places.of(update)
            yield origin.problem(("id",), DUPLICATE_ID, {"id": update.id})


def misnamed_updates(case: Case) -> Iterator[Problem]:
    """A file is named by the id of its update."""
    times = Counter(update.id for update in case.records.updates)
    for update in case.records.updates:
        if times[update.id] == 1 and _stem(case, update) != update.id:
            right = f"{update.id}.yaml"
            values = {"id": update.id, "expected": right}
            origin = case.places.of(update)
            yield origin.problem(("id",), MISNAMED_UPDATE, values, right)


def misplaced_updates(case: Case) -> Iterator[Problem]:
    """A file lies in the folder of the year of its date."""
    for update in case.records.updates:
        origin = case.places.of(update)
        folder = origin.source.file.split("/")[-2]
        year = f"{update.date.first.year:04}"
        if folder != year:
            values = {"folder": folder, "expected": year}
            yield origin.problem((), MISPLACED_UPDATE, values, year)


def _stem(case: Case, update: Update) -> str:
    return case.places.of(update).source.file.rpartition("/")[2].removesuffix(".yaml")
