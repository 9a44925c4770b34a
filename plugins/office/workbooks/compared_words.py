"""Words of a workbook compared with known ones, whatever their case, accents and blanks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TypeVar

from plugins.office.workbooks.state_words import STATE_WORDS
from plugins.plan.reading.characters import plain_letters, with_usual_y
from plugins.plan.reading.problems import LANGUAGES, nearest
from plugins.plan.reading.saying import in_both, translated
from plugins.plan.records.updates import DeliveryState

T = TypeVar("T")
NO_WORD = re.compile(r"[\W_]+")


def compared(words: str) -> str:
    """`words` in small letters without accents, a blank for all that is no letter or figure.

    “Kì” and “kỳ”, “quí” and “quý” are the same.
    """
    usual = with_usual_y(unicodedata.normalize("NFC", words))
    return NO_WORD.sub(" ", plain_letters(usual)).strip()


def plain_name(words: str) -> str:
    """A name in small letters on one line, with all its marks and signs."""
    return " ".join(unicodedata.normalize("NFC", words).casefold().split())


def named(found: str, known: Mapping[str, T]) -> T | None:
    """What is known by that name, exactly or else as `compared`; None where that is not one."""
    if found in known:
        return known[found]
    alike = {name: value for name, value in known.items() if compared(name) == compared(found)}
    return next(iter(alike.values())) if len(set(alike.values())) == 1 else None


def nearest_to(found: str, known: Iterable[str]) -> str | None:
    """That of `known` which comes nearest to what was `found`, None where none comes near."""
    by_letters = {compared(name): name for name in known}
    near = nearest(compared(found), by_letters)
    return by_letters[near] if near else None


def in_any_language(words: str) -> set[str]:
    """English words of the catalogue, with what they are in the other languages."""
    return set(in_both(words).values())


@cache
def states_by_name() -> Mapping[str, DeliveryState]:
    """The states by their names in every language, and by what they are called in the data."""
    known = {state.value: state for state in STATE_WORDS}
    for state, words in STATE_WORDS.items():
        known |= dict.fromkeys(in_any_language(words), state)
    return known


def state_names(states: Iterable[DeliveryState]) -> str:
    """Their names in the first language of messages, in quotation marks."""
    return ", ".join(f"“{translated(STATE_WORDS[each], LANGUAGES[0])}”" for each in states)
