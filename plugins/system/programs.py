"""Which programs run: what they made is used again only while they are the same."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

COMPILED = "__pycache__"
PLUGINS = Path(__file__).resolve().parents[1]


@cache
def own_programs() -> str:
    """The SHA-256 of every file below plugins/, of Python and of each library's version.

    They are read once: what runs in this process was imported from them. Raises OSError where a
    file cannot be read.
    """
    libraries = sorted(f"{each.name} {each.version}" for each in metadata.distributions())
    return digest_of_files([PLUGINS], (sys.version, *libraries))


def digest_of_files(folders: Iterable[Path], values: Iterable[str] = ()) -> str:
    """The SHA-256 of `values` and of the names and the content of all files below `folders`.

    Raises OSError where a file cannot be read.
    """
    found = hashlib.sha256("\0".join(values).encode())
    for folder in folders:
        for name in sorted(_files(folder)):
            content = Path(folder, name).read_bytes()
            found.update(f"\0{name}\0{len(content)}\0".encode(errors="surrogateescape"))
            found.update(content)
    return found.hexdigest()


def _files(folder: Path) -> Iterator[str]:
    """What a link leads to is read too."""
    for where, names, files in os.walk(folder, followlinks=True):
        if COMPILED in names:
            names.remove(COMPILED)
        below = os.path.relpath(where, folder)
        yield from (name if below == "." else f"{below}/{name}" for name in files)
