"""The charts as plain values: what is counted, and where each bar stands."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from plugins.editions.edition import Edition
from plugins.editions.quarter_urls import quarter_path
from plugins.editions.quarters import Quarter, quarter_of, quarter_of_day
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.charts.values import (
    Bar,
    KeyEntry,
    QuarterRow,
    QuartersChart,
    Tick,
    YearMark,
)

# In percent of the drawing: where columns stand and end, and what fills a quarter's place.
BASELINE, TOP = 86.0, 8.0
FILLED = 0.72
DIGIT, YEAR_NAME = 2.4, 11.0
MOST_TICKS = 4


def quarters_between(first: dt.date, last: dt.date) -> tuple[Quarter, ...]:
    """Every quarter from that of `first` to that of `last`, none where `last` is before."""
    start, end = quarter_of_day(first), quarter_of_day(last)
    count = range(start.year * 4 + start.number - 1, end.year * 4 + end.number)
    return tuple(Quarter(n // 4, n % 4 + 1) for n in count)


def tick_step(most: int) -> int:
    """The distance of ticks, 1, 2 or 5 times a power of ten, so that few reach over `most`."""
    power = 1
    while True:
        for step in (power, 2 * power, 5 * power):
            if step * MOST_TICKS >= most:
                return step
        power *= 10


def quarters_chart(edition: Edition) -> QuartersChart:
    """Updates a quarter by kind, from the plan's first quarter to that of the build."""
    site = edition.site
    counts: dict[Quarter, Counter[UpdateKind]] = {}
    for update in site.updates:
        counts.setdefault(quarter_of(update), Counter())[update.kind] += 1
    first = min([site.records.plan.date, *(u.date.first for u in site.updates)])
    quarters = quarters_between(first, site.as_of)
    kinds = tuple(
        k for k in UpdateKind if k is UpdateKind.REPORT or any(c[k] for c in counts.values())
    )
    drawn = [counts.get(quarter, Counter()) for quarter in quarters]
    most = max((c.total() for c in drawn), default=0)
    step = tick_step(most)
    top = max(step, -(-most // step) * step)
    left = round(1 + DIGIT * len(edition.words.number(top)), 3)
    slot = (100 - left) / max(1, len(quarters))
    return QuartersChart(
        key=_kinds_key(edition, kinds),
        bars=tuple(
            bar
            for place, counter in enumerate(drawn)
            for bar in _column(counter, kinds, left + slot * (place + (1 - FILLED) / 2), slot, top)
        ),
        ticks=tuple(Tick(v, _height(v, top)) for v in range(step, top + 1, step)),
        years=_years(quarters, left, slot),
        rows=_rows(edition, sorted({*quarters, *counts}, key=_in_table), counts, kinds),
        left=left,
        baseline=BASELINE,
        first=quarter_name(edition, quarters[0]),
        last=quarter_name(edition, quarters[-1]),
        unknown=sum(c.total() for q, c in counts.items() if not q.number),
        total=len(site.updates),
    )


def quarter_name(edition: Edition, quarter: Quarter) -> str:
    """A quarter in words, or the year where the quarter is not known."""
    _ = edition.words.gettext
    words = _("Q{number} {year}") if quarter.number else _("{year}, quarter not known")
    return words.format(number=quarter.number, year=quarter.year)


def _path(edition: Edition, quarter: Quarter) -> str:
    if quarter.number:
        return quarter_path(edition.urls, quarter.name)
    return edition.urls.updates_year(quarter.year)


def _in_table(quarter: Quarter) -> tuple[int, int]:
    """In order of time; a year without a known quarter after its quarters."""
    return quarter.year, quarter.number or 5


def _height(value: int, top: int) -> float:
    return round(BASELINE - (BASELINE - TOP) * value / top, 3)


def _column(
    counter: Mapping[UpdateKind, int], kinds: Sequence[UpdateKind], x: float, slot: float, top: int
) -> Iterable[Bar]:
    below = 0
    for kind in kinds:
        if count := counter.get(kind, 0):
            y, foot = _height(below + count, top), _height(below, top)
            width, height = round(slot * FILLED, 3), round(foot - y, 3)
            yield Bar(tone=kind, count=count, x=round(x, 3), y=y, width=width, height=height)
            below += count


def _years(quarters: Sequence[Quarter], left: float, slot: float) -> tuple[YearMark, ...]:
    """Where years begin, named as far as the names have room beside each other."""
    places = {q.year: place for place, q in reversed(list(enumerate(quarters)))}
    marks, edge = [], left
    for year in sorted(places):
        x = left + slot * places[year]
        after = left + slot * places.get(year + 1, len(quarters))
        cut_short = places[year] == 0 and after - x < YEAR_NAME
        named = len(places) == 1 or (edge <= x <= 100 - YEAR_NAME and not cut_short)
        marks.append(YearMark(str(year) if named else "", round(x, 3)))
        edge = x + YEAR_NAME if named else edge
    return tuple(marks)


def _kinds_key(edition: Edition, kinds: Sequence[UpdateKind]) -> tuple[KeyEntry, ...]:
    counts = edition.site.counts.kinds
    return tuple(
        KeyEntry(
            tone=k,
            name=edition.label("update_kind", k),
            count=counts[k],
            path=edition.urls.updates_kind(k),
        )
        for k in kinds
    )


def _rows(
    edition: Edition,
    quarters: Sequence[Quarter],
    counts: Mapping[Quarter, Counter[UpdateKind]],
    kinds: Sequence[UpdateKind],
) -> tuple[QuarterRow, ...]:
    rows = []
    for quarter in quarters:
        counter = counts.get(quarter, Counter())
        rows.append(
            QuarterRow(
                name=quarter_name(edition, quarter),
                counts=tuple(counter[kind] for kind in kinds),
                total=counter.total(),
                path=_path(edition, quarter) if counter else None,
            )
        )
    return tuple(rows)
