"""The same work on several parts, each in a process of its own where the system can fork."""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

T = TypeVar("T")
R = TypeVar("R")

# Set before forking, so that children find the work and its parts in their own memory: nothing
# but the results has to be pickled.
_forked: list[tuple[Callable[[Any], Any], Sequence[Any]]] = []


def in_parallel(work: Callable[[T], R], parts: Sequence[T]) -> list[R]:
    """`work` of each of `parts`, in their order; what it raises in a child is raised here.

    `work` must be pure and its results picklable. With one part, one processor or no fork
    everything happens in this process.
    """
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if len(parts) < 2 or (os.cpu_count() or 1) < 2 or not can_fork:  # noqa: PLR2004 - alone
        return [work(part) for part in parts]
    _forked.append((work, parts))
    try:
        with multiprocessing.get_context("fork").Pool(len(parts)) as pool:
            results = pool.map(_run, range(len(parts)), chunksize=1)
            pool.close()
            pool.join()
            return results
    finally:
        _forked.pop()


def _run(index: int) -> Any:  # noqa: ANN401 - whatever the work gives
    # The child lives for this piece of work only: collecting garbage costs more than it frees.
    gc.disable()
    work, parts = _forked[-1]
    return work(parts[index])
