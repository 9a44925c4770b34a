"""The deadlines as a line of time: how many end in each year or quarter, and where today is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.editions.edition import Edition
from plugins.editions.quarters import Quarter
from plugins.editions.values import Link, Passage
from plugins.plan.facts.time_line import DeadlineSort, LinePeriod, period_of, sort_of
from plugins.website.pages.charts.charts import quarter_name
from plugins.website.pages.charts.rows import ChartCounts, ChartWords, CountedRow, named, rows_chart
from plugins.website.pages.charts.sizes import deadlines_in_words, tasks_in_words
from plugins.website.pages.charts.values import RowsChart

NAME = "deadlines"
# So many periods without a deadline stand one by one, more as one row.
MOST_EMPTY = 2
QUARTERS = 4


def deadlines_chart(edition: Edition) -> RowsChart | None:
    """The deadlines with a day by the year or quarter in which they end; None without any."""
    line = edition.site.time_line
    if not line.periods:
        return None
    _ = edition.words.gettext
    words = ChartWords(
        title=_("Deadlines over time"),
        caption=" ".join(_caption(edition)),
        head=_("Quarter") if line.quarterly else _("Year"),
        number=_("Deadlines"),
        whole=_("All deadlines"),
    )
    rows = {period.name: _row(edition, period) for period in line.periods}
    sorts = [sort for sort in DeadlineSort if any(row.counts.get(sort) for row in rows.values())]
    counts = ChartCounts(
        drawn=tuple(_drawn(edition, rows)),
        rows=tuple(rows.values()),
        whole={sort: sum(row.counts.get(sort, 0) for row in rows.values()) for sort in sorts},
        names={sort: edition.label("deadline_sort", sort) for sort in sorts},
    )
    return rows_chart(edition, NAME, words, counts)


def _caption(edition: Edition) -> Iterator[str]:
    """What is counted, and what is not."""
    site, words, _ = edition.site, edition.words, edition.words.gettext
    line, total = site.time_line, len(site.nesting.counted)
    yield _("{deadlines} of {tasks}, by when each ends; as of {date}.").format(
        deadlines=deadlines_in_words(edition, len(line.days)),
        tasks=tasks_in_words(edition, line.tasks),
        date=words.long_date(site.as_of),
    )
    if total > line.tasks:
        yield words.ngettext(
            "{num} other task has no date: it is ongoing, or its date is not known.",
            "{num} other tasks have no date: they are ongoing, or their date is not known.",
            total - line.tasks,
        ).format(num=words.number(total - line.tasks))
    if any(due.stage for due in line.days):
        yield _("Each stage of a task is a deadline of its own.")
    if any(due.recurs for due in line.days):
        yield _("Of deadlines that recur, only those of the coming year are counted.")
    if any(due.reading.is_computed for due in line.days):
        yield _("They include dates worked out by this site.")


def _row(edition: Edition, period: LinePeriod) -> CountedRow:
    tasks: dict[str, dict[str, Link]] = {}
    for due in period.days:
        tasks.setdefault(sort_of(due), {})[due.task.id] = edition.task_link(due.task)
    return CountedRow(
        id=period.name,
        subject=_named(edition, _name(edition, period.year, period.quarter)),
        size=deadlines_in_words(edition, len(period.days)),
        counts=named(period.counts),
        tasks={sort: tuple(links.values()) for sort, links in tasks.items()},
    )


def _drawn(edition: Edition, rows: Mapping[str, CountedRow]) -> Iterator[CountedRow]:
    """All periods from the first to the last, today among them; many empty ones as one row."""
    line = edition.site.time_line
    now = _place(*period_of(edition.site.as_of, quarterly=line.quarterly))
    own = {_place(period.year, period.quarter): rows[period.name] for period in line.periods}
    empty: list[int] = []
    for place in range(min([now, *own]), max([now, *own]) + 1):
        if place not in own and place != now:
            empty.append(place)
            continue
        yield from _without(edition, empty)
        empty = []
        row = own.get(place) or _empty(edition, place)
        yield _today(edition, row) if place == now else row


def _place(year: int, quarter: int | None) -> int:
    """A period's place among all of its length."""
    return year * QUARTERS + quarter - 1 if quarter else year


def _at(edition: Edition, place: int) -> str:
    """The name of the period at a place."""
    if not edition.site.time_line.quarterly:
        return _name(edition, place, None)
    return _name(edition, place // QUARTERS, place % QUARTERS + 1)


def _without(edition: Edition, places: Sequence[int]) -> Iterator[CountedRow]:
    """Periods that follow each other, in none of which a deadline ends."""
    if len(places) <= MOST_EMPTY:
        yield from (_empty(edition, place) for place in places)
    else:
        yield _empty(edition, places[0], places[-1])


def _empty(edition: Edition, first: int, last: int | None = None) -> CountedRow:
    name = _at(edition, first)
    if last is not None:
        name = edition.words.gettext("{first} to {last}").format(
            first=name, last=_at(edition, last)
        )
    none = edition.words.gettext("no deadline")
    return CountedRow(id="", subject=_named(edition, name), size=none, counts={})


def _today(edition: Edition, row: CountedRow) -> CountedRow:
    words = edition.words
    note = words.gettext("today, {date}").format(date=words.long_date(edition.site.as_of))
    return replace(row, note=note)


def _name(edition: Edition, year: int, quarter: int | None) -> str:
    if not quarter:
        return str(year)
    return quarter_name(edition, Quarter(year, quarter))


def _named(edition: Edition, name: str) -> Link:
    """Words that lead nowhere."""
    return Link("", Passage(name, edition.language.code))
