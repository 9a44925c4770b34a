"""What pages say of when a task was done, or carried out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.plan.records.types import DateAsKnown


@dataclass(frozen=True, slots=True)
class CompletionView:
    """When something was done, by which report; `exact`: on `day`, else by then at the latest."""

    day: dt.date
    exact: bool
    path: str
    reported: DateAsKnown


@dataclass(frozen=True, slots=True)
class MetView:
    """A last day of what recurs, whether the task was carried out by then, and what tells it."""

    due: dt.date
    words: str
    completion: CompletionView
