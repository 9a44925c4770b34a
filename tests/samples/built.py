"""What the render and page tests are made from: the editions and pages of the sample plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.publish.build import Settings, editions_of
from plugins.publish.render import Renderer, renderer
from plugins.website.assets import Assets, bundle
from plugins.website.pages.every import every_page
from tests.samples.plan import AS_OF, ROOT, sample_records

ADDRESS = "https://site.example/plan/"
# As in any build that is no publication: templates that were compiled before are used again.
COMPILED = ROOT / ".cache/templates"
SETTINGS = Settings(theme=ROOT / "theme", address=ADDRESS, as_of=AS_OF, compiled=COMPILED)
PROSE = ("about", "method", "glossary", "not-found")


def prose(key: str, language: str) -> ProseText:
    """A short text of prose."""
    return ProseText(
        key=key,
        language=language,
        slug=f"{key}-{language}",
        title=key,
        description=f"{key}.",
        html=Markup("<p>x</p>"),
    )


@cache
def editions() -> tuple[Edition, ...]:
    """The sample plan in both languages."""
    return editions_of(sample_records(), SETTINGS)


@cache
def pages() -> tuple[Page, ...]:
    """All pages of both languages."""
    return pages_of(editions())


def pages_of(of: Sequence[Edition]) -> tuple[Page, ...]:
    """All pages of these editions, with a little prose."""
    texts = [prose(key, each.language.code) for each in of for key in PROSE]
    return tuple(every_page(of, texts))


@cache
def assets() -> Assets:
    """Style and scripts of the theme as it is."""
    return bundle(SETTINGS.theme)


def renderer_of(of: Sequence[Edition], all_pages: Sequence[Page]) -> Renderer:
    """What renders these pages, which are all of a site."""
    return renderer(SETTINGS.theme, of, assets(), all_pages, COMPILED)


def page(key: str, language: str = "vi") -> Page:
    """One page by its key and language."""
    return found(pages(), key, language)


def found(among: Iterable[Page], key: str, language: str = "vi") -> Page:
    """The page with this key and language."""
    return next(p for p in among if (p.key, p.language) == (key, language))
