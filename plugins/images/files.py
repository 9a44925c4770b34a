"""The files of pictures, each drawn once: what is kept of one run serves the next."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import PIL
from PIL import features

from plugins.editions.edition import Edition
from plugins.editions.pictures import Picture, picture_of, picture_path
from plugins.images.drawing import Look, drawn
from plugins.system.kept import made_once
from plugins.system.programs import digest_of_files

LIBRARIES = ("freetype2", "raqm", "harfbuzz", "zlib")


def image_files(
    edition: Edition, keys: Iterable[str], theme: Path, kept: Path | None
) -> dict[str, bytes]:
    """The pictures of the pages with these keys, by their paths.

    `kept` is the folder in which they lie from one run to the next, by what they say and how they
    are drawn; None for nowhere. Where nothing can be kept there, all are drawn.
    """
    settings = edition.site.records.settings
    look = Look(theme, settings.motif, settings.colours)
    found = {}
    for key in keys:
        picture = picture_of(edition, key)
        if picture is not None:
            found[picture_path(edition, key)] = _image(picture, look, kept)
    return found


def _image(picture: Picture, look: Look, kept: Path | None) -> bytes:
    drawn_with = _drawn_with(look.theme)
    says = repr((picture, look.motif, look.colours, drawn_with))
    return made_once(kept, says.encode(), lambda: drawn(picture, look))


@cache
def _drawn_with(theme: Path) -> str:
    """The digest of what turns words into a picture: these programs, libraries, fonts, motifs."""
    libraries = [f"{name} {features.version(name)}" for name in LIBRARIES]
    folders = (Path(__file__).parent, theme / "art/fonts", theme / "motifs")
    return digest_of_files(folders, (PIL.__version__, *libraries))
