"""What an import wrote, field by field: kept in the folder of data, and changed with it.

Readers of data pass over the file, whose name begins with a dot.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message, Problem

REMEMBERED = ".import.json"
LARGEST_MEMORY = 64 * 1024 * 1024
NOT_REMEMBERED = Message(
    "import-not-remembered",
    N_("the record of the last import cannot be read"),
    N_("the file as the import wrote it: put it back from a copy, or import into a new folder"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """source: the name of the imported file; digest: of what it held; files: what was written.

    kept: entries written before, from another file, which this one did not have.
    """

    source: str = ""
    digest: str = ""
    files: Mapping[str, Value] = field(default_factory=dict)
    kept: tuple[str, ...] = ()

    def text(self) -> str:
        """It as a file: the same for the same values."""
        value: dict[str, object] = {"source": self.source, "digest": self.digest, "kept": self.kept}
        value["files"] = self.files
        return f"{json.dumps(value, ensure_ascii=False, indent=0)}\n"


def remembered(data: bytes, shown: str) -> Remembered | Problem:
    """What a file of this content remembers, or why that cannot be read."""
    try:
        value = json.loads(data)
        files, kept = value["files"], tuple(map(str, value["kept"]))
        source, digest = str(value["source"]), str(value["digest"])
    except (ValueError, KeyError, TypeError, RecursionError):
        return Problem.of_file(shown, NOT_REMEMBERED)
    if not isinstance(files, dict):
        return Problem.of_file(shown, NOT_REMEMBERED)
    return Remembered(source=source, digest=digest, files=files, kept=kept)


def digest_of_file(path: Path) -> str:
    """The SHA-256 of a file, however large it is. Raises OSError where it cannot be read."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
