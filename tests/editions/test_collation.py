"""The order of Vietnamese words."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from plugins.editions.collation import sort_key

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
