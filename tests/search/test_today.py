"""Today's bodies and places, and the question whether the plan still holds, are found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from plugins.search.bodies import bodies
from plugins.search.pages import validity
from tests.samples.built import editions, prose
from tests.samples.search import page_with, scripts_of
from tests.samples.today import today_editions

ABOUT = [prose("about", code) for code in ("vi", "en")]
# A query, its language, and what must be among the first three bodies and pages.
QUERIES = [
    ("vi", "sở hạ tầng và nhà ở", "so-ha-tang-mau-moi"),
    ("vi", "so htno", "so-ha-tang-mau-moi"),
    ("en", "Department of Infrastructure and Housing", "so-ha-tang-mau-moi"),
    ("vi", "sở xây dựng mẫu", "so-xay-dung"),
    ("vi", "xã thượng nguồn", "huyen-thuong"),
    ("vi", "phuong cua ha", "huyen-ha"),
    ("en", "Thượng Nguồn Commune", "huyen-thuong"),
    ("vi", "còn hiệu lực không", "validity"),
    ("en", "is the plan still in force", "validity"),
]


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """The search of the sample some years on, in both languages, without its updates."""
    made = scripts_of(today_editions(), ABOUT)
    some = [text for name, text in made.items() if "updates" not in name]
    with page_with(browser, some) as opened:
        yield opened


@pytest.mark.parametrize(("language", "query", "expected"), QUERIES)
def test_it_is_found(page: Page, language: str, query: str, expected: str) -> None:
    """By its name, its abbreviation, without marks; a place leads to the body of before."""
    ask = """([language, query]) => planSearch.query({ language, query }).results
      .filter(({ kind }) => ["agency", "page"].includes(kind)).map(({ id }) => id)"""
    assert expected in page.evaluate(ask, [language, query])[:3]


def test_a_body_of_today_finds_the_tasks_of_those_before_it(page: Page) -> None:
    """What the bodies lead that it took over stands among the results."""
    ask = """(query) => planSearch.query({ language: "vi", query }).results
      .filter(({ kind }) => kind === "task").map(({ id }) => id)"""
    led = today_editions()[0].site.inherited["so-ha-tang-mau-moi"].leads
    assert led
    assert set(led) <= set(page.evaluate(ask, "sở hạ tầng và nhà ở"))


def test_the_question_leads_to_its_place_on_the_page(page: Page) -> None:
    """Its address is that of the part of the page that answers it."""
    ask = """() => planSearch.query({ language: "en", query: "still in force" }).results
      .filter(({ kind }) => kind === "page").map(({ url }) => url)"""
    assert page.evaluate(ask) == ["/en/about-en/#validity"]


def test_names_of_places_are_those_of_the_language() -> None:
    """A body is known by the places of today on its land, in the words of its index."""
    for edition, name in zip(today_editions(), ("xã Suối Giữa", "Suối Giữa Commune"), strict=True):
        known = {body.id: body.names for body in bodies(edition)}
        assert name in known["huyen-thuong"]
        assert name not in known["huyen-ha"]


def test_what_is_said_of_the_plan_is_a_passage_of_its_question() -> None:
    """Its words are found there; of a plan of which nothing is said there is no such question."""
    edition = today_editions()[1]
    (document,) = validity(edition, ABOUT)
    assert (document.title, document.url) == (
        "Is the plan still in force?",
        "/en/about-en/#validity",
    )
    passages = [each.text for each in document.passages]
    assert any("was merged into New Sample Province" in each for each in passages)
    assert not list(validity(editions()[1], ABOUT))
