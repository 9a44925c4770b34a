"""How far something is that takes long: said now and then while its parts pass through."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from plugins.plan.reading.catalogues import N_

T = TypeVar("T")
# At most so often, in seconds.
PACE = 10.0
BEGUN = N_("the site is being made; its pictures and PDF files may take some minutes")
DRAWN = N_("pictures and PDF files: {done} of {count} parts are done")


def paced(
    parts: Iterable[T],
    count: int,
    tell: Callable[[int, int], None],
    now: Callable[[], float] = time.monotonic,
) -> Iterator[T]:
    """The same parts; `tell` is told how many of `count` have passed, at most every ten seconds."""
    told = now()
    for done, part in enumerate(parts, 1):
        if now() - told >= PACE:
            told = now()
            tell(done, count)
        yield part
