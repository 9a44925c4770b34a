"""The lexicon under data/search: every entry leads from what people say to what the plan says."""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

import pytest
import yaml
from playwright.sync_api import Page

from plugins.search import lexicon
from plugins.search.normalise import key, words
from plugins.search.shipped import shipped_words
from scripts.search_score import ASK, DATA, FIRST

LANGUAGES = ("vi", "en")
EVERYDAY = Path(__file__).parent / "queries"
# Where the entries of each file say what they answer to.
SAID = {"synonyms": "says", "abbreviations": "short", "spelling": "variants"}
Yaml: TypeAlias = Any
Entry = dict[str, Any]


def plain(text: str) -> str:
    """A text in one spelling: NFC, small letters, single spaces."""
    return " ".join(unicodedata.normalize("NFC", text).casefold().split())


@cache
def read(name: str) -> Yaml:
    """What a file below data/ says."""
    return yaml.safe_load((DATA / name).read_text("utf-8"))


def entries(kind: str, language: str) -> list[Entry]:
    """The entries of a kind in a language; abbreviations are the same in all."""
    name = kind if kind == "abbreviations" else f"{kind}.{language}"
    found: list[Entry] = read(f"search/{name}.yaml")
    return found


def meanings(entry: Entry, language: str) -> list[str]:
    """The words of the plan that an entry leads to."""
    if "standard" in entry:
        return [entry["standard"]]
    means = entry["means"]
    return [means[language]] if isinstance(means, dict) else list(means)


def passages(value: Yaml, language: str) -> list[str]:
    """The texts in a language anywhere in a list of items."""
    if isinstance(value, list):
        return [text for each in value for text in passages(each, language)]
    if not isinstance(value, dict):
        return []
    own = [value[language]] if isinstance(value.get(language), str) else []
    return own + [text for inner in value.values() for text in passages(inner, language)]


@cache
def texts(language: str) -> dict[str, str]:
    """Of each task the words that stand in it, its area and its bodies, a line for each text."""
    areas = {area["id"]: area for area in read("areas.yaml")}
    names = {body["id"]: body["name"][language] for body in read("agencies.yaml")}
    found = {}
    for file in sorted((DATA / "tasks").glob("*.yaml")):
        task = read(f"tasks/{file.name}")
        own = [task["title"][language], *passages(task["text"], language)]
        area = areas[task["area"]]
        own += [area["title"][language], *passages(area["heading"], language)]
        cells = (task.get("lead", {}), task.get("coordinating", {}))
        own += [names[body] for cell in cells for body in cell.get("agencies", ())]
        found[task["id"]] = "\n".join(" ".join(spaced(text)) for text in own)
    return found


def spaced(text: str) -> list[str]:
    """A text in one spelling, with room around every word, for a search of whole words."""
    return ["", *plain(text).split(), ""]


def stands(phrase: str, text: str) -> bool:
    """Whether a phrase stands in a text, not as a part of other words."""
    at = text.find(sought := plain(phrase))
    while at >= 0:
        before, after = text[at - 1], text[at + len(sought)]
        if not before.isalnum() and not after.isalnum():
            return True
        at = text.find(sought, at + 1)
    return False


