"""The day at the head of a page: when what it shows last changed on this site."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from plugins.editions.edition import Edition
from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import digest_of_line
from plugins.plan.records.chain import line_of
from plugins.plan.records.ledger import LineKind
from plugins.plan.records.plain_words import PlainWords
from plugins.publish.build import editions_of
from plugins.website.pages.page_days import day_of_page
from tests.samples.built import SETTINGS, pages_of
from tests.samples.published import published
from tests.samples.told import (
    CORRECTION,
    FIRST_DAY,
    SECOND_DAY,
    THIRD_DAY,
    told_editions,
    told_records,
    told_rendered,
)
from tests.samples.update_pages import REPORT
from tests.samples.updates_site import updated_records

LATER = dt.date(2026, 11, 1)


def days_of(edition: Edition) -> dict[str, dt.date | None]:
    """The day of each page of an edition, by its key."""
    return {each.key: day_of_page(edition, each.key) for each in pages_of([edition])}


def recorded_days(
    changed: str, plain_words: tuple[PlainWords, ...] = ()
) -> dict[str, dt.date | None]:
    """The days of the small plan's pages once all is recorded, after `changed` changed later.

    Only `plain_words` are not.
    """
    records = replace(told_records(), plain_words=plain_words)
    added = Additions(THIRD_DAY, digest_of_line(line_of(records.ledger[-1])))
    added.record(f"update:{REPORT.id}", {"id": REPORT.id}, LineKind.FIRST)
    added.day = LATER
    added.record(changed, {"id": changed, "later": "1"}, LineKind.LEARNT)
    ledger = (*records.ledger, *added.lines)
    return days_of(editions_of(replace(records, ledger=ledger), SETTINGS)[1])


@pytest.mark.parametrize(
    ("changed", "moved", "unmoved"),
    [
        ("task:1.2", "task:1.2 area:1 agency:leader tasks areas home", "task:1.1 task:2.1 area:2"),
        ("agency:helper", "task:2.1 area:2 agency:helper agencies matrix home", "area:1 updates"),
        ("update:2025-1.2", "update:2025-1.2 task:1.2 updates updates:2025 home", "task:2.1 areas"),
        (f"update:{CORRECTION}", f"update:{REPORT.id} updates:report updates:2024", "task:1.2"),
        ("plan", "home reporting", "tasks areas agencies matrix updates task:1.1"),
        ("locality:a-village", "home agencies", "matrix task:2.1"),
    ],
)
def test_a_page_has_the_day_of_what_it_shows(changed: str, moved: str, unmoved: str) -> None:
    """A record moves the day of the pages that show it, and of no other."""
    days = recorded_days(changed)
    assert {key for key in moved.split() if days[key] != LATER} == set()
    assert {key for key in unmoved.split() if days[key] in (LATER, None)} == set()


def test_a_page_with_something_unrecorded_has_no_day() -> None:
    """Where one of the records shown is not in the ledger, no day can be given."""
    days = days_of(told_editions()[1])
    assert days[f"update:{REPORT.id}"] is days["task:1.1"] is days["updates:2024"] is None
    assert (days["task:2.1"], days["update:2025-06-01-2.1"]) == (THIRD_DAY, FIRST_DAY)
    assert days["matrix"] == THIRD_DAY


def test_plain_words_are_of_the_page_of_their_area() -> None:
    """They give it their day; before they are recorded it has none."""
    words = updated_records().plain_words
    assert recorded_days("plain:1", words)["area:1"] == LATER
    unrecorded = recorded_days("plan", words)
    assert unrecorded["area:1"] is None
    assert unrecorded["area:2"] == recorded_days("plan")["area:2"] is not None


def test_pages_of_text_have_no_day() -> None:
    """Of pages of text and of the search no day is kept."""
    days = days_of(told_editions()[1])
    assert days["about"] is days["method"] is days["search"] is None


def test_lists_of_what_changed_have_the_day_of_the_latest() -> None:
    """What changed on the site has the latest day, and so has its year."""
    days = days_of(told_editions()[1])
    assert days["changes"] == days["changes:2026"] == THIRD_DAY


def test_the_day_stands_at_the_head() -> None:
    """The day is said before the title; nothing is said where it is not known."""
    heads = told_rendered()
    assert heads.words("en", "matrix", ".last-changed") == ["Data here last changed: 5 Sept 2026"]
    assert heads.page("en", "matrix").select_one("main > .last-changed:first-child")
    assert heads.words("en", "task:1.1", ".last-changed") == []


def test_an_earlier_change_keeps_its_day() -> None:
    """What nothing later is about has the day of its own last change."""
    assert days_of(told_editions()[1])["agency:helper"] == THIRD_DAY
    assert recorded_days("plan")["task:1.2"] == SECOND_DAY


def test_a_page_that_leads_to_how_to_follow_it_says_how() -> None:
    """The day at the head links to that part of the page: lists of all updates of a subject too."""
    histories = [key for key in published().keys("en") if key.endswith(":updates")]
    assert histories
    for key in ("updates", "changes", *histories):
        page = published().page("en", key)
        assert page.select_one('.last-changed a[href="#follow"]'), key
        assert page.find(id="follow"), key
