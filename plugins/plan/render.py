"""Pages into bytes: a pure function of the page, the theme and the site's settings."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from plugins.plan.assets import Assets
from plugins.plan.chrome import chrome
from plugins.plan.headers import policy
from plugins.plan.labels import labeller
from plugins.plan.pages import structured
from plugins.plan.pages.edition import Edition
from plugins.plan.pages.prose import NOT_FOUND, by_key
from plugins.plan.pages.values import Link, Page, Passage
from plugins.plan.urls import INDEX, relative

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
        return {e.language.code: environment(self.theme, e, self.assets) for e in self.editions}


def environment(theme: Path, edition: Edition, assets: Assets) -> Environment:
    """The template environment of one language: escaping and strictness on, its own words."""
    env = Environment(
        loader=FileSystemLoader([theme / "templates", theme]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    words = edition.words
    env.install_gettext_callables(words.gettext, words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.globals.update(label=labeller(words.gettext), asset=assets.path, policy=_policy)
    env.globals.update(assets=assets.below)
    env.filters.update(
        long_date=words.long_date,
        short_date=words.short_date,
        date_as_known=words.date_as_known,
        number=words.number,
        json_ld=json_ld,
    )
    return env


def _policy(data: Iterable[object], *, workers: bool) -> str:
    return policy((json_ld(block) for block in data), workers=workers)


def json_ld(value: object) -> Markup:
    """A value as JSON that cannot end the script element it stands in."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    escapes = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"}
    return Markup(re.sub("[<>&]", lambda m: escapes[m[0]], text))  # noqa: S704 - escaped above


def _with_breadcrumbs(edition: Edition, page: Page) -> Page:
    if not page.breadcrumbs:
        return page
    code = edition.language.code
    home = Link(edition.urls.home(), edition.passage(edition.site.records.settings.name), "")
    trail = (home, *page.breadcrumbs, Link(page.path, Passage(page.title, code)))
    return replace(page, data=(*page.data, structured.breadcrumbs(edition, trail)))
