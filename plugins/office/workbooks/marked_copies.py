"""Which of a workbook and the marked copies beside it is its body's newest statement.

A copy in which somebody has typed since it was written is newer than what it is a copy of; where
the original was saved after it, that was sent once more. A copy in which nobody has typed is as old
as what it is a copy of, even if that does not lie there any more.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.office.workbooks.faulty_copy import COPY
from plugins.office.workbooks.typed_cells import LONG_AGO, TypedIn, typed_in
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
    """A file, and since when its words stand; whether it is a copy as it was marked."""

    path: Path
    since: dt.datetime
    is_as_marked: bool

    @property
    def order(self) -> tuple[dt.datetime, bool, int]:
        """The newest comes last; of those as old as another the copy that was changed last."""
        found = COPY.fullmatch(self.path.stem)
        return self.since, not self.is_as_marked, int(found["number"] or 1) if found else 0


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
    found = {path: typed_in(path) for path in family}
    original = next((path for path in family if not is_copy(path)), None)
    beside = found[original] if original else None
    saved = [_saved(path, found[path], beside) for path in family]
    newest = max(saved, key=lambda each: each.order)
    names = {"newest": newest.path.name}
    said: list[tuple[str, Mapping[str, str]]] = []
    for each in saved:
        file = {"file": each.path.name}
        if each is newest:
            continue
        if each.is_as_marked:
            said.append((AS_MARKED, file))
        else:
            said.append((IN_PLACE_OF if each.path == original else OLDER, {**file, **names}))
    return newest.path, said


def _original(path: Path) -> str:
    """The name of what a file is a copy of; its own, where it is none."""
    found = COPY.fullmatch(path.stem) if is_copy(path) else None
    return f"{found['stem']}{SUFFIX}" if found else path.name


def _saved(path: Path, own: TypedIn | None, original: TypedIn | None) -> _Saved:
    """How old a file is; of a copy that does not say of what it is one, by its original."""
    if own is None:
        return _Saved(path, LONG_AGO, is_as_marked=False)
    if original and is_copy(path) and own.typed == original.typed:
        return _Saved(path, original.since, is_as_marked=True)
    return _Saved(path, own.since, own.is_as_marked and is_copy(path))
