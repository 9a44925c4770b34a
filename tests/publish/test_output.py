"""Files onto the disk: only what changed, nothing of others, nothing outside."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from plugins.publish.output import MANIFEST, publish

OLD = 1_000_000_000


def names(folder: Path) -> set[str]:
    """All files below a folder."""
    return {p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file()}


def test_files_and_manifest_are_written(tmp_path: Path) -> None:
    """A first publication writes every file, in its folders, and the manifest."""
    publish({"index.html": b"a", "x/y/index.html": b"b"}, tmp_path / "out")
    assert names(tmp_path / "out") == {"index.html", "x/y/index.html", MANIFEST}
    assert (tmp_path / "out/x/y/index.html").read_bytes() == b"b"


def test_only_changed_files_are_written(tmp_path: Path) -> None:
    """A file with the same content keeps its time; a changed one does not."""
    publish({"same": b"1", "changed": b"1"}, tmp_path)
    for name in ("same", "changed"):
        os.utime(tmp_path / name, (OLD, OLD))
    publish({"same": b"1", "changed": b"2"}, tmp_path)
    assert (tmp_path / "same").stat().st_mtime == OLD
    assert (tmp_path / "changed").stat().st_mtime > OLD
    assert (tmp_path / "changed").read_bytes() == b"2"


def test_stale_files_are_removed(tmp_path: Path) -> None:
    """What the site no longer has goes away, with the folders that it leaves empty."""
    publish({"a": b"1", "old/deep/b": b"1"}, tmp_path)
    publish({"a": b"1"}, tmp_path)
    assert names(tmp_path) == {"a", MANIFEST}
    assert not (tmp_path / "old").exists()


def test_foreign_files_stay(tmp_path: Path) -> None:
    """Files that no publication made are left alone, also in a folder that loses its others."""
    publish({"x/a": b"1"}, tmp_path)
    (tmp_path / "x/CNAME").write_text("foreign")
    publish({"b": b"1"}, tmp_path)
    assert names(tmp_path) == {"b", "x/CNAME", MANIFEST}


@pytest.mark.parametrize("path", ["../out.html", "a/../../out.html", "/tmp/out.html"])  # noqa: S108
def test_paths_outside_are_refused(path: str, tmp_path: Path) -> None:
    """A path that leaves the folder is refused before any file is written."""
    folder = tmp_path / "site"
    publish({"a": b"old"}, folder)
    with pytest.raises(ValueError, match="leaves the output folder"):
        publish({"a": b"new", path: b"x"}, folder)
    assert (folder / "a").read_bytes() == b"old"
    assert not (tmp_path / "out.html").exists()


def test_links_to_outside_are_refused(tmp_path: Path) -> None:
    """A symbolic link in the folder cannot be used to write outside of it."""
    folder, other = tmp_path / "site", tmp_path / "other"
    folder.mkdir()
    other.mkdir()
    (folder / "link").symlink_to(other)
    with pytest.raises(ValueError, match="leaves the output folder"):
        publish({"link/a": b"x"}, folder)
    assert names(other) == set()


@pytest.mark.parametrize("line", ["../victim", "/victim", "", "x", "sub"])
def test_a_forged_manifest_removes_nothing_else(line: str, tmp_path: Path) -> None:
    """A manifest that lists paths outside, folders or nothing does not stop or harm anything."""
    folder, victim = tmp_path / "site", tmp_path / "victim"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub/kept").write_text("kept")
    victim.write_text("kept")
    (folder / MANIFEST).write_text(f"{'0' * 64}  {line}\n\n")
    publish({"a": b"1"}, folder)
    assert victim.read_text() == "kept"
    assert names(folder) == {"a", "sub/kept", MANIFEST}


def test_a_stale_link_is_removed_and_not_followed(tmp_path: Path) -> None:
    """Where a listed file has become a symbolic link, what it points to stays."""
    publish({"a": b"1", "b": b"2"}, tmp_path)
    (tmp_path / "kept").write_text("kept")
    (tmp_path / "b").unlink()
    (tmp_path / "b").symlink_to(tmp_path / "kept")
    publish({"a": b"1"}, tmp_path)
    assert (tmp_path / "kept").read_text() == "kept"
    assert not (tmp_path / "b").is_symlink()


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    """A path that was a file can be a folder in the next publication, and the reverse."""
    publish({"a": b"1"}, tmp_path)
    publish({"a/b": b"1"}, tmp_path)
    assert names(tmp_path) == {"a/b", MANIFEST}
    publish({"a": b"1"}, tmp_path)
    assert names(tmp_path) == {"a", MANIFEST}


def test_sha256sum_accepts_the_manifest(tmp_path: Path) -> None:
    """`sha256sum --check` finds every file of the manifest as it says, and notices a change."""
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("no sha256sum on this machine")
    publish({"a": b"1", "nhiệm-vụ/b c": "tiếng Việt".encode()}, tmp_path)
    check = [program, "--check", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(check, cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "a").write_text("2")
    assert subprocess.run(check, cwd=tmp_path, check=False, capture_output=True).returncode == 1
