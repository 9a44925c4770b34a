"""The files of a data folder: those expected, those unexpected, none from outside."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem, Severity, nearest

MISSING_FILE = Message(
    "missing-file", N_("the file {path} does not exist"), N_("a file with this name")
)
MISSING_FOLDER = Message(
    "missing-folder", N_("the folder {path} does not exist"), N_("the folder with its files")
)
NO_PLAN = Message(
    "no-plan",
    N_("there is no plan here yet"),
    N_(
        "what `make import-plan FILE=…` makes of a file from Word, Excel, CSV or PDF; "
        "or, written by hand: {expected}"
    ),
)
UNKNOWN_FILE = Message(
    "unknown-file", N_("nothing reads what has this name here"), N_("one of these: {expected}")
)
UNREAD_FILE = Message(
    "unread-file",
    N_("nothing reads this file; it is not published"),
    N_("a file that the data name, or none"),
)
NOT_A_TASK_FILE = Message(
    "not-a-task-file",
    N_("no task has such a file name; it would be left out"),
    N_("tasks/<id>.yaml, for example tasks/13.1.yaml, and nothing else in this folder"),
)
MISNAMED_FILE = Message(
    "misnamed-file",
    N_("the file name does not match the id {id}"),
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
LOCALITIES, LETTERS = "localities.yaml", "letters.yaml"
PLAIN_WORDS = "plain-words.yaml"
SOURCE = "source"
ERRATA, SOURCES = "errata.yaml", "sources.yaml"
OPTIONAL = (LOCALITIES, CONTEXT, PLAIN_WORDS, INDICATORS, KINDS, LETTERS, ERRATA, SOURCES)
TASKS = "tasks"
# What a site does not have before a plan is brought into it.
OF_THE_PLAN = (*EXPECTED[1:4], TASKS)
YAML_SUFFIXES = (".yaml", ".yml")
# Read by rooms of their own; README.md is for whoever keeps the data.
OTHERS = (
    *(TASKS, "updates", "requests", "languages", "search", SOURCE),
    *("ledger.jsonl", "recorded", "publications.jsonl", "published", "README.md"),
)
# What `make record` leaves behind when it is stopped, and the next one clears away.
LEFT_BY_RECORD = re.compile(r"record\.journal|.*\.part")


class Folder:
    """A data folder; nothing outside it is ever read."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        # Folders below the root that were followed to their ends, by name.
        self._followed: dict[str, Path] = {"": self.root}

    def shown(self, name: str) -> str:
        """The name of a file as problems show it: `data/tasks/1.1.yaml`."""
        return f"{self.root.name}/{name}" if name else self.root.name

    def inside(self, name: str) -> Path | None:
        """The path of `name` below the root; None where it would lead out of it."""
        if not name or "\\" in name or "\0" in name or name.startswith("/") or ":" in name:
            return None
        if ".." in name.split("/"):
            return None
        if plainly := self._plainly_there(name):
            return plainly
        try:
            path = (self.root / name).resolve()
            if not path.exists():
                path = _spelt_alike(path)
        except (OSError, RuntimeError):
            # A circle of links leads nowhere. What is hidden from us is said when it is opened.
            path = self.root / name
        return path if path.is_relative_to(self.root) else None

    def _plainly_there(self, name: str) -> Path | None:
        """The path of a file or folder that is itself no link, in a folder inside; else None.

        Most of what is read lies beside thousands like it, whose folder is followed once.
        """
        parent, _, own = name.rpartition("/")
        if own in ("", "."):
            return None
        try:
            if parent not in self._followed:
                followed = (self.root / parent).resolve()
                if not followed.is_relative_to(self.root):
                    return None
                self._followed[parent] = followed
            path = self._followed[parent] / own
            kind = path.lstat().st_mode
        except (OSError, RuntimeError):
            return None
        return path if stat.S_ISREG(kind) or stat.S_ISDIR(kind) else None

    def has(self, name: str) -> bool:
        """Whether something lies at `name`, be it a link to nowhere."""
        return os.path.lexists(self.root / name)

    def open(self, name: str, limit: int) -> bytes | Message:
        """At most `limit` + 1 bytes of a file inside, or why it cannot be read."""
        path = self.inside(name)
        if path is None:
            return OUTSIDE_DATA
        if not os.path.lexists(path):
            return UNREADABLE_FILE if self.has(name) else MISSING_FILE
        data = beginning(path, limit)
        return UNREADABLE_FILE if data is None else data

    def names(self, folder: str) -> list[str] | Message:
        """What lies in a folder inside, hidden files apart, in order; or why that cannot be read.

        A folder that does not exist holds nothing.
        """
        path = self.inside(folder)
        if path is None:
            return OUTSIDE_DATA
        try:
            found = sorted(entry.name for entry in path.iterdir()) if self.has(folder) else []
        except OSError:
            return UNREADABLE_FILE
        return [name for name in found if not name.startswith(".")]

    def task_files(self) -> tuple[list[str], list[Problem]]:
        """Names below the root of all task files, and the problems.

        The folder holds tasks and nothing else, so that none is left out unnoticed. Hidden files
        are ignored.
        """
        names: list[str] = []
        problems: list[Problem] = []
        if not self.has(TASKS):
            return [], [self.problem(TASKS, MISSING_FILE, path=TASKS)]
        held = self.names(TASKS)
        if isinstance(held, Message):
            return [], [self.problem(TASKS, held, path=TASKS)]
        for path in map(PurePath, held):
            name = f"{TASKS}/{path.name}"
            if self.inside(name) is None:
                problems.append(self.problem(name, OUTSIDE_DATA, path=name))
            elif path.suffix == ".yaml" and not (self.root / name).is_dir():
                names.append(name)
            else:
                near = f"{path.stem}.yaml" if path.suffix.lower() in YAML_SUFFIXES else None
                problems.append(self.problem(name, NOT_A_TASK_FILE, near))
        if not names and not problems:
            problems.append(self.problem(TASKS, MISSING_FILE, path=f"{TASKS}/1.1.yaml"))
        return names, problems

    def without_plan(self, problems: Sequence[Problem]) -> Sequence[Problem]:
        """`problems`, save that a folder in which nothing of a plan lies lacks a plan, as one."""
        if any(self.has(name) for name in OF_THE_PLAN):
            return problems
        absent = {self.shown(name) for name in OF_THE_PLAN}
        lacking = self.problem("", NO_PLAN, expected=", ".join(OF_THE_PLAN))
        return [lacking, *(each for each in problems if each.file not in absent)]

    def unexpected(self) -> Iterator[Problem]:
        """A problem for each file and folder directly under the root that nothing reads."""
        yield from self.unknown("", EXPECTED + OPTIONAL + OTHERS)

    def unknown(self, folder: str, known: Sequence[str]) -> Iterator[Problem]:
        """A problem for each thing in `folder`, "" being the root, whose name is not `known`."""
        held = self.names(folder or ".")
        if isinstance(held, Message):
            yield self.problem(folder, held, path=folder or self.root.name)
            return
        for name in held:
            if name not in known and not LEFT_BY_RECORD.fullmatch(name):
                near = nearest(name, known)
                expected = ", ".join(known)
                yield self.problem(_below(folder, name), UNKNOWN_FILE, near, expected=expected)

    def unread(self, folder: str, is_read: Callable[[str], bool]) -> Iterator[Problem]:
        """A notice for each thing in `folder` that is not read, by its name below the root."""
        held = self.names(folder)
        for name in () if isinstance(held, Message) else held:
            below = _below(folder, name)
            if not is_read(below) and not LEFT_BY_RECORD.fullmatch(name):
                yield replace(self.problem(below, UNREAD_FILE), severity=Severity.NOTICE)

    def problem(
        self, name: str, message: Message, near: str | None = None, **values: str
    ) -> Problem:
        """A problem of the file or folder `name` as a whole."""
        return Problem.of_file(self.shown(name), message, values, near)


def _below(folder: str, name: str) -> str:
    return f"{folder}/{name}" if folder else name


def beginning(path: Path, limit: int) -> bytes | None:
    """At most `limit` + 1 bytes of a file; None where it cannot be read."""
    try:
        if not path.is_file():
            return None
        with path.open("rb") as file:
            # Room for all that may come would have to be found for each file.
            size = os.fstat(file.fileno()).st_size
            return file.read(min(size, limit) + 1)
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
