"""Phrases that, typed without marks, are other words of the plan."""

from __future__ import annotations

from collections.abc import Callable

from plugins.editions.edition import Edition
from plugins.search.documents import plan_texts
from plugins.search.normalise import words


def confusable(edition: Edition) -> Callable[[str], bool]:
    """What says of a phrase whether the plan has other words that look like it without marks.

    "Bão" is one: "bao ve rung" means "bảo vệ rừng". Such a phrase is only meant where its marks
    have been typed.
    """
    language = edition.language.code
    lines = [forms(text, language) for text in plan_texts(edition)]
    every = "\n".join(folded for _, folded in lines)

    def is_confusable(phrase: str) -> bool:
        exact, folded = forms(phrase, language)
        if exact.isascii() or folded not in every:
            return False
        return any(folded in other and exact not in own for own, other in lines)

    return is_confusable


def forms(text: str, language: str) -> tuple[str, str]:
    """The words of a text in their exact and in their folded forms, a space around each."""
    found = words(text, language)
    return (
        f" {' '.join(word.exact for word in found)} ",
        f" {' '.join(word.folded for word in found)} ",
    )
