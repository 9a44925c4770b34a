"""Two folders exchanged in one step, and the steps around it finished by whoever comes next."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path

from plugins.output.folders import SiteFolders
from plugins.output.manifest import digest_of
from plugins.system.exchanging import exchanged
from plugins.system.files import replace


@dataclass(frozen=True, slots=True, kw_only=True)
class Journal:
    """An exchange under way.

    manifest: the digest of the manifest of the site that is to stand. source: the folder that it
    comes from. keep: whether what stood is kept as the publication before. spare: whether else the
    next draft may be made from it. restore: whether the publication that a draft set aside as the
    earlier one is the one before again. note, noted: the file in which a publication is noted once
    it stands, and what is written there; "" for a draft.
    """

    manifest: str
    source: str
    keep: bool = False
    spare: bool = False
    restore: bool = False
    note: str = ""
    noted: str = ""

    def write(self, folders: SiteFolders) -> None:
        """Note it, in one step. Raises OSError."""
        content = json.dumps(asdict(self)).encode()
        replace(folders.journal, content, at_once=bool(self.note))

    @classmethod
    def read(cls, folders: SiteFolders) -> Journal | None:
        """What was noted; None where no exchange is under way."""
        try:
            return cls(**json.loads(folders.journal.read_bytes()))
        except (FileNotFoundError, ValueError, TypeError):
            return None


def put_in_place(folders: SiteFolders, journal: Journal) -> None:
    """Make the whole site in the journal's source stand, and finish what the journal says.

    A publication has reached the disk before it stands; a draft that is lost with the power is made
    again. Raises OSError where the exchange fails: then what stood stands.
    """
    source = folders.standing.with_name(journal.source)
    if journal.note:
        os.sync()
    journal.write(folders)
    if folders.standing.exists():
        _exchange(folders, source)
    else:
        source.rename(folders.standing)
    settle(folders)


def settle(folders: SiteFolders) -> None:
    """Finish what a run before left under way, and clear what it left lying.

    Raises OSError where that fails.
    """
    journal = Journal.read(folders)
    if journal is not None:
        source = folders.standing.with_name(journal.source)
        if folders.aside.exists():
            _rename_the_rest(folders, source)
        if digest_of(folders.standing) == journal.manifest:
            _finish(folders, source, journal)
    elif folders.aside.exists() and not folders.standing.exists():
        folders.aside.rename(folders.standing)
    for left in (folders.next, folders.aside):
        _remove(left)
    for path in (folders.journal, folders.journal.with_name(f"{folders.journal.name}.part")):
        path.unlink(missing_ok=True)


def _finish(folders: SiteFolders, source: Path, journal: Journal) -> None:
    if journal.keep and source.exists():
        if journal.spare and folders.previous.exists():
            _move(folders.previous, folders.earlier)
        _move(source, folders.previous)
    if journal.restore and folders.earlier.exists():
        _move(folders.earlier, folders.previous)
    if journal.note:
        _remove(folders.earlier)
        replace(Path(journal.note), journal.noted.encode())
    _settle_spare(folders, source, journal)


def _settle_spare(folders: SiteFolders, source: Path, journal: Journal) -> None:
    """What stood before a draft is the spare site; after a publication there is none.

    One that cannot be removed, because it is somebody else's, is in nobody's way.
    """
    if journal.spare and (source == folders.spare or not source.exists()):
        return
    with contextlib.suppress(OSError):
        _remove(folders.spare)
        if journal.spare:
            source.rename(folders.spare)


def _exchange(folders: SiteFolders, source: Path) -> None:
    if exchanged(folders.standing, source):
        return
    folders.standing.rename(folders.aside)
    _rename_the_rest(folders, source)


def _rename_the_rest(folders: SiteFolders, source: Path) -> None:
    """The second and third of three renames, where a system cannot exchange in one step."""
    if not folders.standing.exists():
        source.rename(folders.standing)
    if not source.exists():
        folders.aside.rename(source)


def _move(path: Path, place: Path) -> None:
    _remove(place)
    path.rename(place)


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
