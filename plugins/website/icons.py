"""The icon of a site as PNG, for devices that do not draw it: what it is made of is rectangles."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Iterable
from xml.etree import ElementTree as ET

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# PNG (https://www.w3.org/TR/png-3/), 11.2.1: so many bits a point, each a place in the palette.
DEPTH, OF_PALETTE = 8, 3
SIDES = ("x", "y", "width", "height")


def as_png(drawing: bytes, size: int) -> bytes:
    """An SVG of rectangles on a square of whole units, in `size` × `size` points.

    The first rectangle is the ground. Raises ValueError where a unit is no whole number of points.
    """
    root = ET.fromstring(drawing)  # noqa: S314 - the theme's own
    units = int(root.attrib["viewBox"].split()[-1])
    scale, left = divmod(size, units)
    if left:
        raise ValueError(f"{size} points are no multiple of {units} units")
    palette: dict[str, int] = {}
    rows = [bytearray(units) for _ in range(units)]
    for part in root:
        x, y, width, height = (int(part.get(side, "0")) for side in SIDES)
        colour = palette.setdefault(part.attrib["fill"], len(palette))
        for row in rows[y : y + height]:
            row[x : x + width] = bytes((colour,)) * width
    return _png(size, palette, (_widened(row, scale) * scale for row in rows))


def _widened(row: bytearray, scale: int) -> bytes:
    """A line of points, behind the byte that says that no filter was used."""
    return b"\0" + b"".join(bytes((point,)) * scale for point in row)


def _png(size: int, palette: Iterable[str], lines: Iterable[bytes]) -> bytes:
    head = struct.pack(">IIBBBBB", size, size, DEPTH, OF_PALETTE, 0, 0, 0)
    colours = b"".join(bytes.fromhex(colour.removeprefix("#")) for colour in palette)
    points = zlib.compress(b"".join(lines), 9)
    parts = ((b"IHDR", head), (b"PLTE", colours), (b"IDAT", points), (b"IEND", b""))
    return SIGNATURE + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    check = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", check)
