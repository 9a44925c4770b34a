"""The sample plan with its sample updates, read from the files that the browser tests use too."""

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
from tests.samples.rendered import Rendered


@cache
def updated_records() -> Records:
    """The records of the sample plan with its updates, attachments and reporting cycle.

    Attached files are gone once they were read: only their names, sizes and digests are known.
    """
    with tempfile.TemporaryDirectory() as temporary:
        data = laid_out(Path(temporary))
        return load(data, AS_OF, data.parent / "content")


@cache
def updated_editions() -> tuple[Edition, ...]:
    """The sample plan with its updates, in both languages."""
    return editions_of(updated_records(), SETTINGS)


@cache
def updated_pages() -> tuple[Page, ...]:
    """All its pages in both languages."""
    return pages_of(updated_editions())


@cache
def updated_rendered() -> Rendered:
    """The same as readers see them."""
    return Rendered(updated_records())
