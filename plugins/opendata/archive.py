"""An archive of files: everything in one, for whoever takes all of it away."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.urls import DATA
from plugins.system import archives


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The archive of `files`, given by their paths."""
    return archives.zipped({path.removeprefix(DATA): files[path] for path in files})
