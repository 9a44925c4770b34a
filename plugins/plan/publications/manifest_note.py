"""Which site was published last: published-manifest.txt, beside the data folder."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MANIFEST_FILE = "published-manifest.txt"
TEXT = re.compile(r"manifest ([0-9a-f]{64})\nledger ([0-9a-f]{64})\n")


@dataclass(frozen=True, slots=True)
class NotedManifest:
    """The digest of the manifest of a site, and that of the end of the ledger that it shows."""

    manifest: str
    ledger: str

    def as_file(self) -> bytes:
        """The content of the file that notes it."""
        return f"manifest {self.manifest}\nledger {self.ledger}\n".encode()


def manifest_file(data: Path) -> Path:
    """Where the site that was published last from the data folder `data` is noted."""
    return data.resolve().parent / MANIFEST_FILE


def noted_manifest(data: Path) -> NotedManifest | None:
    """The site that was published last; None where nobody noted it."""
    path = manifest_file(data)
    found = TEXT.fullmatch(path.read_text("utf-8", "replace")) if path.is_file() else None
    return NotedManifest(found[1], found[2]) if found else None
