"""How plain a text is: its sentences, and its words of offices, counted."""

from __future__ import annotations

import pytest

from plugins.plan.reading.plain_language import longest_sentence, measured


@pytest.mark.parametrize(
    ("language", "text", "words", "longest"),
    [
        ("vi", "Rác phải bớt. Đường 13.1 dài 2,5 km, đi “nhanh” nhé!", 12, 9),
        ("en", "Is it plain? It is: people’s words… and no more.", 10, 7),
        ("fr", "", 0, 0),
    ],
)
def test_words_and_sentences_are_counted(
    language: str, text: str, words: int, longest: int
) -> None:
    """Numbers and words with an apostrophe are one word; a sentence ends where another begins."""
    found = measured(text, language)
    assert (found.words, found.longest_words) == (words, longest)


def test_words_of_offices_are_found_whole() -> None:
    """A phrase counts with all its words, in whatever case; a part of a word does not."""
    found = measured("Tham mưu triển khai, rồi TRIỂN KHAI. Ensure nothing.", "vi")
    assert (found.officialese, found.office_words) == (("tham mưu", "triển khai"), 6)
    assert found.share == 6 / 9
    assert measured("We ensure; they reinsure.", "en").officialese == ("ensure",)


def test_a_language_without_a_list_is_measured_by_its_sentences() -> None:
    """Nothing is officialese in a language that has no list; its sentences have a limit too."""
    assert measured("Ensure. Triển khai.", "fr").share == 0
    assert longest_sentence("fr") == longest_sentence("en") < longest_sentence("vi")
