"""Articles of campaigns: pages of their own, found by the search as what they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.window import OpenPage
from tests.conftest import BuiltSite, built_and_served
from tests.samples.articles import content_with_articles
from tests.samples.folders import SAMPLE

# A site is built for this alone: for CI.
pytestmark = pytest.mark.slow

PAGES = {
    "ngay-xanh/chu-nhat-sach": "ven suối",
    "en/green-day/clean-sunday": "by the brook",
}


@pytest.fixture(scope="module")
def campaign_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The sample province with its articles."""
    folder = tmp_path_factory.mktemp("campaigns")
    content = content_with_articles(folder)
    with built_and_served(folder / "output", SAMPLE / "data", content) as built:
        yield built


def test_an_article_is_a_page(campaign_site: BuiltSite) -> None:
    """An article stands under its own address in each language."""
    for path, words in PAGES.items():
        assert words in (campaign_site.folder / path / "index.html").read_text("utf-8")


def test_an_article_is_found(open_page: OpenPage, campaign_site: BuiltSite) -> None:
    """The search offers articles as a kind, and finds them where the plan has nothing."""
    page = open_page(f"{campaign_site.url}/tim-kiem/?q=ven+suối")
    article = page.locator('.search__link[href$="/chu-nhat-sach/"]')
    expect(article).to_be_visible()
    page.locator('[data-go="kind:article"]').click()
    expect(article).to_be_visible()
    assert "kind=article" in page.url
