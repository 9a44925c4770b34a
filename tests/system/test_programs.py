"""What programs made is used again only while they are the same."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path

from plugins.system.programs import CLOCK_STEP, changed_since, digest_of_files, moment


def test_any_change_of_a_program_changes_the_digest(tmp_path: Path) -> None:
    """Words, names and places of files count; compiled code does not."""
    (tmp_path / "room").mkdir()
    (tmp_path / "room/rule.py").write_text("HOLDS = 1")

    def digest() -> str:
        return digest_of_files([tmp_path])

    seen = [digest()]
    (tmp_path / "room/rule.py").write_text("HOLDS = 2")
    seen.append(digest())
    (tmp_path / "room/table.yaml").write_text("a: b")
    seen.append(digest())
    (tmp_path / "room/table.yaml").rename(tmp_path / "table.yaml")
    seen.append(digest())
    assert len(set(seen)) == len(seen)
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__/rule.pyc").write_bytes(b"code")
    assert digest() == seen[-1]


def test_what_changed_lately_is_seen_whatever_its_name_or_day(tmp_path: Path) -> None:
    """A file written, one with an old day put in, and one taken away; nothing else."""
    old = tmp_path / "data/old.yaml"
    old.parent.mkdir()
    old.write_text("a: b")
    (tmp_path / "moved.yaml").write_text("a: b")
    os.utime(tmp_path / "moved.yaml", (0, 0))

    def changes(change: Callable[[], object]) -> bool:
        time.sleep(2 * CLOCK_STEP)
        began = moment()
        assert not changed_since([tmp_path / "data"], began)
        change()
        return changed_since([tmp_path / "data"], began)

    assert changes(lambda: old.write_text("a: c"))
    assert changes(lambda: (tmp_path / "moved.yaml").rename(tmp_path / "data/moved.yaml"))
    assert changes(old.unlink)
