"""How often a plan asks for reports: `reporting_cycles` in data/plan.yaml."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.times import DayOfYear, PlanDay
from plugins.plan.records.types import (
    AreaId,
    LineText,
    Record,
    Slug,
    TaskId,
    WholeNumber,
)

# What says by when a report is due, where the periods are a number of months each.
DUE = ("due_after_days", "due_before_days", "days")
SHAPES = f"months, first_ends, {' | '.join(DUE)} / days, [first_ends]"


class ReportingCycle(Record):
    """One cycle in which the plan asks for reports, and where it says so.

    Periods are so many `months` each, the first of which ends on `first_ends`: a report is due so
    many days after or before a period's last day, or on that of `days` which lies nearest to it.
    Or, without `months`, they lie between the `days` of the year on which reports are due: each
    ends on the day before one of them. `until` ends the cycle.

    tasks, areas: those that reports are asked for, with all that lies within them; all where
    neither is given. agencies: the bodies that are asked, a collective with its members; all who
    lead where none is given.
    """

    id: Slug
    name: LineText | None = None
    months: WholeNumber | None = None
    first_ends: PlanDay | None = None
    due_after_days: WholeNumber | None = None
    due_before_days: WholeNumber | None = None
    days: Annotated[tuple[DayOfYear, ...], Field(min_length=1)] = ()
    until: PlanDay | None = None
    tasks: Annotated[tuple[TaskId, ...], Field(min_length=1)] = ()
    areas: Annotated[tuple[AreaId, ...], Field(min_length=1)] = ()
    agencies: Annotated[tuple[Slug, ...], Field(min_length=1)] = ()
    source: Evidence

    _meanings = Meanings(
        id=Means("the id of the reporting cycle", "hang-nam"),
        name=Means(
            "its name, where there are several cycles", "{vi: Báo cáo năm, en: Yearly report}"
        ),
        months=Means("how many months each period has", "12", usual=True),
        first_ends=Means("the last day of the first period", '"2025-12-31"', usual=True),
        due_after_days=Means(
            "how many days after the end of a period its report is due", "15", usual=True
        ),
        due_before_days=Means("how many days before the end of a period its report is due", "10"),
        days=Means("the days of the year on which reports are due", '["06-15", "12-15"]'),
        until=Means("the day on which the cycle ends", '"2030-12-31"'),
        tasks=Means("the ids of the tasks that are reported on; all where left out", '["1.2"]'),
        areas=Means("the ids of the headings that are reported on; all where left out", '["1"]'),
        agencies=Means(
            "the ids of the agencies that report; all that lead where left out", "[tram-y-te]"
        ),
        source=Means("where the plan, or a document that goes with it, says so"),
    )

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        given = {name for name in ("months", "first_ends", *DUE) if getattr(self, name)}
        by_months = {"months", "first_ends"} < given and len(given.intersection(DUE)) == 1
        by_days = "days" in given and given <= {"days", "first_ends"}
        if not by_months and not by_days:
            raise PydanticCustomError("cycle_fields", "takes {needed}", {"needed": SHAPES})
        return self
