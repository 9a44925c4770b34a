"""How a site looks where it states so: its colours as style, the band at the head of each page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from plugins.plan.records.colours import OF_THEME, ColourRole, Colours, Motif, Scheme

VARIABLES: Mapping[ColourRole, str] = {
    ColourRole.PAPER: "paper",
    ColourRole.SUNK: "sunk",
    ColourRole.INK: "ink",
    ColourRole.QUIET: "quiet",
    ColourRole.STRUCTURE: "green",
    ColourRole.ATTENTION: "clay",
}
# What is in the focus is marked in the colour of structure on light, in that of ink on dark.
FOCUS: Mapping[Scheme, ColourRole] = {
    Scheme.LIGHT: ColourRole.STRUCTURE,
    Scheme.DARK: ColourRole.INK,
}
PRINTED = (ColourRole.STRUCTURE, ColourRole.ATTENTION)
ICON = "static/icon.svg"
# The same for devices that take no drawing, by how many points they are wide and high.
ICONS: Mapping[str, int] = {f"static/icon-{size}.png": size for size in (192, 512)}
# Drawings of the theme in its light colours, by the file that they become, and for which scheme.
BANDS = {"static/band.svg": Scheme.LIGHT, "static/band-dark.svg": Scheme.DARK}


def style_of(colours: Colours) -> str:
    """The style of the colours that a site states; "" where it states none.

    A role that one scheme states is set in both: what is said last holds for light and dark.
    """
    roles = [role for role in ColourRole if role in colours.light or role in colours.dark]
    if not roles:
        return ""
    light, dark = (_set(colours, scheme, roles) for scheme in Scheme)
    style = (
        f"@layer tokens{{:root{{{light}}}@media (prefers-color-scheme:dark){{:root{{{dark}}}}}}}"
    )
    printed = [role for role in PRINTED if role in colours.light]
    if printed:
        own = _set(colours, Scheme.LIGHT, printed, focus=False)
        style += f"@layer print{{@media print{{:root{{{own}}}}}}}"
    return style


def style_on_paper(colours: Colours) -> str:
    """The style of all colours on paper: those of the light scheme, by the roles that they have."""
    return f":root{{{_set(colours, Scheme.LIGHT, list(ColourRole), focus=False)}}}"


def bands(theme: Path, motif: Motif, colours: Colours) -> dict[str, bytes]:
    """The band of each scheme by the name of its file, in the colours of the site."""
    drawn = (theme / "motifs" / f"{motif}.svg").read_text("utf-8")
    return {name: recoloured(drawn, colours, scheme).encode() for name, scheme in BANDS.items()}


def recoloured(drawing: str, colours: Colours, scheme: Scheme) -> str:
    """A drawing in the theme's light colours as it is in a scheme of the site."""
    own = colours.of(scheme)
    of_site = {colour: own[role] for role, colour in OF_THEME[Scheme.LIGHT].items()}
    colours_in_quotes = "|".join(map(re.escape, of_site))
    return re.sub(f'"({colours_in_quotes})"', lambda found: f'"{of_site[found[1]]}"', drawing)


def _set(colours: Colours, scheme: Scheme, roles: list[ColourRole], *, focus: bool = True) -> str:
    own = colours.of(scheme)
    values = {VARIABLES[role]: own[role] for role in roles}
    if focus and set(FOCUS.values()) & set(roles):
        values["focus"] = own[FOCUS[scheme]]
    return ";".join(f"--colour-{name}:{colour}" for name, colour in values.items())
