"""Texts asked for words that stand side by side."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from plugins.search.lines import Lines

PHRASES = st.lists(st.sampled_from(["a", "aa", "b", "13.1"]), max_size=4).map(" ".join)


@given(st.lists(PHRASES, max_size=5), PHRASES)
def test_words_stand_side_by_side_where_the_text_has_them_so(texts: list[str], phrase: str) -> None:
    """Whole words in their order, in every text that has them; no words stand nowhere."""
    found = [place for place, text in enumerate(texts) if f" {phrase} " in f" {text} "]
    lines = Lines.of(texts)
    assert list(lines.with_words(phrase)) == (found if phrase else [])
    assert lines.have(phrase) == bool(phrase and found)
