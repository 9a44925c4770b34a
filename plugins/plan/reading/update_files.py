"""The files below data/updates/: which are updates, which are in the way."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from plugins.plan.reading.folder import YAML_SUFFIXES, Folder
from plugins.plan.reading.problems import Problem

UPDATES = "updates"
YEAR = re.compile(r"\d{4}")


def update_files(folder: Folder) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """Each update file, by name, with its name below the data folder; and what is amiss.

    A year's folder holds updates and nothing else, so that none is left out in silence. Hidden
    files are left alone.
    """
    if folder.inside(UPDATES) is None:
        return [], [_problem(folder, UPDATES, "outside-data", path=UPDATES)]
    names: list[tuple[str, Path]] = []
    problems: list[Problem] = []
    for year in _entries(folder.root / UPDATES):
        name = f"{UPDATES}/{year.name}"
        if not year.is_dir() or not YEAR.fullmatch(year.name):
            problems.append(_problem(folder, name, "not-an-update-file"))
        elif folder.inside(name) is None:
            problems.append(_problem(folder, name, "outside-data", path=name))
        else:
            _year(folder, year, names, problems)
    return names, problems


def _year(
    folder: Folder,
    year: os.DirEntry[str],
    names: list[tuple[str, Path]],
    problems: list[Problem],
) -> None:
    for entry in _entries(Path(year.path)):
        name = f"{UPDATES}/{year.name}/{entry.name}"
        path = Path(entry.path)
        if path.suffix != ".yaml" or not entry.is_file():
            near = f"{path.stem}.yaml" if path.suffix.lower() in YAML_SUFFIXES else None
            problems.append(_problem(folder, name, "not-an-update-file", near))
        elif entry.is_symlink() and folder.inside(name) is None:
            problems.append(_problem(folder, name, "outside-data", path=name))
        else:
            names.append((name, path))


def _entries(path: Path) -> Iterator[os.DirEntry[str]]:
    if not path.is_dir():
        return
    with os.scandir(path) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    yield from (entry for entry in entries if not entry.name.startswith("."))


def _problem(folder: Folder, name: str, code: str, near: str | None = None, **v: str) -> Problem:
    return Problem(folder.shown(name), 1, 1, "-", code, v, near)
