"""Which programs run: what they made is used again only while they are the same."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

COMPILED = "__pycache__"


def digest_of_programs(folders: Iterable[Path], packages: Iterable[str]) -> str:
    """The SHA-256 of every file below `folders` with its name, of Python and of `packages`."""
    found = hashlib.sha256(sys.version.encode())
    for package in packages:
        found.update(f"\0{package} {version(package)}".encode())
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.parent.name != COMPILED:
                found.update(f"\0{path.relative_to(folder).as_posix()}\0".encode())
                found.update(hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()
