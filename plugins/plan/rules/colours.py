"""Colours that a site states can be read on what they stand on."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import NamedTuple

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.colours import KEPT_BY_THEME, ColourRole, Colours, Scheme, contrast

LOW_CONTRAST = Message(
    "low-contrast",
    N_("in the {scheme} scheme the contrast of {words} on {ground} is {measured}:1"),
    N_("at least {needed}:1, measured as WCAG 2.2 says"),
)

# WCAG 2.2: 1.4.6 for words, level AAA; 1.4.11 for lines that mean something.
WORDS, LINES = 7, 3
GROUNDS = (ColourRole.PAPER, ColourRole.SUNK)
ON_GROUNDS = (ColourRole.INK, ColourRole.QUIET, ColourRole.STRUCTURE, ColourRole.ATTENTION)
STATES = ("state-done", "state-part", "state-not", "state-halted")
# Printed pages are white and take these two from the light scheme.
WHITE, PRINTED = "#ffffff", (ColourRole.STRUCTURE, ColourRole.ATTENTION)


class _Pair(NamedTuple):
    """Words or lines, what they stand on, both by name; the contrast that there is and must be."""

    words: str
    ground: str
    measured: float
    needed: int


def contrasts(case: Case) -> Iterator[Problem]:
    """Each stated colour has the contrast it needs; of several that it lacks the worst is named."""
    settings = case.records.settings
    if settings is None:
        return
    for scheme in Scheme:
        pairs = [p for p in _pairs(settings.colours, scheme) if p.measured < p.needed]
        for role in settings.colours.stated(scheme):
            own = [pair for pair in pairs if role in (pair.words, pair.ground)]
            if own:
                worst = min(own, key=lambda pair: pair.measured / pair.needed)
                path = ("colours", scheme.value, role.value)
                yield case.places.of(settings).problem(path, LOW_CONTRAST, _said(worst, scheme))


def _pairs(colours: Colours, scheme: Scheme) -> Iterator[_Pair]:
    own, kept = colours.of(scheme), KEPT_BY_THEME[scheme]
    for ground in GROUNDS:
        for role in ON_GROUNDS:
            yield _Pair(role, ground, contrast(own[role], own[ground]), WORDS)
        yield _Pair("line", ground, contrast(kept["line"], own[ground]), LINES)
    for state in STATES:
        paper = ColourRole.PAPER
        yield _Pair(state, paper, contrast(kept[state], own[paper]), WORDS)
    ink = ColourRole.INK
    yield _Pair(ink, "mark", contrast(own[ink], kept["mark"]), WORDS)
    for role in PRINTED if scheme is Scheme.LIGHT else ():
        yield _Pair(role, "white", contrast(own[role], WHITE), WORDS)


def _said(pair: _Pair, scheme: Scheme) -> dict[str, str]:
    return {
        "scheme": scheme.value,
        "words": pair.words,
        "ground": pair.ground,
        # Rounded down: what is not enough never reads as if it were.
        "measured": f"{math.floor(pair.measured * 100) / 100:.2f}",
        "needed": str(pair.needed),
    }
