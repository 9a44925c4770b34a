"""A small site, made and looked at as a whole: names, modes, links, and bytes."""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Mapping
from pathlib import Path
from typing import TypeAlias

from plugins.output.kept import Content, Kept
from plugins.output.publish import Publishing, publish

# The mode and owner of a thing in a folder, and what it holds or leads to.
Seen: TypeAlias = tuple[str, int, str | bytes]
Look: TypeAlias = dict[str, Seen]


def drafted(folder: Path, files: Mapping[str, Content]) -> str:
    """Make the site a draft of `files`; the digest of its manifest."""
    return publish(files.items(), folder, Publishing(folder.parent / "data", None, lambda: None))


def published(folder: Path, files: Mapping[str, Content], ledger: str = "f" * 64) -> str:
    """Publish it; the digest of its manifest."""
    return publish(files.items(), folder, Publishing(folder.parent / "data", ledger, lambda: None))


def kept(files: Mapping[str, bytes], *but: str) -> dict[str, Content]:
    """The same files, those `but` as bytes and all others as they are in the site that stands."""
    return {
        name: content if name in but else Kept(hashlib.sha256(content).hexdigest())
        for name, content in files.items()
    }


def look(folder: Path) -> Look:
    """Everything in a folder, and itself."""
    return {str(path.relative_to(folder)): _seen(path) for path in [folder, *folder.rglob("*")]}


def _seen(path: Path) -> Seen:
    found = path.lstat()
    holds: str | bytes = b""
    if path.is_symlink():
        holds = str(path.readlink())
    elif path.is_file():
        holds = path.read_bytes()
    return stat.filemode(found.st_mode), found.st_uid, holds


def with_foreign(folder: Path) -> None:
    """Put into a site what nobody but its owner knows of."""
    (folder / "CNAME").write_text("example.org")
    (folder / "CNAME").chmod(0o640)
    (folder / "private/empty").mkdir(parents=True)
    (folder / "private").chmod(0o700)
    (folder / "x/mine").write_text("mine")
    (folder / "link").symlink_to("x")


def beside(folder: Path) -> set[str]:
    """What lies beside a site."""
    return {path.name for path in folder.parent.iterdir()} - {folder.name}
