"""The next site in a folder of its own, beside the one that stands."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from plugins.output.manifest import MANIFEST, differing, digest, listed, manifest
from plugins.plan.reading.catalogues import N_

FILE_MODE, FOLDER_MODE = 0o644, 0o755
# What a site of an earlier version of this program may have left half-written.
HALF_WRITTEN = ".part"
OUTSIDE = N_("the path leads out of the folder of the site")
IN_THE_WAY = N_("there is already something here that no manifest lists; it is left unchanged")


class OutputRefused(Exception):
    """The site cannot stand in its folder: `path` is in the way, or leads out, as `reason` says."""

    def __init__(self, path: Path, reason: str) -> None:
        self.path, self.reason = path, reason
        super().__init__(f"{path}: {reason}")


def stage(files: Iterable[tuple[str, bytes]], standing: Path, target: Path) -> None:
    """Make `target` hold `files` as they come, their manifest, and what is foreign in `standing`.

    Files that `standing` has with the same bytes are linked. Foreign is what its manifest does not
    list: it is carried over as it is. Anybody may read what is the site's own, whatever the umask:
    it is for a web server. Raises OutputRefused where something is in the way or leads out, OSError
    where writing fails: `standing` is left as it is.
    """
    made: set[str] = set()
    digests: dict[str, str] = {}
    _folder(target, made)
    for name, content in files:
        _refuse_outside(name, standing)
        _place(standing / name, target / name, content, made)
        digests[name] = digest(content)
    foreign = list(_foreign(standing, listed(standing).keys() | digests.keys()))
    _refuse_in_the_way(digests.keys(), standing, foreign)
    for name in foreign:
        _carry(standing / name, target / name, made)
    _place(standing / MANIFEST, target / MANIFEST, manifest(digests), made)
    own = {str(target / parent) for name in digests for parent in _parents(name)}
    for folder in map(Path, made - own - {str(target)}):
        folder.chmod(stat.S_IMODE((standing / folder.relative_to(target)).stat().st_mode))


def refuse_differing(site: Path, reason: str) -> None:
    """Raise OutputRefused with the first file of `site` that is not as its manifest says."""
    for name in differing(site):
        raise OutputRefused(site / name, reason)


def _refuse_outside(name: str, standing: Path) -> None:
    if not name or name.startswith("/") or {"", ".", ".."} & set(name.split("/")):
        raise OutputRefused(standing / name, OUTSIDE)


def _refuse_in_the_way(files: Collection[str], standing: Path, foreign: list[str]) -> None:
    """A foreign file or link where a folder is needed, a foreign folder where a file is."""
    kept = set(foreign)
    folders = {parent for name in files for parent in _parents(name)}
    needed = {parent for name in foreign for parent in _parents(name)}
    for name in sorted((kept & folders) | needed.intersection(files)):
        raise OutputRefused(standing / name, IN_THE_WAY)


def _parents(name: str) -> Iterator[str]:
    parts = name.split("/")
    yield from ("/".join(parts[:count]) for count in range(1, len(parts)))


def _foreign(standing: Path, own: set[str]) -> Iterator[str]:
    """Files, links and empty folders below `standing` that are not the site's own."""
    for folder, names, files in os.walk(standing, onerror=_raise):
        here = Path(folder).relative_to(standing)
        links = [name for name in names if (Path(folder) / name).is_symlink()]
        for name in [*files, *links]:
            path = (here / name).as_posix()
            if path not in own and path != MANIFEST and not _half_written(path, own):
                yield path
        if not names and not files and folder != str(standing):
            yield here.as_posix()


def _raise(error: OSError) -> None:
    if not isinstance(error, FileNotFoundError):
        raise error


def _half_written(path: str, own: set[str]) -> bool:
    return path.endswith(HALF_WRITTEN) and path.removesuffix(HALF_WRITTEN) in {*own, MANIFEST}


def _folder(path: Path, made: set[str]) -> None:
    """Make a folder that anybody may read, and those above it, once."""
    if str(path) in made or path.is_dir():
        return
    _folder(path.parent, made)
    path.mkdir()
    path.chmod(FOLDER_MODE)
    made.add(str(path))


def _carry(old: Path, new: Path, made: set[str]) -> None:
    if old.is_symlink():
        _folder(new.parent, made)
        new.symlink_to(old.readlink())
    elif old.is_dir():
        _folder(new, made)
    else:
        _folder(new.parent, made)
        if not _linked(old, new):
            new.write_bytes(old.read_bytes())
            new.chmod(stat.S_IMODE(old.stat().st_mode))


def _place(old: Path, new: Path, content: bytes, made: set[str]) -> None:
    _folder(new.parent, made)
    if _holds(old, content) and _linked(old, new):
        return
    new.write_bytes(content)
    new.chmod(FILE_MODE)


def _holds(path: Path, content: bytes) -> bool:
    """Whether a plain file is there that holds `content` and that anybody may read."""
    try:
        found = path.lstat()
        plain = stat.S_ISREG(found.st_mode) and stat.S_IMODE(found.st_mode) == FILE_MODE
        return plain and found.st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def _linked(old: Path, new: Path) -> bool:
    """Whether `new` could be made the same file as `old`: not every file system can do that."""
    try:
        os.link(old, new, follow_symlinks=False)
    except OSError:
        return False
    return True
