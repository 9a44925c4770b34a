"""The ledger's first form: its lines stay as they are, and what they recorded is read as rows."""

from __future__ import annotations

import json

import pytest

from plugins.plan.ledger.first_form import FIELDS, row_of
from plugins.plan.records.updates import Update
from plugins.plan.rows.every import tables
from plugins.plan.rows.plain import plain
from scripts.first_record import old_content
from tests.samples.ledger import REPORT
from tests.samples.updates_site import updated_records

LANGUAGES = ("vi", "en")
TABLE = tables(LANGUAGES)["update"]


@pytest.mark.parametrize("update", updated_records().updates, ids=lambda update: update.id)
def test_every_kind_of_update_is_read_from_the_first_form(update: Update) -> None:
    """Reports, corrections, amendments, attachments, dates known to a year: each is read whole.

    Fields that updates did not have then are no columns of it.
    """
    records = updated_records()
    digests = {name: file.digest for name, file in records.attachments.items()}
    content = json.loads(old_content(update, digests))
    row = TABLE.row(plain(update), digests)
    later = {column.name for column in TABLE.said if column.path[0] not in FIELDS}
    assert row_of(content, TABLE) == {k: v for k, v in row.items() if k not in later}


def test_a_field_of_later_days_is_no_column_of_then() -> None:
    """A language that a record did not have then is a new column, not one that was empty."""
    table = tables(("vi", "en", "fr"))["update"]
    content = json.loads(old_content(updated_records().updates[0], {}))
    row = row_of(content, table)
    assert "title_en" in row
    assert "title_fr" not in row


def test_an_update_without_sources_has_none() -> None:
    """What an update did not say then is not in its row today."""
    assert row_of([{"id": REPORT, "kind": "report"}, {}], TABLE)["sources"] == []
