"""What a workbook of reports is made of besides its columns: its sheets and what they hide."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.plan.reading.catalogues import NS_

# A change of the workbook that makes earlier ones unreadable counts up.
VERSION = 1
# The names of the sheets: where a person reports, figures of indicators, guide; two are hidden.
REPORTS = NS_("Report")
FIGURES = NS_("Indicators")
GUIDE = NS_("Guide")
LISTS = "lists"
ABOUT = "about"
# In the hidden sheet `about`, the first column: what the second one states.
VERSION_KEY, PLAN_KEY, BODY_KEY, PERIOD_KEY, MADE_KEY = "version", "plan", "body", "period", "made"
# In the sheet of reports, a hidden first column holds the id of each row's task.
TASK_KEY = "task"
# The same in the sheet of figures, with the ids of indicators.
INDICATOR_KEY = "indicator"
# Any of these, or “Không thay đổi”, in the column of that name says that nothing has changed.
MARKS = ("x", "X")


@dataclass(frozen=True, slots=True)
class AboutWorkbook:
    """What a workbook hides: its version, the plan's number, whose it is, which period, its day.

    body: the id of an agency. period: the name of an asked period (`asked_periods`), or "" where
    none was stated. made: the day of the build, as ISO 8601.
    """

    version: int
    plan: str
    body: str
    period: str
    made: str
