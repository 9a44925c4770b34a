"""Lesson sheets: where they stand, and what they show of their tasks."""

from __future__ import annotations

from urllib.parse import urljoin

import pytest
from bs4 import BeautifulSoup

from plugins.editions.edition import Edition
from plugins.editions.letter_urls import task_letter
from plugins.publish.build import pages_of_site
from tests.samples.articles import article_editions, article_texts, published_articles, shown
from tests.samples.built import found

ADDRESSES = {"vi": "/in/bai-hoc/", "en": "/en/print/lesson/"}


@pytest.mark.parametrize("edition", article_editions(), ids=lambda edition: edition.language.code)
def test_a_lesson_shows_its_tasks_word_for_word(edition: Edition) -> None:
    """It stands with all that is printed, with each task as issued and the way to its letter."""
    code = edition.language.code
    page = BeautifulSoup(shown("lesson", code), "html.parser")
    texts = [edition.passage(text).text for text in edition.site.tasks["1.2"].text]
    assert [quoted.get_text(strip=True) for quoted in page.select("blockquote")] == texts
    links = {urljoin(ADDRESSES[code], str(link["href"])) for link in page.select("a")}
    assert {task_letter(edition.urls, "1.2"), ADDRESSES[code]} <= links


def test_a_publication_has_it_as_pdf() -> None:
    """The page names the file beside it; without what makes PDF files it names none."""
    made = pages_of_site(published_articles(), article_texts())
    plain = pages_of_site(article_editions(), article_texts())
    for code, path in ADDRESSES.items():
        page = found(made, "lesson", code)
        assert (page.path, page.sheet) == (path, f"{path.rstrip('/')}.pdf")
        assert found(plain, "lesson", code).sheet is None
