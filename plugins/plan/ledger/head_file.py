"""Where the end of the ledger is noted: ledger-head.txt, beside the data folder."""

from __future__ import annotations

from pathlib import Path

from plugins.system.files import replace

HEAD_FILE = "ledger-head.txt"


def noted_head(folder: Path, stated: str | None) -> str | None:
    """The end of the ledger as it was noted: `stated` (from LEDGER_HEAD), else what the file says.

    None where nobody noted it. `folder` is the data folder.
    """
    if stated is not None:
        return stated
    try:
        return head_file(folder).read_text("utf-8").strip()
    except FileNotFoundError:
        return None


def note_head(folder: Path, digest: str) -> None:
    """Write down the end of the ledger. Raises OSError where the file cannot be written."""
    replace(head_file(folder), f"{digest}\n".encode())


def head_file(folder: Path) -> Path:
    """Where the end of the ledger in `folder` is noted."""
    return folder.resolve().parent / HEAD_FILE
