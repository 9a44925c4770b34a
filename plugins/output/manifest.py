"""The manifest of a site: the digest of each of its files, as `sha256sum --check` reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.output.files import content_of, digest

MANIFEST = "manifest.sha256"
LINE = re.compile(r"([0-9a-f]{64})  (.+)")


def manifest(digests: Mapping[str, str]) -> bytes:
    """One line a file, in the order of their names; `digests` are theirs by name."""
    return "".join(f"{digests[name]}  {name}\n" for name in sorted(digests)).encode()


def listed(folder: Path) -> dict[str, str]:
    """The digest of each file that the manifest in `folder` lists; other lines are not read.

    Raises OSError where there is a manifest that cannot be read.
    """
    path = folder / MANIFEST
    text = path.read_text("utf-8", "replace") if path.is_file() else ""
    lines = (LINE.fullmatch(line) for line in text.splitlines())
    return {line[2]: line[1] for line in lines if line}


def digest_of(folder: Path) -> str | None:
    """The SHA-256 of the manifest in `folder`, which stands for the site; None without one."""
    path = folder / MANIFEST
    return digest(path.read_bytes()) if path.is_file() else None


def differing(folder: Path) -> Iterator[str]:
    """The files below `folder` that are not as its manifest says, or are not there."""
    for name, held in listed(folder).items():
        content = content_of(f"{folder}/{name}")
        if content is None or digest(content) != held:
            yield name
