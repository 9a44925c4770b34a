"""The sample plan with its updates and two requests for reports: one answered, one not."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS, pages_of
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

OPEN, ANSWERED = "2026-09-07-ban-quan-ly-rung", "2024-06-20-so-xay-dung"


@cache
def requested_records() -> Records:
    """Its records."""
    with tempfile.TemporaryDirectory() as temporary:
        data = laid_out(Path(temporary), "updates_site requests")
        return load(data, AS_OF, data.parent / "content")


@cache
def requested_editions() -> tuple[Edition, ...]:
    """It in both languages."""
    return editions_of(requested_records(), SETTINGS)


@cache
def requested_pages() -> dict[tuple[str, str], Page]:
    """All its pages, by language and key."""
    return {(page.language, page.key): page for page in pages_of(requested_editions())}
