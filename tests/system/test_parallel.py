"""Work in several processes gives what it gives in one."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time

import pytest

from plugins.system.parallel import in_parallel


def test_results_come_in_the_order_of_the_parts() -> None:
    """Each part's result stands at the part's place, whichever was done first."""
    assert in_parallel(lambda part: part * 2, [3, 1, 2]) == [6, 2, 4]


def test_parts_are_done_in_processes_of_their_own() -> None:
    """Where the machine has processors for it, no part is done by the process that asked."""
    if (os.cpu_count() or 1) < 2:
        pytest.skip("one processor")
    assert os.getpid() not in in_parallel(lambda _: os.getpid(), [1, 2])


def test_one_part_stays_in_this_process() -> None:
    """A single part is not worth a process."""
    assert in_parallel(lambda _: os.getpid(), [1]) == [os.getpid()]


def test_what_goes_wrong_in_a_part_is_raised() -> None:
    """An error of a part reaches whoever asked, with its type and words."""
    with pytest.raises(ZeroDivisionError, match="by zero"):
        in_parallel(lambda part: 1 // part, [1, 0])


def test_children_leave_signals_to_their_parent() -> None:
    """Ctrl+C and a request to end, which a terminal sends to all, do not stop a part."""
    if (os.cpu_count() or 1) < 2:
        pytest.skip("one processor")

    def work(number: int) -> int:
        os.kill(os.getpid(), number)
        return number

    parts = [int(signal.SIGINT), int(signal.SIGTERM)]
    assert in_parallel(work, parts) == parts


def test_a_part_that_is_killed_is_an_error() -> None:
    """Where the system ends a child, whoever asked is not left waiting."""
    if (os.cpu_count() or 1) < 2:
        pytest.skip("one processor")
    with pytest.raises(ChildProcessError, match="-9"):
        in_parallel(lambda _: os.kill(os.getpid(), signal.SIGKILL), [1, 2])


PARENT = """
import os, time
from plugins.system.parallel import in_parallel
in_parallel(lambda _: (os.write(1, f"{os.getpid()}\\n".encode()), time.sleep(60)), [1, 2])
"""


@pytest.mark.slow
def test_children_end_with_their_parent() -> None:
    """Where the parent is killed, no child works on."""
    if (os.cpu_count() or 1) < 2 or not sys.platform.startswith("linux"):
        pytest.skip("one processor, or not Linux")
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    with parent:
        assert parent.stdout is not None
        children = [int(parent.stdout.readline()) for _ in range(2)]
        parent.kill()
    until = time.monotonic() + 5
    while any(os.path.exists(f"/proc/{child}") for child in children):  # noqa: PTH110 - a process
        assert time.monotonic() < until
        time.sleep(0.01)
