"""The ledger's first form: its lines stay as they are, and what they recorded is read as rows."""

from __future__ import annotations

import hashlib
import json

import pytest

from plugins.plan.ledger.first_form import row_of
from plugins.plan.records.ledger import UpdateLine
from plugins.plan.records.updates import Update
from plugins.plan.rows.every import published_rows, tables
from plugins.plan.rows.plain import plain
from scripts.first_record import old_content
from tests.samples.ledger import REPORT
from tests.samples.plan import ROOT, real_records
from tests.samples.updates_site import updated_records

LANGUAGES = ("vi", "en")
TABLE = tables(LANGUAGES)["update"]
# What the ledger's end was when its lines held updates only.
END = "6e8230f5be4f8d6463acf2cdf0c17c5ba8decf3ed0cd7ebc767975ca7182d69a"


def test_the_thirty_lines_stand_as_they_were() -> None:
    """The first thirty lines still end in the digest that was published with them."""
    lines = (ROOT / "data/ledger.jsonl").read_text("utf-8").splitlines()
    assert hashlib.sha256(lines[29].encode()).hexdigest() == END
    old = [line for line in real_records().ledger if isinstance(line, UpdateLine)]
    assert len(old) == 30


def test_what_they_recorded_is_what_the_updates_say() -> None:
    """The content of each line, read as a row of today's table, is the row of its update today."""
    records = real_records()
    rows = published_rows(records, LANGUAGES)
    for line in records.ledger:
        if isinstance(line, UpdateLine):
            content = records.recorded[line.digest]
            assert row_of(content, TABLE) == rows[line.record].row, line.id


@pytest.mark.parametrize("update", updated_records().updates, ids=lambda update: update.id)
def test_every_kind_of_update_is_read_from_the_first_form(update: Update) -> None:
    """Reports, corrections, amendments, attachments, dates known to a year: each is read whole."""
    records = updated_records()
    digests = {name: file.digest for name, file in records.attachments.items()}
    content = json.loads(old_content(update, digests))
    assert row_of(content, TABLE) == TABLE.row(plain(update), digests)


def test_a_field_of_later_days_is_no_column_of_then() -> None:
    """A language that a record did not have then is a new column, not one that was empty."""
    table = tables(("vi", "en", "fr"))["update"]
    records = real_records()
    line = next(line for line in records.ledger if isinstance(line, UpdateLine))
    row = row_of(records.recorded[line.digest], table)
    assert "title_en" in row
    assert "title_fr" not in row


def test_an_update_without_sources_has_none() -> None:
    """What an update did not say then is not in its row today."""
    assert row_of([{"id": REPORT, "kind": "report"}, {}], TABLE)["sources"] == []
