"""What of a folder belongs to whom, and where a file may come from: decided without a disk."""

from __future__ import annotations

import pytest

from plugins.output.manifest import MANIFEST
from plugins.output.target import FileOrigin, origin
from plugins.output.tree import Tree, folders_above, foreign, in_the_way, superfluous


@pytest.mark.parametrize(
    ("here", "standing", "expected"),
    [
        ("d", "d", FileOrigin.HERE),
        ("d", "e", FileOrigin.HERE),
        ("e", "d", FileOrigin.STANDING),
        (None, "d", FileOrigin.STANDING),
        ("e", "e", FileOrigin.NEW),
        (None, None, FileOrigin.NEW),
    ],
)
def test_where_a_file_may_come_from(
    here: str | None, standing: str | None, expected: FileOrigin
) -> None:
    """What lies there already is best, then what stands; else it is written."""
    assert origin("d", here, standing) is expected


def tree(*paths: str) -> Tree:
    """A tree of files, and of folders where a path ends in "/"."""
    names = {path.removesuffix("/") for path in paths}
    folders = {path.removesuffix("/") for path in paths if path.endswith("/")}
    return Tree(folders={"", *folders, *folders_above(names)}, files=names - folders)


@pytest.mark.parametrize(
    ("there", "own", "expected"),
    [
        ([], [], []),
        (["a", "b/c", MANIFEST], ["a", "b/c"], []),
        (["a", "b/c", "b/d"], ["a", "b/c"], ["b/d"]),
        (["a/", "b/c/", "d/e"], ["d/e"], ["a", "b/c"]),
        (["a.part", f"{MANIFEST}.part", "b.part", ".part"], ["a"], [".part", "b.part"]),
        ([f"b/{MANIFEST}"], [], [f"b/{MANIFEST}"]),
    ],
)
def test_what_is_foreign(there: list[str], own: list[str], expected: list[str]) -> None:
    """Files that are nobody's, and empty folders; no half of a file, no manifest."""
    assert foreign(tree(*there), own) == expected


@pytest.mark.parametrize(
    ("foreign", "files", "expected"),
    [
        (["a", "b/c/"], ["d", "b/e"], []),
        (["a"], ["a/b"], ["a"]),
        (["a/b"], ["a"], ["a"]),
        (["a/"], ["a"], ["a"]),
        (["a/b/"], ["a/b/c"], []),
        (["a/b"], ["a/b/c/d", "e"], ["a/b"]),
    ],
)
def test_what_is_in_the_way(foreign: list[str], files: list[str], expected: list[str]) -> None:
    """A file where a folder is needed, a folder where a file is; two folders are one."""
    names = [path.removesuffix("/") for path in foreign]
    assert in_the_way(tree(*foreign), names, files) == expected


@pytest.mark.parametrize(
    ("there", "files", "others", "expected"),
    [
        ([], ["a"], [], []),
        (["a", "b/c", MANIFEST], ["a", "b/c"], [], []),
        (["a", "b/c", "b/d"], ["a", "b/c"], [], ["b/d"]),
        (["b/c/d"], ["b/e"], [], ["b/c/d", "b/c"]),
        (["b/c/", "b/d/"], [], ["b/c"], ["b/d"]),
        (["b/c", "b-c"], [], ["b/c"], ["b-c"]),
        (["b/c/d", "b/c.e"], [], [], ["b/c/d", "b/c.e", "b/c", "b"]),
    ],
)
def test_what_goes(
    there: list[str], files: list[str], others: list[str], expected: list[str]
) -> None:
    """All that is neither the site's nor foreign, what lies in a folder before the folder."""
    assert superfluous(tree(*there), files, others) == expected
