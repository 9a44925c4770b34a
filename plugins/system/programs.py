"""Which programs run: what they made is used again only while they are the same."""

from __future__ import annotations

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from importlib import metadata
from pathlib import Path

COMPILED = "__pycache__"
# The coarsest step of a kernel's clock for files, with as much again.
CLOCK_STEP = 0.02
PLUGINS = Path(__file__).resolve().parents[1]


@cache
def own_programs() -> str:
    """The SHA-256 of every file below plugins/, of Python and of each library's version.

    They are read once: what runs in this process was imported from them. Raises OSError where a
    file cannot be read.
    """
    libraries = sorted(f"{each.name} {each.version}" for each in metadata.distributions())
    return digest_of_files([PLUGINS], (sys.version, *libraries))


def digest_of_files(
    folders: Iterable[Path],
    values: Iterable[str] = (),
    without: Callable[[str], bool] = lambda _name: False,
) -> str:
    """The SHA-256 of `values` and of the names and the content of all files below `folders`.

    Files of which `without` says so, by their names from there, are passed over. Raises OSError
    where a file cannot be read.
    """
    found = hashlib.sha256("\0".join(values).encode())
    for folder in folders:
        for name in sorted(_files(folder)):
            if without(name):
                continue
            content = Path(folder, name).read_bytes()
            found.update(f"\0{name}\0{len(content)}\0".encode(errors="surrogateescape"))
            found.update(content)
    return found.hexdigest()


def moment() -> float:
    """Now, as `changed_since` takes it; nothing that is published may depend on it."""
    return time.time()


def changed_since(folders: Iterable[Path], began: float) -> bool:
    """Whether anything below `folders`, name or content, may have changed since the moment `began`.

    By the clock of files, which runs up to CLOCK_STEP seconds behind the other and which
    nobody can set. Raises OSError where a file cannot be looked at.
    """
    since = began - CLOCK_STEP
    for folder in folders:
        for where, _, files in os.walk(folder, followlinks=True):
            paths = (where, *(f"{where}/{name}" for name in files))
            if any(os.stat(path).st_ctime > since for path in paths):  # noqa: PTH116 - thousands
                return True
    return False


def _files(folder: Path) -> Iterator[str]:
    """What a link leads to is read too."""
    for where, names, files in os.walk(folder, followlinks=True):
        if COMPILED in names:
            names.remove(COMPILED)
        below = os.path.relpath(where, folder)
        yield from (name if below == "." else f"{below}/{name}" for name in files)
