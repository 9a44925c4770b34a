"""What is kept in a folder from one run to the next: behind digests, and no more than is used."""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

DIGEST_SIZE = hashlib.sha256().digest_size


def read_kept(path: Path, label: str = "") -> bytes | None:
    """What was kept at `path` with this label; None where it is not there, or not whole."""
    try:
        held = path.read_bytes()
    except OSError:
        return None
    content = held[DIGEST_SIZE:]
    return content if _digest(content, label) == held[:DIGEST_SIZE] else None


def keep(path: Path, content: bytes, label: str = "") -> None:
    """Keep `content` at `path`, in one step. Raises OSError where that fails."""
    waiting = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        waiting.write_bytes(_digest(content, label) + content)
        waiting.replace(path)
    finally:
        waiting.unlink(missing_ok=True)


def made_once(folder: Path | None, says: bytes, make: Callable[[], bytes]) -> bytes:
    """What `make` gives, kept in `folder` by all that it is made from; None for nowhere.

    Where nothing can be kept there, it is made each time.
    """
    if folder is None:
        return make()
    place = folder / hashlib.sha256(says).hexdigest()[:40]
    content = read_kept(place)
    with contextlib.suppress(OSError):
        if content is None:
            content = make()
            folder.mkdir(parents=True, exist_ok=True)
            keep(place, content)
        os.utime(place)
    return content if content is not None else make()


def forget_unused(folder: Path, since: float) -> None:
    """Take away the files that nobody asked for since a moment, by the clock of files."""
    with contextlib.suppress(OSError):
        for old in folder.iterdir():
            if old.stat().st_mtime < since:
                old.unlink(missing_ok=True)


def forget_all_but(folder: Path, count: int) -> None:
    """Take away what lies in `folder`, files and folders, but for the `count` used last."""
    for old in sorted(folder.iterdir(), key=_used, reverse=True)[count:]:
        if old.is_dir():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.unlink(missing_ok=True)


def _digest(content: bytes, label: str) -> bytes:
    found = hashlib.sha256(label.encode())
    found.update(content)
    return found.digest()


def _used(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0
