"""The one clock: the day that everything is computed from."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

# The plan's country has one time zone.
TIMEZONE = "Asia/Ho_Chi_Minh"


def build_day(stated: str | None, timezone: str = TIMEZONE) -> dt.date:
    """The day stated (YYYY-MM-DD, from BUILD_DATE), else today's in `timezone`.

    Ends the run where what is stated is no such date.
    """
    if not stated:
        return dt.datetime.now(ZoneInfo(timezone)).date()
    try:
        return dt.datetime.strptime(stated, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, no time
    except ValueError as error:
        raise SystemExit(
            f"BUILD_DATE: “{stated}” không phải là một ngày; ngày viết theo dạng YYYY-MM-DD\n"
            f"BUILD_DATE: “{stated}” is not a day; a date written YYYY-MM-DD is needed"
        ) from error
