"""What a page becomes on paper: its A4 sheets, and how many lines of words stand on each."""

from __future__ import annotations

import re
import zlib

from playwright.sync_api import Page

OBJECT = re.compile(rb"\d+ 0 obj\s*<<.{0,400}?>>\s*stream\r?\n", re.DOTALL)
# Where words begin: `1 0 0 -1 x y Tm`.
PLACE = re.compile(rb"(?:[-\d.]+ ){5}([-\d.]+) Tm")


def sheets(page: Page) -> list[int]:
    """The lines of words on each sheet of the page as it prints, but for the sheet's number."""
    pdf = page.pdf(format="A4")
    found = []
    for start in OBJECT.finditer(pdf):
        try:
            content = zlib.decompressobj().decompress(pdf[start.end() :])
        except zlib.error:  # a font or an image
            continue
        places = {round(float(y)) for y in PLACE.findall(content)}
        if places:
            found.append(len(places) - 1)
    return found
