"""The columns of the plan's table, in its own words and order."""

from __future__ import annotations

from enum import StrEnum
from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.meaning import Meanings, Means
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
# Columns whose cells name the bodies that a row is given to.
OF_BODIES = (ColumnMeaning.LEAD, ColumnMeaning.COORDINATING, ColumnMeaning.RESPONSIBLE)


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

    _meanings = Meanings(
        id=Means("the id by which tasks name their cell of this column", "san-pham"),
        heading=Means("its heading as printed", "{vi: Sản phẩm, en: Product}"),
        under=Means(
            "the heading above several columns, of which this is one", "{vi: Kinh phí, en: Funding}"
        ),
        means=Means("what its cells say", "product"),
        unit=Means("the unit of its amounts, as printed", "{vi: triệu đồng, en: million dong}"),
        summed=Means("whether its amounts may be added up", "true"),
    )

    @model_validator(mode="after")
    def _sums_have_a_unit(self) -> Self:
        if self.summed and self.unit is None:
            raise PydanticCustomError("sum_without_unit", "amounts that are added up have a unit")
        return self
