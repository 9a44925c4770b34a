"""What a page becomes on paper: how many lines of words stand on each sheet, or words in all."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator

from playwright.sync_api import Page

OBJECT = re.compile(rb"\d+ 0 obj\s*<<.{0,400}?>>\s*stream\r?\n", re.DOTALL)
# Where words begin: `1 0 0 -1 x y Tm`.
PLACE = re.compile(rb"(?:[-\d.]+ ){5}([-\d.]+) Tm")
PIECE = re.compile(rb"T[jJ]\b")


def sheets(page: Page) -> list[int]:
    """The lines of words on each sheet of the page as it prints, but for the sheet's number."""
    placed = (
        {round(float(y)) for y in PLACE.findall(content)}
        for content in _contents(page.pdf(format="A4"))
    )
    return [len(places) - 1 for places in placed if places]


def pieces(pdf: bytes) -> int:
    """How many pieces of text a PDF shows."""
    return sum(len(PIECE.findall(content)) for content in _contents(pdf))


def _contents(pdf: bytes) -> Iterator[bytes]:
    for start in OBJECT.finditer(pdf):
        try:
            yield zlib.decompressobj().decompress(pdf[start.end() :])
        except zlib.error:  # a font or an image
            continue
