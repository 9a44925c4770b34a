"""The core of a large plan in parts: it answers like a whole one, from no more than is needed."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from plugins.bundle.javascript import joined
from plugins.search import apart
from plugins.search.documents import core
from plugins.search.entries import Lexicon
from plugins.search.index import postings
from plugins.search.parts import core_of, scripts_of_theme
from tests.samples.plan import ROOT
from tests.samples.search import POSTINGS, THEME, answer, cut_small, page_with
from tests.samples.updates_site import updated_editions

# A browser reads whole indexes, again and again: for CI.
pytestmark = pytest.mark.slow

PACKED = [0, 1, 60, 61, 90, 91, 1829, 1830, 1891, 54_960, 1_000_000]
QUERIES = (
    *("rừng", "rung", "ru", "chất thải rắn", "chat thai", "trồng cây xanh", "sở y tế", "syt"),
    *("1.2", "nhiệm vụ 2.1 mục 1", "truongf", "chất thảy", "không có gì", "bệnh viện", "đường bộ"),
)


@pytest.fixture(scope="module")
def theme() -> list[str]:
    """The engine, and what may come later."""
    made = scripts_of_theme(THEME)
    return [made[f"search/{name}.js"].decode() for name in ("engine", "later")]


def parts_of(language: str) -> dict[str, str]:
    """The core of the sample in parts, by the names that the page loads them by."""
    edition = next(e for e in updated_editions() if e.language.code == language)
    made = core_of(edition, core(edition), Lexicon())
    return {f"{name}-{language}": text for name, text in made}


@pytest.fixture(scope="module")
def parts() -> dict[str, str]:
    """A core in many small parts."""
    with cut_small():
        return parts_of("vi")


def asked(page: Page, parts: Mapping[str, str], query: str) -> tuple[dict[str, Any], list[str]]:
    """The answer once all that it needs has come, and the names of what came for it."""
    came: list[str] = []
    while True:
        found = answer(page, query)
        needs = [name for name in found.pop("needs") if name in parts and name not in came]
        if not needs:
            return found, came
        for name in needs:
            page.add_script_tag(content=parts[name])
        came += needs


def test_of_a_small_plan_only_texts_come_apart() -> None:
    """Where the postings are one part, they come with the core: nobody waits for them."""
    assert list(parts_of("vi")) == ["core-vi", "texts-0-vi"]


def test_a_large_core_brings_no_text(parts: Mapping[str, str]) -> None:
    """What tasks say, and where words stand, comes in parts: each task and each word in one."""
    edition = updated_editions()[0]
    texts = [passage.text for task in core(edition) for passage in task.passages]
    tasks = [task for task in core(edition) if task.kind == "task"]
    assert len([name for name in parts if name.startswith("words-")]) > 3
    assert len([name for name in parts if name.startswith("texts-")]) > 2
    assert texts
    for text in (passage.text for task in tasks for passage in task.passages):
        written = json.dumps(text, ensure_ascii=False)[1:-1]
        found = [name.split("-")[0] for name, part in parts.items() if written in part]
        assert set(found) == {"texts"}


@pytest.mark.parametrize("language", ["vi", "en"])
def test_postings_come_as_lunr_py_made_them(
    browser: Browser, theme: list[str], language: str
) -> None:
    """The browser unpacks each word, where it stands, and in how many documents."""
    edition = next(e for e in updated_editions() if e.language.code == language)
    expected = {
        each.word: [list(each.named), list(each.said), each.having]
        for each in postings(core(edition), language)
    }
    with cut_small():
        made = parts_of(language)
    with page_with(browser, [*theme, *made.values()]) as page:
        found = page.evaluate(POSTINGS, language)
    assert found == expected


def test_large_numbers_are_packed_too(browser: Browser) -> None:
    """Places far apart come out as they went in."""
    numbers = [*PACKED, *range(2_000)]
    packed = "".join(map(apart.packed_number, numbers))
    with page_with(browser, [joined(ROOT, ["tests/search/unpacked.js"])]) as page:
        assert page.evaluate("(packed) => numbersIn(packed)", packed) == numbers
    assert not re.search(r'["\\!\s]', packed)


def test_parts_answer_like_the_whole(
    browser: Browser, theme: list[str], parts: Mapping[str, str]
) -> None:
    """Results, their order, marks and passages are those of a core that came whole."""
    with page_with(browser, [*theme, *parts_of("vi").values()]) as page:
        whole = {query: asked(page, {}, query)[0] for query in QUERIES}
    with page_with(browser, [*theme, parts["core-vi"]]) as page:
        found = {query: asked(page, parts, query)[0] for query in QUERIES}
    assert [query for query in QUERIES if found[query] != whole[query]] == []


def test_a_question_needs_what_its_words_need(
    browser: Browser, theme: list[str], parts: Mapping[str, str]
) -> None:
    """A rare word needs one part of the postings and few of the texts, and then nothing more."""
    with page_with(browser, [*theme, parts["core-vi"]]) as page:
        before = answer(page, "bệnh viện ")
        _, came = asked(page, parts, "bệnh viện ")
        again = answer(page, "bệnh viện ")
    assert all(name.startswith("words-") for name in before["needs"] if name in parts)
    assert 0 < len([name for name in came if name.startswith("words-")]) <= 3
    assert len([name for name in came if name.startswith("texts-")]) < len(
        [name for name in parts if name.startswith("texts-")]
    )
    assert not set(again["needs"]) & parts.keys()


def test_titles_answer_before_texts_come(
    browser: Browser, theme: list[str], parts: Mapping[str, str]
) -> None:
    """What the title of a task holds is found from the core and the postings alone."""
    edition = updated_editions()[0]
    title = edition.passage(edition.site.records.tasks[0].title).text
    words = [text for name, text in parts.items() if name.startswith("words-")]
    with page_with(browser, [*theme, parts["core-vi"], *words]) as page:
        first = answer(page, title)["results"][0]
    assert (first["id"], first["how"]) == (edition.site.records.tasks[0].id, "words")
