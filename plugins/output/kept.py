"""What a file of the next site holds: bytes, or what it holds in the site that stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Kept:
    """The file is in the site that stands, with this SHA-256: it is taken from there."""

    digest: str


Content: TypeAlias = bytes | Kept


class NotAsKept(Exception):
    """The files at `paths` were to be kept, and stand nowhere with the digests given.

    Nothing has changed: whoever gives them as bytes can publish.
    """

    def __init__(self, paths: Sequence[str]) -> None:
        self.paths = tuple(paths)
        super().__init__(", ".join(self.paths))
