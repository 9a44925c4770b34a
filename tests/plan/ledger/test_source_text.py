"""Since when the ledger has held the text as received."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.plan.ledger.source_text import text_held_since
from plugins.plan.rows.every import digests
from plugins.plan.rules.check import load
from tests.samples.folders import laid_out
from tests.samples.ledger import accept, change, record
from tests.samples.plan import AS_OF

TEXT = "source/sample.txt"
LATER = AS_OF + dt.timedelta(days=3)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the made-up plan as issued, of which nothing is recorded."""
    return laid_out(tmp_path / "plan", "")


def held_since(data: Path, day: dt.date = AS_OF) -> dt.date | None:
    """Since when the ledger has held the text that stands in the data."""
    records = load(data, day, data.parent / "content")
    return text_held_since(records, digests(records)[TEXT])


def test_a_text_is_held_since_the_line_that_says_so(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Unrecorded it is held since no day, then since the plan's first line, or a later erratum."""
    assert held_since(data) is None
    assert record(data) == 0
    assert held_since(data) == held_since(data, LATER) == AS_OF
    change(data, TEXT, "PHỤ LỤC MẪU", "PHỤ LỤC  MẪU")
    assert held_since(data) is None
    accept(data)
    monkeypatch.setenv("BUILD_DATE", LATER.isoformat())
    assert record(data) == 0
    assert held_since(data, LATER) == LATER
