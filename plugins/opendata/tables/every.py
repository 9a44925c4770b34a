"""All tables of a site, and their rows."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.opendata.columns import DataSource, DataTable
from plugins.opendata.tables import (
    agencies,
    areas,
    charts,
    evidence,
    expected_reports,
    indicator_values,
    indicators,
    plan_columns,
    reporting,
    requests,
    responsibilities,
    tasks,
    update_tasks,
    updates,
)


def every_table(source: DataSource) -> tuple[DataTable, ...]:
    """The tables of a site; what a document does not have has no table."""
    return tuple(_tables(source))


def _tables(source: DataSource) -> Iterator[DataTable]:
    languages, plan = source.languages, source.site.records.plan
    yield tasks.table(languages, plan.columns)
    yield areas.table(languages)
    yield agencies.table(languages)
    yield responsibilities.table()
    yield updates.table(languages)
    yield update_tasks.table()
    yield evidence.table(languages)
    if plan.columns:
        yield plan_columns.table(languages)
    if plan.reporting_cycles:
        yield reporting.table()
        yield expected_reports.table()
    if source.site.records.requests:
        yield requests.table(languages)
    if source.site.indicators.by_id:
        yield indicators.table(languages)
        yield indicator_values.table(languages)
    yield from charts.tables(languages)
