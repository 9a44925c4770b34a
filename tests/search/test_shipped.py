"""The words that ship: sound, of no one plan, each leading somewhere."""

from __future__ import annotations

from collections import Counter

import pytest

from plugins.plan.reading.chosen_languages import shipped_languages as site_languages
from plugins.search.entries import ShippedWords
from plugins.search.normalise import compared, words
from plugins.search.shipped import (
    joining_words,
    shipped_languages,
    shipped_phrases,
    shipped_words,
    small_words,
    words_before_numbers,
)

LANGUAGES = shipped_languages()


def said(language: str) -> dict[str, list[str]]:
    """What the entries of each kind answer to."""
    own = shipped_words(language)
    return {
        "synonyms": [phrase for entry in own.synonyms for phrase in entry.says],
        "abbreviations": [phrase for entry in own.abbreviations for phrase in entry.short],
        "spellings": [phrase for entry in own.spellings for phrase in entry.variants],
        "stop": list(own.stop),
        "off-topic": list(own.off_topic),
    }


def exact(phrase: str, language: str) -> str:
    """A phrase in its exact spelling."""
    return " ".join(word.exact for word in words(phrase, language))


def test_words_ship_in_the_languages_that_ship() -> None:
    """The languages of which words ship are those of which the tables of a site do."""
    assert set(LANGUAGES) == set(site_languages())
    assert LANGUAGES[0] == "vi"


def test_another_language_has_no_words() -> None:
    """Nothing ships in a language that has no folder, and nothing is wrong with that."""
    assert shipped_words("fr") == ShippedWords()
    assert (shipped_phrases("fr"), small_words("fr")) == (frozenset(), ())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_ships(language: str) -> None:
    """Each file of a language is read and has entries; reading finds nothing wrong."""
    assert all(said(language).values())
    assert small_words(language)


def test_what_stands_before_numbers_is_known_in_every_language() -> None:
    """A task is asked for by number in any language that ships, whatever that of the page."""
    before = words_before_numbers()
    assert {"nhiệm vụ", "task"} <= set(before["task"])
    assert {"nghị quyết", "resolution"} <= set(before["document"])
    assert all(before.values())
    assert joining_words() == ("va", "and")


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_said_twice(language: str) -> None:
    """No two entries of a kind answer to the same words, in whatever spelling."""
    for kind, phrases in said(language).items():
        count = Counter(compared(phrase, language) for phrase in phrases)
        assert {phrase for phrase, times in count.items() if times > 1} == set(), kind


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrases_have_words(language: str) -> None:
    """No entry answers to signs alone, and none has a sign by which entries travel."""
    for phrases in said(language).values():
        for phrase in phrases:
            assert words(phrase, language), phrase
            assert not {"|", ">", "\n"} & set(phrase), phrase


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_phrase_that_says_nothing_is_looked_for(language: str) -> None:
    """A phrase of questions is none that people say for words of a plan, nor stands inside one."""
    kinds = said(language)
    looked_for = [*kinds["synonyms"], *kinds["abbreviations"], *kinds["spellings"]]
    spaced = [f" {compared(phrase, language)} " for phrase in looked_for]
    for phrase in kinds["stop"]:
        own = f" {compared(phrase, language)} "
        assert own not in spaced, phrase
        if " " in own.strip():
            assert not [other for other in spaced if own in other], phrase


def test_vietnamese_stop_phrases_are_longer_than_a_syllable() -> None:
    """Single syllables typed without marks are other words: “không” is in “không khí”."""
    assert [p for p in shipped_words("vi").stop if len(words(p, "vi")) < 2] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_meaning_is_other_than_what_is_said(language: str) -> None:
    """An entry has a meaning other than what is said, and none twice."""
    for entry in shipped_words(language).synonyms:
        says = {exact(phrase, language) for phrase in entry.says}
        means = [exact(phrase, language) for phrase in (*entry.means, *entry.otherwise)]
        assert len(set(means)) == len(means), entry
        assert any(said != meant for said in says for meant in means), entry
    for spelling in shipped_words(language).spellings:
        variants = {compared(phrase, language) for phrase in spelling.variants}
        assert compared(spelling.standard, language) not in variants, spelling
