"""A record that was withdrawn leaves every copy; the digest by which a copy is known holds."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tests.samples.ledger import REPORT, codes, record, unpublishable
from tests.samples.publications import (
    WITHDRAWN,
    cells,
    copy_of,
    members,
    publish,
    rows,
    withdraw,
)


def test_a_withdrawn_row_leaves_every_copy(data: Path) -> None:
    """Its row is in no table of any copy, its line stays in the listing, and all is held."""
    publish(data, 7)
    copies = [copy_of(data, place) for place in (0, 1)]
    before = [members(path) for path in copies]
    withdraw(data)
    assert record(data) == 0
    for path, held in zip(copies, before, strict=True):
        assert REPORT.encode() in held["updates.json"]
        assert REPORT not in [row["id"] for row in rows(path)]
        assert REPORT not in [line[0] for line in cells(path)]
        now = members(path)
        assert {name for name in now if now[name] != held[name]} == {"updates.csv", "updates.json"}
        assert f"  {WITHDRAWN}\n" in now["rows.sha256"].decode()
        assert hashlib.sha256(now["rows.sha256"]).hexdigest() == path.stem
    assert REPORT not in [row["id"] for row in rows(copy_of(data))]
    assert unpublishable(data) == []


def test_what_is_left_of_a_withdrawn_row_is_taken_out_later(data: Path) -> None:
    """A copy that another branch brings along, with the row in it, is named until `record` runs."""
    old = copy_of(data)
    held = old.read_bytes()
    withdraw(data)
    assert record(data) == 0
    old.write_bytes(held)
    assert codes(data) == []
    assert [each.code for each in unpublishable(data)] == ["frozen-rows-withdrawn"]
    assert record(data) == 0
    assert unpublishable(data) == []
    assert REPORT not in [row["id"] for row in rows(old)]
