"""The files that updates bring along: below content/attachments/, looked at but not believed."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

LARGEST = 10 * 1024 * 1024
PART = r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*[A-Za-z0-9]|[A-Za-z0-9]"
SAFE_NAME = re.compile(rf"(?:(?:{PART})/)*(?:{PART})")
LONGEST_NAME = 200
# What a browser or office program shows without running anything, and how such files begin.
# Text has no beginning of its own: it is UTF-8 without control characters.
BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".odt": (b"PK\x03\x04",),
    ".ods": (b"PK\x03\x04",),
    ".csv": (),
    ".txt": (),
}
CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file on the disk: where it lies, its size in bytes, the SHA-256 of what it holds."""

    path: Path
    size: int
    digest: str


class AttachmentFolder:
    """The folder content/attachments/, read only within its own walls."""

    def __init__(self, content: Path | None) -> None:
        self.root = (content / "attachments").resolve() if content else None

    def names(self) -> list[str]:
        """The names of all files below the folder; hidden files are left alone."""
        if self.root is None or not self.root.is_dir():
            return []
        found = (path.relative_to(self.root) for path in self.root.rglob("*") if path.is_file())
        return sorted(
            path.as_posix() for path in found if not any(p.startswith(".") for p in path.parts)
        )

    def file(self, name: str) -> AttachedFile | str:
        """The file of `name`, or the code of the problem that keeps it from being published."""
        path = (self.root / name).resolve() if self.root and not _amiss(name) else None
        if path is None or not path.is_file() or not os.access(path, os.R_OK):
            return _amiss(name) or "attachment-missing"
        if self.root and not path.is_relative_to(self.root):
            return "attachment-outside"
        if path.stat().st_size > LARGEST:
            return "attachment-too-large"
        held = path.read_bytes()
        if not _is_of_type(held, suffix(name)):
            return "attachment-not-of-type"
        return AttachedFile(path, len(held), hashlib.sha256(held).hexdigest())


def suffix(name: str) -> str:
    """What follows the last dot of `name`, with the dot, in small letters."""
    return Path(name).suffix.lower()


def _amiss(name: str) -> str:
    """The code of what is wrong with a name, whatever the file; "" where nothing is."""
    if ".." in name.split("/") or name.startswith("/") or "\\" in name or ":" in name:
        return "attachment-outside"
    if len(name) > LONGEST_NAME or not SAFE_NAME.fullmatch(name):
        return "attachment-unsafe-name"
    return "" if suffix(name) in BEGINNINGS else "attachment-type"


def _is_of_type(held: bytes, ending: str) -> bool:
    if BEGINNINGS[ending]:
        return held.startswith(BEGINNINGS[ending])
    try:
        held.decode()
    except UnicodeDecodeError:
        return False
    return not CONTROLS.search(held)
