"""The band of a site at the head of a picture: motifs are drawn of rectangles alone."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

from plugins.editions.pictures import WIDTH
from plugins.images.sheet import Sheet
from plugins.plan.records.colours import OF_THEME, Motif, Scheme

SCALE = 3


def draw_band(sheet: Sheet, theme: Path, motif: Motif) -> None:
    """Draw a motif of the theme side by side along the upper edge. Raises OSError without it."""
    root = ET.parse(theme / "motifs" / f"{motif}.svg").getroot()  # noqa: S314 - the theme's own
    roles = {colour: role for role, colour in OF_THEME[Scheme.LIGHT].items()}
    for start in range(0, WIDTH, int(root.attrib["width"]) * SCALE):
        for part in root:
            left, top, width, height = (
                int(part.attrib[name]) * SCALE for name in ("x", "y", "width", "height")
            )
            box = (start + left, top, start + left + width - 1, top + height - 1)
            sheet.fill(box, roles[part.attrib["fill"]])
