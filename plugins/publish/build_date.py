"""The one clock: the day that everything is computed from."""

from __future__ import annotations

import datetime as dt
from zoneinfo import ZoneInfo

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import LANGUAGES, Message, Problem
from plugins.plan.records.types import iso_date

# The plan's country has one time zone.
TIMEZONE = "Asia/Ho_Chi_Minh"


SETTING = "BUILD_DATE"
NO_DAY = Message(
    "build-date", N_("“{value}” is not a day"), N_("a date from 1900 to 2199, written YYYY-MM-DD")
)


def build_day(stated: str | None, timezone: str = TIMEZONE) -> dt.date:
    """The day stated (YYYY-MM-DD, from BUILD_DATE), else today's in `timezone`.

    Ends the run where what is stated is no such date.
    """
    found = stated_day(stated, timezone)
    if isinstance(found, Problem):
        raise SystemExit("\n".join(found.render(code) for code in LANGUAGES))
    return found


def stated_day(stated: str | None, timezone: str = TIMEZONE) -> dt.date | Problem:
    """As `build_day`, but why what is stated is no day in place of an end."""
    if not stated:
        return today(timezone)
    try:
        return iso_date(stated)
    except ValueError:
        return Problem.of_setting(SETTING, NO_DAY, {"value": visible(stated)})


def refuse_day_ahead(day: dt.date, timezone: str = TIMEZONE) -> None:
    """End the run where `day` lies after tomorrow: what is recorded then could not be taken back.

    Tomorrow is let through, because it has begun somewhere else.
    """
    if day > today(timezone) + dt.timedelta(days=1):
        raise SystemExit(
            f"BUILD_DATE: ngày {day} còn chưa tới, theo đồng hồ của máy này; chưa ghi gì cả\n"
            f"BUILD_DATE: by the clock of this machine {day} is still to come; nothing was written"
        )


def today(timezone: str = TIMEZONE) -> dt.date:
    """The day that the clock of this machine says."""
    return dt.datetime.now(ZoneInfo(timezone)).date()
