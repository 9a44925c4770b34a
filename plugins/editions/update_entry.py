"""An update as one line of a list."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.values import Link, Passage
from plugins.plan.records.types import Certainty, DateAsKnown
from plugins.plan.records.updates import DeliveryState, UpdateKind


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdateEntry:
    """An update in a list: what it is, when, who says it, about which tasks, changing which areas.

    `delivery` is the state that it states, or None; `delivery_words` says it with its period or
    document. `certainty` is that of its least sure source; None where it has no source.
    superseded: a later update of the same kind stands in its place.
    corrections: what has corrected it since, each by its day; the title tells that it was.
    by_site: this site's editors correct a mistake of their own; there is no `by` then.
    came: the day on which it came onto this site; None while it is not recorded.
    """

    id: str
    path: str
    kind: UpdateKind
    date: DateAsKnown
    came: dt.date | None
    title: Passage
    tasks: tuple[Link, ...]
    areas: tuple[Link, ...]
    by: Passage | None
    by_path: str | None
    by_site: bool
    delivery: DeliveryState | None
    delivery_words: str
    certainty: Certainty | None
    territory: Passage | None
    caution: Passage | None
    superseded: bool
    corrections: tuple[Link, ...]
