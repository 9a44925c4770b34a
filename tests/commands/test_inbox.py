"""The inbox: where files go, and what is said of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands import inbox, preview
from plugins.commands.inbox import InboxFolders
from tests.samples.filled_workbooks import REPORT, filled_workbook
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF


def test_a_copy_over_an_earlier_one_goes_with_the_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A marked copy that lay in the inbox stays there, and nobody is told that there is none."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    monkeypatch.setattr(preview, "run", lambda *_: 0)
    data, box = laid_out(tmp_path / "site"), tmp_path / "inbox"
    box.mkdir()
    for name in ("so.xlsx", "so-loi.xlsx"):
        filled_workbook(box / name, {"1.1": {**REPORT, "date": "31/02/2026"}})
    content, answer = data.parent / "content", tmp_path / "answer"
    assert inbox.run(InboxFolders(data, content, tmp_path / "out", box, answer)) == 1
    assert {each.name for each in box.iterdir()} == {"so.xlsx", "so-loi.xlsx"}
    assert {each.name for each in (answer / "faulty").iterdir()} == {"so.xlsx", "so-loi.xlsx"}
    assert "no marked copy" not in (answer / "answer.md").read_text("utf-8")
