"""Files in one step, and folders for one at a time."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from plugins.system.files import alone


def test_a_system_that_holds_no_folder_lets_everybody_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where folders cannot be held nobody is told to wait, and the work is done."""
    monkeypatch.setitem(sys.modules, "fcntl", None)
    with alone(tmp_path, pytest.fail), alone(tmp_path, pytest.fail):
        (tmp_path / "done").touch()
    assert (tmp_path / "done").exists()
