"""When a task begins: no report on it is owed for what lies before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from plugins.plan.facts.deadlines import read_deadline
from plugins.plan.records.deadlines import DeadlineTerms, Timing
from plugins.plan.records.plan import DatedDocument

FROM_THE_FIRST = dt.date.min
NOT_KNOWN = dt.date.max


def beginning(
    deadline: DeadlineTerms, start: Timing | None, documents: Sequence[DatedDocument]
) -> dt.date:
    """The day on which a task begins that has this start and this deadline.

    As its start says, else the first day of its span, of its series or of its first stage.
    FROM_THE_FIRST where nothing is said of it, NOT_KNOWN where what is said has no day.
    """
    if start:
        return read_deadline(start, documents, dt.date.min).begins or NOT_KNOWN
    first = deadline.stages[0] if deadline.stages else deadline
    return first.start.first if first.start else FROM_THE_FIRST
