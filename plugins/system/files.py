"""Files in one step, and folders for one at a time."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

# How the name of a file ends that is being written.
WAITING = ".part"


@contextlib.contextmanager
def alone(folder: Path, say_waiting: Callable[[], None]) -> Iterator[int | None]:
    """Hold `folder` for one that writes in it; a second one is told by `say_waiting`, and waits.

    Gives what holds it, for processes that are to hold it as long as they run. Systems that cannot
    hold a folder let everybody in at once.
    """
    try:
        import fcntl
    except ImportError:
        yield None
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say_waiting()
            fcntl.flock(held, fcntl.LOCK_EX)
        yield held
    finally:
        os.close(held)


def replace(path: Path, content: bytes, *, at_once: bool = True) -> None:
    """Make `path` hold `content` in one step; what it held stays where that fails.

    With `at_once` it has reached the disk; without, whoever writes many sees to that once.
    """
    with replacing(path, at_once=at_once) as file:
        file.write(content)


@contextlib.contextmanager
def replacing(path: Path, *, at_once: bool = True) -> Iterator[BinaryIO]:
    """What is written into becomes `path` at the end in one step, as above."""
    part = waiting(path)
    try:
        with part.open("wb") as file:
            yield file
            if at_once:
                file.flush()
                os.fsync(file.fileno())
        part.replace(path)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def waiting(path: Path) -> Path:
    """Where what is to be `path` is written first."""
    return path.with_name(f"{path.name}{WAITING}")
