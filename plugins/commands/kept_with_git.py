"""Whether data are kept with git: then what a command writes into them is to be committed."""

from __future__ import annotations

from pathlib import Path

from plugins.plan.reading.catalogues import N_

COMMIT = N_(
    "{data} is kept with git: what was recorded must be committed, as with `git add {data}` and "
    "`git commit`"
)


def is_kept_with_git(data: Path) -> bool:
    """Whether `data` lies in a folder of git."""
    return any((each / ".git").exists() for each in data.resolve().parents)
