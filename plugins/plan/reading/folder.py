"""The files of a data folder: which are expected, which are in the way, none from outside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from plugins.plan.reading.problems import Problem, nearest

EXPECTED = ("site.yaml", "plan.yaml", "areas.yaml", "agencies.yaml", "glossary.yaml")
OPTIONAL = ("context.yaml",)
TASKS = "tasks"
YAML_SUFFIXES = (".yaml", ".yml")
NUMBER = re.compile(r"(\d{1,6})\.(\d{1,6})")


class Folder:
    """A data folder, read only within its own walls."""

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
        return path if path.is_relative_to(self.root) else None

    def has(self, name: str) -> bool:
        """Whether something lies at `name`."""
        return (self.root / name).exists()

    def read(self, name: str, limit: int) -> bytes | None:
        """At most `limit` + 1 bytes of a file inside; None where none can be read."""
        path = self.inside(name)
        return None if path is None or not path.is_file() else beginning(path, limit)

    def task_files(self) -> tuple[list[str], list[Problem]]:
        """Names below the root of all task files in the order of the plan, and what is amiss."""
        names: list[str] = []
        problems: list[Problem] = []
        folder = self.root / TASKS
        if self.inside(TASKS) is None or not folder.is_dir():
            return [], [self._problem(TASKS, "missing-file", path=TASKS)]
        for path in folder.iterdir():
            name = f"{TASKS}/{path.name}"
            if path.suffix == ".yml":
                right = f"{path.stem}.yaml"
                problems.append(self._problem(name, "unknown-file", right, expected=right))
            elif path.suffix == ".yaml" and not path.name.startswith("."):
                if self.inside(name) is None:
                    problems.append(self._problem(name, "outside-data", path=name))
                elif path.is_file():
                    names.append(name)
        if not names and not problems:
            problems.append(self._problem(TASKS, "missing-file", path=f"{TASKS}/1.1.yaml"))
        return sorted(names, key=_plan_order), problems

    def unexpected(self) -> Iterator[Problem]:
        """A problem for each YAML file directly under the root that nothing reads."""
        if not self.root.is_dir():
            return
        known = EXPECTED + OPTIONAL
        expected = ", ".join(known)
        for path in sorted(self.root.iterdir()):
            if path.suffix in YAML_SUFFIXES and path.name not in known and path.is_file():
                near = nearest(path.name, known)
                yield self._problem(path.name, "unknown-file", near, expected=expected)

    def _problem(self, name: str, code: str, near: str | None = None, **values: str) -> Problem:
        return Problem(self.shown(name), 1, 1, "-", code, values, near)


def beginning(path: Path, limit: int) -> bytes | None:
    """At most `limit` + 1 bytes of a file; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError:
        return None


def _plan_order(name: str) -> tuple[float, float, str]:
    found = NUMBER.fullmatch(name.removeprefix(f"{TASKS}/").removesuffix(".yaml"))
    if not found:
        return (float("inf"), 0, name)
    return (int(found[1]), int(found[2]), name)
