"""Files onto the disk: only what changed is written, what the site no longer has is removed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

MANIFEST = "manifest.sha256"


def publish(files: Mapping[str, bytes], folder: Path) -> None:
    """Make `folder` hold exactly `files` (path relative to it → content) and their manifest.

    Files that an earlier manifest lists and the site no longer has are removed; files that no
    manifest ever listed are not touched. A file is replaced in one step, never half-written.
    Raises ValueError for a path that leaves the folder, before anything is written.
    """
    root = folder.resolve()
    for name in files:
        if not (root / name).resolve().is_relative_to(root):
            raise ValueError(f"path leaves the output folder: {name}")
    for name in set(_listed(folder)) - files.keys():
        _remove(root, name)
    for name, content in files.items():
        _write(folder / name, content)
    _write(folder / MANIFEST, _manifest(files))


def _manifest(files: Mapping[str, bytes]) -> bytes:
    """One line a file, in the format of `sha256sum --check`."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return "".join(lines).encode()


def _listed(folder: Path) -> Iterator[str]:
    manifest = folder / MANIFEST
    if manifest.is_file():
        for line in manifest.read_text("utf-8").splitlines():
            yield line.partition("  ")[2]


def _write(file: Path, content: bytes) -> None:
    if file.is_file() and file.read_bytes() == content:
        return
    file.parent.mkdir(parents=True, exist_ok=True)
    waiting = file.with_name(f"{file.name}.part")
    waiting.write_bytes(content)
    waiting.replace(file)


def _remove(root: Path, name: str) -> None:
    """Remove a listed file and the folders it leaves empty; nothing else, whatever was listed."""
    file = root / name
    folder = file.parent.resolve()
    if not folder.is_relative_to(root) or (file.is_dir() and not file.is_symlink()):
        return
    file.unlink(missing_ok=True)
    while folder != root and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
