"""The columns of the plan's table, in its own words and order."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.types import Boolean, LineText, Record, Slug


class ColumnMeaning(StrEnum):
    """What the cells of a column say; `other` where none of the rest fits."""

    NUMBER = "number"
    TASK = "task"
    LEAD = "lead"
    COORDINATING = "coordinating"
    RESPONSIBLE = "responsible"
    DEADLINE = "deadline"
    START = "start"
    PRODUCT = "product"
    FUNDING = "funding"
    FUNDING_SOURCE = "funding-source"
    APPROVER = "approver"
    REMARK = "remark"
    OTHER = "other"


# Columns whose cells stand in fields of their own: a task has one of each.
FIELDS = {
    ColumnMeaning.NUMBER: "number",
    ColumnMeaning.TASK: "text",
    ColumnMeaning.LEAD: "lead",
    ColumnMeaning.COORDINATING: "coordinating",
    ColumnMeaning.RESPONSIBLE: "responsible",
    ColumnMeaning.DEADLINE: "deadline",
    ColumnMeaning.START: "start",
}


class PlanColumn(Record):
    """A column: its heading as printed, the heading above several columns, what its cells say.

    unit: that of amounts, as printed. summed: the plan gives amounts that may be added up.
    """

    id: Slug
    heading: LineText
    under: LineText | None = None
    means: ColumnMeaning
    unit: LineText | None = None
    summed: Boolean = False

    @model_validator(mode="after")
    def _sums_have_a_unit(self) -> Self:
        if self.summed and self.unit is None:
            raise PydanticCustomError("sum_without_unit", "amounts that are added up have a unit")
        return self
