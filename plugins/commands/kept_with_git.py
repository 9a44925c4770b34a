"""Whether data are kept with git: then what a command writes into them is to be committed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import in_every_language

COMMIT = N_(
    "{data} is kept with git, so commit what was recorded: `git add {data} {content}`, then `git "
    'commit -m "{done}"`'
)
PUBLISHED = N_("Published on {date.day} {date:%B %Y}")
GONE_BACK = N_("Back to the publication before, on {date.day} {date:%B %Y}")


def is_kept_with_git(data: Path) -> bool:
    """Whether `data` lies in a folder of git."""
    return any((each / ".git").exists() for each in data.resolve().parents)


def how_to_commit(data: Path, content: Path, done: str, date: dt.date) -> str:
    """The commands that commit what was `done` on a day, in every language."""

    def words(translate: Callable[[str], str]) -> str:
        title = translate(done).format(date=date)
        return translate(COMMIT).format(data=data, content=content, done=title)

    return in_every_language(words)
