"""What the ledger asks of data that are to be published, and says of data that are not yet."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.__main__ import main
from plugins.plan.ledger.chain import BEGINNING, head
from plugins.plan.ledger.rules import NAMED_IN_NOTICE, publishing_rules
from plugins.plan.rules.check import check, load
from tests.samples.ledger import CORRECTION, LANGUAGES, REPORT, change, record
from tests.samples.plan import AS_OF
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


def unpublishable(data: Path, noted: str | None = None) -> list[tuple[str, str]]:
    """What stops a data folder from being published: code, and the updates or digest it names."""
    rules = publishing_rules(noted)
    _, found = check(data, LANGUAGES, AS_OF, data.parent / "content", rules)
    return [(each.code, each.values.get("ids") or each.values.get("head", "")) for each in found]


def test_a_correction_does_not_publish_what_is_not_recorded(recorded: Path) -> None:
    """A change that a recorded correction explains is published once it is recorded itself."""
    (recorded / "updates" / "2026" / "2026-11-01-1.1.yaml").write_text(CORRECTION, "utf-8")
    assert record(recorded) == 0
    assert unpublishable(recorded) == []
    change(recorded)
    assert unpublishable(recorded) == [("updates-not-recorded", REPORT)]
    assert record(recorded) == 0
    assert unpublishable(recorded) == []


def test_a_silent_change_is_said_once(recorded: Path) -> None:
    """What differs from the ledger without a correction is not called unrecorded as well."""
    change(recorded)
    assert [code for code, _ in unpublishable(recorded)] == ["recorded-update-differs"]


def test_an_unreadable_ledger_is_said_once(recorded: Path) -> None:
    """Where a line of the ledger is no entry, nothing is said of what it may have recorded."""
    path = recorded / "ledger.jsonl"
    path.write_text(f"x{path.read_text('utf-8')}", "utf-8")
    assert [code for code, _ in unpublishable(recorded, BEGINNING)] == ["ledger-line"]


def test_every_end_that_was_published_may_be_given(recorded: Path) -> None:
    """The ledger goes on from each of its earlier ends, and from no other digest."""
    entries = load(recorded, LANGUAGES, AS_OF, recorded.parent / "content").ledger
    for count in (1, len(entries)):
        end = head(entries[:count])
        assert end
        assert unpublishable(recorded, end.digest) == []
    for digest in (BEGINNING, ""):
        assert unpublishable(recorded, digest) == [("ledger-head-unknown", f"“{digest}”")]


def test_checking_names_what_is_not_recorded(
    recorded: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` lets unrecorded updates be, and says in one notice which they are."""
    arguments = ["check", "--data", str(recorded), "--content", str(recorded.parent / "content")]
    (recorded / "updates" / "2026" / "2026-11-01-1.1.yaml").write_text(CORRECTION, "utf-8")
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert said.count("data/ledger.jsonl:1:1: ") == len(LANGUAGES)
    assert "the ledger does not record (1): 2026-11-01-1.1;" in said
    assert "0 problems, 1 notices" in said


def test_a_notice_stays_short(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a ledger the notice gives the count and the first updates; `record` has none."""
    arguments = ["--data", str(data), "--content", str(data.parent / "content")]
    assert main(["check", *arguments]) == 0
    count = len(load(data, LANGUAGES, AS_OF, data.parent / "content").updates)
    english = capsys.readouterr().out.splitlines()[1]
    named = english.partition(f" does not record ({count}): ")[2].partition(";")[0].split(", ")
    assert len(named) == NAMED_IN_NOTICE + 1
    assert named[-1] == "…"
    assert main(["record", *arguments]) == 0
    assert "0 problems, 0 notices" in capsys.readouterr().out
