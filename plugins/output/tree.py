"""What lies below a folder, and what of it belongs to whom. Paths are strings: there are many."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from plugins.output.manifest import MANIFEST

# What a site of an earlier version of this program may have left half-written.
HALF_WRITTEN = ".part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """What lies below a folder, by path from there; the folder itself is "".

    folders, and files: whatever else there is, links too: none is followed.
    """

    folders: Collection[str] = frozenset()
    files: Collection[str] = frozenset()


def tree_of(folder: str) -> Tree:
    """What lies below `folder`. Raises OSError where that is no folder, or cannot be read."""
    if not stat.S_ISDIR(os.lstat(folder).st_mode):
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
    folders, files, todo = {""}, set(), [""]
    while todo:
        here = todo.pop()
        prefix = f"{here}/" if here else ""
        for entry in _entries(f"{folder}/{here}"):
            name = prefix + entry.name
            if entry.is_dir(follow_symlinks=False):
                folders.add(name)
                todo.append(name)
            else:
                files.add(name)
    return Tree(folders=folders, files=files)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    """What lies in a folder; nothing where it has gone meanwhile."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except FileNotFoundError:
        return []


def modes_of(folder: str, tree: Tree) -> dict[str, int]:
    """The modes of the folders of `tree`, which lies in `folder`.

    Raises PermissionError where one is not this user's to change, and other OSErrors.
    """
    modes, user = {}, os.geteuid()
    for name in tree.folders:
        found = os.lstat(f"{folder}/{name}")
        if found.st_uid != user or found.st_mode & stat.S_IRWXU != stat.S_IRWXU:
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), f"{folder}/{name}")
        modes[name] = stat.S_IMODE(found.st_mode)
    return modes


def folders_above(names: Iterable[str]) -> set[str]:
    """Every folder above `names`, without the one from which they are counted."""
    found: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in found:
            found.add(folder)
            folder = folder.rpartition("/")[0]
    return found


def foreign(tree: Tree, own: Collection[str]) -> list[str]:
    """Files, links and empty folders of `tree` that are not a site's `own`, its manifest included.

    Neither is the half of a file that a killed run of an earlier version left beside it.
    """
    found = [
        name
        for name in tree.files
        if name not in own and name != MANIFEST and not _half_written(name, own)
    ]
    above = folders_above([*tree.files, *tree.folders])
    return sorted(found + [name for name in tree.folders if name and name not in above])


def _half_written(name: str, own: Collection[str]) -> bool:
    stem = name.removesuffix(HALF_WRITTEN)
    return stem != name and (stem in own or stem == MANIFEST)


def in_the_way(tree: Tree, foreign: Collection[str], files: Collection[str]) -> list[str]:
    """What `foreign` of `tree` cannot stand beside a site's `files`.

    A file or link where a folder is needed, a folder where a file is.
    """
    others = set(foreign)
    folders = folders_above(others) | others.intersection(tree.folders)
    blocking = others.intersection(tree.files) & folders_above(files)
    return sorted(blocking | folders.intersection(files))


def superfluous(tree: Tree, files: Collection[str], foreign: Collection[str]) -> list[str]:
    """What of `tree` goes, what lies in a folder before the folder.

    `files` are the site's own, `foreign` those that are carried over, empty folders too.
    """
    wanted = {"", MANIFEST, *files, *foreign}
    wanted |= folders_above(wanted)
    there = [*tree.files, *tree.folders]
    return sorted((name for name in there if name not in wanted), reverse=True)
