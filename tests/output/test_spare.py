"""A draft is made from the site before the last: the same site, sooner, whatever lies there."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.output import exchange
from plugins.output.folders import SiteFolders
from plugins.output.kept import Content, NotAsKept
from plugins.output.manifest import MANIFEST, differing, digest_of
from plugins.output.publish import publish
from plugins.output.staging import OutputRefused
from plugins.system import exchanging
from tests.samples.folders import contents
from tests.samples.killed import Killed, die_at
from tests.samples.sites import Look, beside, drafted, kept, look, published, with_foreign

FIRST = {"a": b"1", "b/c": b"1", "b/d/e": b"1", "gone/f": b"1", "x/y": b"1"}
SECOND = FIRST | {"a": b"2"}
THIRD = {"a": b"2", "b/c": b"3", "b/d/e": b"1", "x/y": b"1", "new/g": b"3"}


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A draft that took the place of another, which is the spare one; with foreign files."""
    folder = tmp_path / "site/output"
    drafted(folder, FIRST)
    with_foreign(folder)
    drafted(folder, SECOND)
    return folder


@pytest.fixture
def clean(tmp_path: Path) -> Look:
    """The third site as a clean build makes it, with the same foreign files."""
    folder = tmp_path / "clean/output"
    drafted(folder, {"x/y": b""})
    with_foreign(folder)
    published(folder, THIRD)
    return look(folder)


def spare(site: Path) -> Path:
    """The folder from which the next draft is made."""
    return SiteFolders.of(site).spare


def test_two_folders_take_turns(site: Path) -> None:
    """A draft changes the folder of the site before the last, and only what differs in it."""
    stands, before = site.stat().st_ino, spare(site).stat().st_ino
    same, changed = (site / "b/d/e").stat().st_ino, (site / "b/c").open("rb")
    drafted(site, THIRD)
    assert (site.stat().st_ino, spare(site).stat().st_ino) == (before, stands)
    assert (site / "b/d/e").stat().st_ino == same
    assert (site / "a").stat().st_ino == (spare(site) / "a").stat().st_ino
    with changed:
        assert changed.read() == b"1"
    assert beside(site) == {".output.spare"}


def put(name: str, content: bytes = b"by hand") -> Callable[[Path], None]:
    """Another file in its place, as an editor saves it."""

    def damage(folder: Path) -> None:
        path = folder / name
        path.unlink(missing_ok=True)
        path.write_bytes(content)

    return damage


def folder_for(name: str) -> Callable[[Path], None]:
    """A folder with something in it where a file was."""

    def damage(folder: Path) -> None:
        (folder / name).unlink()
        (folder / name / "in it").mkdir(parents=True)

    return damage


def file_for(name: str) -> Callable[[Path], None]:
    """A file where a folder was."""

    def damage(folder: Path) -> None:
        shutil.rmtree(folder / name)
        (folder / name).write_text("by hand")

    return damage


def link_for(name: str) -> Callable[[Path], None]:
    """A link to something elsewhere where a file or a folder was."""

    def damage(folder: Path) -> None:
        path, victim = folder / name, folder.parent / "victim"
        shutil.move(path, victim)
        path.symlink_to(victim)

    return damage


def mode(name: str, bits: int) -> Callable[[Path], None]:
    """Another mode."""
    return lambda folder: (folder / name).chmod(bits)


def of_another(folder: Path) -> None:
    """A folder that belongs to somebody else."""
    if os.geteuid() == 0:
        os.chown(folder / "b", 12_345, -1)


def all_foreign(folder: Path) -> None:
    """Foreign things that the site does not have, or not any more."""
    (folder / "left/behind").mkdir(parents=True)
    (folder / "left/file").write_text("by hand")
    (folder / "left/link").symlink_to("file")
    (folder / "b/left").write_text("by hand")
    os.mkfifo(folder / "pipe")


def half_made(folder: Path) -> None:
    """A run that was killed between the first file and the manifest."""
    put("a", b"2")(folder)
    put("b/c", b"")(folder)
    (folder / "new").mkdir()


def in_turn(*steps: Callable[[Path], object]) -> Callable[[Path], None]:
    """One damage after the other."""

    def damage(folder: Path) -> None:
        for step in steps:
            step(folder)

    return damage


def gone(name: str) -> Callable[[Path], None]:
    """A file or link is not there."""
    return lambda folder: (folder / name).unlink()


