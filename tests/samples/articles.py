"""The sample plan with its updates and two articles, in both languages."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from functools import cache
from pathlib import Path

from plugins.editions.articles import with_articles
from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.page import Page
from plugins.editions.page_files import PageFiles
from plugins.editions.prose import ProseText, texts
from plugins.publish.build import editions_of, pages_of_site
from plugins.publish.render import Renderer
from tests.samples.built import SETTINGS, found, renderer_of
from tests.samples.folders import FIXTURES, SAMPLE
from tests.samples.updates_site import updated_editions, updated_records

ARTICLES = FIXTURES / "articles/content"


def content_with_articles(folder: Path) -> Path:
    """The content of the sample and its articles, in a folder that may be changed."""
    for source in (SAMPLE / "content", ARTICLES):
        shutil.copytree(source, folder / "content", dirs_exist_ok=True)
    return folder / "content"


@cache
def markdown() -> tuple[MarkdownPage, ...]:
    """All its pages as they were read."""
    with tempfile.TemporaryDirectory() as temporary:
        return PageFiles(content_with_articles(Path(temporary))).pages


@cache
def article_texts() -> tuple[ProseText, ...]:
    """Its texts in both languages."""
    return tuple(texts(markdown(), updated_editions()))


@cache
def article_editions() -> tuple[Edition, ...]:
    """Its editions, which know their articles."""
    return with_articles(updated_editions(), article_texts())


@cache
def published_articles() -> tuple[Edition, ...]:
    """The same with all that is made besides pages."""
    settings = replace(SETTINGS, extras=frozenset(Extra))
    return with_articles(editions_of(updated_records(), settings), article_texts())


@cache
def article_site() -> tuple[Page, ...]:
    """All its pages in both languages."""
    return tuple(pages_of_site(article_editions(), article_texts()))


@cache
def article_renderer() -> Renderer:
    """What renders them."""
    return renderer_of(article_editions(), article_site())


def shown(key: str, language: str = "vi") -> str:
    """The HTML of one of them."""
    return article_renderer().render(found(article_site(), key, language)).decode()
