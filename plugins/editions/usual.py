"""What most tasks of a list share: it is said once above the list, and a row says what differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from plugins.editions.values import TaskRow

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Usual:
    """How the deadline and the delivery of most tasks of a list stand, in the words of a row.

    "" where no words are those of most: then every row says its own. due: the deadline is a time.
    today: the words that the names of today's bodies add to those of before; rows leave them out.
    """

    deadline: str = ""
    due: bool = False
    delivery: str = ""
    today: str = ""


def usual(rows: Iterable[TaskRow]) -> Usual:
    """What more than half of `rows`, and more than one, have alike."""
    listed = tuple(rows)
    deadlines = ((row.deadline_words, bool(row.deadline.short)) for row in listed)
    deadline, due = of_most(deadlines) or ("", False)
    delivery = of_most(row.delivery_words for row in listed) or ""
    return Usual(deadline, due, delivery, _added_today(listed))


def _added_today(rows: Iterable[TaskRow]) -> str:
    """What the names of most bodies that kept theirs have behind them today, as their place."""
    added = {}
    for lead in (lead for row in rows for lead in row.leads if lead.gone):
        heirs = lead.gone.heirs if lead.gone else ()
        name = heirs[0].body.name if len(heirs) == 1 else None
        if name and name.text.startswith(f"{lead.name.text} ") and not name.original:
            added[lead.name] = name.text.removeprefix(f"{lead.name.text} ")
    return of_most(added.values()) or ""


def of_most(values: Iterable[Value]) -> Value | None:
    """The value that more than half of `values`, and more than one, are, or None."""
    found = Counter(values)
    for value, count in found.most_common(1):
        if count > 1 and 2 * count > found.total():
            return value
    return None
