"""Names and times that stay what they are: no clock, and no address of the site, is in them."""

from __future__ import annotations

import datetime as dt
import uuid

from plugins.editions.edition import Edition
from plugins.editions.local_time import PLAN_TIME

# Ours alone: a name in it never meets one of somebody else's (RFC 9562, section 6.5).
NAMESPACE = uuid.UUID("7c1d5b0e-6a43-4f0c-9d5e-2f1b8a94c3e7")


def identity(edition: Edition, *parts: str) -> uuid.UUID:
    """The UUID of what `parts` name in this language, the same wherever the site stands.

    It is made from the plan's number, date and place, so that no two plans share one.
    """
    plan = edition.site.records.plan
    place = plan.place.get(edition.source_language) or ""
    names = (plan.number, plan.date.isoformat(), place, edition.language.code, *parts)
    return uuid.uuid5(NAMESPACE, "\n".join(names))


def moment(day: dt.date) -> str:
    """The beginning of `day` where the plan holds, as RFC 3339 writes it."""
    return midnight(day).isoformat()


def midnight(day: dt.date) -> dt.datetime:
    """The beginning of `day` where the plan holds."""
    return dt.datetime.combine(day, dt.time(), PLAN_TIME)
