"""A site onto the disk: new in one step, nothing of others touched, nothing outside."""

from __future__ import annotations

import os
import shutil
import stat
import subprocess
from pathlib import Path

import pytest

from plugins.output import exchange
from plugins.output.files import write
from plugins.output.folders import SiteFolders
from plugins.output.manifest import MANIFEST, differing, digest_of, listed
from plugins.output.publish import Publishing, publish
from plugins.output.staging import OutputRefused
from plugins.plan.publications.manifest_note import noted_manifest
from plugins.system import exchanging
from tests.samples.folders import contents
from tests.samples.killed import Killed, die_at

OLD = 1_000_000_000
LEDGER = "f" * 64


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A published site with a file of somebody else's in it."""
    folder = tmp_path / "output"
    publish({"a": b"1", "x/b": b"1"}.items(), folder)
    (folder / "x/CNAME").write_text("foreign")
    return folder


def published(
    tmp_path: Path, files: dict[str, bytes], ledger: str | None = LEDGER, *, again: bool = False
) -> str:
    """Publish files into `output`, noted beside `data`; with no ledger it is a draft."""
    publishing = Publishing(tmp_path / "data", ledger, lambda: None, again)
    return publish(files.items(), tmp_path / "output", publishing)


def test_a_site_is_its_files_its_manifest_and_what_is_foreign(site: Path) -> None:
    """What the site no longer has goes with its folders; what no manifest ever listed stays."""
    publish({"b": b"2", "c/d/e": b"3"}.items(), site)
    found = contents(site)
    assert found.pop(MANIFEST).count(b"\n") == 2
    assert found == {"b": b"2", "c/d/e": b"3", "x/CNAME": b"foreign"}
    publish({"x/b": b"1"}.items(), site)
    assert set(contents(site)) == {"x/b", "x/CNAME", MANIFEST}
    assert not (site / "c").exists()
    assert {path.name for path in site.parent.iterdir()} == {"output", ".output.spare"}


def test_foreign_folders_and_links_stay(site: Path, tmp_path: Path) -> None:
    """An empty folder and a link that somebody else put there are carried over as they are."""
    (site / "empty").mkdir()
    (site / "link").symlink_to(tmp_path / "elsewhere")
    publish({"a": b"2"}.items(), site)
    assert (site / "empty").is_dir()
    assert (site / "link").readlink() == tmp_path / "elsewhere"


def test_unchanged_files_are_linked_and_others_are_new(site: Path) -> None:
    """A file with the same bytes is the same file; a changed one is never written in place."""
    for name in ("a", "x/b"):
        os.utime(site / name, (OLD, OLD))
    kept, changed = (site / "a").stat().st_ino, (site / "x/b").open("rb")
    publish({"a": b"1", "x/b": b"2"}.items(), site)
    assert ((site / "a").stat().st_ino, (site / "a").stat().st_mtime) == (kept, OLD)
    with changed:
        assert changed.read() == b"1"
    assert (site / "x/b").stat().st_mtime > OLD


