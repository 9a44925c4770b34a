"""What reading a file gave, remembered: the same bytes, read by the same programs, give the same.

Who remembers, and where, is not known here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class Memory(Protocol):
    """Gives again what it was given once."""

    def of(self, what: tuple[str, ...], data: bytes, read: Callable[[], T]) -> T:
        """What `read` makes of `data`.

        `what` names the file, what it is read as, and everything else that the outcome depends on
        besides `data`, programs and libraries. The outcome can be pickled, and nobody changes it.
        """
        ...

    def keep(self) -> None:
        """Keep for the next time what was asked for; where that fails, nothing is kept."""
        ...


class Forgetful:
    """Remembers nothing: every file is read anew."""

    def of(self, what: tuple[str, ...], data: bytes, read: Callable[[], T]) -> T:
        """What `read` makes of `data`, made now."""
        del what, data
        return read()

    def keep(self) -> None:
        """There is nothing to keep."""


FORGETFUL = Forgetful()
