"""The real ledger: what was recorded first stands as it was, and the feeds are of its days."""

from __future__ import annotations

import hashlib
import json
from itertools import pairwise

from plugins.plan.ledger.first_form import row_of
from plugins.plan.records.chain import JoinLine
from plugins.plan.records.ledger import UpdateLine
from plugins.plan.rows.every import published_rows, tables
from tests.samples.feeds import days, feed_files, ids
from tests.samples.this_site import DATA, editions, records

LANGUAGES = ("vi", "en")
TABLE = tables(LANGUAGES)["update"]
# What the ledger's end was when its lines held updates only.
END = "6e8230f5be4f8d6463acf2cdf0c17c5ba8decf3ed0cd7ebc767975ca7182d69a"


def test_the_thirty_lines_stand_as_they_were() -> None:
    """The first thirty lines still end in the digest that was published with them."""
    lines = (DATA / "ledger.jsonl").read_text("utf-8").splitlines()
    assert hashlib.sha256(lines[29].encode()).hexdigest() == END
    old = [line for line in records().ledger if isinstance(line, UpdateLine)]
    assert len(old) == 30


def test_what_they_recorded_is_what_the_updates_say() -> None:
    """Each line's content, read as a row of today, is that of its update but for its errata."""
    rows = published_rows(records(), LANGUAGES)
    put_right = {(entry.record, entry.field) for entry in records().errata}
    for line in records().ledger:
        if isinstance(line, UpdateLine):
            was = row_of(records().recorded[line.digest], TABLE)
            now = rows[line.record].row
            changed = {(line.record, name) for name in was if was[name] != now[name]}
            assert changed <= put_right, line.id


def test_the_real_feeds_are_of_the_days_of_the_real_ledger() -> None:
    """Each entry was published when first recorded; those of one day stand newest fact first."""
    for each in editions():
        site = each.site
        lines = [line for line in site.records.ledger if not isinstance(line, JoinLine)]
        first = {line.record: line.date for line in reversed(lines)}
        found = json.loads(feed_files([each])[each.urls.feed("updates", "json")])
        entries = [
            (*days(item), site.updates_by_id[id_])
            for item, id_ in zip(found["items"], ids(found), strict=True)
        ]
        assert all(published == first[f"update:{own.id}"] for published, _, own in entries)
        for (_, modified, own), (_, before, older) in pairwise(entries):
            assert (modified, own.date.first, own.id) > (before, older.date.first, older.id)
