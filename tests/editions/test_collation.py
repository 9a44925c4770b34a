"""The order of Vietnamese words."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from plugins.editions import collation
from plugins.editions.collation import Key, initial
from tests.samples.plan import ENGLISH, VIETNAMESE

LATIN = "abcdefghijklmnopqrstuvwxyz"

ORDERED = [
    ["an", "ăn", "ân", "bạn"],
    ["dân", "đan", "đất", "em"],
    ["ma", "mà", "mả", "mã", "má", "mạ"],
    ["o", "ô", "ơ", "p", "u", "ư", "v"],
    ["lá", "làm"],
    ["rừng", "Sở Y tế", "thuỷ lợi"],
    ["Đăk Glei", "Đăk Hà", "Đăk Tô"],
    ["CO", "CO²"],
    ["9", "a"],
]


def sort_key(words: str) -> Key:
    """The key of words by the Vietnamese alphabet."""
    return collation.sort_key(words, VIETNAMESE.letters)


def test_order_of_dictionaries() -> None:
    """Letters count first (ă after a, đ after d), then tones: none, huyền, hỏi, ngã, sắc, nặng."""
    assert [sorted(set(words), key=sort_key) for words in ORDERED] == ORDERED


@given(st.text())
def test_any_text_has_a_place(words: str) -> None:
    """No text is refused, and its place depends neither on case nor on the Unicode form."""
    decomposed = unicodedata.normalize("NFD", words)
    assert sort_key(decomposed) == sort_key(unicodedata.normalize("NFC", words))


def test_case_does_not_count() -> None:
    """Capital and small letters are equal."""
    assert sort_key("ĐĂK") == sort_key("đăk")


def test_a_mark_that_makes_no_letter_of_the_alphabet_comes_second() -> None:
    """Where an alphabet has no é or ç, they stand with e and c, and đ under no letter."""
    words = ["côte", "Créer", "creux", "çà", "école", "ecrire"]
    ordered = sorted(words, key=lambda each: collation.sort_key(each, LATIN))
    assert ordered == ["çà", "côte", "Créer", "creux", "école", "ecrire"]
    words = ["École", "Ça", "Đăk", "Ấp", "12"]
    assert [initial(each, LATIN) for each in words] == ["E", "C", "0", "A", "0"]


def test_vietnamese_names_keep_their_letters_in_english() -> None:
    """An English index has a letter Đ for the names of places."""
    assert initial("Đăk Hà", ENGLISH.letters) == "Đ"
