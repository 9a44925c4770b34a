"""Long lists of problems made short: what a person reads before the first is mended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, Problem
from plugins.plan.reading.saying import translated

MORE_IN_FILE = N_("{count} more problems in this file")
ELSEWHERE = N_("the same in {count} more places: {places}")

MOST_IN_FILE = 100
MOST_PLACES = 50


def listing(problems: Iterable[Problem]) -> str:
    """Each problem on one line a language, Vietnamese first; of one file the first hundred.

    How many more a file has is said after them.
    """
    return "\n".join(_lines(list(problems)))


def summarised(notices: Sequence[Problem]) -> str:
    """Each message once, with its first place in full and the other places after it."""
    by_code: dict[str, list[Problem]] = {}
    for notice in notices:
        by_code.setdefault(notice.code, []).append(notice)
    return "\n".join(
        _with_places(code, first, others)
        for first, *others in by_code.values()
        for code in LANGUAGES
    )


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
                yield f"{problem.file}: {translated(MORE_IN_FILE, code, count=count)}"


def _with_places(code: str, first: Problem, others: Sequence[Problem]) -> str:
    said = first.render(code)
    if not others:
        return said
    places = [_place(each) for each in others[:MOST_PLACES]]
    places += ["…"] if len(others) > MOST_PLACES else []
    more = translated(ELSEWHERE, code, count=len(others), places=", ".join(places))
    return f"{said}; {more}"


def _place(problem: Problem) -> str:
    """`file:line:column: field`, and the value that should stand there."""
    place = f"{problem.place}: {problem.field}"
    return place if problem.nearest is None else f"{place} → {problem.nearest}"
