"""What open data are made from."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.editions.edition import Edition
from plugins.opendata.columns import DataSource
from plugins.plan.rows.every import digests


def data_source(editions: Iterable[Edition]) -> DataSource:
    """What the open data of a site are made from, given its editions, that of the plan first."""
    every = tuple(editions)
    site = every[0].site
    places = {("task", id_): place for place, id_ in enumerate(site.tasks, 1)}
    places |= {("area", id_): place for place, id_ in enumerate(site.areas, 1)}
    return DataSource(every, digests(site.records), places, frozenset(site.nesting.counted))
