"""Doubts in words: where they are, how they were read, what they could be."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from plugins.office.documents.places import said_place
from plugins.office.plans.doubts import Doubt
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, on_one_line
from plugins.plan.reading.saying import in_both, side_by_side, translated

READ_AS = N_("read as")
COULD_BE = N_("could be")
NOT_WRITTEN = N_("this is left out until it is answered")
LONGEST_QUOTE = 300
LONGEST_WORDS = 80
WIDTH = 100


def places_of(doubt: Doubt) -> dict[str, str]:
    """Where a doubt is, by language."""
    return {code: said_place(doubt.place, code) for code in LANGUAGES}


def question_of(doubt: Doubt, language: str) -> str:
    """What is in doubt, with all that it says of this one."""
    values = {key: cut(words) for key, words in doubt.values.items()}
    return translated(doubt.message.wrong, language, **values)


def others_of(doubt: Doubt) -> tuple[str, ...]:
    """What else it could be."""
    return tuple(choice for choice in doubt.choices if choice not in ("", doubt.read_as))


def heading_of(doubt: Doubt, said: str) -> str:
    """Place, and words where neither the key nor what is `said` above has them."""
    place = side_by_side(places_of(doubt))
    words = cut(doubt.words, LONGEST_WORDS)
    is_said = words.removesuffix("…") in f"{doubt.key} {said}"
    return place if is_said else f"{place}: “{words}”"


def readings_of(doubt: Doubt, *, with_others: bool) -> Iterator[str]:
    """How it was read, and what else it could be, in every language."""
    if doubt.read_as:
        yield f"{side_by_side(in_both(READ_AS))}: {cut(doubt.read_as)}"
    else:
        yield side_by_side(in_both(NOT_WRITTEN))
    if with_others and (others := others_of(doubt)):
        yield could_be(others)


def could_be(choices: tuple[str, ...]) -> str:
    """What something could be, in every language."""
    return f"{side_by_side(in_both(COULD_BE))}: {' | '.join(choices)}"


def cut(words: str, longest: int = LONGEST_QUOTE) -> str:
    """`words` on one line, without their end where they are long."""
    line = " ".join(on_one_line(words).split())
    return line if len(line) <= longest else f"{line[:longest].rstrip()}…"


def wrapped(words: str, lead: str = "", more: str | None = None) -> list[str]:
    """Lines no wider than a page of text, each after `lead`, from the second on after `more`."""
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=lead,
        subsequent_indent=lead if more is None else more,
        break_long_words=False,
        break_on_hyphens=False,
    )
