"""What has been reported or published about tasks, by area and by leading body."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.edition import Edition
from plugins.editions.urls import coverage_anchor, part_of
from plugins.editions.values import Link
from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.role_counts import leading_by_name
from plugins.website.pages.charts.rows import ChartCounts, ChartWords, CountedRow, named, rows_chart
from plugins.website.pages.charts.sizes import tasks_in_words
from plugins.website.pages.charts.values import RowsChart

BY_AREA, BY_AGENCY = "coverage_by_area", "coverage_by_agency"


def coverage_by_area(edition: Edition) -> RowsChart:
    """The tasks of each area that lies in no other, each task once."""
    site, _ = edition.site, edition.words.gettext
    rows = [
        _row(edition, id_, edition.area_link(site.areas[id_]), site.counts_of_area[id_].coverage)
        for id_ in site.nesting.highest
    ]
    caption = edition.words.ngettext(
        "{num} task by area and by kind of information; as of {date}. Each task is counted in one "
        "group only.",
        "{num} tasks by area and by kind of information; as of {date}. Each task is counted in one "
        "group only.",
        site.counts.tasks,
    )
    words = ChartWords(
        title=_("Information available, by area"),
        caption=_filled(edition, caption),
        head=_("Area"),
        number=_("Tasks"),
        whole=_("All areas"),
    )
    return _chart(edition, BY_AREA, words, rows)


def coverage_by_agency(edition: Edition) -> RowsChart:
    """The tasks that each body leads which is named as lead; a joint one counts for each."""
    site, _ = edition.site, edition.words.gettext
    rows = []
    for id_ in leading_by_name(site.role_counts):
        link = edition.agency_link(site.agencies[id_])
        rows.append(_row(edition, id_, link, site.counts_of_agency[id_].coverage))
    caption = _(
        "The tasks that each agency leads, by name or through a group, by kind of information; as "
        "of {date}. A task with joint leads is counted for each of them."
    )
    words = ChartWords(
        title=_("Information available, by agency"),
        caption=_filled(edition, caption),
        head=_("Agency"),
        number=_("Tasks it leads"),
        whole=_("All tasks, each once"),
    )
    return _chart(edition, BY_AGENCY, words, rows)


def _filled(edition: Edition, caption: str) -> str:
    site, words = edition.site, edition.words
    return caption.format(num=words.number(site.counts.tasks), date=words.long_date(site.as_of))


def _chart(edition: Edition, name: str, words: ChartWords, rows: list[CountedRow]) -> RowsChart:
    here = edition.urls.section("reporting")
    counts = ChartCounts(
        drawn=rows,
        rows=rows,
        whole=named(edition.site.counts.coverage),
        names={some: edition.label("coverage", some) for some in Coverage},
        paths={some: part_of(here, coverage_anchor(some)) for some in Coverage},
    )
    return rows_chart(edition, name, words, counts)


def _row(edition: Edition, id_: str, subject: Link, counts: Mapping[Coverage, int]) -> CountedRow:
    return CountedRow(
        id=id_,
        subject=subject,
        size=tasks_in_words(edition, sum(counts.values())),
        counts=named(counts),
        paths={some: part_of(subject.path, coverage_anchor(some)) for some in Coverage},
    )
