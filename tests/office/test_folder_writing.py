"""A folder of data written in one step: whoever is stopped leaves the old one or the new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.office.folder_writing import held, settle, write_folder
from plugins.system import exchanging
from plugins.system.files import alone
from tests.samples.folders import contents
from tests.samples.killed import Killed, die_at

OLD = {"plan.yaml": "old", "tasks/1.yaml": "old", "tasks/2.yaml": "old"}
NEW = {"plan.yaml": "new", "tasks/3.yaml": "new"}


def both(folder: Path) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What the folder holds before and after: what lies there besides stays."""
    write_folder(folder, OLD)
    (folder / "ledger.jsonl").write_text("mine")
    old = contents(folder)
    new = old | {name: words.encode() for name, words in NEW.items()}
    del new["tasks/2.yaml"]
    return old, new


def test_files_are_written_and_taken_away(tmp_path: Path) -> None:
    """The folder holds the new files, and beside it nothing is left."""
    _, new = both(tmp_path / "data")
    write_folder(tmp_path / "data", NEW, ["tasks/2.yaml"])
    assert contents(tmp_path / "data") == new
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


@pytest.mark.parametrize("one_step", [True, False])
def test_whoever_is_stopped_leaves_one_whole_folder(tmp_path: Path, one_step: bool) -> None:
    """Killed before any change to the disk, the next run finds the old folder or the new one."""
    at, found = 0, set()
    while True:
        folder = tmp_path / f"{at}/data"
        folder.parent.mkdir()
        old, new = both(folder)
        with pytest.MonkeyPatch.context() as patch:
            if not one_step:
                patch.setattr(exchanging, "RENAME_EXCHANGE", 1 << 30)
            die_at(patch, at)
            try:
                write_folder(folder, NEW, ["tasks/2.yaml"])
            except Killed:
                ended = False
            else:
                ended = True
        if ended:
            break
        settle(folder)
        stands = contents(folder)
        assert stands in (old, new)
        found.add(stands == new)
        assert [path.name for path in folder.parent.iterdir()] == ["data"]
        at += 1
    assert found == {True, False}


def test_a_disk_that_is_full_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where writing fails the folder is as it was, and nothing lies beside it."""
    old, _ = both(tmp_path / "data")

    def full(*_given: object) -> None:
        raise OSError(28, "no room")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_bytes", full)
        with pytest.raises(OSError, match="no room"):
            write_folder(tmp_path / "data", NEW)
    assert contents(tmp_path / "data") == old
    assert [path.name for path in tmp_path.iterdir()] == ["data"]


class Waited(Exception):
    """Somebody else holds the folder."""


def wait() -> None:
    """Said once by whoever has to wait."""
    raise Waited


def test_one_at_a_time(tmp_path: Path) -> None:
    """While one imports, nobody else imports, records or publishes; nor does it meanwhile."""
    folder = tmp_path / "data"
    write_folder(folder, OLD)
    with held(folder, wait):
        for other in (held(folder, wait), alone(folder, wait), alone(tmp_path, wait)):
            with pytest.raises(Waited), other:
                pass
    (tmp_path / ".data.made").mkdir()
    for each in (folder, tmp_path):
        with alone(each, wait), pytest.raises(Waited), held(folder, wait):
            pass
    assert (tmp_path / ".data.made").exists()
    with held(folder, wait):
        assert not (tmp_path / ".data.made").exists()
