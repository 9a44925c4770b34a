"""When a task is due, or begins: as written, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.times import (
    DayOfPeriod,
    KnownMonth,
    KnownQuarter,
    KnownTime,
    KnownYear,
)
from plugins.plan.records.types import DateAsKnown, IsoDate, Record, Slug, Text, WholeNumber, Years

DeadlineKind = Literal[
    "ongoing",
    "date",
    "month",
    "quarter",
    "year",
    "span",
    "recurring",
    "relative",
    "staged",
    "conditional",
    "none",
    "unread",
]
Recurrence = Literal["month", "quarter", "half-year", "year"]
# What says when; `kind` and `text` stand beside it.
FIELDS = (
    *("date", "month", "quarter", "year", "start", "end", "every", "by", "until"),
    *("days", "months", "years", "after", "after_event", "event_date", "event_source", "stages"),
)


@dataclass(frozen=True, slots=True)
class Shape:
    """Fields that go together: exactly one of each of `groups`, all of `together` or none of it.

    `optional` are those that may be there or not.
    """

    groups: tuple[tuple[str, ...], ...] = ()
    optional: tuple[str, ...] = ()
    together: tuple[str, ...] = ()

    def fits(self, given: set[str]) -> bool:
        """Whether the fields `given` are of this shape."""
        rest = given - {name for group in self.groups for name in group} - set(self.optional)
        ones = all(len(given.intersection(group)) == 1 for group in self.groups)
        return ones and rest in (set(), set(self.together))

    @property
    def words(self) -> str:
        """The shape as a problem shows it: `days | months | years, after`."""
        groups = [" | ".join(group) for group in self.groups]
        optional = [f"[{name}]" for name in self.optional]
        together = [f"[{', '.join(self.together)}]"] if self.together else []
        return ", ".join((*groups, *optional, *together)) or "-"


UNITS = ("days", "months", "years")
SHAPES: Mapping[DeadlineKind, tuple[Shape, ...]] = {
    "ongoing": (Shape(),),
    "date": (Shape((("date",),)),),
    "month": (Shape((("month",),)),),
    "quarter": (Shape((("quarter",),)),),
    "year": (Shape((("year",),)),),
    "span": (Shape((("start",), ("end",))),),
    "recurring": (Shape((("every",),), optional=("by", "start", "until")),),
    "relative": (
        Shape((UNITS, ("after",))),
        Shape((UNITS, ("after_event",)), together=("event_date", "event_source")),
    ),
    "staged": (Shape((("stages",),)),),
    "conditional": (Shape(),),
    "none": (Shape(),),
    "unread": (Shape(),),
}
# What is carried out in each period and never done; and what may be either.
WITHOUT_END = ("ongoing", "recurring")
OPEN = ("conditional", "none", "unread")
WITH_MONTH_AND_DAY = 5


class Timing(Record):
    """How a deadline is read.

    ongoing: no end. date, month, quarter, year: the field of that name. span: from `start` to
    `end`. recurring: `every` so often, `by` these days of the period's last month (of a year:
    months and days), without them by its last day; from `start`, `until` a time, where given.
    relative: so many days, months or years after a document of the legal basis (its id is
    `after`; `plan` is the plan itself), or after an event in words, whose day is known from a
    source or not. staged: in `stages`. conditional: on what has no day. none: nothing is written.
    unread: not to be read.
    """

    kind: DeadlineKind
    date: IsoDate | None = None
    month: KnownMonth | None = None
    quarter: KnownQuarter | None = None
    year: KnownYear | None = None
    start: KnownTime | None = None
    end: KnownTime | None = None
    every: Recurrence | None = None
    by: Annotated[tuple[DayOfPeriod, ...], Field(min_length=1)] = ()
    until: KnownTime | None = None
    days: WholeNumber | None = None
    months: WholeNumber | None = None
    years: Years | None = None
    after: Slug | None = None
    after_event: Text | None = None
    event_date: IsoDate | None = None
    event_source: Evidence | None = None

    @property
    def given(self) -> set[str]:
        """The fields that say when."""
        return {name for name in FIELDS if getattr(self, name, None) not in (None, ())}

    @property
    def stated(self) -> DateAsKnown | None:
        """The day, month, quarter or year that is stated, or the end of a span."""
        day = DateAsKnown(self.date, self.date, "day") if self.date else None
        return day or self.month or self.quarter or self.year or self.end

    @model_validator(mode="after")
    def _fields_fit_kind(self) -> Self:
        shapes = SHAPES[self.kind]
        if not any(shape.fits(self.given) for shape in shapes):
            needed = " / ".join(shape.words for shape in shapes)
            raise PydanticCustomError(
                "deadline_fields",
                "a deadline of kind {kind} takes {needed}",
                {"kind": self.kind, "needed": needed},
            )
        if any((len(day) == WITH_MONTH_AND_DAY) != (self.every == "year") for day in self.by):
            raise PydanticCustomError("day_of_period", "a day that does not fit the period")
        return self


class Stage(Timing):
    """One stage of a deadline in several: its words as written, and how they are read."""

    kind: Literal[
        "ongoing",
        "date",
        "month",
        "quarter",
        "year",
        "span",
        "recurring",
        "relative",
        "conditional",
        "unread",
    ]
    text: Text


class StartTerms(Timing):
    """How the words are read that say when a task begins."""

    kind: Literal["date", "month", "quarter", "year", "relative", "conditional", "unread"]


class Start(StartTerms):
    """When a task begins: its words as written, and how they are read."""

    text: Text


class DeadlineTerms(Timing):
    """How a deadline, as issued or as amended, is read: at once or in stages."""

    stages: Annotated[tuple[Stage, ...], Field(min_length=1)] = ()


class Deadline(DeadlineTerms):
    """When a task is due: how it is read, and the words as written, which an empty cell lacks."""

    text: Text | None = None

    @model_validator(mode="after")
    def _words_fit_kind(self) -> Self:
        if (self.text is None) != (self.kind == "none"):
            raise PydanticCustomError("deadline_text", "words, unless the cell is empty")
        return self


def with_stages(
    timing: DeadlineTerms, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], Timing]]:
    """`timing`, which stands at `path`, and each of its stages, with their paths."""
    yield path, timing
    for index, stage in enumerate(timing.stages):
        yield (*path, "stages", index), stage
