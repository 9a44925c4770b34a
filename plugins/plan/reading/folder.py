"""The files of a data folder: those expected, those unexpected, none from outside."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, nearest

MISSING_FILE = Message(
    "missing-file", N_("the file {path} does not exist"), N_("a file with this name is needed")
)
UNKNOWN_FILE = Message(
    "unknown-file", N_("no such file is known here"), N_("one of these: {expected}")
)
NOT_A_TASK_FILE = Message(
    "not-a-task-file",
    N_("no task has such a file name; it would be left out"),
    N_("tasks/<id>.yaml, for example tasks/13.1.yaml, and nothing else in this folder"),
)
MISNAMED_FILE = Message(
    "misnamed-file",
    N_("the file name does not fit the id {id}"),
    N_("the file must be named {expected}"),
)
UNREADABLE_FILE = Message(
    "unreadable-file", N_("the file {path} cannot be opened"), N_("a file that may be read")
)
OUTSIDE_DATA = Message(
    "outside-data",
    N_("{path} leads out of the data folder"),
    N_("a path inside the data folder, without “..”, “\\” or links to elsewhere"),
)

EXPECTED = ("site.yaml", "plan.yaml", "areas.yaml", "agencies.yaml", "glossary.yaml")
CONTEXT, INDICATORS, KINDS = "context.yaml", "indicators.yaml", "kinds.yaml"
LOCALITIES = "localities.yaml"
ERRATA, SOURCES = "errata.yaml", "sources.yaml"
OPTIONAL = (LOCALITIES, CONTEXT, INDICATORS, KINDS, ERRATA, SOURCES)
TASKS = "tasks"
YAML_SUFFIXES = (".yaml", ".yml")


class Folder:
    """A data folder; nothing outside it is ever read."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()

    def shown(self, name: str) -> str:
        """The name of a file as problems show it: `data/tasks/1.1.yaml`."""
        return f"{self.root.name}/{name}"

    def inside(self, name: str) -> Path | None:
        """The path of `name` below the root; None where it would lead out of it."""
        if not name or "\\" in name or "\0" in name or name.startswith("/") or ":" in name:
            return None
        if ".." in name.split("/"):
            return None
        path = (self.root / name).resolve()
        if not path.exists():
            path = _spelt_alike(path)
        return path if path.is_relative_to(self.root) else None

    def has(self, name: str) -> bool:
        """Whether something lies at `name`."""
        return (self.root / name).exists()

    def read(self, name: str, limit: int) -> bytes | None:
        """At most `limit` + 1 bytes of a file inside; None where none can be read."""
        path = self.inside(name)
        return None if path is None or not path.is_file() else beginning(path, limit)

    def task_files(self) -> tuple[list[str], list[Problem]]:
        """Names below the root of all task files, and the problems.

        The folder holds tasks and nothing else, so that none is left out unnoticed. Hidden files
        are ignored.
        """
        names: list[str] = []
        problems: list[Problem] = []
        folder = self.root / TASKS
        if self.inside(TASKS) is None or not folder.is_dir():
            return [], [self.problem(TASKS, MISSING_FILE, path=TASKS)]
        for path in sorted(folder.iterdir()):
            name = f"{TASKS}/{path.name}"
            if path.name.startswith("."):
                continue
            if self.inside(name) is None:
                problems.append(self.problem(name, OUTSIDE_DATA, path=name))
            elif path.suffix == ".yaml" and path.is_file():
                names.append(name)
            else:
                near = f"{path.stem}.yaml" if path.suffix.lower() in YAML_SUFFIXES else None
                problems.append(self.problem(name, NOT_A_TASK_FILE, near))
        if not names and not problems:
            problems.append(self.problem(TASKS, MISSING_FILE, path=f"{TASKS}/1.1.yaml"))
        return names, problems

    def unexpected(self) -> Iterator[Problem]:
        """A problem for each YAML file directly under the root that nothing reads."""
        if not self.root.is_dir():
            return
        known = EXPECTED + OPTIONAL
        expected = ", ".join(known)
        for path in sorted(self.root.iterdir()):
            if path.suffix in YAML_SUFFIXES and path.name not in known and path.is_file():
                near = nearest(path.name, known)
                yield self.problem(path.name, UNKNOWN_FILE, near, expected=expected)

    def problem(
        self, name: str, message: Message, near: str | None = None, **values: str
    ) -> Problem:
        """A problem of the file or folder `name` as a whole."""
        return Problem.of_file(self.shown(name), message, values, near)


def beginning(path: Path, limit: int) -> bytes | None:
    """At most `limit` + 1 bytes of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError:
        return None


def _spelt_alike(path: Path) -> Path:
    """The file whose name is that of `path` in other code points; `path` where there is none.

    Some file systems, and archives made on them, write “ă” as two code points.
    """
    if path.name.isascii() or not path.parent.is_dir():
        return path
    name = unicodedata.normalize("NFC", path.name)
    alike = (p for p in path.parent.iterdir() if unicodedata.normalize("NFC", p.name) == name)
    return next(alike, path)
