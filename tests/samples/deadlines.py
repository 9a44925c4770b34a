"""The sample plan with a task for each kind of deadline, as its files give them."""

from __future__ import annotations

import tempfile
from functools import cache
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF


@cache
def deadline_records() -> Records:
    """The records of the sample plan and its tasks with deadlines of each kind."""
    with tempfile.TemporaryDirectory() as temporary:
        return load(laid_out(Path(temporary), "deadlines"), AS_OF)


@cache
def deadline_editions() -> tuple[Edition, ...]:
    """The same in both languages."""
    return editions_of(deadline_records(), SETTINGS)
