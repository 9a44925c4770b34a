"""Ctrl+C and requests to end: said plainly, and held off while something must be done whole."""

from __future__ import annotations

import contextlib
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType
from typing import Any, TypeAlias

# By the alarm a signal comes again whose answer was lost.
HEARD = (signal.SIGINT, signal.SIGTERM, signal.SIGALRM)
SOON = 0.001
# What `signal.signal` takes and gives.
Answer: TypeAlias = Callable[[int, FrameType | None], Any] | int | None


class Stopped(SystemExit):
    """Somebody ended the program: its words are printed at its end, and its exit code is 1."""

    def __init__(self, listener: Listener) -> None:
        super().__init__(listener)
        self.listener = listener


@dataclass(frozen=True, slots=True)
class Listener:
    """What answers a signal: it ends the program with `words`, and hears no second one.

    The words are asked for at the very end: what they need may just be being imported.
    """

    words: Callable[[], str]

    def __call__(self, _number: int, _frame: FrameType | None) -> None:
        """Raises Stopped."""
        ignore()
        raise Stopped(self)

    def __str__(self) -> str:
        return self.words()


def listen(words: Callable[[], str]) -> None:
    """From now on Ctrl+C and SIGTERM raise Stopped with `words`; a second one is not heard.

    An exception that is raised while an object is destroyed, as many are while modules are being
    imported, is printed by Python and goes no further: such a signal is sent again.
    """
    for number in HEARD:
        signal.signal(number, Listener(words))
    sys.unraisablehook = _sent_again


def _sent_again(lost: sys.UnraisableHookArgs) -> None:
    if not isinstance(lost.exc_value, Stopped):
        sys.__unraisablehook__(lost)
        return
    listen(lost.exc_value.listener.words)
    signal.setitimer(signal.ITIMER_REAL, SOON)


def ignore() -> None:
    """Hear neither from now on."""
    for number in HEARD:
        signal.signal(number, signal.SIG_IGN)


@contextlib.contextmanager
def blocked() -> Iterator[None]:
    """In this context no signal reaches this thread, nor a child that is forked in it.

    The child is to call `ignore` and then `unblock`: a signal that came in between found it with
    the answer of its parent.
    """
    before = signal.pthread_sigmask(signal.SIG_BLOCK, HEARD)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def unblock() -> None:
    """Let signals reach this thread again."""
    signal.pthread_sigmask(signal.SIG_UNBLOCK, HEARD)


@contextlib.contextmanager
def held_off(*, last: bool = False) -> Iterator[None]:
    """What is done in this context is done whole: who interrupts it comes too late.

    Whatever was sent meanwhile is forgotten, because by then nothing is left to be stopped; where
    it was the `last` thing to do, whoever listened hears nothing more. Where the context ends in an
    exception a signal is heard after all. Signals are not blocked, because any other thread would
    take them: their answer is put off.
    """
    sent: list[int] = []
    before = {number: signal.getsignal(number) for number in HEARD}
    for number in HEARD:
        signal.signal(number, lambda number, _frame: sent.append(number))
    try:
        yield
        sent.clear()
        if last:
            before = {number: _deaf(answer) for number, answer in before.items()}
    finally:
        for number, answer in before.items():
            signal.signal(number, answer)
        for missed in sent:
            signal.raise_signal(missed)


def _deaf(answer: Answer) -> Answer:
    return signal.SIG_IGN if isinstance(answer, Listener) else answer
