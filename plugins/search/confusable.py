"""Phrases that, typed without marks, are other words of the plan."""

from __future__ import annotations

from collections.abc import Callable

from plugins.editions.edition import Edition
from plugins.search.normalise import words


def confusable(edition: Edition) -> Callable[[str], bool]:
    """Tells of a phrase whether the plan has other words that look like it without marks.

    "Bão" is one: "bao ve rung" means "bảo vệ rừng". Such a phrase is only meant where its marks
    have been typed.
    """
    site, language = edition.site, edition.language.code
    texts = [item for task in site.records.tasks for item in (task.title, *task.text)]
    texts += [item for area in site.records.areas for item in (area.title, *area.heading)]
    lines = [forms(edition.passage(text).text, language) for text in texts]

    def tells(phrase: str) -> bool:
        exact, folded = forms(phrase, language)
        if exact.isascii():
            return False
        return any(folded in other and exact not in own for own, other in lines)

    return tells


def forms(text: str, language: str) -> tuple[str, str]:
    """The words of a text in their exact and in their folded forms, a space around each."""
    found = words(text, language)
    return (
        f" {' '.join(word.exact for word in found)} ",
        f" {' '.join(word.folded for word in found)} ",
    )
