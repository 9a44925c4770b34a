"""Pages into bytes: a pure function of the page, the theme and the site's settings."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment

from plugins.editions.edition import Edition
from plugins.editions.page import NOT_FOUND, Page
from plugins.editions.templates import environment, json_ld
from plugins.editions.urls import INDEX, relative
from plugins.editions.values import Link, Passage
from plugins.website.assets import Assets
from plugins.website.chrome import chrome
from plugins.website.headers import policy
from plugins.website.pages import structured
from plugins.website.pages.page import by_key

TAG = re.compile(r'<[a-z][^<>"]*(?:"[^"]*"[^<>"]*)+>')
ROOT_LINK = re.compile(r'(?<=[ \n])(href|src|action)="(/(?!/)[^"]*)"')


@dataclass(frozen=True)
class Renderer:
    """Renders pages with the templates of `theme`; `pages` are all pages of the site.

    `offline` pages can be opened as files: every link names the file that it leads to.
    """

    theme: Path
    editions: Sequence[Edition]
    assets: Assets
    pages: Sequence[Page]
    offline: bool = False

    def render(self, page: Page) -> bytes:
        """The HTML of `page` in UTF-8; jinja2 errors name the template and line."""
        edition = self._edition(page.language)
        twins = self._by_key[page.key]
        template = self._environments[page.language].get_template(f"{page.template}.html")
        html = template.render(
            page=_with_breadcrumbs(edition, page),
            view=page.view,
            site=chrome(edition, twins, self.assets, self._paths, offline=self.offline),
        )
        return self._linked(html, page).encode()

    def _edition(self, language: str) -> Edition:
        return next(e for e in self.editions if e.language.code == language)

    def _linked(self, html: str, page: Page) -> str:
        """Links from the root of the site made relative, save on the page for lost visitors."""
        folder = urlsplit(self.editions[0].address).path.rstrip("/")
        index = INDEX if self.offline else ""

        def link(match: re.Match[str]) -> str:
            lost = page.key == NOT_FOUND and not self.offline
            target = folder + match[2] if lost else relative(match[2], page.path, index)
            return f'{match[1]}="{target}"'

        return TAG.sub(lambda tag: ROOT_LINK.sub(link, tag[0]), html)

    @cached_property
    def _by_key(self) -> Mapping[str, tuple[Page, ...]]:
        return by_key(self.pages)

    @cached_property
    def _paths(self) -> Mapping[tuple[str, str], str]:
        """The path of each page that stands alone in its language, by language and key."""
        return {(page.language, page.key): page.path for page in self.pages}

    @cached_property
    def _environments(self) -> Mapping[str, Environment]:
        return {
            e.language.code: environment(self.theme, e, template_names(self.assets))
            for e in self.editions
        }


def template_names(assets: Assets) -> dict[str, object]:
    """What every template may call besides the words of its language."""
    return {"asset": assets.path, "assets": assets.below, "policy": _policy}


def _policy(data: Iterable[object], *, workers: bool) -> str:
    return policy((json_ld(block) for block in data), workers=workers)


def _with_breadcrumbs(edition: Edition, page: Page) -> Page:
    if not page.breadcrumbs:
        return page
    code = edition.language.code
    home = Link(edition.urls.home(), edition.passage(edition.site.records.settings.name), "")
    trail = (home, *page.breadcrumbs, Link(page.path, Passage(page.title, code)))
    return replace(page, data=(*page.data, structured.breadcrumbs(edition, trail)))
