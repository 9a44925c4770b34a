"""Ctrl+C and requests to end are said plainly, and wait for what must be done whole."""

from __future__ import annotations

import os
import signal
import sys
import time
import weakref
from collections.abc import Iterator

import pytest

from plugins.system.signals import HEARD, Stopped, held_off, listen


@pytest.fixture(autouse=True)
def _handlers() -> Iterator[None]:
    before = {number: signal.getsignal(number) for number in HEARD}
    hook = sys.unraisablehook
    listen(lambda: "đã dừng / stopped")
    yield
    sys.unraisablehook = hook
    for number, handler in before.items():
        signal.signal(number, handler)


@pytest.mark.parametrize("number", HEARD)
def test_who_stops_is_answered_in_words(number: signal.Signals) -> None:
    """The words end the program with exit code 1, and a second signal is not heard."""
    with pytest.raises(Stopped, match="đã dừng / stopped"):
        os.kill(os.getpid(), number)
    os.kill(os.getpid(), number)


@pytest.mark.parametrize("number", HEARD)
def test_who_stops_while_something_is_destroyed_is_answered(number: signal.Signals) -> None:
    """A signal that comes where Python lets no exception through is answered right after."""

    def destroying() -> None:
        watched = weakref.ref(set[int](), lambda _gone: os.kill(os.getpid(), number))
        time.sleep(10)
        raise AssertionError(watched)

    with pytest.raises(Stopped, match="đã dừng / stopped"):
        destroying()


def test_what_must_be_done_whole_is_not_interrupted() -> None:
    """A signal that came meanwhile is forgotten; one that comes later is heard."""
    with held_off():
        os.kill(os.getpid(), signal.SIGINT)
        done = True
    assert done
    with pytest.raises(Stopped):
        os.kill(os.getpid(), signal.SIGINT)


def test_what_fails_can_be_interrupted() -> None:
    """Where the whole was not done, who interrupted it is heard."""

    def failing() -> None:
        with held_off():
            os.kill(os.getpid(), signal.SIGTERM)
            raise OSError

    with pytest.raises(Stopped):
        failing()


def test_once_all_is_done_nobody_stops_it() -> None:
    """Who interrupts when nothing is left to be stopped is not told that it was stopped."""
    with held_off(last=True):
        pass
    os.kill(os.getpid(), signal.SIGINT)


def test_who_never_listened_hears_as_before() -> None:
    """A program that did not ask for words keeps its own answer to a signal."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    with held_off(last=True):
        pass
    with pytest.raises(KeyboardInterrupt):
        os.kill(os.getpid(), signal.SIGINT)
