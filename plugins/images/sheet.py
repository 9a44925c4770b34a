"""A picture while it is drawn: how much of each ink lies where."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

from plugins.editions.pictures import HEIGHT, WIDTH
from plugins.images.lines import FittedText, Sizes, fitted
from plugins.plan.records.colours import ColourRole

INKS = (ColourRole.INK, ColourRole.QUIET, ColourRole.STRUCTURE, ColourRole.ATTENTION)
# The weights of the fonts of the theme.
TEXT, STRONG = 400, 600
# From line to line, in parts of a size: Vietnamese letters bear two marks, one above the other.
LEADING = 1.34


@lru_cache(maxsize=64)
def _font(theme: Path, weight: int, size: int) -> ImageFont.FreeTypeFont:
    file = theme / f"art/fonts/be-vietnam-pro-{weight}.ttf"
    return ImageFont.truetype(str(file), size, layout_engine=_engine())


def _engine() -> ImageFont.Layout:
    """HarfBuzz sets marks and pairs as browsers do; without it letters in NFC stand right too."""
    return ImageFont.Layout.RAQM if features.check("raqm") else ImageFont.Layout.BASIC


class Sheet:
    """Inks on paper; words are set in the fonts of `theme`."""

    def __init__(self, theme: Path) -> None:
        self.inks = {role: Image.new("L", (WIDTH, HEIGHT)) for role in INKS}
        self._theme = theme

    def width(self, text: str, weight: int, size: int) -> float:
        """How wide `text` is on one line."""
        return float(_font(self._theme, weight, size).getlength(text))

    def height(self, text: str, width: int, sizes: Sizes, weight: int) -> int:
        """How high `text` is as `write` would set it."""
        found = self._fitted(text, width, sizes, weight)
        return len(found.lines) * round(found.size * LEADING)

    def write(
        self, text: str, box: tuple[int, int, int], sizes: Sizes, weight: int, role: ColourRole
    ) -> int:
        """Words from the left and the top of `box` within its width; gives where they end below.

        They take the first of `sizes` in which they have few enough lines.
        """
        left, top, width = box
        found = self._fitted(text, width, sizes, weight)
        draw, font = ImageDraw.Draw(self.inks[role]), _font(self._theme, weight, found.size)
        for line in found.lines:
            draw.text((left, top), line, fill=255, font=font, anchor="la")
            top += round(found.size * LEADING)
        return top

    def _fitted(self, text: str, width: int, sizes: Sizes, weight: int) -> FittedText:
        def measure(part: str, size: int) -> float:
            return self.width(part, weight, size)

        return fitted(unicodedata.normalize("NFC", text), width, sizes, measure)

    def fill(self, box: tuple[int, int, int, int], role: ColourRole, amount: int = 255) -> None:
        """Put so much of an ink into a rectangle; into one of paper none of any."""
        for ink in [self.inks[role]] if role in self.inks else self.inks.values():
            ImageDraw.Draw(ink).rectangle(box, fill=amount if role in self.inks else 0)
