"""What programs made is used again only while they are the same."""

from __future__ import annotations

from pathlib import Path

from plugins.system.programs import digest_of_files


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
