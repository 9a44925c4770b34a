"""From the names in updates to the files under content/attachments/, with what is amiss."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from plugins.plan.attached_files import BEGINNINGS, LARGEST, AttachedFile, AttachmentFolder
from plugins.plan.places import Places
from plugins.plan.problems import Problem, Severity, nearest
from plugins.plan.update_records import Update


def attached(
    content: Path | None, updates: Iterable[Update], places: Places
) -> tuple[Mapping[str, AttachedFile], list[Problem]]:
    """The files that `updates` name, by name, and what keeps others from being published.

    A file that no update names is a notice: it is not published.
    """
    folder = AttachmentFolder(content)
    there = folder.names()
    files: dict[str, AttachedFile | str] = {}
    problems: list[Problem] = []
    for update, index, name in _named(updates):
        if name not in files:
            files[name] = folder.file(name)
        found = files[name]
        if isinstance(found, str):
            near = nearest(name, there) if found == "attachment-missing" else None
            path = ("attachments", index, "file")
            problems.append(places.of(update).problem(path, found, _values(name), near))
    problems += _same_address(updates, places)
    problems += _unused(content, there, files)
    good = {name: file for name, file in files.items() if isinstance(file, AttachedFile)}
    return good, problems


def _named(updates: Iterable[Update]) -> Iterator[tuple[Update, int, str]]:
    for update in updates:
        for index, attachment in enumerate(update.attachments):
            yield update, index, attachment.file


def _values(name: str) -> dict[str, str]:
    expected = ", ".join(ending.removeprefix(".") for ending in BEGINNINGS)
    return {"name": name, "expected": expected, "limit": str(LARGEST // 1024**2)}


def _same_address(updates: Iterable[Update], places: Places) -> Iterator[Problem]:
    """Names that differ in case only would be one file on many hosts; twice in one is a slip."""
    first: dict[str, str] = {}
    for update, index, name in _named(updates):
        other = first.setdefault(name.casefold(), name)
        twice = any(entry.file == name for entry in update.attachments[:index])
        if other != name or twice:
            path = ("attachments", index, "file")
            values = {"name": name, "other": other}
            yield places.of(update).problem(path, "attachment-same-path", values)


def _unused(content: Path | None, there: list[str], named: Mapping[str, object]) -> list[Problem]:
    folder = f"{content.name}/attachments" if content else ""
    return [
        Problem(f"{folder}/{name}", 1, 1, "-", "attachment-not-used", severity=Severity.NOTICE)
        for name in there
        if name not in named
    ]
