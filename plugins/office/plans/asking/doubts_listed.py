"""The list of doubts on the terminal: each kind with what to do about it, then where it is met."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.office.plans.asking.answers_file import answer_line
from plugins.office.plans.asking.doubt_groups import DoubtGroup
from plugins.office.plans.asking.doubt_words import (
    could_be,
    heading_of,
    others_of,
    places_of,
    wrapped,
)
from plugins.office.plans.doubts import Doubt
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import in_both, side_by_side

MORE_ALIKE = N_("{count} more like this: {file}")
MOST_ALIKE = 12


def listed(groups: Iterable[DoubtGroup], whole_list: str) -> str:
    """All groups, with a blank line before each; of many alike the first dozen.

    whole_list: where all of them are.
    """
    return "\n".join(line for group in groups for line in ("", *_group(group, whole_list)))


def _group(group: DoubtGroup, whole_list: str) -> Iterator[str]:
    count = f" ({len(group.doubts)})" if len(group.doubts) > 1 else ""
    for lead, code in zip(("■ ", "  "), LANGUAGES, strict=True):
        yield from wrapped(f"{group.title(code)}{count}", lead, "  ")
    for code in LANGUAGES:
        yield from wrapped(group.advice(code), "  → ", "    ")
    if group.choices:
        yield from wrapped(could_be(group.choices), "  ", "    ")
    shown = group.doubts[:MOST_ALIKE]
    if not group.asks:
        places = dict.fromkeys(side_by_side(places_of(doubt)) for doubt in shown)
        yield from wrapped("; ".join(places), "    ")
    for doubt in shown if group.asks else ():
        yield from _doubt(doubt, group.title(LANGUAGES[0]), with_others=not group.choices)
    if more := len(group.doubts) - len(shown):
        yield from wrapped(side_by_side(in_both(MORE_ALIKE, count=more, file=whole_list)), "    ")


def _doubt(doubt: Doubt, said: str, *, with_others: bool) -> Iterator[str]:
    yield from wrapped(heading_of(doubt, said), "    ")
    for line in answer_line(doubt).splitlines():
        yield from wrapped(line, "      ", "        ")
    if with_others and (others := others_of(doubt)):
        yield from wrapped(could_be(others), "      ", "        ")
