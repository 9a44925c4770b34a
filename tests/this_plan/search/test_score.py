"""The bars of the search, held by judged queries that nothing was tuned on."""

from __future__ import annotations

import math
from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page

from scripts.search_answers import is_right, told, told_queries, told_report
from scripts.search_score import (
    ASK,
    HALVES,
    Judged,
    Score,
    answered,
    asked,
    judged_queries,
    mean,
    report,
    scored,
    search_scripts,
)
from tests.samples.search import cut_small, page_with
from tests.samples.this_site import editions

# Asks each question again until no part is left that it needs.
ASK_IN_PARTS = """([asked, parts]) => asked.map(([language, query, others]) => {
  for (;;) {
    const { needs, results } = planSearch.query({ language, query, others });
    const names = needs.filter((name) => parts[name]);
    if (!names.length) return results.filter(({ kind }) => kind === "task").map(({ id }) => id);
    for (const name of names) {
      const script = document.createElement("script");
      script.textContent = parts[name];
      document.head.append(script);
      delete parts[name];
    }
  }
})"""
# Some hundred questions are asked: for CI.
pytestmark = pytest.mark.slow

ACCENTS = {"unaccented", "half-accented", "d-bar", "tone-placement", "i-y", "nfd"}
LEAST = (
    ({"number", "document-number"}, 1.0),
    (ACCENTS, 0.95),
    ({"abbreviation", "body", "todays-body"}, 0.97),
    ({"synonym"}, 0.87),
)


@pytest.fixture(scope="module")
def scores(engine_page: Page) -> list[Score]:
    """What the engine finds for all judged queries."""
    queries = judged_queries()
    found = engine_page.evaluate(ASK, asked(queries))
    return [scored(query, tasks) for query, tasks in zip(queries, found, strict=True)]


def test_a_core_in_parts_scores_the_same(scores: Sequence[Score], browser: Browser) -> None:
    """Cut as that of a large plan is, the search finds as well what was judged, set by set."""
    with cut_small():
        made = {name[7:-3]: text for name, text in search_scripts(editions()).items()}
    parts = {name: made.pop(name) for name in [*made] if name.startswith(("words-", "texts-"))}
    queries = judged_queries()
    with page_with(browser, made.values()) as page:
        found = page.evaluate(ASK_IN_PARTS, [asked(queries), parts])
    pairs = zip(queries, found, strict=True)
    apart = [scored(query, tasks) for query, tasks in pairs]
    assert len(parts) > 100
    for half in HALVES:
        own, whole = ([s for s in each if s.judged.half == half] for each in (apart, scores))
        assert ndcg(own) == pytest.approx(ndcg(whole)), half


@pytest.fixture(scope="module", params=["held", "fresh"])
def held(scores: Sequence[Score], request: pytest.FixtureRequest) -> list[Score]:
    """The half of the first judge's that is held back, and what a later judge wrote."""
    return [score for score in scores if score.judged.half == request.param]


def ndcg(scores: Sequence[Score]) -> float:
    """The mean nDCG@10."""
    return mean(scores, lambda score: score.ndcg)


@pytest.mark.parametrize(("language", "least"), [("vi", 0.94), ("en", 0.91), (None, 0.93)])
def test_whole_of_a_language(held: Sequence[Score], language: str | None, least: float) -> None:
    """nDCG@10 of all queries that have an answer is high in each language, and overall."""
    of = [s for s in answered(held) if language in (None, s.judged.language)]
    assert ndcg(of) >= least, report(held, held)


@pytest.mark.parametrize(("kinds", "least"), LEAST)
def test_kinds(held: Sequence[Score], kinds: set[str], least: float) -> None:
    """Each kind of query has its own bar."""
    of = [score for score in held if score.judged.kind in kinds]
    assert ndcg(of) >= least, report(of, of)


def test_nonsense_finds_nothing(held: Sequence[Score]) -> None:
    """At least 95 % of queries that nothing answers get no task."""
    assert ndcg([score for score in held if score.judged.kind == "nonsense"]) >= 0.95


def test_few_tasks_are_shown(held: Sequence[Score]) -> None:
    """A query with an answer shows twelve tasks at most in the mean."""
    assert mean(answered(held), lambda score: score.shown) <= 12


def test_answers_say_what_holds_the_words(engine_page: Page) -> None:
    """Each answer says whether anything has the words asked; pages answer to their names."""
    found = told(engine_page, told_queries())
    assert all(is_right(*each) for each in found), told_report(found)


@pytest.mark.parametrize(
    ("relevant", "found", "expected"),
    [
        ({"1": 3}, ["1"], 1.0),
        ({"1": 3}, ["2", "1"], 1 / math.log2(3)),
        ({"1": 3, "2": 1}, ["2", "1"], (1 + 3 / math.log2(3)) / (3 + 1 / math.log2(3))),
        ({"1": 1}, [], 0.0),
        ({}, [], 1.0),
        ({}, ["1"], 0.0),
    ],
)
def test_measure(relevant: dict[str, int], found: list[str], expected: float) -> None:
    """The measure takes gains as they are and discounts by the logarithm of the rank."""
    judged = Judged("vi", "rác", "synonym", "held", relevant)
    assert scored(judged, found).ndcg == pytest.approx(expected)
