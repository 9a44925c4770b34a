"""What reading gave, kept in a folder from one build to the next.

An outcome is used again for the same bytes, read as the same thing, from the same data folder, by
the same programs and libraries. Outcomes lie in a few files, so that one change writes little; a
file begins with the digest of what follows it, so that whatever is damaged is read anew, and holds
what was asked for last, so that nothing grows.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import pickle
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from plugins.system.kept import forget_all_but, keep, read_kept
from plugins.system.programs import own_programs

T = TypeVar("T")
What: TypeAlias = "tuple[str, ...]"
# The digest of the bytes that were read, and what reading them gave.
Outcome: TypeAlias = "tuple[bytes, Any]"

FILES = 64
# Of so many data folders and versions of the programs outcomes are kept, those used last.
KEPT = 4


class KeptReadings:
    """The outcomes for one data folder, below `folder`; `keep` writes down what is new.

    Where nothing can be kept there, everything is read anew.
    """

    def __init__(self, folder: Path, data: Path) -> None:
        programs = own_programs()
        name = hashlib.sha256(f"{programs}\0{data.resolve()}".encode()).hexdigest()[:32]
        self.folder = folder / name
        self._kept: dict[int, dict[What, Outcome]] = {}
        self._asked: dict[int, dict[What, Outcome]] = {}

    def of(self, what: What, data: bytes, read: Callable[[], T]) -> T:
        """What `read` makes of `data`, as `plugins.plan.reading.memory.Memory` has it."""
        number = zlib.crc32("\0".join(what).encode()) % FILES
        if number not in self._kept:
            self._kept[number] = self._loaded(number)
            self._asked[number] = {}
        digest = hashlib.sha256(data).digest()
        found = self._kept[number].get(what)
        if found is None or found[0] != digest:
            found = (digest, read())
        self._asked[number][what] = found
        outcome: T = found[1]
        return outcome

    def keep(self) -> None:
        """Write down what was asked for, where it is not what stood there, and take away all else.

        Where that fails, nothing more is kept.
        """
        with contextlib.suppress(OSError):
            is_new = not self.folder.is_dir()
            self.folder.mkdir(parents=True, exist_ok=True)
            os.utime(self.folder)
            if is_new:
                forget_all_but(self.folder.parent, KEPT)
            for number, asked in self._asked.items():
                if not _is_same(asked, self._kept[number]):
                    self._write(number, asked)
            for path in self.folder.iterdir():
                if path.name not in map(str, self._asked):
                    path.unlink()

    def _loaded(self, number: int) -> dict[What, Outcome]:
        """What a file holds; nothing where it is not whole, or not this one."""
        held = read_kept(self.folder / str(number), self._label(number))
        found: dict[What, Outcome] = pickle.loads(held) if held else {}  # noqa: S301 - see _write
        return found

    def _write(self, number: int, outcomes: dict[What, Outcome]) -> None:
        content = pickle.dumps(outcomes, protocol=pickle.HIGHEST_PROTOCOL)
        keep(self.folder / str(number), content, self._label(number))

    def _label(self, number: int) -> str:
        return f"{self.folder.name}/{number}\0"


def _is_same(one: dict[What, Outcome], other: dict[What, Outcome]) -> bool:
    return one.keys() == other.keys() and all(one[what] is other[what] for what in one)