def test_where_files_cannot_be_linked_they_are_copied(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without links gets the same site, foreign files with their modes."""
    (site / "x/CNAME").chmod(0o600)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(os, "link", refuse)
    publish({"a": b"1"}.items(), site)
    assert contents(site).keys() == {"a", "x/CNAME", MANIFEST}
    assert stat.S_IMODE((site / "x/CNAME").stat().st_mode) == 0o600


def test_a_web_server_can_read_it(tmp_path: Path) -> None:
    """Under any umask folders are 0755 and files 0644, those of an earlier run too."""
    before = os.umask(0o077)
    try:
        publish({"x/a": b"1", "b": b"1"}.items(), tmp_path / "output")
        (tmp_path / "output/b").chmod(0o600)
        publish({"x/a": b"1", "b": b"1"}.items(), tmp_path / "output")
    finally:
        os.umask(before)
    modes = {
        path.name: stat.S_IMODE(path.stat().st_mode)
        for path in [tmp_path / "output", *(tmp_path / "output").rglob("*")]
    }
    assert modes == {"output": 0o755, "x": 0o755, "a": 0o644, "b": 0o644, MANIFEST: 0o644}


@pytest.mark.parametrize("path", ["../out.html", "a/../../out.html", "/tmp/out", "a//b", ""])  # noqa: S108
def test_paths_outside_are_refused(path: str, site: Path) -> None:
    """A path that leaves the folder is refused before any file is written."""
    before = contents(site.parent)
    with pytest.raises(OutputRefused, match="leads out"):
        publish({"a": b"new", path: b"x"}.items(), site)
    assert contents(site.parent) == before


def foreign_link(site: Path) -> str:
    """A link to a folder elsewhere, and a path through it."""
    (site / "link").symlink_to(site.parent)
    return "link/a"


def foreign_folder(site: Path) -> str:
    """A folder with somebody's file in it, where a file of the site is to be."""
    (site / "index.html").mkdir()
    (site / "index.html/mine").write_text("mine")
    return "index.html"


def empty_folder(site: Path) -> str:
    """A folder that somebody made, where a file of the site is to be."""
    (site / "index.html").mkdir()
    return "index.html"


def foreign_file(site: Path) -> str:
    """Somebody's file, where the site needs a folder."""
    (site / "nhiem-vu").write_text("mine")
    return "nhiem-vu/1.1/index.html"


@pytest.mark.parametrize("put", [foreign_link, foreign_folder, empty_folder, foreign_file])
def test_what_is_foreign_is_not_overwritten(put: object, site: Path) -> None:
    """Where something foreign is in the way it is named, and everything is left as it was."""
    assert callable(put)
    path = put(site)
    before = contents(site)
    with pytest.raises(OutputRefused, match="no manifest lists"):
        publish({"a": b"new", path: b"x"}.items(), site)
    assert contents(site) == before
    assert {each.name for each in site.parent.iterdir()} == {"output"}


def test_what_was_deleted_by_hand_is_made_again(site: Path) -> None:
    """The empty folder that is left of it is in nobody's way."""
    (site / "x/CNAME").unlink()
    (site / "x/b").unlink()
    publish({"a": b"1", "x/b": b"1"}.items(), site)
    assert contents(site).keys() == {"a", "x/b", MANIFEST}


def test_a_file_where_the_folder_should_be_is_refused(tmp_path: Path) -> None:
    """An output that is a file is left alone."""
    (tmp_path / "output").write_text("mine")
    with pytest.raises(OutputRefused):
        publish({"a": b"1"}.items(), tmp_path / "output")
    assert (tmp_path / "output").read_text() == "mine"


def test_a_link_to_a_folder_stays_one(site: Path) -> None:
    """An output that is a link to a folder elsewhere is published there."""
    link = site.parent / "www"
    link.symlink_to(site)
    publish({"a": b"2"}.items(), link)
    assert link.is_symlink()
    assert (site / "a").read_bytes() == b"2"


@pytest.mark.parametrize("line", [b"../victim", b"/victim", b"", b"x", b"sub", b"\xff\xfe"])
def test_a_forged_manifest_removes_nothing_else(line: bytes, tmp_path: Path) -> None:
    """A manifest that lists paths outside, folders, or nothing that can be read does no harm."""
    folder, victim = tmp_path / "site", tmp_path / "victim"
    (folder / "sub").mkdir(parents=True)
    (folder / "sub/kept").write_text("kept")
    victim.write_text("kept")
    (folder / MANIFEST).write_bytes(b"0" * 64 + b"  " + line + b"\n\n")
    publish({"a": b"1"}.items(), folder)
    assert victim.read_text() == "kept"
    assert contents(folder).keys() == {"a", "sub/kept", MANIFEST}


def test_a_listed_file_that_became_a_link_is_not_followed(site: Path) -> None:
    """Neither is a file written through it, nor what it points to removed."""
    kept = site.parent / "kept"
    kept.write_text("kept")
    (site / "a").unlink()
    (site / "a").symlink_to(kept)
    publish({"a": b"2"}.items(), site)
    assert kept.read_text() == "kept"
    assert (site / "a").read_bytes() == b"2"
    assert not (site / "a").is_symlink()


def test_a_file_may_become_a_folder_and_back(tmp_path: Path) -> None:
    """A path that was a file can be a folder in the next site, and the reverse."""
    for files in ({"a": b"1"}, {"a/b": b"1"}, {"a": b"1"}):
        publish(files.items(), tmp_path / "output")
        assert contents(tmp_path / "output").keys() == {*files, MANIFEST}


def test_half_written_files_of_an_earlier_version_go(site: Path) -> None:
    """`a.part` beside the site's file `a` is what a killed run left once; others' are kept."""
    for name in ("a.part", "manifest.sha256.part", "mine.part"):
        (site / name).write_text("half")
    publish({"a": b"2"}.items(), site)
    assert contents(site).keys() == {"a", "mine.part", "x/CNAME", MANIFEST}


def test_sha256sum_accepts_the_manifest(tmp_path: Path) -> None:
    """`sha256sum --check` finds every file as the manifest says; so does `differing`."""
    program = shutil.which("sha256sum")
    if program is None:
        pytest.skip("no sha256sum on this machine")
    publish({"a": b"1", "nhiệm-vụ/b c": "tiếng Việt".encode()}.items(), tmp_path / "o")
    check = [program, "--check", "--strict", "--quiet", MANIFEST]
    assert subprocess.run(check, cwd=tmp_path / "o", check=False).returncode == 0
    assert list(differing(tmp_path / "o")) == []
    (tmp_path / "o/a").write_text("2")
    done = subprocess.run(check, cwd=tmp_path / "o", check=False, capture_output=True)
    assert done.returncode == 1
    assert list(differing(tmp_path / "o")) == ["a"]


def test_the_publication_before_is_kept(tmp_path: Path) -> None:
    """Published, drafted twice, published again: what is kept is the first publication."""
    first = published(tmp_path, {"a": b"1"})
    noted = noted_manifest(tmp_path / "data")
    assert noted is not None
    assert (noted.manifest, noted.ledger) == (first, LEDGER)
    for draft in (b"2", b"3"):
        published(tmp_path, {"a": draft}, ledger=None)
    second = published(tmp_path, {"a": b"4"})
    folders = SiteFolders.of(tmp_path / "output")
    assert (digest_of(folders.previous), digest_of(folders.standing)) == (first, second)
    again = published(tmp_path, {"a": b"4"})
    assert (again, digest_of(folders.previous)) == (second, first)


def test_a_rebuild_is_no_publication(tmp_path: Path) -> None:
    """What is published again, however often, leaves the publication before to go back to."""
    first = published(tmp_path, {"a": b"1"})
    published(tmp_path, {"a": b"2"}, "e" * 64)
    for day in (b"3", b"4"):
        rebuilt = published(tmp_path, {"a": day}, "e" * 64, again=True)
    folders, noted = SiteFolders.of(tmp_path / "output"), noted_manifest(tmp_path / "data")
    assert contents(folders.standing)["a"] == b"4"
    assert noted is not None
    assert (noted.manifest, noted.ledger) == (rebuilt, "e" * 64)
    assert digest_of(folders.previous) == first


def test_a_rebuild_publishes_nothing_new(tmp_path: Path) -> None:
    """Nothing published yet, or something recorded since: refused, and what stands stands."""
    with pytest.raises(OutputRefused, match="nothing was published"):
        published(tmp_path, {"a": b"0"}, again=True)
    assert not (tmp_path / "output").exists()
    published(tmp_path, {"a": b"1"})
    before = contents(tmp_path)
    with pytest.raises(OutputRefused, match="not what was published last"):
        published(tmp_path, {"a": b"2"}, "e" * 64, again=True)
    assert contents(tmp_path) == before


@pytest.mark.parametrize("one_step", [True, False], ids=["exchange", "renames"])
@pytest.mark.parametrize("keep", [True, False], ids=["published", "draft"])
def test_whoever_comes_next_finishes(tmp_path: Path, *, one_step: bool, keep: bool) -> None:
    """Killed before or after any step, a run leaves one site or the other to the next run.

    Where a system cannot exchange two folders in one step, the site may be aside for a moment:
    the next run puts it back.
    """
    old, new = {"a": b"1", "b": b"1"}, {"a": b"2", "c": b"1"}
    at = 0
    while True:
        folder = tmp_path / f"{at}"
        first = published(folder, old)
        (folder / "output/CNAME").write_text("foreign")
        with pytest.MonkeyPatch.context() as patch:
            if not one_step:
                patch.setattr(exchanging, "RENAME_EXCHANGE", 1 << 30)
            die_at(patch, at)
            try:
                published(folder, new, LEDGER if keep else None)
            except Killed:
                ended = True
            else:
                ended = False
        if not ended:
            break
        folders = SiteFolders.of(folder / "output")
        exchange.settle(folders)
        stands = contents(folders.standing)
        assert stands.pop("CNAME") == b"foreign"
        assert set(listed(folders.standing)) | {MANIFEST} == set(stands)
        assert list(differing(folders.standing)) == []
        is_new = digest_of(folders.standing) != first
        noted = noted_manifest(folder / "data")
        assert noted is not None
        assert (noted.manifest != first) == (is_new and keep)
        assert not is_new or digest_of(folders.previous) == first
        left = {path.name for path in folder.iterdir()}
        assert left <= {"output", ".output.previous", "published-manifest.txt"}
        at += 1
    assert at > 4


def test_a_journal_that_cannot_be_read_loses_nothing(site: Path) -> None:
    """A site that was aside when its journal was spoilt stands again."""
    folders = SiteFolders.of(site)
    before = contents(site)
    site.rename(folders.aside)
    folders.journal.write_text("{", "utf-8")
    exchange.settle(folders)
    assert contents(site) == before
    assert {path.name for path in site.parent.iterdir()} == {"output"}


def test_a_system_that_refuses_the_exchange_is_named(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A reason for which renaming would fail as well is raised, with the folder."""
    before = contents(site)
    monkeypatch.setattr(exchanging, "CANNOT", ())
    monkeypatch.setattr(exchanging, "RENAME_EXCHANGE", 1 << 30)
    with pytest.raises(OSError, match="output"):
        publish({"a": b"2"}.items(), site)
    assert contents(site) == before


def test_a_disk_that_forgets_is_not_trusted(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a file is read again with other bytes than were written, the old site stands."""
    before = contents(site)
    real = write

    def forgetful(path: str, content: bytes) -> None:
        real(path, b"" if path.endswith("/a") else content)

    monkeypatch.setattr("plugins.output.target.write", forgetful)
    with pytest.raises(OutputRefused, match="read back"):
        publish({"a": b"2"}.items(), site)
    assert contents(site) == before


def test_a_folder_that_cannot_be_read_loses_nothing(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What stands in it would be left behind: so nothing is published."""
    before = contents(site)

    def refuse(path: str) -> None:
        raise PermissionError(13, "no", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(PermissionError):
        publish({"a": b"2"}.items(), site)
    monkeypatch.undo()
    assert contents(site) == before


def test_an_exchange_that_fails_leaves_the_old_site(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the system refuses, the error is raised and nothing has changed."""
    before = contents(site)
    (site.parent / ".output.next").mkdir()

    def refuse(*_: object) -> None:
        raise PermissionError(13, "no")

    monkeypatch.setattr(exchange, "_exchange", refuse)
    with pytest.raises(PermissionError):
        publish({"a": b"2"}.items(), site)
    assert contents(site) == before
    assert {path.name for path in site.parent.iterdir()} == {"output"}
