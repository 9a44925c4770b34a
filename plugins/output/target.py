"""The folder in which a site is made, and every way in which it changes."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection
from enum import Enum, auto
from pathlib import Path

from plugins.output.files import holds, linked, take, write
from plugins.output.manifest import listed
from plugins.output.tree import Tree, modes_of, tree_of

FOLDER_MODE = 0o755


class FileOrigin(Enum):
    """Where a file of the next site may come from."""

    HERE = auto()
    STANDING = auto()
    NEW = auto()


def origin(held: str, here: str | None, standing: str | None) -> FileOrigin:
    """Where a file with the digest `held` may come from.

    `here` and `standing` are the digests that manifests give for what has its name in the folder in
    which the site is made, and in the site that stands. Neither is believed without reading it.
    """
    if here == held:
        return FileOrigin.HERE
    return FileOrigin.STANDING if standing == held else FileOrigin.NEW


class Target:
    """The folder in which a site is made beside the one that stands.

    path: the folder. standing: what the manifest of the site that stands lists. Files and folders
    of a site before are read if it is a `spare` one; nothing in it is trusted. Raises OSError where
    that, or a manifest, cannot be read or changed.
    """

    def __init__(self, folder: Path, standing: Path, *, spare: bool = False) -> None:
        self.path, self.standing = folder, listed(standing)
        self._here, self._old = str(folder), str(standing)
        tree = tree_of(self._here) if spare else Tree()
        self._modes, self._files = modes_of(self._here, tree), set(tree.files)
        found = listed(folder) if spare else {}
        self._listed = {name: found[name] for name in found.keys() & self._files}

    @property
    def tree(self) -> Tree:
        """What lies in it now."""
        return Tree(folders=self._modes.keys(), files=self._files)

    def place(self, name: str, content: bytes, held: str) -> None:
        """Have it hold `content`, whose digest is `held`. Raises OSError."""
        source = self._origin(name, held)
        new, old = f"{self._here}/{name}", f"{self._old}/{name}"
        if source is FileOrigin.HERE and holds(new, content):
            return
        self._make_way(name)
        if not (holds(old, content) and linked(old, new)):
            write(new, content)
        self._files.add(name)

    def keep(self, name: str, held: str) -> bool:
        """Have it hold what has the digest `held` by a manifest; whether there is such a file.

        What it holds then is to be read. Raises OSError.
        """
        source = self._origin(name, held)
        if source is not FileOrigin.STANDING:
            return source is FileOrigin.HERE
        self._make_way(name)
        if not take(f"{self._old}/{name}", f"{self._here}/{name}"):
            return False
        self._files.add(name)
        return True

    def carry(self, name: str) -> None:
        """Have it hold what is foreign in the site that stands, as it is. Raises OSError."""
        old, new = f"{self._old}/{name}", f"{self._here}/{name}"
        found = os.lstat(old)
        if stat.S_ISDIR(found.st_mode):
            self.make_folder(name)
            return
        if name in self._files and os.path.samestat(found, os.lstat(new)):
            return
        self._make_way(name)
        if stat.S_ISLNK(found.st_mode):
            Path(new).symlink_to(Path(old).readlink())
        elif not linked(old, new):
            write(new, Path(old).read_bytes(), stat.S_IMODE(found.st_mode))
        self._files.add(name)

    def make_folder(self, name: str) -> None:
        """A folder that anybody may read, and those above it; "" is the target itself."""
        if name in self._modes:
            return
        if name:
            self._make_way(name)
        path = Path(self._here, name)
        path.mkdir()
        path.chmod(FOLDER_MODE)
        self._modes[name] = FOLDER_MODE

    def remove(self, name: str) -> None:
        """A file, or a folder in which nothing is, goes. Raises OSError."""
        path = Path(self._here, name)
        if name in self._files:
            path.unlink()
            self._files.remove(name)
        else:
            path.rmdir()
            del self._modes[name]

    def set_modes(self, own: Collection[str]) -> None:
        """Anybody may read the folders that are `own`; others are as in the site that stands."""
        wanted = {
            name: FOLDER_MODE if name in own else self._standing_mode(name) for name in self._modes
        }
        for name in sorted(self._modes, reverse=True):
            if self._modes[name] != wanted[name]:
                Path(self._here, name).chmod(wanted[name])
        self._modes = wanted

    def _origin(self, name: str, held: str) -> FileOrigin:
        return origin(held, self._listed.get(name), self.standing.get(name))

    def _standing_mode(self, name: str) -> int:
        return stat.S_IMODE(os.lstat(f"{self._old}/{name}").st_mode)

    def _make_way(self, name: str) -> None:
        """Have the folder above, and nothing where `name` is to be."""
        self.make_folder(name.rpartition("/")[0])
        if name in self._files:
            self.remove(name)
        elif name in self._modes:
            there = [*self._files, *self._modes]
            for each in sorted((f for f in there if f"{f}/".startswith(f"{name}/")), reverse=True):
                self.remove(each)