DAMAGES: dict[str, Callable[[Path], object]] = {
    "none": lambda _: None,
    "missing": shutil.rmtree,
    "empty": in_turn(shutil.rmtree, Path.mkdir),
    "file": file_for(""),
    "link": link_for(""),
    "no manifest": gone(MANIFEST),
    "odd manifest": put(MANIFEST, b"\xff\n" + b"0" * 64 + b"  ../output/a\n"),
    "manifest is a folder": folder_for(MANIFEST),
    "edited": put("b/d/e"),
    "edited in other words": put("b/d/e", b"3"),
    "cut": put("a", b""),
    "file gone": gone("b/d/e"),
    "folder gone": lambda folder: shutil.rmtree(folder / "b"),
    "folder for file": folder_for("a"),
    "folder for new": lambda folder: (folder / "new/g/h").mkdir(parents=True),
    "file for folder": file_for("b"),
    "file for new": put("new"),
    "link for file": link_for("b/d/e"),
    "link for folder": link_for("b/d"),
    "mode of file": mode("b/d/e", 0o600),
    "mode of new": mode("b/c", 0o666),
    "mode of folder": mode("b", 0o777),
    "mode of itself": mode("", 0o700),
    "nothing allowed": mode("b", 0o000),
    "no changes allowed": mode("b", 0o500),
    "no reading allowed": mode("a", 0o200),
    "another's": of_another,
    "foreign left": all_foreign,
    "foreign changed": in_turn(put("CNAME"), file_for("private")),
    "foreign gone": in_turn(gone("CNAME"), gone("link")),
    "half-made": half_made,
}


@pytest.mark.parametrize("as_bytes", [THIRD.keys(), {"b/c", "new/g"}], ids=["bytes", "kept"])
@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES.keys())
def test_whatever_lies_there_the_site_is_right(
    site: Path, clean: Look, damage: Callable[[Path], object], as_bytes: set[str]
) -> None:
    """It is as a clean build makes it, with every mode, and the next one is, too."""
    damage(spare(site))
    victim = site.parent / "victim"
    outside = look(victim) if victim.exists() else None
    drafted(site, kept(THIRD, *as_bytes))
    assert look(site) == clean
    if outside is not None:
        assert look(victim) == outside
    drafted(site, kept(THIRD))
    assert look(site) == clean
    assert beside(site) - {"victim"} == {".output.spare"}
    assert stat.S_ISDIR(spare(site).lstat().st_mode)


def test_a_file_may_become_a_folder_and_back_in_turn(tmp_path: Path) -> None:
    """Also where the folder of the site before the last still has the other."""
    site = tmp_path / "output"
    for files in ({"a": b"1"}, {"a/b": b"1"}, {"a/b/c": b"1", "d": b"1"}, {"a": b"2"}) * 2:
        drafted(site, files)
        assert contents(site).keys() == {*files, MANIFEST}
        drafted(site, kept(files))
        assert contents(site).keys() == {*files, MANIFEST}


