"""Ids of updates and requests, and names of their files: one id a file, in that of its year."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterator, Sequence

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.requests import ReportRequest
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
    """No two updates, and no two requests, share an id; the file of that name keeps it."""
    for records in _by_sort(case):
        kept: dict[str, Update | ReportRequest] = {}
        for record in records:
            if _stem(case, record) == record.id:
                kept.setdefault(record.id, record)
        for record in records:
            if kept.setdefault(record.id, record) is not record:
                origin = case.places.of(record)
                yield origin.problem(("id",), DUPLICATE_ID, {"id": record.id})


def misnamed_updates(case: Case) -> Iterator[Problem]:
    """A file is named by the id of its update or request."""
    for records in _by_sort(case):
        times = Counter(record.id for record in records)
        for record in records:
            if times[record.id] == 1 and _stem(case, record) != record.id:
                right = f"{record.id}.yaml"
                values = {"id": record.id, "expected": right}
                origin = case.places.of(record)
                yield origin.problem(("id",), MISNAMED_UPDATE, values, right)


def misplaced_updates(case: Case) -> Iterator[Problem]:
    """A file lies in the folder of the year of its date."""
    for records in _by_sort(case):
        for record in records:
            origin = case.places.of(record)
            folder = origin.source.file.split("/")[-2]
            year = f"{_day(record).year:04}"
            if folder != year:
                values = {"folder": folder, "expected": year}
                yield origin.problem((), MISPLACED_UPDATE, values, year)


def _by_sort(case: Case) -> tuple[Sequence[Update | ReportRequest], ...]:
    """What lies in files that are named by ids, in folders by year."""
    return case.records.updates, case.records.requests


def _day(record: Update | ReportRequest) -> dt.date:
    return record.asked if isinstance(record, ReportRequest) else record.date.first


def _stem(case: Case, record: Update | ReportRequest) -> str:
    return case.places.of(record).source.file.rpartition("/")[2].removesuffix(".yaml")
