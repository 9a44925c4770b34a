"""Gettext catalogues, read from their .po files: no compiled file has to be kept up to date."""

from __future__ import annotations

import gettext
import io
from functools import lru_cache
from pathlib import Path


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """Mark `sentence` for translation and give it back unchanged."""
    return sentence


def load(directory: Path, domain: str, language: str) -> gettext.NullTranslations:
    """The words of `language` from <directory>/<language>/LC_MESSAGES/<domain>.po.

    Without such a file the msgids themselves (English) are given back. A catalogue is compiled
    once for every state of its file. Raises babel's PoFileError where the file is not a catalogue.
    """
    path = directory / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.is_file():
        return gettext.NullTranslations()
    return _compiled(path, language, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _compiled(path: Path, language: str, _changed: int) -> gettext.GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        catalogue = read_po(file, locale=language, abort_invalid=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