def test_where_files_cannot_be_linked_they_are_copied(
    site: Path, clean: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system without links gets the same site."""

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "no links here")

    with monkeypatch.context() as patch:
        patch.setattr(os, "link", refuse)
        shutil.rmtree(spare(site))
        for _turn in range(2):
            drafted(site, kept(THIRD, "b/c", "new/g"))
    assert look(site) == clean


def test_a_publication_is_made_anew_and_leaves_no_spare_site(site: Path) -> None:
    """It takes nothing from there; drafts do not come between it and the one before."""
    put("b/d/e")(spare(site))
    before = spare(site).stat().st_ino
    first = published(site, THIRD)
    assert site.stat().st_ino != before
    assert beside(site) == {"published-manifest.txt"}
    for files in (FIRST, SECOND, FIRST):
        drafted(site, files)
    assert beside(site) == {"published-manifest.txt", ".output.previous", ".output.spare"}
    second = published(site, SECOND)
    assert beside(site) == {"published-manifest.txt", ".output.previous"}
    folders = SiteFolders.of(site)
    assert (digest_of(folders.previous), digest_of(site)) == (first, second)
    assert not [*differing(folders.previous), *differing(site)]


def test_a_draft_waits_for_no_disk(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All that is not yet on the disk of the machine is waited for by a publication alone."""
    waited = []
    monkeypatch.setattr(os, "sync", lambda: waited.append("all"))
    monkeypatch.setattr(os, "fsync", lambda _: waited.append("file"))
    drafted(site, THIRD)
    assert waited == []
    published(site, THIRD)
    assert "all" in waited


def test_what_cannot_be_removed_is_left(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A spare folder that is somebody else's stays; the site stands all the same."""
    real, folders = exchange._remove, SiteFolders.of(site)  # noqa: SLF001 - stands for root's rights

    def remove(path: Path) -> None:
        if path == folders.spare:
            raise PermissionError(13, "no", str(path))
        real(path)

    mode("b", 0o500)(folders.spare)
    monkeypatch.setattr(exchange, "_remove", remove)
    drafted(site, THIRD)
    assert contents(site).keys() == {*THIRD, *contents(folders.spare)} - {"gone/f"}
    published(site, SECOND)
    assert beside(site) == {".output.spare", "published-manifest.txt"}


def test_whoever_stops_a_draft_leaves_what_stood(site: Path, clean: Look) -> None:
    """What was begun is the spare folder of the next run."""
    before = look(site)

    def files() -> object:
        yield from list(THIRD.items())[:2]
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        publish(files(), site)  # type: ignore[arg-type]
    assert look(site) == before
    assert beside(site) == {".output.spare"}
    drafted(site, THIRD)
    assert look(site) == clean


@pytest.mark.parametrize("one_step", [True, False], ids=["exchange", "renames"])
@pytest.mark.parametrize("was_published", [True, False], ids=["publication", "draft"])
def test_a_draft_killed_before_any_change(
    tmp_path: Path, clean: Look, *, one_step: bool, was_published: bool
) -> None:
    """Either site stands whole, a publication that went is kept, and the next draft is right."""
    for at in range(1_000):
        site = tmp_path / f"{at}/output"
        for files in (FIRST, SECOND, FIRST):
            drafted(site, files)
        if was_published:
            shutil.copytree(spare(site), tmp_path / "copy", symlinks=True)
            published(site, SECOND)
            shutil.move(tmp_path / "copy", spare(site))
        with_foreign(site)
        stood = digest_of(site)
        with pytest.MonkeyPatch.context() as patch:
            if not one_step:
                patch.setattr(exchanging, "RENAME_EXCHANGE", 1 << 30)
            die_at(patch, at)
            try:
                drafted(site, kept(THIRD, "a", "b/c", "new/g"))
            except Killed:
                ended = True
            else:
                ended = False
        exchange.settle(SiteFolders.of(site))
        kept_back = digest_of(SiteFolders.of(site).previous)
        assert list(differing(site)) == []
        is_new = digest_of(site) != stood
        assert look(site) == clean or not is_new
        assert kept_back == (stood if was_published and is_new else None)
        drafted(site, THIRD)
        assert look(site) == clean
        assert beside(site) <= {".output.spare", ".output.previous", "published-manifest.txt"}
        if not ended:
            break
    assert not ended
    assert at > 15


def changed(name: str, content: bytes | None, *, in_place: bool = False) -> Callable[[Path], None]:
    """A file of the site that stands holds something else, or goes."""

    def change(site: Path) -> None:
        path = site / name
        if in_place:
            path.write_bytes(content or b"")
            return
        path.unlink()
        if content is not None:
            path.write_bytes(content)

    return change


def lost_by(site: Path, files: Mapping[str, Content]) -> set[str]:
    """The files that a draft should have kept and could not, or what is in their way."""
    try:
        drafted(site, files)
    except NotAsKept as lost:
        return set(lost.paths)
    except OutputRefused as refused:
        return {refused.path.relative_to(site).as_posix()}
    return set()


CHANGES: dict[str, Callable[[Path], object]] = {
    "edited": changed("b/d/e", b"2"),
    "edited in place": changed("b/d/e", b"2", in_place=True),
    "cut": changed("b/d/e", b"", in_place=True),
    "gone": changed("b/d/e", None),
    "folder gone": lambda site: shutil.rmtree(site / "b/d"),
    "folder": folder_for("b/d/e"),
    "link": link_for("b/d/e"),
}


@pytest.mark.parametrize("has_spare", [True, False], ids=["spare", "none"])
@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_what_is_not_as_kept_reaches_no_site(
    site: Path, change: Callable[[Path], object], *, has_spare: bool
) -> None:
    """It is named and nothing has changed, unless the spare site has it as it should be."""
    if not has_spare:
        shutil.rmtree(spare(site))
    change(site)
    before = look(site)
    lost = lost_by(site, kept(THIRD, "b/c", "new/g"))
    if lost or not has_spare:
        assert (lost, look(site)) == ({"b/d/e"}, before)
    else:
        assert (site / "b/d/e").read_bytes() == b"1"
        assert list(differing(site)) == []


@pytest.mark.parametrize("has_spare", [True, False], ids=["spare", "none"])
def test_everything_that_is_not_as_kept_is_named(site: Path, *, has_spare: bool) -> None:
    """What no manifest lists, and what is not as its manifest says; the next draft is right."""
    if not has_spare:
        shutil.rmtree(spare(site))
    before = look(site)
    assert lost_by(site, kept(THIRD)) == {"b/c", "new/g"}
    assert look(site) == before
    for name in ("b/d/e", "x/y"):
        changed(name, b"by hand", in_place=True)(site)
    assert lost_by(site, kept(THIRD, "a", "b/c", "new/g")) == {"b/d/e", "x/y"}
    drafted(site, THIRD)
    assert contents(site).keys() >= THIRD.keys()
    assert list(differing(site)) == []
