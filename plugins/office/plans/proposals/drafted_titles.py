"""Short titles, drafted from official words for a person to make better."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from plugins.office.plans.proposals.proposing_table import proposing_words
from plugins.plan.reading.cells.phrases import Phrases, Token, phrases_of, tokens

LONGEST_DRAFT, SHORTEST_CLAUSE = 80, 25
# Rather than a shorter phrase the beginning of a list is taken.
SHORTEST_PHRASE = 40
# Members of a list have at most so many words.
LONGEST_MEMBER = 4
# Where the first clause of a text ends.
END = re.compile(r"[;:]|\.(?=\s|$)")
BLANKS = re.compile(r"\s+")
LOOSE_ENDS = " ,;:.-–—(/"
BRACKETS = (("(", ")"), ("[", "]"), ("“", "”"))


def drafted_title(words: str, names: Iterable[str] = ()) -> str:
    """The first clause of `words` in at most 80 characters, as a whole phrase where it has one.

    Words in capitals are put into small letters, but for `names`.
    """
    text = _first_clause(BLANKS.sub(" ", words).strip(LOOSE_ENDS))
    if len(text) > LONGEST_DRAFT:
        text = _first_phrase(text)
    return _in_small_letters(text, names) if text.isupper() else text[:1].upper() + text[1:]


def _first_clause(text: str) -> str:
    ends = (found.start() for found in END.finditer(text))
    end = next((end for end in ends if SHORTEST_CLAUSE <= end <= LONGEST_DRAFT), len(text))
    return text[:end].rstrip(LOOSE_ENDS)


def _first_phrase(text: str) -> str:
    """The longest beginning that is a whole phrase; no list loses its end where that can be."""
    ends = [end for end in _ends(text) if _is_whole(text[: end.at])]
    fitting = [end for end in ends if SHORTEST_CLAUSE <= end.at <= LONGEST_DRAFT]
    long = [end for end in fitting if not end.in_list and end.at >= SHORTEST_PHRASE]
    if best := long or fitting:
        return text[: best[-1].at].rstrip(LOOSE_ENDS)
    whole = text[:LONGEST_DRAFT].rpartition(" ")[0] or text[: LONGEST_DRAFT - 1]
    return whole.rstrip(LOOSE_ENDS) + "…"


@dataclass(frozen=True, slots=True)
class _End:
    """Where a phrase may end; in_list: whether what follows seems to be one more of a list."""

    at: int
    in_list: bool = False


def _ends(text: str) -> Iterator[_End]:
    found, phrases = tokens(text), _phrases()
    marks = [place for place, token in enumerate(found) if _parts(found, place)]
    for mark, following in pairwise([*marks, len(found)]):
        begins = bool(phrases.begin.at(found, mark))
        # "đào tạo, bồi dưỡng": what a sign or "và" joins, and what follows it is short.
        is_short = following - mark - 1 <= LONGEST_MEMBER
        at = found[mark].start
        if not (text[:at].rstrip() and phrases.loose.at(found, mark - 1)):
            yield _End(at, in_list=is_short and not begins)


def _parts(found: list[Token], place: int) -> bool:
    """Whether a phrase may end before the word or sign at `place`."""
    phrases = _phrases()
    if place == 0 or any(phrases.fixed.at(found, place - 1)):
        return False
    signs = {",", ";", ":", "(", "-"}
    return found[place].key in signs or bool(
        phrases.joins.at(found, place) or phrases.begin.at(found, place)
    )


def _is_whole(text: str) -> bool:
    return all(text.count(opening) == text.count(closing) for opening, closing in BRACKETS)


@dataclass(frozen=True, slots=True)
class _PhrasesOfTitles:
    begin: Phrases[str]
    joins: Phrases[str]
    fixed: Phrases[str]
    loose: Phrases[str]


@cache
def _phrases() -> _PhrasesOfTitles:
    words = proposing_words().titles
    return _PhrasesOfTitles(
        begin=phrases_of(words.begin),
        joins=phrases_of(words.joins),
        fixed=phrases_of(words.fixed),
        loose=phrases_of(words.loose),
    )


def _in_small_letters(text: str, names: Iterable[str]) -> str:
    small = text.lower()
    for name in names:
        small = re.sub(rf"\b{re.escape(name.lower())}\b", name, small)
    return small[:1].upper() + small[1:]
