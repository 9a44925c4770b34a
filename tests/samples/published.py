"""The sample plan published three times: twice on one day, and after a record was withdrawn."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plugins.plan.publications.rollback import record_rollback
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from tests.samples.ledger import REPORT_FILE, accept, change, record, recorded_in
from tests.samples.plan import AS_OF
from tests.samples.publications import NEXT_DAY, withdraw
from tests.samples.rendered import Rendered

FIRST, SECOND, THIRD = f"{AS_OF}", f"{AS_OF}-2", f"{NEXT_DAY}"
# The manifest of the first site, and one that no publication states.
KNOWN, UNKNOWN = "a" * 64, "b" * 64
NEW_REPORT = "2026-11-20-1.1"
OLD_WORDS, NEW_WORDS = "Supply clean water", "Supply clean water to homes"


@cache
def _folder() -> TemporaryDirectory[str]:
    return TemporaryDirectory(prefix="published-")


@cache
def published_data() -> Path:
    """A data folder with three publications, of which readers see the last.

    In the second a translation was revised; after it an earlier site was shown again twice, of
    which only the first is known. For the third a report was withdrawn by order, and another came.
    """
    data = recorded_in(Path(_folder().name) / "plan")
    change(data, "tasks/1.3.yaml", f"{OLD_WORDS}'", f"{NEW_WORDS}'")
    accept(data, "translation")
    _record(data, AS_OF, KNOWN)
    for manifest in (KNOWN, UNKNOWN):
        lines = load(data, AS_OF, data.parent / "content").publications
        record_rollback(data, lines, manifest, AS_OF)
    say_new_report(data)
    withdraw(data)
    _record(data, NEXT_DAY)
    return data


def say_new_report(data: Path) -> None:
    """Write a report by which a task that was done is in progress again."""
    text = (data / REPORT_FILE).read_text("utf-8")
    said = text.replace("2024-07-05", "2026-11-20").replace("in-progress", "paused", 1)
    said = said.replace("delivery: paused", "delivery: in-progress")
    (data / f"updates/2026/{NEW_REPORT}.yaml").write_text(said, "utf-8")


@cache
def published_records() -> Records:
    """What is in that folder on the day of the last publication."""
    data = published_data()
    return load(data, NEXT_DAY, data.parent / "content")


@cache
def published() -> Rendered:
    """Its pages on that day, as readers see them."""
    return Rendered(published_records(), NEXT_DAY)


def _record(data: Path, day: dt.date, manifest: str = "") -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", day.isoformat())
        patch.setenv("MANIFEST", manifest)
        assert record(data) == 0
