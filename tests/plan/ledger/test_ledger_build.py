"""The ledger in use: what `check` and `record` do with it."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.plan.ledger.chain import BEGINNING
from plugins.plan.rules.check import check, load
from tests.samples.ledger import CORRECTION, LANGUAGES, REPORT, REPORT_FILE, change, record
from tests.samples.plan import AS_OF, ROOT
from tests.samples.updates_site import laid_out


@pytest.fixture(autouse=True)
def _day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the sample plan with updates."""
    return laid_out(tmp_path / "plan")


@pytest.fixture
def recorded(data: Path) -> Path:
    """The same, after everything in it was recorded."""
    assert record(data) == 0
    return data


def problems(data: Path) -> list[tuple[str, str]]:
    """What is wrong with a data folder: file and code."""
    _, found = check(data, LANGUAGES, AS_OF, data.parent / "content")
    return [(each.file, each.code) for each in found if each.severity == "problem"]


def test_recording_names_every_update_in_both_languages(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One entry an update, oldest first, as one chain; said in both languages."""
    assert record(data) == 0
    lines = (data / "ledger.jsonl").read_text("utf-8").splitlines()
    records = load(data, LANGUAGES, AS_OF, data.parent / "content")
    assert [entry.id for entry in records.ledger] == [update.id for update in records.updates]
    assert records.ledger[0].previous == BEGINNING
    said = capsys.readouterr().out
    assert all(entry.digest in said for entry in records.ledger)
    assert f"cập nhật mới ghi vào {data}/ledger.jsonl: {len(lines)}" in said
    assert f"updates newly recorded in {data}/ledger.jsonl: {len(lines)}" in said
    assert hashlib.sha256(lines[-1].encode()).hexdigest() in said


def test_recording_again_changes_nothing(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without news the file keeps its bytes, and the command says that there are none."""
    before = (recorded / "ledger.jsonl").read_bytes()
    assert record(recorded) == 0
    assert (recorded / "ledger.jsonl").read_bytes() == before
    assert "nothing new to record" in capsys.readouterr().out


def test_a_plan_of_which_nothing_was_said_has_nothing_to_record(data: Path) -> None:
    """The command as it is typed says so, without a chain, and makes no ledger."""
    shutil.rmtree(data / "updates")
    shutil.rmtree(data.parent / "content/attachments")
    command = [sys.executable, "-m", "plugins", "record", "--data", str(data)]
    command += ["--content", str(data.parent / "content")]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert said.splitlines()[-1].endswith(f"nothing new to record in {data}/ledger.jsonl")
    assert not (data / "ledger.jsonl").exists()


def test_recording_only_adds_at_the_end(recorded: Path) -> None:
    """What stood in the ledger stands there still, before what is new."""
    before = (recorded / "ledger.jsonl").read_bytes()
    (recorded / "updates" / "2026" / "2026-11-01-1.1.yaml").write_text(CORRECTION, "utf-8")
    assert record(recorded) == 0
    after = (recorded / "ledger.jsonl").read_bytes()
    assert after.startswith(before)
    assert after.count(b"\n") == before.count(b"\n") + 1


def test_nothing_is_recorded_while_something_is_wrong(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where `check` finds a problem, `record` lists all and leaves the ledger alone."""
    (data / "tasks" / "1.2.yaml").unlink()
    path = data / REPORT_FILE
    path.write_text(path.read_text("utf-8").replace("kind: report", "kind: rumour"), "utf-8")
    assert record(data) == 1
    assert not (data / "ledger.jsonl").exists()
    said = capsys.readouterr().out
    assert "1.2" in said
    assert "rumour" in said


def test_a_change_in_silence_stops_the_build(recorded: Path) -> None:
    """A recorded update that says something else is named, with both digests."""
    change(recorded)
    _, (problem,) = check(recorded, LANGUAGES, AS_OF, recorded.parent / "content")
    assert (problem.file, problem.code) == (f"data/{REPORT_FILE}", "recorded-update-differs")
    said = problem.render("en")
    assert REPORT in said
    assert problem.values["recorded"] in said
    assert problem.values["now"] in said
    assert record(recorded) == 1


def test_a_deletion_stops_the_build(recorded: Path) -> None:
    """A recorded update whose file is gone is named, at its line of the ledger."""
    (recorded / REPORT_FILE).unlink()
    assert ("data/ledger.jsonl", "recorded-update-missing") in problems(recorded)


def test_a_changed_attachment_stops_the_build(recorded: Path) -> None:
    """The bytes of an attached file are recorded too."""
    (file,) = (recorded.parent / "content/attachments").rglob("*.pdf")
    file.write_bytes(file.read_bytes() + b"\n")
    assert [code for _, code in problems(recorded)] == ["recorded-update-differs"]


def test_a_correction_explains_a_change(recorded: Path) -> None:
    """With a correction of it the change is let through, recorded, and then guarded again."""
    change(recorded)
    (recorded / "updates" / "2026" / "2026-11-01-1.1.yaml").write_text(CORRECTION, "utf-8")
    assert problems(recorded) == []
    assert record(recorded) == 0
    records = load(recorded, LANGUAGES, AS_OF, recorded.parent / "content")
    assert [entry.id for entry in records.ledger[-2:]] == ["2026-11-01-1.1", REPORT]
    path = recorded / REPORT_FILE
    path.write_text(path.read_text("utf-8").replace("not-started", "in-progress"), "utf-8")
    assert [code for _, code in problems(recorded)] == ["recorded-update-differs"]


def test_a_damaged_ledger_stops_the_build(recorded: Path) -> None:
    """Lines moved, removed or edited by hand are named."""
    path = recorded / "ledger.jsonl"
    lines = path.read_text("utf-8").splitlines()
    moved, removed = [lines[1], lines[0], *lines[2:]], [*lines[:3], *lines[4:]]
    edited = [lines[0] + " ", *lines[1:]]
    chain, line = "ledger-chain-broken", "ledger-line"
    for damaged, code in ((moved, chain), (removed, chain), (edited, line)):
        path.write_text("".join(f"{text}\n" for text in damaged), "utf-8")
        assert ("data/ledger.jsonl", code) in problems(recorded)
        assert record(recorded) == 1
