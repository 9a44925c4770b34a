"""Which of a workbook and the marked copies beside it is its body's newest statement.

A copy in which somebody has typed since it was written is newer than what it is a copy of; where
the original was saved after it, that was sent once more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.office.workbooks.faulty_copy import COPY, LONG_AGO, Typed, typed_in
from plugins.plan.reading.catalogues import N_

AS_MARKED = N_("{file}: a copy with marked faults in which nothing was changed; it is not read")
IN_PLACE_OF = N_(
    "{file}: not read; its marked copy {newest} was changed since, and is read in its place"
)
OLDER = N_(
    "{file}: not read, because {newest} is newer; where this one is meant, take it in alone: "
    "make import FILE=…"
)
NEWER_BESIDE = N_(
    "{file}: beside it lies {newest}, a marked copy that was changed since; to take that in: "
    "make import FILE=…"
)
SUFFIX = ".xlsx"


@dataclass(frozen=True, slots=True)
class FilesToRead:
    """The files that are read, by their names; what there is to say of others, with its values."""

    files: tuple[Path, ...]
    said: tuple[tuple[str, Mapping[str, str]], ...] = ()


@dataclass(frozen=True, slots=True)
class _Saved:
    """A file, what is typed in it, when it was saved; of one that cannot be read neither."""

    path: Path
    typed: Typed | None
    on: dt.datetime

    @property
    def order(self) -> tuple[dt.datetime, int]:
        """The newest comes last; of those saved at once the copy that was made last."""
        found = COPY.fullmatch(self.path.stem)
        return self.on, int(found["number"] or 1) if found else 0


def is_copy(path: Path) -> bool:
    """Whether the name of a file is that of a marked copy."""
    return path.suffix.lower() == SUFFIX and COPY.fullmatch(path.stem) is not None


def files_to_read(files: Iterable[Path]) -> FilesToRead:
    """Of each workbook with marked copies beside it the newest alone; all other files as well."""
    families: dict[str, list[Path]] = {}
    for path in files:
        families.setdefault(_original(path), []).append(path)
    read: list[Path] = []
    said: list[tuple[str, Mapping[str, str]]] = []
    for family in families.values():
        if any(map(is_copy, family)):
            newest, sentences = _newest_of(family)
            read.append(newest)
            said += sentences
        else:
            read += family
    return FilesToRead(tuple(sorted(read)), tuple(said))


def changed_beside(file: Path) -> Path | None:
    """The marked copy of a workbook that is newer, because somebody has typed in it since."""
    copies = [each for each in file.parent.glob(f"*{SUFFIX}") if is_copy(each)]
    family = [each for each in copies if _original(each) == file.name]
    newest = _newest_of([file, *family])[0] if family else file
    return newest if newest != file else None


def _newest_of(family: Sequence[Path]) -> tuple[Path, list[tuple[str, Mapping[str, str]]]]:
    """The newest of a workbook and its copies, and what there is to say of the others."""
    saved = [_saved(path) for path in family]
    original = next((each for each in saved if not is_copy(each.path)), None)
    as_marked = [each for each in saved if original and _is_as_marked(each, original)]
    newest = max((each for each in saved if each not in as_marked), key=lambda each: each.order)
    names = {"newest": newest.path.name}
    said: list[tuple[str, Mapping[str, str]]] = []
    for each in saved:
        if each in as_marked:
            said.append((AS_MARKED, {"file": each.path.name}))
        elif each is original and each is not newest:
            said.append((IN_PLACE_OF, {"file": each.path.name, **names}))
        elif each is not newest:
            said.append((OLDER, {"file": each.path.name, **names}))
    return newest.path, said


def _is_as_marked(copy: _Saved, original: _Saved) -> bool:
    return copy is not original and copy.typed is not None and copy.typed == original.typed


def _original(path: Path) -> str:
    """The name of what a file is a copy of; its own, where it is none."""
    found = COPY.fullmatch(path.stem) if is_copy(path) else None
    return f"{found['stem']}{SUFFIX}" if found else path.name


def _saved(path: Path) -> _Saved:
    found = typed_in(path)
    return _Saved(path, *(found or (None, LONG_AGO)))
