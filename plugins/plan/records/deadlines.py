"""When a task is due, or begins: as written, and how it is read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from plugins.plan.records.deadline_shapes import Shape
from plugins.plan.records.evidence import Evidence
from plugins.plan.records.meaning import Meanings, Means
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
    """How a deadline is read, by its kind.

    ongoing: no end. recurring: without `by` until the last day of each period. relative: so long
    after a document or an event. conditional: on what has no day. none: nothing is written.
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

    _meanings = Meanings(
        kind=Means("how the words are read, where they leave a doubt", "date", filled=True),
        date=Means("of the kind “date”: the day", '"2026-12-31"'),
        month=Means("of the kind “month”: the month", '"2026-06"'),
        quarter=Means("of the kind “quarter”: the quarter", "2026-Q2"),
        year=Means("of the kind “year”: the year", "2026"),
        start=Means("of the kinds “span” and “recurring”: from when on", '"2026"'),
        end=Means("of the kind “span”: until when", '"2030"'),
        every=Means("of the kind “recurring”: how often", "quarter"),
        by=Means(
            "of the kind “recurring”: by which days of the last month, or of the year", '["15"]'
        ),
        until=Means("of the kind “recurring”: until when, where that is said", '"2030"'),
        days=Means("of the kind “relative”: so many days", "30"),
        months=Means("of the kind “relative”: so many months", "6"),
        years=Means("of the kind “relative”: so many years", "1"),
        after=Means(
            "the id of the document it counts from, one of the legal basis; “plan” is the "
            "plan itself",
            "plan",
        ),
        after_event=Means(
            "the event it counts from, in words",
            "{vi: ngày Đề án được phê duyệt, en: the day on which the Scheme is approved}",
        ),
        event_date=Means("the day of that event, once it is known", '"2026-05-20"'),
        event_source=Means("where that day is said"),
    )

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

    _meanings = Meanings(
        kind=Means(
            "how the words of this stage are read, where they leave a doubt", "year", filled=True
        ),
        text=Means(
            "the words of this stage as written",
            '{vi: năm 2027, en: "2027", en_of: "a92e8bdd9a45"}',
        ),
    )


class StartTerms(Timing):
    """How the words are read that say when a task begins."""

    kind: Literal["date", "month", "quarter", "year", "relative", "conditional", "unread"]

    _meanings = Meanings(
        kind=Means("how the words are read that say when it begins", "year", filled=True),
    )


class Start(StartTerms):
    """When a task begins: its words as written, and how they are read."""

    text: Text

    _meanings = Meanings(
        text=Means("the words as written", '{vi: Năm 2026, en: "2026", en_of: "c3bc8188c0b2"}'),
    )


class DeadlineTerms(Timing):
    """How a deadline, as issued or as amended, is read: at once or in stages."""

    stages: Annotated[tuple[Stage, ...], Field(min_length=1)] = ()

    _meanings = Meanings(
        stages=Means(
            "of the kind “staged”: the stages in their order",
            '[{kind: year, year: "2027", text: {vi: năm 2027, en: "2027", en_of: a92e8bdd9a45}}]',
        ),
    )


class Deadline(DeadlineTerms):
    """When a task is due: how it is read, and the words as written, which an empty cell lacks."""

    text: Text | None = None

    _meanings = Meanings(
        text=Means(
            "the words as written; an empty cell has none, and is “kind: none”",
            '{vi: Quý II/2027, en: Second quarter of 2027, en_of: "7be67ac62fd3"}',
        ),
    )

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
