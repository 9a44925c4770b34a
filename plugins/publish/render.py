"""Pages into bytes: a pure function of the page, the theme and the site's settings."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.templates import Templates
from plugins.website.assets import Assets
from plugins.website.chrome import Chrome, chrome, shared_chrome
from plugins.website.headers import card_policy, policy
from plugins.website.pages.page import by_key


@dataclass(frozen=True, slots=True, kw_only=True)
class Renderer:
    """Renders the pages of a site, each in the words of its own language."""

    editions: Mapping[str, Edition]
    templates: Mapping[str, Templates]
    assets: Assets
    twins: Mapping[str, tuple[Page, ...]]
    shared: Mapping[str, Chrome]

    def render(
        self,
        page: Page,
        scripts: Sequence[tuple[str, str]] = (),
        links: Callable[[str], str] | None = None,
    ) -> bytes:
        """The HTML of `page` in UTF-8; jinja2 errors name the template and line.

        scripts: name and path of each script of the search, which its page loads. `links` writes
        the links of what is no page of the site.
        """
        code = page.language
        html = self.templates[code].render(
            f"{page.template}.html",
            page.path,
            links,
            page=page,
            view=page.view(),
            scripts=scripts,
            site=chrome(
                self.shared[code],
                self.editions[code],
                page,
                self.twins.get(page.key, ()),
                self.assets,
            ),
        )
        return html.encode()


def renderer(
    theme: Path,
    editions: Sequence[Edition],
    assets: Assets,
    pages: Sequence[Page],
    compiled: Path | None = None,
) -> Renderer:
    """What renders `pages`, all pages of the site, with the templates of `theme`.

    `compiled` is the folder in which the code of templates is kept, None for nowhere.
    """
    by_language = {edition.language.code: edition for edition in editions}
    own = {(page.language, page.key): page for page in pages}
    names = template_names(assets)
    return Renderer(
        editions=by_language,
        templates={
            code: Templates(theme, each, names, compiled=compiled)
            for code, each in by_language.items()
        },
        assets=assets,
        twins=by_key(pages),
        shared={code: shared_chrome(each, assets, own) for code, each in by_language.items()},
    )


def template_names(assets: Assets) -> dict[str, object]:
    """What every template may call besides the words of its language."""
    return {"asset": assets.path, "policy": policy, "card_policy": card_policy}