def of_all(language: str) -> list[tuple[str, Entry]]:
    """Every entry that a language knows, with its kind."""
    return [(kind, entry) for kind in SAID for entry in entries(kind, language)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lexicon_is_read_without_a_problem(language: str) -> None:
    """The build's own reading finds nothing wrong and every synonym."""
    found, problems = lexicon.read(DATA, LANGUAGES, list(texts(language)))
    assert [problem for problem in problems if "search/" in str(problem)] == []
    assert len(found[language].synonyms) == len(entries("synonyms", language)) > 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_meanings_stand_in_the_plan(language: str) -> None:
    """What an entry leads to stands word for word in the plan, and in the task it should find."""
    everything = "\n".join(texts(language).values())
    wrong: list[str] = []
    for _, entry in of_all(language):
        means = meanings(entry, language)
        wrong += [phrase for phrase in means if not stands(phrase, everything)]
        if "standard" not in entry and not any(
            stands(phrase, texts(language)[entry["finds"]]) for phrase in means
        ):
            wrong.append(f"{means} in {entry['finds']}")
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_entries_have_a_query_and_its_task(language: str) -> None:
    """Every entry says which query it answers, in its own words, and with which task."""
    for kind, entry in of_all(language):
        said = [f" {key(text, language)} " for text in entry[SAID[kind]]]
        assert any(text in f" {key(entry['test'], language)} " for text in said), entry
        assert entry["finds"] in texts(language), entry


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", SAID)
def test_nothing_is_said_twice(kind: str, language: str) -> None:
    """No two entries of a file answer to the same words, in whatever spelling."""
    said = Counter(
        key(text, language) for each in entries(kind, language) for text in each[SAID[kind]]
    )
    assert [text for text, count in said.items() if count > 1] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_leads_to_itself(language: str) -> None:
    """What people say is other than what it leads to: the rules of spelling need no entry."""
    for kind, entry in of_all(language):
        said = {key(text, language) for text in entry[SAID[kind]]}
        if kind != "abbreviations":
            assert not said & {key(text, language) for text in meanings(entry, language)}, entry


@pytest.mark.parametrize("language", LANGUAGES)
def test_stop_phrases_hold_no_content(language: str) -> None:
    """A stop phrase is nothing that people ask for, and no longer one stands in such or a title."""
    stop = read("search/stop.yaml")[language]
    said = {key(text, language) for kind, each in of_all(language) for text in each[SAID[kind]]}
    titles = {key(task["title"][language], language) for task in map(read, files())}
    assert len({plain(phrase) for phrase in stop}) == len(stop)
    for phrase in stop:
        words_of = key(phrase, language)
        assert words_of not in said, phrase
        if " " in words_of:
            assert not [t for t in said | titles if f" {words_of} " in f" {t} "], phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_off_topic_words_are_off_topic(language: str) -> None:
    """No word of another subject stands in the plan, or is one that people say for its words."""
    phrases = read("search/off-topic.yaml")[language]
    everything = "\n".join(texts(language).values())
    said = {key(text, language) for kind, each in of_all(language) for text in each[SAID[kind]]}
    assert len({key(phrase, language) for phrase in phrases}) == len(phrases)
    assert [phrase for phrase in phrases if stands(phrase, everything)] == []
    assert [phrase for phrase in phrases if key(phrase, language) in said] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_off_topic_words_find_no_task(language: str, engine_page: Page) -> None:
    """Who asks for a word of another subject alone is not shown tasks that merely look alike."""
    phrases = read("search/off-topic.yaml")[language]
    others = [code for code in LANGUAGES if code != language]
    found = engine_page.evaluate(ASK, [[language, phrase, others] for phrase in phrases])
    assert [phrase for phrase, tasks in zip(phrases, found, strict=True) if tasks] == []


def files() -> list[str]:
    """The names of the files of all tasks."""
    return [f"tasks/{file.name}" for file in sorted((DATA / "tasks").glob("*.yaml"))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_stands_here_that_ships(language: str) -> None:
    """An entry says something other than the words that ship with the generator."""
    shipped = shipped_words(language)
    of_kind: dict[str, list[tuple[Sequence[str], Sequence[str]]]] = {
        "synonyms": [(entry.says, entry.means) for entry in shipped.synonyms],
        "abbreviations": [(entry.short, entry.means) for entry in shipped.abbreviations],
        "spelling": [(entry.variants, (entry.standard,)) for entry in shipped.spellings],
    }
    twice = [
        phrase
        for kind, entry in of_all(language)
        for says, means in of_kind[kind]
        if set(means) >= set(meanings(entry, language))
        for phrase in says
        if phrase in entry[SAID[kind]]
    ]
    assert twice == []
    assert not set(read("search/stop.yaml")[language]) & set(shipped.stop)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everyday_words_that_ship_find_tasks(language: str, engine_page: Page) -> None:
    """Words that ship with the generator lead to this plan's tasks as its own do."""
    text = (EVERYDAY / f"everyday.{language}.yaml").read_text("utf-8")
    expected: dict[str, str] = yaml.safe_load(text)
    others = [code for code in LANGUAGES if code != language]
    found = engine_page.evaluate(ASK, [[language, query, others] for query in expected])
    missed = [
        (query, task, tasks[:FIRST])
        for (query, task), tasks in zip(expected.items(), found, strict=True)
        if task not in tasks[:FIRST]
    ]
    assert missed == []


def test_vietnamese_stop_phrases_are_longer_than_a_syllable() -> None:
    """Single syllables typed without marks are other words: “không” is in “không khí”."""
    assert [p for p in read("search/stop.yaml")["vi"] if len(words(p, "vi")) < 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_query_of_an_entry_finds_its_task(language: str, engine_page: Page) -> None:
    """The query of every entry brings up its task among the first ten."""
    of = [entry for _, entry in of_all(language)]
    others = [code for code in LANGUAGES if code != language]
    found = engine_page.evaluate(ASK, [[language, entry["test"], others] for entry in of])
    missed = [
        (entry["test"], entry["finds"], tasks[:FIRST])
        for entry, tasks in zip(of, found, strict=True)
        if entry["finds"] not in tasks[:FIRST]
    ]
    assert missed == []
