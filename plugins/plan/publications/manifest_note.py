"""Where the list of files of the site that was built last is noted: beside the data folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from plugins.plan.ledger.write import replace

MANIFEST_FILE = "published-manifest.txt"
NOTE = re.compile(r"manifest ([0-9a-f]{64})\nledger ([0-9a-f]{64})\n?")


@dataclass(frozen=True, slots=True)
class NotedManifest:
    """The digest of a site's manifest, and that of the ledger's end when the site was built."""

    manifest: str
    ledger: str


def noted_manifest(data: Path) -> NotedManifest | None:
    """What was noted beside the folder `data`; None where nothing was, or something else."""
    try:
        found = NOTE.fullmatch(manifest_file(data).read_text("utf-8"))
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    return NotedManifest(found[1], found[2]) if found else None


def note_manifest(data: Path, manifest: str, ledger: str) -> None:
    """Write both digests down in one step. Raises OSError where the file cannot be written."""
    replace(manifest_file(data), f"manifest {manifest}\nledger {ledger}\n".encode())


def manifest_file(data: Path) -> Path:
    """Where the manifest of the site built from the folder `data` is noted."""
    return data.resolve().parent / MANIFEST_FILE
