"""Requests in the ledger: a reminder or an answer more is new knowledge, all else is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.samples.folders import laid_out
from tests.samples.ledger import change, found, lines, record
from tests.samples.requested import OPEN

FILE = f"requests/2026/{OPEN}.yaml"
REMINDER = '  - date: "2026-11-02"\n    by: email\n'
ANSWER = 'answered:\n  date: "2026-11-10"\n  document: {number: 9/BQL, date: "2026-11-09"}\n'


@pytest.fixture
def asked(tmp_path: Path) -> Path:
    """The sample plan with its requests, everything in it recorded."""
    data = laid_out(tmp_path, "updates requests")
    assert record(data) == 0
    return data


def test_a_reminder_and_an_answer_need_no_explanation(asked: Path) -> None:
    """Both are recorded as what was learnt; then they stand."""
    before = len(lines(asked))
    last = (asked / FILE).read_text("utf-8").splitlines(keepends=True)[-1]
    change(asked, FILE, last, last + REMINDER + ANSWER)
    assert found(asked) == []
    assert record(asked) == 0
    (added,) = lines(asked)[before:]
    assert (added["record"], added["kind"]) == (f"request:{OPEN}", "learnt")
    change(asked, FILE, ANSWER, "")
    assert [(each.code, each.values["field"]) for each in found(asked)] == [
        ("recorded-differs", "answered")
    ]


CHANGES = {
    "asked": ('asked: "2026-09-07"', 'asked: "2026-09-08"'),
    "by": ("by: post", "by: email"),
    "document.number": ("number: 33/VP-MAU", "number: 34/VP-MAU"),
    "due": ('due: "2026-09-21"', 'due: "2026-09-22"'),
    "reminders.2026-09-28.by": ("by: phone", "by: email"),
}


def test_a_recorded_request_does_not_change_in_silence(asked: Path) -> None:
    """What was asked of whom, when and by what stands, and so does each reminder."""
    for find, put in CHANGES.values():
        change(asked, FILE, find, put)
    named = [each.values["field"] for each in found(asked) if each.code == "recorded-differs"]
    assert sorted(named) == sorted(CHANGES)
