"""What a workbook of reports states of itself, and whether it is one of this site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from plugins.office.documents.document import DocumentTable
from plugins.office.documents.refusing import quoted
from plugins.office.workbooks.asked_periods import asked_period
from plugins.office.workbooks.filled_days import shown_day
from plugins.office.workbooks.filled_reports import CellFault
from plugins.office.workbooks.report_sheets import (
    BODY_KEY,
    MADE_KEY,
    PERIOD_KEY,
    PLAN_KEY,
    VERSION,
    VERSION_KEY,
    AboutWorkbook,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, nearest
from plugins.plan.records.dataset import Records

AS_SENT = N_("the workbook as it was sent, filled in and saved as .xlsx")
NEW_ONE = N_("a new workbook of this site, with the words copied into it")
NOT_OF_REPORTS = Message(
    "workbook-not-of-reports",
    N_("the file is no workbook in which an agency reports to this site"),
    AS_SENT,
)
OTHER_VERSION = Message(
    "workbook-of-other-version",
    N_("the workbook is of version “{words}”, and this site reads version {version}"),
    NEW_ONE,
)
OTHER_PLAN = Message(
    "workbook-of-other-plan",
    N_("the workbook is of the document “{words}”, and this site is of {number}"),
    N_("the workbook of this site"),
)
UNKNOWN_BODY = Message(
    "workbook-of-unknown-body",
    N_("the workbook is of the agency “{words}”, which this site does not know"),
    NEW_ONE,
)
UNKNOWN_PERIOD = Message(
    "workbook-of-unknown-period",
    N_("the workbook states the period “{words}”, which is none"),
    NEW_ONE,
)
OTHER_PERIOD = Message(
    "workbook-of-other-period",
    N_("the workbook is of the period “{words}”, and that of {period} is taken in"),
    N_("the workbook of {period}, or the import without PERIOD"),
)
PERIOD_AHEAD = Message(
    "workbook-of-period-ahead",
    N_("the period “{words}” begins on {start}, after the day of receipt, {received}"),
    N_("a report made in the period or after it, or the right day under RECEIVED"),
)


def about_of(table: DocumentTable) -> AboutWorkbook | None:
    """What the hidden sheet states; None where it lacks any of it."""
    stated = {row.cells[0].text: row.cells[-1].text for row in table.rows if row.cells}
    version = stated.get(VERSION_KEY, "")
    if not {PLAN_KEY, BODY_KEY} <= stated.keys():
        return None
    return AboutWorkbook(
        version=int(version) if version.isascii() and version.isdigit() else 0,
        plan=stated[PLAN_KEY],
        body=stated[BODY_KEY],
        period=stated.get(PERIOD_KEY, ""),
        made=stated.get(MADE_KEY, ""),
    )


def foreign(
    about: AboutWorkbook, records: Records, received: dt.date, asked: str
) -> Iterator[CellFault]:
    """Why what was filled in cannot be taken in here, whatever it is.

    asked: the period that alone is taken in, "" for any.
    """
    plan, bodies = records.plan, {agency.id for agency in records.agencies}
    if about.version != VERSION:
        values = {"words": str(about.version or "?"), "version": str(VERSION)}
        yield CellFault(message=OTHER_VERSION, values=values)
        return
    if about.plan != plan.number:
        values = {"words": quoted(about.plan), "number": plan.number}
        yield CellFault(message=OTHER_PLAN, values=values)
    elif about.body not in bodies:
        near = nearest(about.body, bodies)
        yield CellFault(message=UNKNOWN_BODY, values={"words": quoted(about.body)}, nearest=near)
    if about.period:
        yield from _wrong_period(about.period, received)
    if asked and about.period != asked:
        values = {"words": quoted(about.period or "–"), "period": asked}
        yield CellFault(message=OTHER_PERIOD, values=values)


def _wrong_period(words: str, received: dt.date) -> Iterator[CellFault]:
    period = asked_period(words)
    if period is None:
        yield CellFault(message=UNKNOWN_PERIOD, values={"words": quoted(words)})
    elif period.start > received:
        days = {"start": shown_day(period.start), "received": shown_day(received)}
        yield CellFault(message=PERIOD_AHEAD, values={"words": words, **days})
