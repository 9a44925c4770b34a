"""Charts of rows of bars: from counts to where each bar stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plugins.editions.data_urls import CHARTS, CSV, chart_drawing, data_table
from plugins.editions.edition import Edition
from plugins.editions.urls import part_of
from plugins.editions.values import Link
from plugins.website.pages.charts.values import (
    Bar,
    DrawnRow,
    KeyEntry,
    RowsChart,
    TableCell,
    TableRow,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CountedRow:
    """What a row counts, by tone, of `size` in words.

    paths: by tone, where the list behind a count stands. tasks: by tone, that list itself, where
    there is no other: then the table holds it.
    """

    id: str
    subject: Link
    size: str
    counts: Mapping[str, int]
    paths: Mapping[str, str] = field(default_factory=dict)
    tasks: Mapping[str, tuple[Link, ...]] = field(default_factory=dict)
    note: str = ""

    @property
    def total(self) -> int:
        """Of all tones together."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartWords:
    """The words around a chart."""

    title: str
    caption: str
    head: str
    number: str
    whole: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartCounts:
    """What a chart counts: `drawn` rows, all `rows`, and each tone of the `whole`, in order.

    paths: by tone, where the list behind a count of the whole stands; where that is nowhere else,
    it is the table. tones: by tone, its name.
    """

    drawn: Sequence[CountedRow]
    rows: Sequence[CountedRow]
    whole: Mapping[str, int]
    names: Mapping[str, str]
    paths: Mapping[str, str] = field(default_factory=dict)


def rows_chart(edition: Edition, name: str, words: ChartWords, counts: ChartCounts) -> RowsChart:
    """The chart whose table is called `name` in the open data; a bar as wide as its count."""
    own = name.replace("_", "-")
    most = max((row.total for row in counts.drawn), default=0)
    table = part_of("", table_anchor(own))
    return RowsChart(
        id=own,
        title=words.title,
        caption=words.caption,
        head=words.head,
        number=words.number,
        whole=words.whole,
        key=tuple(
            KeyEntry(
                tone=tone, name=label, count=counts.whole[tone], path=counts.paths.get(tone, table)
            )
            for tone, label in counts.names.items()
        ),
        drawn=tuple(_drawn(own, row, counts.names, most) for row in counts.drawn),
        rows=tuple(_in_table(own, row, counts.names) for row in counts.rows),
        total=sum(counts.whole.values()),
        csv=data_table(name, CSV, CHARTS),
        drawing=chart_drawing(name, edition.language.code),
    )


def named(counts: Mapping[Any, int]) -> dict[str, int]:
    """Counts by the values of a vocabulary, by tone."""
    return {str(value): count for value, count in counts.items()}


def table_anchor(chart: str) -> str:
    """The id of the caption of a chart's table."""
    return f"{chart}-table"


def _anchor(chart: str, row: CountedRow) -> str:
    """The id of a row of the table that holds lists."""
    return f"{chart}-row-{row.id}" if row.tasks else ""


def _drawn(chart: str, row: CountedRow, names: Mapping[str, str], most: int) -> DrawnRow:
    tones = [tone for tone in names if row.counts.get(tone)]
    here = part_of("", _anchor(chart, row))
    return DrawnRow(
        subject=row.subject,
        size=row.size,
        note=row.note,
        bars=tuple(_bars(tones, row.counts, most)),
        counts=tuple(
            KeyEntry(
                tone=tone,
                name=names[tone],
                count=row.counts[tone],
                path=row.paths.get(tone, here),
            )
            for tone in tones
        ),
    )


def _bars(tones: Sequence[str], counts: Mapping[str, int], most: int) -> Iterator[Bar]:
    """Side by side, the widest row as wide as the drawing."""
    x = 0.0
    for tone in tones:
        width = 100 * counts[tone] / most
        yield Bar(
            tone=tone,
            count=counts[tone],
            x=round(x, 3),
            y=0.0,
            width=round(width, 3),
            height=100.0,
        )
        x += width


def _in_table(chart: str, row: CountedRow, names: Mapping[str, str]) -> TableRow:
    return TableRow(
        subject=row.subject,
        anchor=_anchor(chart, row),
        cells=tuple(
            TableCell(
                tone, row.counts.get(tone, 0), row.paths.get(tone, ""), row.tasks.get(tone, ())
            )
            for tone in names
        ),
        total=row.total,
    )
