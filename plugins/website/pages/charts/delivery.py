"""How the delivery of tasks stands as reported, by area and by leading body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plugins.editions.edition import Edition
from plugins.editions.values import Link
from plugins.plan.facts.role_counts import leading_by_name
from plugins.plan.records.updates import DeliveryState
from plugins.website.pages.charts.rows import ChartCounts, ChartWords, CountedRow, named, rows_chart
from plugins.website.pages.charts.sizes import tasks_in_words
from plugins.website.pages.charts.values import RowsChart

BY_AREA, BY_AGENCY = "delivery_by_area", "delivery_by_agency"
SILENT = DeliveryState.NO_REPORT


def delivery_by_area(edition: Edition) -> RowsChart | None:
    """The tasks of each area that lies in no other; None where nothing was said of any."""
    site, _ = edition.site, edition.words.gettext
    rows = [
        _row(
            edition,
            (id_, edition.area_link(site.areas[id_])),
            site.counts_of_area[id_].delivery,
            site.nesting.counted_below[id_],
        )
        for id_ in site.nesting.highest
    ]
    form = _(
        "Tasks by area and by the progress last stated for each; as of {date}. The chart shows the "
        "areas with a statement on at least one task: {drawn} of {all}."
    )
    words = ChartWords(
        title=_("Progress by area"),
        caption=_caption(edition, form, rows),
        head=_("Area"),
        number=_("Tasks"),
        whole=_("All areas"),
    )
    return _chart(edition, BY_AREA, words, rows)


def delivery_by_agency(edition: Edition) -> RowsChart | None:
    """The tasks that each body leads which is named as lead; None where nothing was said."""
    site, _ = edition.site, edition.words.gettext
    rows = [
        _row(
            edition,
            (id_, edition.agency_link(site.agencies[id_])),
            site.counts_of_agency[id_].delivery,
            site.duties[id_].leads,
        )
        for id_ in leading_by_name(site.role_counts)
    ]
    form = _(
        "The tasks that each agency leads, by name or through a group, by the progress last stated "
        "for each; as of {date}. A task with joint leads is counted for each of them. The chart "
        "shows the agencies with a statement on at least one task: {drawn} of {all}."
    )
    words = ChartWords(
        title=_("Progress by agency"),
        caption=_caption(edition, form, rows),
        head=_("Agency"),
        number=_("Tasks it leads"),
        whole=_("All tasks, each once"),
    )
    return _chart(edition, BY_AGENCY, words, rows)


def _row(
    edition: Edition,
    subject: tuple[str, Link],
    counts: Mapping[DeliveryState, int],
    tasks: Iterable[str],
) -> CountedRow:
    id_, link = subject
    return CountedRow(
        id=id_,
        subject=link,
        size=tasks_in_words(edition, sum(counts.values())),
        counts=named(counts),
        tasks=_by_state(edition, tasks),
    )


def _by_state(edition: Edition, tasks: Iterable[str]) -> dict[str, tuple[Link, ...]]:
    """`tasks` by their state, as links."""
    site = edition.site
    found: dict[str, list[Link]] = {}
    for id_ in tasks:
        state = site.statuses[id_].delivery.state
        found.setdefault(state, []).append(edition.task_link(site.tasks[id_]))
    return {state: tuple(links) for state, links in found.items()}


def _said(rows: Iterable[CountedRow]) -> list[CountedRow]:
    """Those rows in which something was said of some task."""
    return [row for row in rows if any(n for state, n in row.counts.items() if state != SILENT)]


def _caption(edition: Edition, form: str, rows: Sequence[CountedRow]) -> str:
    words = edition.words
    return form.format(
        date=words.long_date(edition.site.as_of),
        drawn=words.number(len(_said(rows))),
        all=words.number(len(rows)),
    )


def _chart(
    edition: Edition, name: str, words: ChartWords, rows: Sequence[CountedRow]
) -> RowsChart | None:
    """The chart, of the states that there are; a task on which nobody reported comes last."""
    drawn = _said(rows)
    if not drawn:
        return None
    tasks = _by_state(edition, edition.site.nesting.counted)
    states = [state for state in DeliveryState if state is not SILENT] + [SILENT]
    counts = ChartCounts(
        drawn=drawn,
        rows=rows,
        whole={state: len(own) for state, own in tasks.items()},
        names={state: edition.label("delivery", state) for state in states if state in tasks},
    )
    return rows_chart(edition, name, words, counts)
