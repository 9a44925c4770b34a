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

    `counts` are in the order of the key; `path` leads to its page or the year's list, if any.
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
class DrawnRow:
    """A row of bars: what it is about, of how many in words, `note` beside it, its counts."""

    subject: Link
    size: str
    note: str
    bars: tuple[Bar, ...]
    counts: tuple[KeyEntry, ...]


@dataclass(frozen=True, slots=True)
class TableCell:
    """A number of `tone`; `path` leads to the list behind it, else `tasks` are that list."""

    tone: str
    count: int
    path: str
    tasks: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """A row of the table: cells in the order of the key. `anchor` is its id, "" for none."""

    subject: Link
    anchor: str
    cells: tuple[TableCell, ...]
    total: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsChart:
    """Counts row by row, drawn side by side to the scale of the largest row, and as a table.

    The table has every row, the drawing may leave some out. `csv` is the table for spreadsheets,
    `drawing` the chart as a file. `id` begins all ids. `head` names the rows, `number` what is
    counted; `whole` names the last row, with the counts of `key` and `total`.
    """

    id: str
    title: str
    caption: str
    head: str
    number: str
    whole: str
    key: tuple[KeyEntry, ...]
    drawn: tuple[DrawnRow, ...]
    rows: tuple[TableRow, ...]
    total: int
    csv: str
    drawing: str
