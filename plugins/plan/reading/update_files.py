"""The files below data/updates/: those that are updates, those that are not."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import OUTSIDE_DATA, UNREADABLE_FILE, YAML_SUFFIXES, Folder
from plugins.plan.reading.problems import Message, Problem

NOT_AN_UPDATE_FILE = Message(
    "not-an-update-file",
    N_("no update has such a file name; it would be left out"),
    N_("updates/<year>/<date>-<task>.yaml, for example updates/2024/2024-02-28-12.3.yaml"),
)

UPDATES = "updates"
YEAR = re.compile(r"\d{4}")


def update_files(folder: Folder) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """Each update file, by name, with its name below the data folder; and every problem.

    A year's folder holds updates and nothing else, so that none is left out unnoticed. Hidden
    files are ignored.
    """
    held = folder.names(UPDATES)
    if isinstance(held, Message):
        return [], [folder.problem(UPDATES, held, path=UPDATES)]
    names: list[tuple[str, Path]] = []
    problems: list[Problem] = []
    for year in _entries(folder.root / UPDATES):
        name = f"{UPDATES}/{year.name}"
        if not year.is_dir() or not YEAR.fullmatch(year.name):
            problems.append(folder.problem(name, NOT_AN_UPDATE_FILE))
        elif folder.inside(name) is None:
            problems.append(folder.problem(name, OUTSIDE_DATA, path=name))
        else:
            _year(folder, year, names, problems)
    return names, problems


def _year(
    folder: Folder,
    year: os.DirEntry[str],
    names: list[tuple[str, Path]],
    problems: list[Problem],
) -> None:
    try:
        entries = list(_entries(Path(year.path)))
    except OSError:
        name = f"{UPDATES}/{year.name}"
        problems.append(folder.problem(name, UNREADABLE_FILE, path=name))
        return
    for entry in entries:
        name = f"{UPDATES}/{year.name}/{entry.name}"
        path = Path(entry.path)
        if path.suffix != ".yaml" or not entry.is_file():
            near = f"{path.stem}.yaml" if path.suffix.lower() in YAML_SUFFIXES else None
            problems.append(folder.problem(name, NOT_AN_UPDATE_FILE, near))
        elif entry.is_symlink() and folder.inside(name) is None:
            problems.append(folder.problem(name, OUTSIDE_DATA, path=name))
        else:
            names.append((name, path))


def _entries(path: Path) -> Iterator[os.DirEntry[str]]:
    if not path.is_dir():
        return
    with os.scandir(path) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    yield from (entry for entry in entries if not entry.name.startswith("."))
