"""Work in several processes gives what it gives in one."""

from __future__ import annotations

import os

import pytest

from plugins.publish.parallel import in_parallel


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
