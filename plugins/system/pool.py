"""Pieces of work for several processes, each of which has what all pieces are made from."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import os
import signal
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from itertools import islice
from typing import Any, TypeVar

from plugins.system.signals import blocked, ignore, unblock

# PR_SET_PDEATHSIG of prctl(2).
END_WITH_PARENT = 1
# So many pieces are handed out beyond those in work: more would only hold their results longer.
AHEAD = 2
CAN_FORK = "fork" in multiprocessing.get_all_start_methods()

S = TypeVar("S")
P = TypeVar("P")
R = TypeVar("R")

# In a worker: what it was given at its start.
_given: Any = None


class InTurn(Executor):
    """Does in this process, one after the other, what it is given."""

    def __init__(self, shared: object) -> None:
        self._shared = shared

    def submit(self, work: Callable[..., R], /, *pieces: Any, **named: Any) -> Future[R]:  # noqa: ANN401
        """What is done at once; what it raises is raised by the result."""
        _receive(self._shared)
        future: Future[R] = Future()
        try:
            future.set_result(work(*pieces, **named))
        except Exception as error:  # noqa: BLE001 - raised again by whoever asks for the result
            future.set_exception(error)
        return future


@contextlib.contextmanager
def executor(shared: object, processes: int | None = None) -> Iterator[Executor]:
    """Processes that have `shared`; as many as processors, or `processes`.

    With one, or where the system cannot fork, everything happens in this process. The children
    find `shared` in their own memory: nothing is pickled for it. They leave signals to this
    process and end with it.
    """
    count = how_many(processes)
    if count == 1 or not CAN_FORK:
        yield InTurn(shared)
        return
    # What stands now is never searched for garbage: children would copy every page of it.
    gc.freeze()
    try:
        with _forked(count, shared) as pool:
            yield pool
    finally:
        gc.unfreeze()


@contextlib.contextmanager
def apart(work: Callable[[P], R], given: P) -> Iterator[Future[R]]:
    """`work` of what is given, done in a process of its own while this one goes on.

    Nothing but its result remains of it; what it is given it finds in its own memory. Where the
    system cannot fork it is done here.
    """
    if not CAN_FORK:
        yield InTurn(given).submit(_done_once, work)
        return
    with _forked(1, given) as pool:
        yield pool.submit(_done_once, work)


@contextlib.contextmanager
def _forked(count: int, shared: object) -> Iterator[Executor]:
    pool = ProcessPoolExecutor(
        count,
        multiprocessing.get_context("fork"),
        initializer=partial(_begin, os.getpid(), shared),
    )
    try:
        with blocked():
            # All processes are forked when the first piece comes.
            pool.submit(os.getpid)
            _hear_when_all_are_gone(pool)
        yield pool
    except BaseException:
        # Nobody waits for what is still being done.
        for child in multiprocessing.active_children():
            child.kill()
        raise
    finally:
        pool.shutdown(cancel_futures=True)


def _hear_when_all_are_gone(pool: ProcessPoolExecutor) -> None:
    """Leave the end of the pipe on which results are written to the children.

    While this process held it too, the thread that reads results would wait for ever for the rest
    of one whose child was killed in the middle of it. The library has no other way to say so.
    """
    pool._result_queue._writer.close()  # type: ignore[attr-defined] # noqa: SLF001


def how_many(processes: int | None) -> int:
    """How many processes there are: as many as stated, else as there are processors."""
    return processes or os.cpu_count() or 1


def results(
    pool: Executor, work: Callable[[S, P], R], pieces: Iterable[P], processes: int | None = None
) -> Iterator[R]:
    """`work` of what the pool's processes share and each of `pieces`, as they are done.

    The first ones are begun at once. `work` must be pure and a function of a module, its results
    picklable. What it raises is raised here; ChildProcessError where a process was killed.
    `processes` as for `executor`: each has something to do, and few results wait to be taken.
    """
    ahead = AHEAD + how_many(processes)
    return _none_killed(as_they_come(lambda piece: pool.submit(_done, work, piece), pieces, ahead))


def _none_killed(found: Iterator[R]) -> Iterator[R]:
    try:
        yield from found
    except BrokenProcessPool as broken:
        raise ChildProcessError(str(broken)) from broken


def as_they_come(submit: Callable[[P], Future[R]], pieces: Iterable[P], ahead: int) -> Iterator[R]:
    """What is made of each of `pieces`, in the order in which they are done.

    `submit` hands one out: the first ones at once, before anything is asked for. At most `ahead`
    are handed out and not yet taken.
    """
    todo = iter(pieces)
    return _as_done(submit, todo, {submit(piece) for piece in islice(todo, ahead)})


def _as_done(
    submit: Callable[[P], Future[R]], todo: Iterator[P], waiting: set[Future[R]]
) -> Iterator[R]:
    while waiting:
        done, waiting = wait(waiting, return_when=FIRST_COMPLETED)
        for future in done:
            waiting |= {submit(piece) for piece in islice(todo, 1)}
            yield future.result()


def _done(work: Callable[[Any, P], R], piece: P) -> R:
    return work(_given, piece)


def _done_once(work: Callable[[Any], R]) -> R:
    return work(_given)


def end_with_parent(parent: int) -> None:
    """From now on this process ends when `parent`, which has started it, is gone."""
    with contextlib.suppress(OSError, AttributeError):  # Linux alone has it
        ctypes.CDLL(None).prctl(END_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)


def _begin(parent: int, shared: object) -> None:
    """Leave signals to the parent, and end when that one is gone."""
    ignore()
    unblock()
    end_with_parent(parent)
    _receive(shared)


def _receive(shared: object) -> None:
    global _given  # noqa: PLW0603 - a process has no other place for what it is given once
    _given = shared
