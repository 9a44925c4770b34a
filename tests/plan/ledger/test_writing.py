"""`make record` writes all or nothing, one at a time, and on no day that is still to come."""

from __future__ import annotations

import datetime as dt
import fcntl
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.ledger.head_file import HEAD_FILE, noted_head
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import BUILDING, publishing_rules
from plugins.system.files import alone
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import (
    CORRECTION,
    CORRECTION_FILE,
    codes,
    forget_publications,
    found,
    lines,
    record,
    unpublishable,
)
from tests.samples.plan import AS_OF, ROOT


def command(data: Path) -> list[str]:
    """The command that `make record` runs."""
    folders = ["--data", str(data), "--content", str(data.parent / "content")]
    return [sys.executable, "-m", "plugins", "record", *folders]


def test_without_a_folder_nothing_is_recorded(tmp_path: Path) -> None:
    """A folder that is not there is a problem, and is not made."""
    assert record(tmp_path / "data") == 1
    assert contents(tmp_path) == {}


def test_who_interrupts_after_the_last_step_finds_all_of_it(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Rows and copies of which the lines on the disk speak stay, however their writing ended."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    replace = Path.replace

    def interrupted(path: Path, target: Path) -> Path:
        done = replace(path, target)
        if target.name == "publications.jsonl":
            raise KeyboardInterrupt
        return done

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        record(data)
    assert unpublishable(data) == []


@pytest.mark.slow
def test_a_full_disk_leaves_everything_as_it_was(tmp_path: Path) -> None:
    """Where the ledger does not fit any more nothing is recorded, and both languages say so.

    Nobody measures the command: what measures it needs a place on the full disk too.
    """
    unmeasured = {key: value for key, value in os.environ.items() if "COVERAGE" not in key}
    data = laid_out(tmp_path / "plan")
    before = contents(data.parent)
    limited = ["bash", "-c", 'ulimit -f 4; exec "$@"', "-", *command(data)]
    done = subprocess.run(
        limited,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={**unmeasured, "PYTHONDONTWRITEBYTECODE": "1"},
    )
    assert done.returncode == 1
    assert contents(data.parent) == before
    assert "chưa ghi gì, mọi thứ vẫn như cũ" in done.stdout
    assert "nothing was recorded and nothing was changed" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr
    assert record(data) == 0


def test_a_folder_that_may_not_be_written_is_said(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The message names the file and the reason, and no line was added."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    before = contents(data)

    def refuse(path: Path, *_: object) -> None:
        raise PermissionError(13, "Permission denied", str(path))

    monkeypatch.setattr(Path, "replace", refuse)
    assert record(data) == 1
    assert contents(data) == before
    said = capsys.readouterr().out
    assert "Permission denied" in said
    assert str(data) in said


@pytest.mark.slow
def test_two_at_once_record_once(data: Path) -> None:
    """The second waits, finds nothing new, and the chain is whole."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    count = len(lines(data))
    both = [
        subprocess.Popen(command(data), cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(2)
    ]
    said = [each.communicate(timeout=60)[0] for each in both]
    assert [each.returncode for each in both] == [0, 0]
    assert len(lines(data)) == count + 1
    assert codes(data) == []
    assert sum("nothing new to record" in each for each in said) == 1


def test_who_comes_second_is_told_and_waits(data: Path) -> None:
    """While somebody records, another one hears of it, and goes on once the first is done."""
    held = os.open(data, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    told = []

    def first_is_done() -> None:
        told.append(True)
        os.close(held)

    with alone(data, first_is_done):
        assert told == [True]


def test_what_a_broken_off_run_left_is_cleared(data: Path) -> None:
    """Half-written files of a run that was killed are gone after the next one."""
    for name in ("recorded/0.json.part", "ledger.jsonl.part"):
        (data / name).write_text("half", "utf-8")
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    assert record(data) == 0
    assert not list(data.rglob("*.part"))


def test_a_day_to_come_is_not_recorded(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With a BUILD_DATE after tomorrow nothing is written: it could not be taken back."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    before = contents(data)
    monkeypatch.setenv("BUILD_DATE", "2199-01-01")
    with pytest.raises(SystemExit, match="still to come"):
        record(data)
    assert contents(data) == before
    capsys.readouterr()


def test_a_day_before_the_last_line_is_not_recorded(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Days never go back: a clock that was set wrong is named, and nothing is written."""
    before = contents(data)
    monkeypatch.setenv("BUILD_DATE", (AS_OF - dt.timedelta(days=1)).isoformat())
    assert record(data) == 1
    assert contents(data) == before


def test_a_line_of_a_day_to_come_is_not_published(data: Path) -> None:
    """What the ledger dates after the day of the build refuses a site that is published."""
    day = AS_OF - dt.timedelta(days=1)
    content = data.parent / "content"
    _, problems = check(data, day, content, publishing_rules(None))
    ahead = [each for each in problems if each.code == "chain-day-ahead"]
    assert [(each.file, each.line, each.severity.value) for each in ahead] == [
        ("data/ledger.jsonl", 1, "problem"),
        ("data/publications.jsonl", 1, "problem"),
    ]
    _, problems = check(data, day, content, BUILDING)
    ahead = [each for each in problems if each.code == "chain-day-ahead"]
    assert [each.severity.value for each in ahead] == ["notice", "notice"]


def test_the_end_is_noted_beside_the_data(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`record` writes the digest of the last line into a file, and says to keep a copy."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    assert record(data) == 0
    noted = (data.parent / HEAD_FILE).read_text("utf-8").strip()
    said = capsys.readouterr().out
    assert noted in said
    assert "keep a copy of it somewhere else" in said
    assert noted_head(data, None) == noted
    assert noted_head(data, "x") == "x"


def test_a_cut_off_end_is_found(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A ledger without its last lines is not published, not even after `make record` again."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    assert record(data) == 0
    noted = noted_head(data, None)
    path = data / "ledger.jsonl"
    path.write_text("".join(path.read_text("utf-8").splitlines(keepends=True)[:-5]), "utf-8")
    forget_publications(data)
    expected = ["ledger-head-unknown", "publication-not-written", "records-not-recorded"]
    expected += ["rows-of-no-line"]
    assert sorted(each.code for each in unpublishable(data, noted)) == expected
    capsys.readouterr()
    monkeypatch.setenv("BUILD_DATE", (AS_OF + dt.timedelta(days=1)).isoformat())
    assert record(data) == 0
    assert "is not in this ledger" in capsys.readouterr().out
    assert noted_head(data, None) == noted


def test_checking_names_a_cut_off_end(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` asks for the noted end: of the file in a notice, of LEDGER_HEAD as a problem."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    assert record(data) == 0
    path = data / "ledger.jsonl"
    *kept, last = path.read_text("utf-8").splitlines(keepends=True)
    path.write_text("".join(kept), "utf-8")
    (data / f"recorded/{json.loads(last)['digest']}.json").unlink()
    (data / CORRECTION_FILE).unlink()
    forget_publications(data)
    arguments = ["check", "--data", str(data), "--content", str(data.parent / "content")]
    capsys.readouterr()
    assert main(arguments) == 0
    assert "no line of the ledger has the digest" in capsys.readouterr().out
    monkeypatch.setenv("LEDGER_HEAD", noted_head(data, None) or "")
    assert main(arguments) == 1
    assert "no line of the ledger has the digest" in capsys.readouterr().out


def test_the_end_may_be_asked_for(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With LEDGER_HEAD `record` goes on only from a ledger that holds it."""
    monkeypatch.setenv("LEDGER_HEAD", "0" * 64)
    assert record(data) == 1
    monkeypatch.setenv("LEDGER_HEAD", noted_head(data, None) or "")
    assert record(data) == 0


def test_without_a_noted_end_a_notice_says_so(data: Path) -> None:
    """Publishing goes on, with a warning that a cut-off end cannot be told."""
    content = data.parent / "content"
    _, problems = check(data, AS_OF, content, publishing_rules(None))
    assert [(each.code, each.severity.value) for each in problems] == [
        ("ledger-head-not-given", "notice")
    ]
    _, problems = check(data, AS_OF, content, publishing_rules(noted_head(data, None)))
    assert problems == ()


def test_marks_of_a_merge_are_answered_with_what_to_do(data: Path) -> None:
    """Conflict markers in the ledger stop everything, with one message that tells the way out."""
    path = data / "ledger.jsonl"
    held = path.read_text("utf-8").splitlines(keepends=True)
    marked = ["<<<<<<< HEAD\n", held[-2], "=======\n", held[-1], ">>>>>>> other\n"]
    path.write_text("".join([*held[:-2], *marked]), "utf-8")
    (problem,) = found(data)
    assert (problem.code, problem.line) == ("chain-conflict-markers", len(held) - 1)
    assert record(data) == 1


def test_a_run_that_is_interrupted_takes_its_rows_back(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl+C while rows are written leaves neither a row nor a line."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    before = contents(data)

    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "sync", interrupted)
    with pytest.raises(KeyboardInterrupt):
        record(data)
    assert contents(data) == before
