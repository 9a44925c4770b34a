"""The ledger and its rows onto the disk: all of what is new, or nothing."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import as_file
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.recorded_rows import RECORDED
from plugins.plan.records.ledger import LedgerLine

WAITING = ".part"


@contextlib.contextmanager
def alone(folder: Path, say_waiting: Callable[[], None]) -> Iterator[None]:
    """Hold `folder` for one that records; a second one is told by `say_waiting`, and waits."""
    # Only those who record need it: not every system on which a site can be built has it.
    import fcntl

    held = os.open(folder, os.O_RDONLY)
    try:
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            say_waiting()
            fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def write(folder: Path, before: Sequence[LedgerLine], added: Additions) -> None:
    """Put the new rows beside the ledger, then the ledger with its new lines in one step.

    Raises OSError where that fails; then everything is as it was. Rows that are to go are removed
    once the ledger says so.
    """
    rows = folder / RECORDED
    rows.mkdir(exist_ok=True)
    for left in (*rows.glob(f"*{WAITING}"), *folder.glob(f"{LEDGER}{WAITING}")):
        left.unlink()
    new = {rows / f"{digest}.json": content for digest, content in added.rows.items()}
    made = [path for path in new if not path.exists()]
    ledger = as_file((*before, *added.lines))
    try:
        for path in made:
            replace(path, new[path], at_once=False)
        os.sync()
        replace(folder / LEDGER, ledger)
    except BaseException:
        if not _holds(folder / LEDGER, ledger):
            _take_back(made)
        raise
    for digest in added.removed:
        (rows / f"{digest}.json").unlink(missing_ok=True)


def _holds(path: Path, content: bytes) -> bool:
    return path.exists() and path.read_bytes() == content


def _take_back(made: Sequence[Path]) -> None:
    """Remove rows that no line will name, and their folder where it held nothing else."""
    for path in made:
        path.unlink(missing_ok=True)
    for folder in {path.parent for path in made}:
        with contextlib.suppress(OSError):
            folder.rmdir()


def replace(path: Path, content: bytes, *, at_once: bool = True) -> None:
    """Make `path` hold `content` in one step; what it held stays where that fails.

    With `at_once` it has reached the disk; without, whoever writes many sees to that once.
    """
    waiting = path.with_name(f"{path.name}{WAITING}")
    try:
        with waiting.open("wb") as file:
            file.write(content)
            if at_once:
                file.flush()
                os.fsync(file.fileno())
        waiting.replace(path)
    except BaseException:
        waiting.unlink(missing_ok=True)
        raise
