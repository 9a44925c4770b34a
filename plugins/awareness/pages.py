"""The pages of this room."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.awareness.article import article_pages
from plugins.awareness.lesson import lesson_pages
from plugins.awareness.section import section_pages
from plugins.editions.edition import Edition
from plugins.editions.markdown_pages import SECTION_KEY
from plugins.editions.page import Page
from plugins.editions.prose import ProseText


def awareness_pages(editions: Sequence[Edition], texts: Sequence[ProseText]) -> list[Page]:
    """Articles with their section, and lesson sheets; `texts` are all Markdown pages."""
    return [
        page
        for edition in editions
        for page in (*_of(edition, texts), *lesson_pages(edition, texts))
    ]


def _of(edition: Edition, texts: Sequence[ProseText]) -> list[Page]:
    articles, code = edition.articles, edition.language.code
    if articles is None:
        return []
    own = {text.key: text for text in texts if text.language == code and text.head}
    return [
        *section_pages(edition, articles, own[SECTION_KEY]),
        *article_pages(edition, articles, own),
    ]
