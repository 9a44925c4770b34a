"""The same work on several parts, each in a process of its own where the system can fork."""

from __future__ import annotations

import contextlib
import ctypes
import gc
import multiprocessing
import os
import signal
import traceback
from collections.abc import Callable, Sequence
from multiprocessing.connection import Connection
from multiprocessing.context import ForkProcess
from typing import Any, NamedTuple, TypeVar

from plugins.system.signals import blocked, ignore, unblock

# PR_SET_PDEATHSIG of prctl(2).
END_WITH_PARENT = 1

T = TypeVar("T")
R = TypeVar("R")


class _Child(NamedTuple):
    """A process, and where its result comes from."""

    process: ForkProcess
    answer: Connection


def in_parallel(work: Callable[[T], R], parts: Sequence[T]) -> list[R]:
    """`work` of each of `parts`, in their order; what it raises in a child is raised here.

    `work` must be pure and its results picklable. With one part, one processor or no fork
    everything happens in this process. Raises ChildProcessError where a child was killed. A pool
    of multiprocessing would wait for ever where one of its children is ended from outside.
    """
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    if len(parts) < 2 or (os.cpu_count() or 1) < 2 or not can_fork:  # noqa: PLR2004 - alone
        return [work(part) for part in parts]
    children: list[_Child] = []
    try:
        children += (_started(work, part) for part in parts)
        return [_result(child) for child in children]
    finally:
        for child in children:
            child.process.kill()
            child.process.join()
            child.answer.close()


def _started(work: Callable[[T], object], part: T) -> _Child:
    """A child that works on `part`: it finds both in its own memory, nothing is pickled for it."""
    context = multiprocessing.get_context("fork")
    answer, question = context.Pipe(duplex=False)
    process = context.Process(target=_run, args=(os.getpid(), question, work, part))
    with blocked():
        process.start()
    question.close()
    return _Child(process, answer)


def _result(child: _Child) -> Any:  # noqa: ANN401 - whatever the work gives
    try:
        done, result = child.answer.recv()
    except EOFError:
        child.process.join()
        raise ChildProcessError(f"a process ended with {child.process.exitcode}") from None
    if not done:
        raise result
    return result


def _run(parent: int, question: Connection, work: Callable[[T], object], part: T) -> None:
    _end_with(parent)
    # The child lives for this piece of work only: collecting garbage costs more than it frees.
    gc.disable()
    try:
        answer = (True, work(part))
    except Exception as error:  # noqa: BLE001 - raised again by whoever asked
        error.add_note(traceback.format_exc())
        answer = (False, error)
    question.send(answer)


def _end_with(parent: int) -> None:
    """Leave signals to the parent, and end when that one is gone."""
    ignore()
    unblock()
    with contextlib.suppress(OSError, AttributeError):  # Linux alone has it
        ctypes.CDLL(None).prctl(END_WITH_PARENT, signal.SIGKILL)
    if os.getppid() != parent:
        os._exit(1)
