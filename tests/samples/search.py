"""The search in a browser: that of the sample plan with updates, and what any answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.editions.edition import Edition
from plugins.editions.prose import ProseText
from plugins.search import apart
from plugins.search.parts import scripts_of_language, scripts_of_theme
from scripts.search_score import search_scripts
from tests.samples.folders import FIXTURES, SAMPLE
from tests.samples.plan import ROOT
from tests.samples.updates_site import updated_editions

THEME = ROOT / "theme"
LEXICON = FIXTURES / "lexicon/data"
# Of each word of a language's core: in which titles, in which other texts, in how many of a field.
POSTINGS = """(language) => {
  const { vocabulary, parts: [{ postings }] } = planSearch.engines[language];
  const found = vocabulary.words.map(({ exact }, number) => {
    const { named, said } = postings.of(number);
    return [exact, [named, said, postings.having(number)]];
  });
  return Object.fromEntries(found.filter(([, [, , having]]) => having));
}"""
ANSWER = """([language, query, others]) =>
  planSearch.query({ language, query, others })"""


def sample_scripts() -> dict[str, str]:
    """The scripts of search by name, with a lexicon of the sample's own."""
    return search_scripts(updated_editions(), LEXICON, SAMPLE / "content")


def scripts_of(editions: Sequence[Edition], texts: Sequence[ProseText] = ()) -> dict[str, str]:
    """The scripts of search by name, without any lexicon; `texts` can be found too."""
    made = scripts_of_theme(THEME)
    for edition in editions:
        made |= scripts_of_language(edition, {}, texts)
    return {name: script.decode() for name, script in made.items()}


@contextmanager
def cut_small() -> Iterator[None]:
    """Make cores as of a large plan, in many parts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(apart, "LETTERS_OF_POSTINGS", 150)
        patch.setattr(apart, "LETTERS_OF_TEXTS", 300)
        yield


@contextmanager
def page_with(browser: Browser, scripts: Iterable[str]) -> Iterator[Page]:
    """An empty page in which these scripts were run, one after another."""
    page = browser.new_page()
    page.goto("about:blank")
    for text in scripts:
        page.add_script_tag(content=text)
    yield page
    page.close()


def answer(page: Page, query: str, language: str = "vi") -> dict[str, Any]:
    """What the engine answers, with the other language to fall back to."""
    found: dict[str, Any] = page.evaluate(
        ANSWER, [language, query, ["en" if language == "vi" else "vi"]]
    )
    return found


def tasks(found: dict[str, Any]) -> list[str]:
    """The tasks of an answer, in order."""
    return [result["id"] for result in found["results"] if result["kind"] == "task"]


def marked(part: dict[str, Any]) -> list[str]:
    """The marked words of a title or passage, as written."""
    return [part["text"][start:end] for start, end, *_ in part["marks"]]
