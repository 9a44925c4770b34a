"""The judged queries by which the search is measured."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.samples.this_site import DATA

Query = dict[str, Any]

LANGUAGES = ("vi", "en")
HALVES = ("tune", "held")
# Sets of later judges, whole: for tuning, or never looked at.
LATER = {"second": "tune", "fresh": "fresh"}
KEYS = {"query", "kind", "half", "relevant"}
GAINS = {1, 2, 3}
SHARED_KINDS = {
    *("abbreviation", "body", "body-topic", "document-number", "nonsense", "number"),
    *("other-language", "phrase", "prefix", "punctuation", "question", "synonym"),
    *("todays-body", "typo"),
}
VIETNAMESE_KINDS = {
    *("accented", "d-bar", "half-accented", "i-y", "nfd", "telex", "tone-placement"),
    "unaccented",
}
KINDS = {"vi": SHARED_KINDS | VIETNAMESE_KINDS, "en": SHARED_KINDS}
AT_LEAST = {"vi": 300, "en": 110}
AT_LEAST_OF_A_KIND = {"vi": 8, "en": 5}
AT_LEAST_NONSENSE = {"vi": 20, "en": 10}
AT_LEAST_OF_AN_AREA = 5


def read(path: Path) -> list[dict[str, Any]]:
    """The entries of a YAML file that is a list."""
    entries: list[dict[str, Any]] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return entries


FOLDER = Path(__file__).parent / "queries"
QUERIES: dict[str, list[Query]] = {
    language: read(FOLDER / "first" / f"{language}.yaml") for language in LANGUAGES
}
TASKS = {path.stem for path in (DATA / "tasks").glob("*.yaml")}
AREAS = {area["id"] for area in read(DATA / "areas.yaml")}

by_language = pytest.mark.parametrize("language", LANGUAGES)


def areas(queries: Iterable[Query]) -> Counter[str]:
    """How many of the queries each area answers with at least one task."""
    return Counter(
        area for query in queries for area in {task.partition(".")[0] for task in query["relevant"]}
    )


def of_half(language: str, half: str) -> list[Query]:
    """The queries of one language that are there for tuning, or are held back."""
    return [query for query in QUERIES[language] if query["half"] == half]


def is_well_formed(language: str, query: Query) -> bool:
    """Whether a query has words, a known kind and half, and tasks of the plan with good gains."""
    return (
        query.keys() == KEYS
        and query["query"].strip() == query["query"] != ""
        and query["kind"] in KINDS[language]
        and query["half"] in {*HALVES, *LATER.values()}
        and query["relevant"].keys() <= TASKS
        and all(type(gain) is int and gain in GAINS for gain in query["relevant"].values())
    )


def is_encoded_as_its_kind(query: Query) -> bool:
    """Whether a query of the kind "nfd" is decomposed Unicode, and any other composed."""
    text: str = query["query"]
    composed = unicodedata.is_normalized("NFC", text)
    if query["kind"] == "nfd":
        return unicodedata.is_normalized("NFD", text) and not composed
    return composed


@by_language
@pytest.mark.parametrize("name", LATER)
def test_later_sets(name: str, language: str) -> None:
    """What later judges wrote is as well formed, for one use only, and asks about every area."""
    queries = read(FOLDER / name / f"{language}.yaml")
    for query in queries:
        assert is_well_formed(language, query), query
        assert is_encoded_as_its_kind(query), query
        assert bool(query["relevant"]) == (query["kind"] != "nonsense"), query
    assert {query["half"] for query in queries} == {LATER[name]}
    assert areas(queries).keys() == AREAS
    assert len({query["query"] for query in queries}) == len(queries)


@by_language
def test_queries_are_well_formed(language: str) -> None:
    """A query has words, a known kind and half, and tasks of the plan with gains from 1 to 3."""
    assert [query for query in QUERIES[language] if not is_well_formed(language, query)] == []


@by_language
def test_only_nonsense_has_no_answer(language: str) -> None:
    """Nonsense is answered by no task, and every other query by at least one."""
    unanswered = [query for query in QUERIES[language] if not query["relevant"]]
    assert unanswered == [query for query in QUERIES[language] if query["kind"] == "nonsense"]


@by_language
def test_only_nfd_is_decomposed(language: str) -> None:
    """Queries of the kind "nfd" are decomposed Unicode, all others composed."""
    assert [query for query in QUERIES[language] if not is_encoded_as_its_kind(query)] == []


@by_language
def test_enough_queries(language: str) -> None:
    """Each language has enough queries, of every kind, and enough nonsense."""
    kinds = Counter(query["kind"] for query in QUERIES[language])
    assert kinds.total() >= AT_LEAST[language]
    assert kinds.keys() == KINDS[language]
    assert min(kinds.values()) >= AT_LEAST_OF_A_KIND[language]
    assert kinds["nonsense"] >= AT_LEAST_NONSENSE[language]


@by_language
def test_no_query_twice(language: str) -> None:
    """No query stands twice in a language, however its letters are encoded or capitalised."""
    texts = Counter(
        unicodedata.normalize("NFC", query["query"]).casefold() for query in QUERIES[language]
    )
    assert [text for text, count in texts.items() if count > 1] == []


@by_language
def test_halves_alternate(language: str) -> None:
    """Within each kind the queries go to "tune" and "held" in turn, so both have every kind."""
    for kind in KINDS[language]:
        halves = [query["half"] for query in QUERIES[language] if query["kind"] == kind]
        assert halves == [HALVES[place % 2] for place in range(len(halves))]
        assert set(halves) == set(HALVES)


@by_language
@pytest.mark.parametrize("half", HALVES)
def test_both_halves_ask_about_every_area(language: str, half: str) -> None:
    """Each area answers at least five queries of each half of each language."""
    answered = areas(of_half(language, half))
    assert answered.keys() == AREAS
    assert min(answered.values()) >= AT_LEAST_OF_AN_AREA


@by_language
def test_every_task_is_wanted(language: str) -> None:
    """Every task of the plan is just what at least one query wants."""
    wanted = {
        task for query in QUERIES[language] for task, gain in query["relevant"].items() if gain == 3
    }
    assert wanted == TASKS
