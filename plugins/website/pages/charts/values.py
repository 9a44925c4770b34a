"""What charts are drawn from: plain values, lengths in percent of the drawing, never SVG."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.values import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyEntry:
    """A line of a chart's key: what `tone` stands for, and how often; `path` leads to the list."""

    tone: str
    name: str
    count: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A filled part of a chart: whose, how many, and where it stands, in percent."""

    tone: str
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Tick:
    """A line across the drawing at the height of `value`."""

    value: int
    y: float


@dataclass(frozen=True, slots=True)
class YearMark:
    """Where a year begins; `name` is empty where there is no room for it."""

    name: str
    x: float


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterRow:
    """A row of the table: a quarter, or a year of which the quarter is not known.

    `counts` are in the order of the key; `path` leads to the year's list, where it has one.
    """

    name: str
    counts: tuple[int, ...]
    total: int
    path: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class QuartersChart:
    """Updates a quarter by kind: the drawing, and the table of the same numbers.

    `left` is where the columns begin, `baseline` what they stand on. `unknown` counts the updates
    whose quarter is not known: they stand in the table only.
    """

    key: tuple[KeyEntry, ...]
    bars: tuple[Bar, ...]
    ticks: tuple[Tick, ...]
    years: tuple[YearMark, ...]
    rows: tuple[QuarterRow, ...]
    left: float
    baseline: float
    first: str
    last: str
    unknown: int
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageRow:
    """The tasks of an area by what has been said: bars, and links to their lists with counts."""

    area: Link
    bars: tuple[Bar, ...]
    counts: tuple[KeyEntry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class CoverageChart:
    """What has been said about the tasks of each area; the widest bar is the largest area."""

    key: tuple[KeyEntry, ...]
    rows: tuple[CoverageRow, ...]
    total: int
