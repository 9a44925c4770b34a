"""Values that are made when they are first asked for, each once."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Generic, TypeVar

S = TypeVar("S")
T = TypeVar("T")


class MadeOnce(Mapping[str, T], Generic[S, T]):
    """What `make` makes of each of some values, by their ids; it is a pure function of the value.

    A small change to a large site asks for a few of them.
    """

    def __init__(self, make: Callable[[S], T], of: Mapping[str, S]) -> None:
        self._make, self._of = make, of
        self._made: dict[str, T] = {}

    def __getitem__(self, id_: str) -> T:
        found = self._made.get(id_)
        if found is None:
            found = self._made[id_] = self._make(self._of[id_])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)
