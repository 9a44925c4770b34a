"""Articles as readers find them: their section, its years, subjects and sources."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from icalendar import Calendar

from plugins.awareness.pages import awareness_pages
from plugins.editions.follow import ARTICLES, EVENTS, followed_pages
from plugins.editions.pictures import picture_keys, picture_of
from plugins.feeds import feed_files
from plugins.feeds.deadlines_calendar import calendar_files, calendar_keys
from plugins.search.prose_and_updates import articles
from tests.samples.articles import (
    article_editions,
    article_site,
    article_texts,
    published_articles,
    shown,
)
from tests.samples.built import SETTINGS, editions, found
from tests.samples.updates_site import updated_editions

GOLDEN = Path(__file__).with_name("golden")
VARYING = re.compile(r"(?<=\bassets/)([\w-]+)\.[0-9a-f]{10}\.|sha256-[\w+/]{43}=")


def soup(key: str, language: str = "vi") -> BeautifulSoup:
    """One page of the sample, as a browser reads it."""
    return BeautifulSoup(shown(key, language), "html.parser")


def links(page: BeautifulSoup, within: str) -> list[str]:
    """Where the links of a part of a page lead, from the root of the site."""
    return [str(a["href"]) for a in page.select(f"{within} a[href]")]


def test_an_article_lies_in_its_section() -> None:
    """The address of the section is the slug of what introduces it, in each language."""
    paths = {page.path for page in article_site() if page.section == "campaigns"}
    years = {f"{folder}{year}/" for folder in ("/ngay-xanh/", "/en/green-day/") for year in YEARS}
    assert paths == years | {
        *("/ngay-xanh/", "/ngay-xanh/chu-nhat-sach/", "/ngay-xanh/nang-tren-mai/"),
        *("/en/green-day/", "/en/green-day/clean-sunday/", "/en/green-day/sun-on-the-roof/"),
    }


# Of articles, of events, and of what was said of the section's task.
YEARS = (2026, 2025, 2024)


def test_the_section_lists_its_years() -> None:
    """Latest first: articles, days that a source gives, what was said of the section's task."""
    page = soup("campaigns")
    heads = [head.get_text() for head in page.select("main h2.sheet__head")]
    assert heads[:3] == [str(year) for year in YEARS]
    assert page.select_one("#year-2026 ~ .sheet__body .article-list")
    assert page.select_one("[aria-labelledby=year-2025] .article-events")
    assert page.select_one("[aria-labelledby=year-2025] .update-entries")
    own = soup("campaigns:2024", "en")
    assert [a.get_text() for a in own.select(".article-list__link")] == ["Clean Sunday"]
    assert "20:30–21:30" in own.main.get_text() if own.main else False


def test_an_article_says_on_what_it_rests() -> None:
    """A number beside a sentence leads to publisher, date, address and caution below."""
    page = soup("article:sunday")
    cited = [str(a["href"]).rpartition("#")[2] for a in page.select(".prose sup a")]
    assert cited == ["source-1", "source-2"]
    first, second = (page.select_one(f"#{anchor}") for anchor in cited)
    assert first
    assert second
    assert "Báo Mẫu, 01/3/2024" in " ".join(first.get_text().split())
    assert "Chưa đọc được bản gốc." in second.get_text()
    assert [a["href"] for a in second.select("a")] == ["https://so-y-te.example/suoi"]
    assert any(href.endswith("2.1/#muc-1") for href in links(page, ".prose"))


def test_an_article_is_listed_where_it_belongs() -> None:
    """On the pages of its tasks and areas, on the front page and at the foot of each page."""
    for key in ("task:2.1", "task:1.2", "area:2", "home"):
        assert any(h.endswith("chu-nhat-sach/") for h in links(soup(key), ".article-list")), key
    for key in ("task:1.1", "area:1"):
        assert not soup(key).select(".article-list")
    assert any(h.endswith("green-day/") for h in links(soup("task:1.1", "en"), "footer"))


def test_an_article_tells_who_answers() -> None:
    """The tasks that it is about stand with who leads them, as lists of tasks have them."""
    rows = soup("article:sunday").select(".task-rows .task-row")
    assert [row.select(".task-row__lead") != [] for row in rows] == [True, True]


def test_events_are_told_to_programs() -> None:
    """As schema.org's Event with its time zone, as iCalendar with its source, once each."""
    scripts = soup("article:sunday").select('script[type="application/ld+json"]')
    blocks = [json.loads(tag.get_text()) for tag in scripts]
    told = [block for block in blocks if block["@type"] == "Event"]
    assert [(event["startDate"], event["endDate"]) for event in told] == [
        ("2024-03-23T20:30:00+07:00", "2024-03-23T21:30:00+07:00"),
        ("2025-06-05", "2025-06-07"),
    ]
    assert told[0]["subjectOf"]["url"] == "https://bao.example/gio-tat-den"
    edition = article_editions()[0]
    ((path, content),) = calendar_files(edition, [EVENTS]).items()
    assert path == "/calendar/vi/events.ics"
    events = list(Calendar.from_ical(content).walk("VEVENT"))
    assert [(e.decoded("dtstart").isoformat(), e.decoded("dtend").isoformat()) for e in events] == [
        ("2024-03-23T13:30:00+00:00", "2024-03-23T14:30:00+00:00"),
        ("2025-06-05", "2025-06-08"),
    ]
    assert "https://bao.example/gio-tat-den" in str(events[0]["description"])


def test_articles_can_be_followed_found_and_shared() -> None:
    """A feed, latest first, a kind of the search, and a picture with the title of each."""
    for edition, own in zip(article_editions(), published_articles(), strict=True):
        assert "campaigns" in followed_pages(edition)
        files = feed_files(edition, ["campaigns"], SETTINGS.theme)
        feed = json.loads(files[edition.urls.feed(ARTICLES, "json")])
        assert edition.articles
        titles = [article.title for article in edition.articles.listed]
        assert [item["title"] for item in feed["items"]] == titles
        assert {each.title for each in articles(edition, article_texts())} == {*titles}
        assert "article:sun" in picture_keys(own)
        picture = picture_of(own, "article:sun")
        assert picture
        assert picture.title == titles[0]


def test_without_articles_there_is_no_section() -> None:
    """No page, no link, no feed and no calendar for a plan that has none."""
    for each in (*editions(), *updated_editions()):
        assert each.articles is None
        assert awareness_pages([each], []) == []
        assert "campaigns" not in followed_pages(each)
        assert EVENTS not in calendar_keys(each)


def golden_pages() -> Iterator[tuple[Path, str]]:
    """An article in both languages, and the file in which it was looked at."""
    for page in article_site():
        if page.key == "article:sunday":
            yield GOLDEN / f"{page.language}.html", VARYING.sub("…", shown(page.key, page.language))


@pytest.mark.golden
def test_golden(request: pytest.FixtureRequest) -> None:
    """An article is as it was when someone last looked at it."""
    for file, text in golden_pages():
        if request.config.getoption("--golden"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, "utf-8")
        assert file.read_text("utf-8") == text, "look at what changed; `make golden` takes it over"


def test_twins_lead_to_each_other() -> None:
    """The switch of language on an article leads to the same article."""
    page = found(article_site(), "article:sun", "en")
    assert page.path == "/en/green-day/sun-on-the-roof/"
    head = soup("article:sun").head
    assert head
    alternates = {str(tag["hreflang"]): str(tag["href"]) for tag in head.select("[hreflang]")}
    assert alternates["en"].endswith(page.path)
