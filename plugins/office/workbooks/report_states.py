"""Which states an agency may choose for a task: those that the workbook can say in full.

Lists, the form, messages and the import all have them from here. What a later document stopped or
changed is no report of an agency: none of them offers it.
"""

from __future__ import annotations

from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.records.deadlines import OPEN
from plugins.plan.records.updates import DeliveryState

S = DeliveryState
# What a document says by itself; of what goes on or comes again, in a period; of what has an end.
BY_DOCUMENT = (S.STOPPED, S.CHANGED)
IN_PERIOD = (S.CARRIED_OUT, S.NOT_CARRIED_OUT)
BEFORE_END = (S.PARTLY_DONE, S.DONE)


def offered_states(deadline: DeadlineReading, *, has_period: bool) -> tuple[DeliveryState, ...]:
    """The states for a task with this deadline, in their order.

    has_period: whether the workbook is about a period, without which nothing was carried out in it.
    """
    untold = deadline.last_stage.kind in OPEN
    some_end = untold or not deadline.has_no_end
    in_period = IN_PERIOD if has_period and (untold or deadline.has_no_end) else ()
    under_way = (S.NOT_STARTED, S.IN_PROGRESS) if some_end or not in_period else ()
    return (*in_period, *under_way, *(BEFORE_END if some_end else ()), S.PAUSED)
