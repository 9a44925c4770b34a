"""The files of the made-up plan, how they are laid out to be changed, and what is in a folder."""

from __future__ import annotations

import shutil
from pathlib import Path

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
SAMPLE = FIXTURES / "good"


def laid_out(folder: Path, over: str = "updates_site") -> Path:
    """The made-up plan in `folder`, with the files of `over` laid over it; gives its data folder.

    `updates_site` is a reporting cycle with some forty updates, `updates` the dozen on which the
    rules are tried, `cycles` two reporting cycles, `updates_site decided` the first of these with a
    decision that adds, drops and changes, `requests` two requests for reports, `today` what took
    over from its bodies, `today succeeded` that with reports of these; with "" the plan is as it
    was issued.
    """
    for name in ("good", *over.split()):
        shutil.copytree(FIXTURES / name, folder, dirs_exist_ok=True)
    return folder / "data"


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, by its path from there."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
