"""Pages into bytes: a pure function of the page, the theme and the site's settings."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.templates import Templates, json_ld
from plugins.editions.values import Link, Passage
from plugins.website.assets import Assets
from plugins.website.chrome import chrome
from plugins.website.headers import policy
from plugins.website.pages import structured
from plugins.website.pages.page import by_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """Renders the pages of a site, each in the words of its own language."""

    editions: Mapping[str, Edition]
    templates: Mapping[str, Templates]
    assets: Assets
    twins: Mapping[str, tuple[Page, ...]]
    pages: Mapping[tuple[str, str], Page]

    def render(self, page: Page) -> bytes:
        """The HTML of `page` in UTF-8; jinja2 errors name the template and line."""
        edition = self.editions[page.language]
        html = self.templates[page.language].render(
            f"{page.template}.html",
            page.path,
            page=_with_breadcrumbs(edition, page),
            view=page.view,
            site=chrome(edition, self.twins[page.key], self.assets, self.pages),
        )
        return html.encode()


def renderer(
    theme: Path, editions: Sequence[Edition], assets: Assets, pages: Sequence[Page]
) -> Renderer:
    """What renders `pages`, all pages of the site, with the templates of `theme`."""
    return Renderer(
        editions={edition.language.code: edition for edition in editions},
        templates={
            edition.language.code: Templates(theme, edition, template_names(assets))
            for edition in editions
        },
        assets=assets,
        twins=by_key(pages),
        pages={(page.language, page.key): page for page in pages},
    )


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
