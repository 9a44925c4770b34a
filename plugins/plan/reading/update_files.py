"""The files below data/updates/ and data/requests/, year by year, and what lies among them."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import OUTSIDE_DATA, UNREADABLE_FILE, YAML_SUFFIXES, Folder
from plugins.plan.reading.problems import Message, Problem

NOT_AN_UPDATE_FILE = Message(
    "not-an-update-file",
    N_("no update has such a file name; it would be left out"),
    N_("updates/<year>/<date>-<task>.yaml, for example updates/2024/2024-02-28-12.3.yaml"),
)

NOT_A_REQUEST_FILE = Message(
    "not-a-request-file",
    N_("no request has such a file name; it would be left out"),
    N_("requests/<year>/<id>.yaml, for example requests/2027/2027-01-05-so-y-te.yaml"),
)

UPDATES, REQUESTS = "updates", "requests"
# The folders whose files lie in folders of their years, and what is none of these files.
BY_YEAR: Mapping[str, Message] = {UPDATES: NOT_AN_UPDATE_FILE, REQUESTS: NOT_A_REQUEST_FILE}
YEAR = re.compile(r"\d{4}")


def files_by_year(folder: Folder, sort: str) -> tuple[list[tuple[str, Path]], list[Problem]]:
    """Each file of the folder `sort`, by name, with its name below the data; and every problem.

    A year's folder holds records and nothing else, so that none is left out unnoticed. Hidden
    files are ignored. KeyError where files of `sort` do not lie by year.
    """
    held = folder.names(sort)
    if isinstance(held, Message):
        return [], [folder.problem(sort, held, path=sort)]
    names: list[tuple[str, Path]] = []
    problems: list[Problem] = []
    for year in _entries(folder.root / sort):
        name = f"{sort}/{year.name}"
        if not year.is_dir() or not YEAR.fullmatch(year.name):
            problems.append(folder.problem(name, BY_YEAR[sort]))
        elif folder.inside(name) is None:
            problems.append(folder.problem(name, OUTSIDE_DATA, path=name))
        else:
            _year(folder, name, names, problems)
    return names, problems


def _year(
    folder: Folder, year: str, names: list[tuple[str, Path]], problems: list[Problem]
) -> None:
    try:
        entries = list(_entries(folder.root / year))
    except OSError:
        problems.append(folder.problem(year, UNREADABLE_FILE, path=year))
        return
    message = BY_YEAR[year.partition("/")[0]]
    for entry in entries:
        name = f"{year}/{entry.name}"
        path = Path(entry.path)
        if path.suffix != ".yaml" or not entry.is_file():
            near = f"{path.stem}.yaml" if path.suffix.lower() in YAML_SUFFIXES else None
            problems.append(folder.problem(name, message, near))
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
