"""The sample plan, some years on: what took over from its bodies, and places of today."""

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
def today_records() -> Records:
    """The records of the sample plan with those that answer today for its bodies."""
    with tempfile.TemporaryDirectory() as temporary:
        data = laid_out(Path(temporary), "today")
        return load(data, AS_OF, data.parent / "content")


@cache
def today_editions() -> tuple[Edition, ...]:
    """The same in both languages."""
    return editions_of(today_records(), SETTINGS)


@cache
def today_pages() -> tuple[Page, ...]:
    """All its pages in both languages."""
    return pages_of(today_editions())


@cache
def today_rendered() -> Rendered:
    """The same as readers see them."""
    return Rendered(today_records())


@cache
def succeeded_rendered() -> Rendered:
    """The same where bodies reported under other names than the plan's, and were asked to."""
    with tempfile.TemporaryDirectory() as temporary:
        data = laid_out(Path(temporary), "today succeeded")
        return Rendered(load(data, AS_OF, data.parent / "content"))
