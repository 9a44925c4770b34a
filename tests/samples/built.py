"""What the render and page tests are made from: the editions and pages of the sample plan."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.publish.build import Settings, editions_of
from plugins.website.pages.every import every_page
from tests.samples.plan import AS_OF, ROOT, real_records, sample_records

ADDRESS = "https://site.example/plan/"
SETTINGS = Settings(theme=ROOT / "theme", address=ADDRESS, as_of=AS_OF)
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
def editions(*, real: bool = False) -> tuple[Edition, ...]:
    """The sample plan (or the real one) in both languages."""
    return editions_of(real_records() if real else sample_records(), SETTINGS)


@cache
def pages(*, real: bool = False) -> tuple[Page, ...]:
    """All pages of both languages."""
    texts = [prose(key, code) for code in ("vi", "en") for key in PROSE]
    return tuple(every_page(editions(real=real), texts))


def page(key: str, language: str = "vi", *, real: bool = False) -> Page:
    """One page by its key and language."""
    return next(p for p in pages(real=real) if (p.key, p.language) == (key, language))
