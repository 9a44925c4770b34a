"""What changed on the site, told from the ledger, the errata and the publications."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from plugins.plan.ledger.news import OF_UPDATES, News, SiteChange, is_name, site_changes
from plugins.plan.records.updates import UpdateKind
from tests.samples.plan import AS_OF
from tests.samples.told import (
    CORRECTION,
    FIRST_DAY,
    NEW_TERMS,
    SECOND_DAY,
    THIRD_DAY,
    UNRECORDED,
    entry,
    told_records,
)
from tests.samples.update_pages import REPORT, UPDATES


def told(as_of: dt.date = AS_OF) -> dict[tuple[dt.date, str], list[str]]:
    """The records that changed on each day, kind by kind, in the order in which it is told."""
    found: dict[tuple[dt.date, str], list[str]] = {}
    for change in site_changes(told_records(), as_of):
        found.setdefault((change.day, change.news.value), []).append(change.record)
    return found


def test_each_day_tells_what_changed_on_it() -> None:
    """Latest day first and kind by kind: what came, what was put right, what was published."""
    assert list(told().items()) == [
        ((THIRD_DAY, "correction"), [f"update:{CORRECTION}"]),
        ((THIRD_DAY, "learnt"), ["task:2.1"]),
        ((THIRD_DAY, "rollback"), ["3" * 64]),
        ((SECOND_DAY, "name"), ["task:1.1"]),
        ((SECOND_DAY, "erratum"), ["agency:helper"]),
        ((SECOND_DAY, "translation"), ["task:1.1"]),
        ((SECOND_DAY, "withdrawn"), ["term:gone"]),
        ((SECOND_DAY, "added"), ["agency:helper", *(f"term:{term}" for term in NEW_TERMS)]),
        ((SECOND_DAY, "publication"), ["2" * 64]),
        ((UNRECORDED.date, "erratum"), ["agency:leader"]),
        ((FIRST_DAY, "no-change"), ["update:2025-01-05-1.1"]),
        (
            (FIRST_DAY, "related"),
            [f"update:{day}-1.2" for day in ("2025-04-01", "2025", "2025-03", "2024-02-28")],
        ),
        ((FIRST_DAY, "correction"), ["update:2025-05-01-1.2"]),
        ((FIRST_DAY, "amendment"), ["update:2025-06-01-2.1"]),
        ((FIRST_DAY, "publication"), ["1" * 64]),
    ]


def test_what_the_site_began_with_is_not_new() -> None:
    """Rows of the first publication are told by nobody, nor is a new column of a table."""
    records = {record for of_kind in told().values() for record in of_kind}
    assert not records & {"plan", "area:1", "task:1.2", "agency:issuer"}
    assert "agency:leader" not in told()[SECOND_DAY, "added"]
    unpublished = site_changes(replace(told_records(), publications=()), AS_OF)
    assert News.ADDED not in {change.news for change in unpublished}


def test_what_is_not_recorded_is_not_told() -> None:
    """An update without a line is missing; an entry without a line is of the day that it states."""
    assert REPORT in UPDATES
    assert not any(f"update:{REPORT.id}" in records for records in told().values())
    assert UNRECORDED.date == dt.date(2026, 6, 3)


def test_nothing_of_tomorrow_is_told() -> None:
    """As of an earlier day there is nothing of a later one."""
    days = {day for day, _ in told(SECOND_DAY)}
    assert max(days) == SECOND_DAY
    assert told(FIRST_DAY - dt.timedelta(days=1)) == {}


def test_what_was_put_right_says_why() -> None:
    """The entries of data/errata.yaml go with what they put right, and with nothing else."""
    changes: dict[str, SiteChange] = {
        change.news: change for change in site_changes(told_records(), AS_OF)
    }
    assert [each.field for each in changes["name"].entries] == ["title_en"]
    assert [each.field for each in changes["translation"].entries] == ["text_en[1]"]
    assert changes["related"].entries == changes["publication"].entries == ()


@pytest.mark.parametrize(
    ("field", "named"),
    [
        *[("name_en", True), ("title_vi", True), ("names_in_plan", True)],
        *[("title_en_of", True), ("succession[1].name.en", True), ("also.en[2]", True)],
        *[("text_en[1]", False), ("website", False), ("named", False), ("heading_en[3]", False)],
    ],
)
def test_which_fields_are_names(field: str, *, named: bool) -> None:
    """A field is a name where it says how something is called, in whatever language."""
    assert is_name(entry("agency:x", field)) is named


def test_every_kind_of_update_is_told() -> None:
    """Each kind of update has a kind of news of the same name."""
    assert {kind: news.value for kind, news in OF_UPDATES.items()} == {
        kind: kind.value for kind in UpdateKind
    }
