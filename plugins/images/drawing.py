"""A picture as PNG: words and a band in the colours of the site, in a palette of few shades."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageChops

from plugins.editions.pictures import HEIGHT, WIDTH, Picture
from plugins.images.band import draw_band
from plugins.images.sheet import Sheet
from plugins.images.words import draw_words
from plugins.plan.records.colours import ColourRole, Colours, Motif, Scheme

# From the letters to the paper in so many steps.
SHADES = 7


@dataclass(frozen=True, slots=True)
class Look:
    """What all pictures of a site share: fonts and motif of the theme, the colours of the site."""

    theme: Path
    motif: Motif
    colours: Colours


def drawn(picture: Picture, look: Look) -> bytes:
    """The PNG of `picture`. Raises OSError where the theme lacks a font or the motif."""
    sheet = Sheet(look.theme)
    draw_band(sheet, look.theme, look.motif)
    draw_words(sheet, picture)
    return _png(sheet.inks, look.colours.of(Scheme.LIGHT))


def _png(inks: Mapping[ColourRole, Image.Image], colours: Mapping[ColourRole, str]) -> bytes:
    """One image of all inks, each in SHADES between its colour and the paper's."""
    whole = Image.new("L", (WIDTH, HEIGHT))
    palette = list(_channels(colours[ColourRole.PAPER]))
    for place, (role, ink) in enumerate(inks.items()):
        first = 1 + place * SHADES
        shades = [round(amount * SHADES / 255) for amount in range(256)]
        indices = ink.point([first + shade - 1 if shade else 0 for shade in shades])
        whole = ImageChops.lighter(whole, indices)
        palette += _between(colours[ColourRole.PAPER], colours[role])
    image = Image.frombytes("P", whole.size, whole.tobytes())
    image.putpalette(palette)
    written = io.BytesIO()
    image.save(written, "PNG", compress_level=9)
    return written.getvalue()


def _between(paper: str, ink: str) -> Iterator[int]:
    for shade in range(1, SHADES + 1):
        for low, high in zip(_channels(paper), _channels(ink), strict=True):
            yield low + round((high - low) * shade / SHADES)


def _channels(colour: str) -> tuple[int, int, int]:
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return red, green, blue
