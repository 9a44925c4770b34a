"""Pages of a small plan made in a test, as a reader sees them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from bs4 import BeautifulSoup, Tag

from plugins.editions.edition import Edition
from plugins.plan.records.dataset import Records
from plugins.publish.build import editions_of
from plugins.publish.render import Renderer
from plugins.website.pages.every import every_page
from tests.samples.built import SETTINGS, prose, renderer_of
from tests.samples.plan import AS_OF

PROSE_PAGES = ("about", "method", "corrections", "accessibility")


class Rendered:
    """The pages of a plan, by language and key, as of a day."""

    def __init__(self, plan: Records, as_of: dt.date = AS_OF) -> None:
        """Make the editions of `plan`; its pages are rendered when they are asked for."""
        self.editions: Sequence[Edition] = editions_of(plan, replace(SETTINGS, as_of=as_of))
        codes = [each.language.code for each in self.editions]
        texts = [prose(name, code) for code in codes for name in PROSE_PAGES]
        self._pages = {(p.language, p.key): p for p in every_page(self.editions, texts)}
        found = tuple(self._pages.values())
        self._render: Renderer = renderer_of(self.editions, found)

    def keys(self, language: str) -> list[str]:
        """The keys of all pages of a language."""
        return [key for code, key in self._pages if code == language]

    def page(self, language: str, key: str) -> BeautifulSoup:
        """A page, parsed."""
        html = self._render.render(self._pages[language, key]).decode()
        return BeautifulSoup(html, "html.parser")

    def words(self, language: str, key: str, selector: str) -> list[str]:
        """The words of the elements of a page that `selector` finds, as they follow each other."""
        return [shown(tag) for tag in self.page(language, key).select(selector)]


def shown(tag: Tag) -> str:
    """The words of an element as they follow each other on the page."""
    return " ".join(tag.get_text().split())
