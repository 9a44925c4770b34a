"""From the names in updates to the files under content/attachments/, and what refuses them."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import beginning
from plugins.plan.reading.places import Places
from plugins.plan.reading.problems import Message, Problem, Severity, nearest
from plugins.plan.records.dataset import AttachedFile
from plugins.plan.records.public_names import is_reserved
from plugins.plan.records.updates import Update

ATTACHMENT_MISSING = Message(
    "attachment-missing",
    N_("the file {name} does not exist under content/attachments/"),
    N_("the path of a file below that folder"),
)
ATTACHMENT_UNREADABLE = Message(
    "attachment-unreadable", N_("the file {name} cannot be opened"), N_("a file that may be read")
)
ATTACHMENT_OUTSIDE = Message(
    "attachment-outside",
    N_("{name} leads out of content/attachments/"),
    N_("a path inside that folder, without “..”, “\\”, “:” or links to elsewhere"),
)
ATTACHMENT_UNSAFE_NAME = Message(
    "attachment-unsafe-name",
    N_("“{name}” is not a safe file name"),
    N_(
        "letters a-z, digits, hyphens, single dots, up to 200 characters; no name that Windows "
        "keeps for itself, such as con"
    ),
)
ATTACHMENT_TYPE = Message(
    "attachment-type",
    N_("files of the type of {name} are not published"),
    N_("one of these: {expected}"),
)
ATTACHMENT_NOT_OF_TYPE = Message(
    "attachment-not-of-type",
    N_("the content of the file {name} does not match its name"),
    N_("a file of the type that its name says"),
)
ATTACHMENT_TOO_LARGE = Message(
    "attachment-too-large", N_("the file {name} is too large"), N_("at most {limit} MB")
)
ATTACHMENT_SAME_PATH = Message(
    "attachment-same-path",
    N_("“{name}” is already attached as “{other}”"),
    N_("names that differ in more than capital letters, each once"),
)
ATTACHMENT_NOT_USED = Message(
    "attachment-not-used",
    N_("no update names this file; it is not published"),
    N_("an update that names it under attachments, or no file"),
)

LARGEST = 10 * 1024 * 1024
PART = r"[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.))*[A-Za-z0-9]|[A-Za-z0-9]"
SAFE_NAME = re.compile(rf"(?:(?:{PART})/)*(?:{PART})")
LONGEST_NAME = 200
# What a browser or office program shows without running anything, and how such files begin.
# Text has no beginning of its own: it is UTF-8 without control characters.
BEGINNINGS: Mapping[str, tuple[bytes, ...]] = {
    ".pdf": (b"%PDF-",),
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".docx": (b"PK\x03\x04",),
    ".xlsx": (b"PK\x03\x04",),
    ".odt": (b"PK\x03\x04",),
    ".ods": (b"PK\x03\x04",),
    ".csv": (),
    ".txt": (),
}
LIMITS = {
    "expected": ", ".join(ending.removeprefix(".") for ending in BEGINNINGS),
    "limit": str(LARGEST // 1024**2),
}
CONTROLS = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def attached(
    content: Path | None, updates: Iterable[Update], places: Places
) -> tuple[Mapping[str, AttachedFile], list[Problem]]:
    """The files that `updates` name, by name, and what keeps others from being published.

    A file that no update names is a notice: it is not published.
    """
    folder = AttachmentFolder(content)
    existing = folder.names()
    files: dict[str, AttachedFile | Message] = {}
    problems: list[Problem] = []
    for update, index, name in _named(updates):
        if name not in files:
            files[name] = folder.file(name)
        found = files[name]
        if isinstance(found, Message):
            near = nearest(name, existing) if found is ATTACHMENT_MISSING else None
            path = ("attachments", index, "file")
            problems.append(places.of(update).problem(path, found, {"name": name, **LIMITS}, near))
    problems += _same_address(updates, places)
    problems += _unused(content, existing, files)
    good = {name: file for name, file in files.items() if isinstance(file, AttachedFile)}
    return good, problems


def _named(updates: Iterable[Update]) -> Iterator[tuple[Update, int, str]]:
    for update in updates:
        for index, attachment in enumerate(update.attachments):
            yield update, index, attachment.file


def _same_address(updates: Iterable[Update], places: Places) -> Iterator[Problem]:
    """Names that differ in case only would be one file on many hosts; twice in one is a slip."""
    first: dict[str, str] = {}
    for update, index, name in _named(updates):
        other = first.setdefault(name.casefold(), name)
        twice = any(entry.file == name for entry in update.attachments[:index])
        if other != name or twice:
            path = ("attachments", index, "file")
            values = {"name": name, "other": other}
            yield places.of(update).problem(path, ATTACHMENT_SAME_PATH, values)


def _unused(content: Path | None, existing: list[str], named: Collection[str]) -> list[Problem]:
    folder = f"{content.name}/attachments" if content else ""
    return [
        replace(Problem.of_file(f"{folder}/{name}", ATTACHMENT_NOT_USED), severity=Severity.NOTICE)
        for name in existing
        if name not in named
    ]


class AttachmentFolder:
    """The folder content/attachments/; nothing outside it is ever read."""

    def __init__(self, content: Path | None) -> None:
        self.root = _inside(content)

    def names(self) -> list[str]:
        """The names of all files below the folder; hidden files are left alone."""
        if self.root is None or not self.root.is_dir():
            return []
        held = (Path(at, name) for at, _, names in os.walk(self.root) for name in names)
        found = (path.relative_to(self.root) for path in held)
        return sorted(
            path.as_posix() for path in found if not any(p.startswith(".") for p in path.parts)
        )

    def file(self, name: str) -> AttachedFile | Message:
        """The file of `name`, or what keeps it from being published."""
        if refused := _refused_name(name):
            return refused
        if self.root is None or not os.path.lexists(self.root / name):
            return ATTACHMENT_MISSING
        try:
            path = (self.root / name).resolve()
        except (OSError, RuntimeError):
            return ATTACHMENT_UNREADABLE
        return _held(path, name) if path.is_relative_to(self.root) else ATTACHMENT_OUTSIDE


def _inside(content: Path | None) -> Path | None:
    """The folder of attachments; None where there is none, or it is a link that leads elsewhere."""
    if content is None:
        return None
    try:
        root = (content / "attachments").resolve()
        return root if root.is_relative_to(content.resolve()) else None
    except (OSError, RuntimeError):
        return None


def _held(path: Path, name: str) -> AttachedFile | Message:
    """The file at `path`, attached under `name`, or why what it holds is not published."""
    held = beginning(path, LARGEST)
    if held is None:
        return ATTACHMENT_UNREADABLE
    if len(held) > LARGEST:
        return ATTACHMENT_TOO_LARGE
    if not _is_of_type(held, suffix(name)):
        return ATTACHMENT_NOT_OF_TYPE
    return AttachedFile(path, len(held), hashlib.sha256(held).hexdigest())


def suffix(name: str) -> str:
    """What follows the last dot of `name`, with the dot, in small letters."""
    return Path(name).suffix.lower()


def _refused_name(name: str) -> Message | None:
    """What is wrong with a name, whatever the file holds; None where nothing is."""
    if ".." in name.split("/") or name.startswith("/") or "\\" in name or ":" in name:
        return ATTACHMENT_OUTSIDE
    reserved = any(map(is_reserved, name.split("/")))
    if len(name) > LONGEST_NAME or reserved or not SAFE_NAME.fullmatch(name):
        return ATTACHMENT_UNSAFE_NAME
    return None if suffix(name) in BEGINNINGS else ATTACHMENT_TYPE


def _is_of_type(held: bytes, ending: str) -> bool:
    if BEGINNINGS[ending]:
        return held.startswith(BEGINNINGS[ending])
    try:
        held.decode()
    except UnicodeDecodeError:
        return False
    return not CONTROLS.search(held)
