"""The colours of a site by their roles, and how much one stands out from another."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated

from pydantic import Field, StringConstraints

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import Record

COLOUR = r"^#[0-9a-f]{6}$"
Colour = Annotated[str, StringConstraints(pattern=COLOUR)]
# WCAG 2.2, relative luminance: where the curve of sRGB begins, and the weights of its channels.
LINEAR, WEIGHTS = 0.04045, (0.2126, 0.7152, 0.0722)


class Scheme(StrEnum):
    """Dark on light or light on dark, as the reader's device asks for."""

    LIGHT = "light"
    DARK = "dark"


class ColourRole(StrEnum):
    """What a colour is for.

    Grounds: the paper, and what is sunk into it. Words: ink, quiet for what is beside the point,
    structure for headings and links, attention for what must not be missed.
    """

    PAPER = "paper"
    SUNK = "sunk"
    INK = "ink"
    QUIET = "quiet"
    STRUCTURE = "structure"
    ATTENTION = "attention"


class Motif(StrEnum):
    """The pattern of the band at the head of each page: theme/motifs/<motif>.svg."""

    WEAVE = "weave"
    STEPS = "steps"
    BLOCKS = "blocks"


class Colours(Record):
    """The colours that a site states in place of the theme's, by scheme and role."""

    light: dict[ColourRole, Colour] = Field(default_factory=dict)
    dark: dict[ColourRole, Colour] = Field(default_factory=dict)

    _meanings = Meanings(
        light=Means("the colours of the light scheme, by role", '{paper: "#faf7f0"}'),
        dark=Means("the colours of the dark scheme, by role", '{paper: "#16150f"}'),
    )

    def stated(self, scheme: Scheme) -> Mapping[ColourRole, str]:
        """Those of one scheme."""
        return self.light if scheme is Scheme.LIGHT else self.dark

    def of(self, scheme: Scheme) -> Mapping[ColourRole, str]:
        """The colours of one scheme, the theme's where the site states none."""
        return {**OF_THEME[scheme], **self.stated(scheme)}


# As theme/css/tokens.css has them; a test holds one against the other.
OF_THEME: Mapping[Scheme, Mapping[ColourRole, str]] = MappingProxyType(
    {
        Scheme.LIGHT: {
            ColourRole.PAPER: "#faf7f0",
            ColourRole.SUNK: "#f2ecdf",
            ColourRole.INK: "#1c1a16",
            ColourRole.QUIET: "#4a453b",
            ColourRole.STRUCTURE: "#1f4d36",
            ColourRole.ATTENTION: "#7f2f14",
        },
        Scheme.DARK: {
            ColourRole.PAPER: "#16150f",
            ColourRole.SUNK: "#22201a",
            ColourRole.INK: "#f0ebdf",
            ColourRole.QUIET: "#beb7a6",
            ColourRole.STRUCTURE: "#a3d3b4",
            ColourRole.ATTENTION: "#f2ab8b",
        },
    }
)
# What the theme keeps for itself, by the names of its variables: colours of states, lines, marks.
KEPT_BY_THEME: Mapping[Scheme, Mapping[str, str]] = MappingProxyType(
    {
        Scheme.LIGHT: {
            "state-done": "#11601b",
            "state-part": "#6b4a00",
            "state-not": "#8c1d18",
            "state-halted": "#4b3a78",
            "line": "#7d7565",
            "mark": "#f3dfae",
        },
        Scheme.DARK: {
            "state-done": "#8ddc98",
            "state-part": "#ebc876",
            "state-not": "#ffaaa2",
            "state-halted": "#c9bdf2",
            "line": "#8d8675",
            "mark": "#4a3d18",
        },
    }
)


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21, as WCAG 2.2 defines it."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of a colour, 0 to 1, as WCAG 2.2 defines it."""
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return sum(w * _linear(channel) for w, channel in zip(WEIGHTS, channels, strict=True))


def _linear(channel: float) -> float:
    if channel <= LINEAR:
        return channel / 12.92
    return float(((channel + 0.055) / 1.055) ** 2.4)
