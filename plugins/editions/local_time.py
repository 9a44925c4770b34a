"""Times of day where the plan holds."""

from __future__ import annotations

import datetime as dt

# Vietnam has one time zone, and has not changed its clocks since the plan was issued.
PLAN_TIME = dt.timezone(dt.timedelta(hours=7))


def local(moment: dt.datetime) -> dt.datetime:
    """A moment whose clock is that of where the plan holds."""
    return moment.replace(tzinfo=PLAN_TIME)
