"""An address as a QR code (ISO/IEC 18004), drawn as one path."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

# Light modules around the code, without which readers do not find it (ISO/IEC 18004, 6.3.8).
QUIET_ZONE = 4


@dataclass(frozen=True, slots=True)
class QrCode:
    """A code on a square of `size` × `size` units; `path` draws its dark modules, as SVG."""

    size: int
    path: str


def qr_code(address: str) -> QrCode:
    """The code that leads to `address`; about 15 % of it may be damaged."""
    # Only those who publish have the library.
    import segno

    rows = segno.make(address, error="m", micro=False).matrix
    lines = (line for y, row in enumerate(rows) for line in _dark(row, y))
    return QrCode(len(rows) + 2 * QUIET_ZONE, "".join(lines))


def _dark(row: Sequence[int], y: int) -> Iterator[str]:
    """The runs of dark modules of a row."""
    x = QUIET_ZONE
    for dark, modules in groupby(row):
        length = len(list(modules))
        if dark:
            yield f"M{x} {y + QUIET_ZONE}h{length}v1h-{length}z"
        x += length
