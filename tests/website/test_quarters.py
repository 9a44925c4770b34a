"""Quarters: which there are, what stands in each, who was silent, what came into the data."""

from __future__ import annotations

import datetime as dt
from functools import cache

import pytest

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.quarters import Quarter, quarter_of, quarter_of_day, quarters
from plugins.feeds.quarters import quarter_entries
from plugins.website.pages.quarters.bodies import bodies_in
from plugins.website.pages.quarters.pages import quarter_pages
from tests.samples.published import NEW_REPORT, published
from tests.samples.reporting import UPDATES, editions
from tests.samples.requested import requested_editions
from tests.samples.today import succeeded_rendered
from tests.samples.updates_site import updated_editions


@cache
def pages(edition: Edition) -> dict[str, Page]:
    """The pages of quarters, by their keys."""
    return {page.key: page for page in quarter_pages(edition)}


def test_the_days_of_a_quarter() -> None:
    """A quarter has three whole months; the last one ends with the year."""
    assert (Quarter(2024, 1).start, Quarter(2024, 1).end) == (
        dt.date(2024, 1, 1),
        dt.date(2024, 3, 31),
    )
    assert Quarter(2026, 4).end == dt.date(2026, 12, 31)
    assert quarter_of_day(dt.date(2026, 9, 30)) == Quarter(2026, 3)


@pytest.mark.parametrize("number", [0, 1])
def test_there_is_a_page_for_each_quarter_that_holds_anything(number: int) -> None:
    """Each update of a known quarter stands in one; only the quarter that runs may be empty."""
    edition = updated_editions()[number]
    known, running = quarters(edition), quarter_of_day(edition.site.as_of)
    assert list(known) == sorted(known, reverse=True)
    assert running in known
    empty = {quarter for quarter, own in known.items() if not (own.updates or own.publications)}
    assert empty <= {running}
    held = [update.id for own in known.values() for update in own.updates]
    assert held == [u.id for u in edition.site.updates if quarter_of(u).number]
    addresses = {page.path for key, page in pages(edition).items() if key.count(":") == 1}
    start = ("/quy/", "/en/quarters/")[number]
    assert addresses == {f"{start}{quarter.name}/" for quarter in known}


def test_a_body_has_a_page_only_where_something_concerns_it() -> None:
    """What it said, what was said of its tasks, or that it was asked; and then all of that."""
    edition = requested_editions()[1]
    own = {key: page for key, page in pages(edition).items() if key.count(":") == 2}
    asked = {f"quarter:2026-3:{each.request.agency}" for each in edition.site.requests}
    assert asked <= own.keys() | {f"quarter:2026-4:{key.rpartition(':')[2]}" for key in own}
    for page in own.values():
        view = page.view()
        assert view.total or view.requests
        assert view.body


def test_who_was_silent_in_a_quarter() -> None:
    """Those who lead tasks by name and of whom no report or confirmation is dated in it."""
    for edition in editions(cycle=True):
        for key, page in pages(edition).items():
            if key.count(":") == 1:
                view = page.view()
                year, number = key.partition(":")[2].split("-")
                heard = {
                    each.agency
                    for each in edition.site.reporting_of_bodies
                    if any(quarter_of(u) == (int(year), int(number)) for u in each.received)
                }
                silent = {link.path for link in view.silent}
                agencies = edition.site.agencies
                assert len(silent) == view.leading - len(heard)
                assert not silent & {edition.urls.agency(agencies[id_]) for id_ in heard}
    assert any(update.kind == "report" for update in UPDATES)


def test_a_body_of_today_is_silent_with_those_that_it_took_over() -> None:
    """Its page says so, and names them; a report of any of them ends it."""
    (edition, *_) = succeeded_rendered().editions
    site, seen = edition.site, set()
    heard = {
        (each.agency, quarter_of(update))
        for each in site.reporting_of_bodies
        for update in each.received
    }
    leading = {each.agency for each in site.reporting_of_bodies}
    for quarter, own in quarters(edition).items():
        for id_ in bodies_in(edition, own):
            before = {
                share.agency for share in site.today.predecessors[id_] if share.part is None
            } & leading
            view = pages(edition)[f"quarter:{quarter.name}:{id_}"].view()
            silent = {link.path for link in view.silent}
            reported = any((each, quarter) in heard for each in {*before, id_})
            named = {edition.urls.agency(site.agencies[each]) for each in before}
            assert not silent if reported else named <= silent
            seen |= set() if reported else before
    assert seen


def test_what_publications_of_a_quarter_changed() -> None:
    """The sentences of publications are told of the quarter, of a body those about its records."""
    edition = published().editions[1]
    (whole, *bodies) = [
        page.view() for key, page in pages(edition).items() if key.startswith("quarter:2026-4")
    ]
    assert whole.recorded.count == 3
    assert any("1 update" in sentence for sentence in whole.recorded.summary)
    told = [
        "".join(piece.name.text for piece in sentence)
        for view in bodies
        for sentence in view.recorded.told
    ]
    title = edition.entries[NEW_REPORT].title.text
    assert any(title in sentence and sentence.endswith("is new") for sentence in told)


def test_quarters_that_are_over_stand_in_a_feed() -> None:
    """Each has an entry that no day before its end, and no day to come, is written in."""
    for edition in updated_editions():
        found = {each.url: each for each in quarter_entries(edition)}
        over = [quarter for quarter in quarters(edition) if quarter.end < edition.site.as_of]
        assert len(found) == len(over)
        for quarter, each in zip(over, found.values(), strict=True):
            assert quarter.end < each.published <= each.updated <= edition.site.as_of
