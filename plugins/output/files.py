"""One file of a site: held against what it should be, linked, made anew; never written in place.

A file may be the same one as in the site that stands: what lies where another is to be goes first.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

FILE_MODE = 0o644
# Neither a link is followed, nor a pipe waited for.
READING = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK


def digest(content: bytes) -> str:
    """The SHA-256 of what a file holds, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def content_of(path: str, *, published: bool = False) -> bytes | None:
    """What a plain file holds, with the mode of a `published` one where that is asked for.

    None where there is no such file, or none that can be read.
    """
    try:
        file = os.open(path, READING)
    except OSError:
        return None
    try:
        found = os.fstat(file)
        if not (_as_published(found) if published else stat.S_ISREG(found.st_mode)):
            return None
        content = b""
        while len(content) < found.st_size and (part := os.read(file, found.st_size)):
            content += part
    except OSError:
        return None
    else:
        return content
    finally:
        os.close(file)


def _as_published(found: os.stat_result) -> bool:
    """Whether this is a plain file that anybody may read, and its owner alone write."""
    return stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == FILE_MODE


def holds(path: str, content: bytes) -> bool:
    """Whether a file is there as it would be published, with this content."""
    return content_of(path, published=True) == content


def linked(old: str, new: str) -> bool:
    """Whether `new` could be made the same file as `old`: not every file system can do that."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        return False
    return True


def write(path: str, content: bytes, mode: int = FILE_MODE) -> None:
    """A file where there is none. Raises OSError."""
    with Path(path).open("xb") as file:
        file.write(content)
        os.fchmod(file.fileno(), mode)


def take(old: str, new: str) -> bool:
    """Make `new`, where nothing is, hold what the plain file `old` holds; False without one.

    Nobody has read it by then. Raises OSError where `new` cannot be written.
    """
    try:
        if _as_published(os.lstat(old)) and linked(old, new):
            return True
    except OSError:
        return False
    content = content_of(old)
    if content is not None:
        write(new, content)
    return content is not None
