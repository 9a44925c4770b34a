"""Phrases that, typed without marks, are other words of the plan."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from plugins.editions.edition import Edition
from plugins.search.documents import plan_texts
from plugins.search.lines import Lines
from plugins.search.normalise import key, words


def confusable(edition: Edition) -> Callable[[str], bool]:
    """What says of a phrase whether the plan has other words that look like it without marks.

    "Bão" is one: "bao ve rung" means "bảo vệ rừng". Such a phrase is only meant where its marks
    have been typed.
    """
    language = edition.language.code
    exact_texts = [_exact(text, language) for text in plan_texts(edition)]
    folded_texts = folded_plan(edition)

    def is_confusable(phrase: str) -> bool:
        exact = _exact(phrase, language)
        if exact.isascii():
            return False
        alike = folded_texts.with_words(key(phrase, language))
        return any(exact not in exact_texts[place] for place in alike)

    return is_confusable


# The names of bodies are asked of the same.
@lru_cache(maxsize=1)
def folded_plan(edition: Edition) -> Lines:
    """The words of the plan, folded."""
    return Lines.of(key(text, edition.language.code) for text in plan_texts(edition))


def _exact(text: str, language: str) -> str:
    """The exact words of a text, a space around each."""
    return f" {' '.join(word.exact for word in words(text, language))} "
