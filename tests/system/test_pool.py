"""Pieces of work in several processes give what they give in one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from plugins.system.pool import AHEAD, executor, results

COUNTS = [1, 2, 3]


def times(factor: int, piece: int) -> int:
    """Work that needs what all pieces share."""
    return factor * piece


def process(_shared: object, _piece: object) -> int:
    """In which process a piece is done."""
    return os.getpid()


def inverse(_shared: object, piece: int) -> int:
    """Work that fails for 0."""
    return 1 // piece


def struck(_shared: object, number: int) -> int:
    """Sends its own process a signal."""
    os.kill(os.getpid(), number)
    return number


@pytest.mark.parametrize("count", COUNTS)
def test_every_piece_is_done_once(count: int) -> None:
    """Whoever does them in whatever order, each piece gives its result, with what all share."""
    with executor(10, count) as pool:
        found = list(results(pool, times, range(25), count))
    assert sorted(found) == [10 * piece for piece in range(25)]


def test_pieces_are_done_in_processes_of_their_own() -> None:
    """With several processes no piece is done by the one that asked; alone it does them all."""
    with executor(None, 2) as pool:
        assert os.getpid() not in set(results(pool, process, range(4)))
    with executor(None, 1) as pool:
        assert set(results(pool, process, range(4))) == {os.getpid()}


@pytest.mark.parametrize("count", COUNTS)
def test_what_goes_wrong_in_a_piece_is_raised(count: int) -> None:
    """An error of a piece reaches whoever asked, with its type and words."""
    with pytest.raises(ZeroDivisionError, match="by zero"), executor(None, count) as pool:
        list(results(pool, inverse, [1, 0, 2]))


def test_children_leave_signals_to_their_parent() -> None:
    """Ctrl+C and a request to end, which a terminal sends to all, do not stop a piece."""
    pieces = [int(signal.SIGINT), int(signal.SIGTERM)]
    with executor(None, 2) as pool:
        assert sorted(results(pool, struck, pieces)) == pieces


def test_a_process_that_is_killed_is_an_error() -> None:
    """Where the system ends a child, whoever asked is not left waiting."""
    with pytest.raises(ChildProcessError, match="terminated"), executor(None, 2) as pool:
        list(results(pool, struck, [int(signal.SIGKILL), 0]))


def at_leisure(_shared: object, _piece: object) -> int:
    """In which process a piece is done that takes a while."""
    time.sleep(0.1)
    return os.getpid()


def test_every_process_has_something_to_do() -> None:
    """Of more processes than processors none is left without a piece."""
    count = 3 + (os.cpu_count() or 1)
    with executor(None, count) as pool:
        assert len(set(results(pool, at_leisure, range(3 * count), count))) == count


def test_no_more_is_done_than_is_taken() -> None:
    """Who stops taking results has only those done that were handed out ahead."""
    with executor(1, 2) as pool:
        found = results(pool, times, pieces := iter(range(100)), 2)
        next(found)
        assert next(pieces) == 2 + AHEAD + 1


def slow(_shared: object, seconds: int) -> None:
    """Takes its time."""
    time.sleep(seconds)


def test_who_is_stopped_waits_for_no_piece() -> None:
    """Where whoever asked goes away, what is still being done is given up at once."""

    def stopped() -> None:
        with executor(None, 2) as pool:
            next(results(pool, slow, [0, 60, 60, 60]))
            raise KeyboardInterrupt

    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        stopped()
    assert time.monotonic() - began < 20


def large(_shared: object, size: int) -> bytes:
    """More than a pipe holds, so that it is long on its way."""
    return bytes(size)


def test_who_is_stopped_amid_a_result_is_not_kept_waiting() -> None:
    """Results that were half on their way when their process was ended do not hold up the end."""

    def stopped(seconds: float) -> None:
        with executor(None, 2) as pool:
            next(results(pool, large, [0, 30_000_000, 30_000_000]))
            time.sleep(seconds)
            raise KeyboardInterrupt

    for turn in range(8):
        with pytest.raises(KeyboardInterrupt):
            stopped(turn / 200)


PARENT = """
import os, time
from plugins.system import pool

def sleep(_shared, _piece):
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(60)

with pool.executor(None, 2) as workers:
    list(pool.results(workers, sleep, [1, 2]))
"""


@pytest.mark.slow
def test_children_end_with_their_parent() -> None:
    """Where the parent is killed, no child works on."""
    if not sys.platform.startswith("linux"):
        pytest.skip("not Linux")
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    with parent:
        assert parent.stdout is not None
        children = [int(parent.stdout.readline()) for _ in range(2)]
        parent.kill()
    until = time.monotonic() + 5
    while any(os.path.exists(f"/proc/{child}") for child in children):  # noqa: PTH110 - a process
        assert time.monotonic() < until
        time.sleep(0.01)
