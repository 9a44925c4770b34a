"""A rollback is a line of the chain, which the next publication goes on from."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from plugins.plan.publications.rollback import record_rollback
from plugins.plan.records.publications import PublicationsLine
from plugins.plan.rules.check import load
from tests.samples.folders import contents
from tests.samples.ledger import unpublishable
from tests.samples.plan import AS_OF
from tests.samples.publications import end, publications, publish

MANIFEST = "a" * 64


def lines(data: Path) -> tuple[PublicationsLine, ...]:
    """The lines about publications, as values."""
    return load(data, AS_OF, data.parent / "content").publications


def test_a_rollback_goes_on_from_the_last_line(data: Path) -> None:
    """It names the manifest that is shown again; what comes after goes on from it."""
    before = end(data, "publications.jsonl")
    record_rollback(data, lines(data), MANIFEST, AS_OF)
    assert publications(data)[-1] == {
        "kind": "rollback",
        "date": AS_OF.isoformat(),
        "manifest": MANIFEST,
        "previous": before,
    }
    assert unpublishable(data) == []
    publish(data, 7)
    kinds = [line["kind"] for line in publications(data)]
    assert kinds == ["publication", "rollback", "publication"]
    assert unpublishable(data) == []


@pytest.mark.parametrize(
    ("manifest", "day"), [("a" * 63, AS_OF), (MANIFEST, AS_OF - dt.timedelta(days=1))]
)
def test_what_the_chain_cannot_hold_is_refused(data: Path, manifest: str, day: dt.date) -> None:
    """No digest, or a day before the last line's: nothing is written."""
    before = contents(data)
    with pytest.raises(ValueError, match=r"manifest|a line is of a day"):
        record_rollback(data, lines(data), manifest, day)
    assert contents(data) == before
