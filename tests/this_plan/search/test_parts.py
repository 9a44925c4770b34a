"""What the search of this plan sends to the browser, and which of its phrases may be confused."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Page

from plugins.search.confusable import confusable
from plugins.search.prose_and_updates import updates
from tests.samples.this_site import editions

WIRE = 60_000
# What the page itself takes of that to show results.
PAGE = 4_500


def wire(text: str) -> int:
    """The size over the wire."""
    return len(gzip.compress(text.encode(), 9))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_first_result_is_cheap(built_scripts: dict[str, str], language: str) -> None:
    """Engine, lexicon and core index of a language stay below 60 kB, with room for the page."""
    names = ("search/engine.js", f"search/core-{language}.js")
    assert sum(wire(built_scripts[name]) for name in names) <= WIRE - PAGE


def test_dates_are_as_exact_as_they_are_known() -> None:
    """An update of which only the month is known has no day in results, whatever its id says."""
    found = {document.id: document for own in updates(editions()[0]).values() for document in own}
    assert found["2025-05-18.1"].date == "2025-05"


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("bão", True),
        ("rác", False),
        ("bảo vệ rừng", False),
        ("khí nhà kính", False),
        ("VinFast", False),
    ],
)
def test_confusable_phrases(phrase: str, *, expected: bool) -> None:
    """A phrase that looks like other words of the plan without its marks needs them typed."""
    assert confusable(editions()[0])(phrase) == expected


def test_confusable_phrases_are_meant_only_with_their_marks(engine_page: Page) -> None:
    """“Bao ve rung” is about forests, though “bão” is a storm."""
    ask = "(query) => planSearch.query({ language: 'vi', query }).results.map((r) => r.id)"
    assert engine_page.evaluate(ask, "bao ve rung")[0] == "12.3"
