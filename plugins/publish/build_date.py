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
        return _today(timezone)
    try:
        return dt.datetime.strptime(stated, "%Y-%m-%d").date()  # noqa: DTZ007 - a day, no time
    except ValueError as error:
        raise SystemExit(
            f"BUILD_DATE: “{stated}” không phải là một ngày; ngày viết theo dạng YYYY-MM-DD\n"
            f"BUILD_DATE: “{stated}” is not a day; a date written YYYY-MM-DD is needed"
        ) from error


def refuse_day_ahead(day: dt.date, timezone: str = TIMEZONE) -> None:
    """End the run where `day` lies after tomorrow: what is recorded then could not be taken back.

    Tomorrow is let through, because it has begun somewhere else.
    """
    if day > _today(timezone) + dt.timedelta(days=1):
        raise SystemExit(
            f"BUILD_DATE: ngày {day} còn chưa tới, theo đồng hồ của máy này; chưa ghi gì cả\n"
            f"BUILD_DATE: by the clock of this machine {day} is still to come; nothing was written"
        )


def _today(timezone: str) -> dt.date:
    return dt.datetime.now(ZoneInfo(timezone)).date()
