"""Long lists of problems made short: what a person reads before the first is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plugins.plan.reading.catalogues import N_, NP_
from plugins.plan.reading.problems import LANGUAGES, Problem
from plugins.plan.reading.saying import numbered, said, side_by_side

MORE_IN_FILE = NP_("{count} more problem in this file", "{count} more problems in this file")
ELSEWHERE = NP_("the same in {count} more place:", "the same in {count} more places:")
ALL_PLACES = N_("all of them: make check ALL=1")

MOST_IN_FILE = 100
MOST_PLACES = 5


def listing(problems: Iterable[Problem]) -> str:
    """Each problem on one line a language, Vietnamese first; of one file the first hundred.

    How many more a file has is said after them.
    """
    return "\n".join(_lines(list(problems)))


def summarised(notices: Sequence[Problem], *, every_place: bool = False) -> str:
    """Each message once in every language, with its first place, and some of the others below it.

    every_place: all of the others.
    """
    by_code: dict[str, list[Problem]] = {}
    for notice in notices:
        by_code.setdefault(notice.code, []).append(notice)
    most = len(notices) if every_place else MOST_PLACES
    return "\n".join(line for alike in by_code.values() for line in _with_places(alike, most))


def _lines(problems: Sequence[Problem]) -> Iterator[str]:
    of_file = Counter(problem.file for problem in problems)
    seen: Counter[str] = Counter()
    for problem in problems:
        seen[problem.file] += 1
        if seen[problem.file] <= MOST_IN_FILE:
            yield from (problem.render(code) for code in LANGUAGES)
        elif seen[problem.file] == of_file[problem.file]:
            count = of_file[problem.file] - MOST_IN_FILE
            for code in LANGUAGES:
                yield f"{problem.file}: {numbered(MORE_IN_FILE, code, count)}"


def _with_places(alike: Sequence[Problem], most: int) -> Iterator[str]:
    """The first of notices that are alike; below it where the others are, `most` of them."""
    first, *others = alike
    yield from (first.render(code) for code in LANGUAGES)
    if not others:
        return
    count = len(others)
    yield side_by_side({code: numbered(ELSEWHERE, code, count) for code in LANGUAGES})
    yield from (f"  {_place(each)}" for each in others[:most])
    if count > most:
        yield f"  … {said(ALL_PLACES)}"


def _place(problem: Problem) -> str:
    """`file:line:column: field`, and the value that should stand there."""
    place = f"{problem.place}: {problem.field}"
    return place if problem.nearest is None else f"{place} → {problem.nearest}"
