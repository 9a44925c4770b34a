"""Articles of campaigns: pages of their own, found by the search as what they are."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.window import OpenPage
from tests.conftest import BuiltSite, built_and_served
from tests.samples.folders import SAMPLE

# A site is built for this alone: for CI.
pytestmark = pytest.mark.slow

ARTICLE = """Title: {title}
Key: clean-day
Slug: {slug}
Lang: {lang}
Description: {title}.

{text}
"""


@pytest.fixture(scope="module")
def campaign_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The sample province with an article in content/campaigns/."""
    folder = tmp_path_factory.mktemp("campaigns")
    content = folder / "content"
    shutil.copytree(SAMPLE / "content", content)
    write(content, "vi", "Ngày chủ nhật sạch", "ngay-sach", "Cả thôn cùng nhặt ni lông ven suối.")
    write(
        content, "en", "Clean Sunday", "clean-sunday", "The village picks up plastic by the brook."
    )
    with built_and_served(folder / "output", SAMPLE / "data", content) as built:
        yield built


def write(content: Path, lang: str, title: str, slug: str, text: str) -> None:
    """Put an article into the folder of campaigns."""
    file = content / "campaigns" / f"clean-day.{lang}.md"
    file.parent.mkdir(exist_ok=True)
    file.write_text(ARTICLE.format(title=title, slug=slug, lang=lang, text=text), "utf-8")


def test_an_article_is_a_page(campaign_site: BuiltSite) -> None:
    """An article stands under its own address in each language."""
    for path, words in (("ngay-sach", "ven suối"), ("en/clean-sunday", "by the brook")):
        assert words in (campaign_site.folder / path / "index.html").read_text("utf-8")


def test_an_article_is_found(open_page: OpenPage, campaign_site: BuiltSite) -> None:
    """The search offers articles as a kind, and finds them where the plan has nothing."""
    page = open_page(f"{campaign_site.url}/tim-kiem/?q=ven+suối")
    article = page.locator('.search__link[href$="/ngay-sach/"]')
    expect(article).to_be_visible()
    page.locator('[data-go="kind:article"]').click()
    expect(article).to_be_visible()
    assert "kind=article" in page.url
