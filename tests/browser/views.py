"""A page as a reader may have it before them: language, scheme and width."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Literal, NamedTuple

from playwright.sync_api import Page

from tests.browser.templates import OPEN_ALL
from tests.browser.window import OpenPage
from tests.conftest import BuiltSite
from tests.thorough import THOROUGH, tries

PHONE, DESK = 360, 1280
# The addresses of a page: in Vietnamese and in English, or by the code of the language.
Paths = tuple[str, str] | Mapping[str, str]
Scheme = Literal["light", "dark"]


class View(NamedTuple):
    """One of the ways to look at a page."""

    language: str
    scheme: Scheme
    width: int

    def path(self, paths: Paths) -> str:
        """That of `paths` which is in this language."""
        return paths[self.language] if isinstance(paths, Mapping) else paths[self.language == "en"]


SCHEMES: tuple[Scheme, ...] = ("light", "dark")
# The first entries of a long list stand for the others: axe takes half a minute for a thousand.
ENTRIES = tries(20, 10)
SHORTEN = f"""() => document.querySelectorAll('main :is(ul, ol, tbody)').forEach(list =>
  [...list.children].slice({ENTRIES}).forEach(entry => entry.remove()))"""


def views_in(languages: Iterable[str]) -> list[View]:
    """Every view of a site of these languages."""
    return [View(*view) for view in itertools.product(languages, SCHEMES, (PHONE, DESK))]


def in_pairs(languages: Sequence[str]) -> list[View]:
    """Views in which any of several languages, any scheme and any width meets any other."""
    return [
        View(language, scheme, width)
        for turn, language in enumerate(languages)
        for scheme, width in zip(SCHEMES, (DESK, PHONE) if turn % 2 else (PHONE, DESK), strict=True)
    ]


IN_PAIRS = tuple(in_pairs(("vi", "en")))


def views_of(languages: Sequence[str]) -> list[View]:
    """The views in which a page is looked at: all, or with several languages those in pairs."""
    every = THOROUGH or len(languages) == 1
    return views_in(languages) if every else in_pairs(languages)


def wrong_views(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    site: BuiltSite,
    looks: Iterable[tuple[Paths, View]],
) -> list[str]:
    """What axe finds, or what is wider than the screen, on pages with everything unfolded."""
    found = []
    page = open_page(f"{site.url}/404.html")
    for paths, view in looks:
        page.set_viewport_size({"width": view.width, "height": 900})
        page.emulate_media(color_scheme=view.scheme)
        page.goto(site.url + view.path(paths))
        page.evaluate(OPEN_ALL)
        wide = page.evaluate("document.scrollingElement.scrollWidth")
        if wide > view.width:
            found.append(f"{view}: {page.url} is {wide} px wide")
        page.evaluate(SHORTEN)
        found += [f"{view}: {violation}" for violation in violations(page)]
    return found


def wider(page: Page, site: BuiltSite, paths: list[str]) -> dict[str, int]:
    """The pages that have to be scrolled sideways where everything is unfolded, and their width."""
    found = {}
    for path in paths:
        page.goto(site.url + path)
        page.evaluate(OPEN_ALL)
        found[path] = page.evaluate("document.scrollingElement.scrollWidth")
    across = page.viewport_size["width"] if page.viewport_size else 0
    return {path: wide for path, wide in found.items() if wide > across}
