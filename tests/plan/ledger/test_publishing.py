"""What the ledger asks of data that are to be published, and says of data that are not yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.ledger.chain import BEGINNING, head
from plugins.plan.ledger.rules import NAMED_IN_NOTICE
from plugins.plan.reading.case import Rule
from plugins.plan.rules.check import check, load
from plugins.plan.rules.stages import CHECKING, publishing_rules
from tests.samples.folders import laid_out
from tests.samples.ledger import (
    CORRECTION,
    CORRECTION_FILE,
    LANGUAGES,
    change,
    codes,
    record,
    unpublishable,
)
from tests.samples.plan import AS_OF


def test_what_is_not_recorded_is_not_published(data: Path) -> None:
    """A new update is named until it is recorded; so is an explained change."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    (problem,) = unpublishable(data)
    assert problem.code == "records-not-recorded"
    assert problem.values["ids"] == "update:2026-11-01-1.1"
    assert record(data) == 0
    assert unpublishable(data) == []


def test_a_silent_change_is_said_once(data: Path) -> None:
    """What differs from the ledger without an entry is not called unrecorded as well."""
    change(data)
    assert [each.code for each in unpublishable(data)] == ["recorded-differs"]


@pytest.mark.parametrize(
    "rules", [CHECKING, publishing_rules(BEGINNING)], ids=["checking", "publishing"]
)
def test_an_unreadable_ledger_is_said_once(data: Path, rules: Sequence[Rule]) -> None:
    """Where a line of the ledger is no entry, nothing is said of what it may have recorded."""
    path = data / "ledger.jsonl"
    path.write_text(f"x{path.read_text('utf-8')}", "utf-8")
    _, said = check(data, AS_OF, data.parent / "content", rules)
    assert [(each.file, each.code) for each in said] == [("data/ledger.jsonl", "chain-line")]


def test_every_end_that_was_published_may_be_given(data: Path) -> None:
    """The ledger goes on from each of its earlier ends, and from no other digest."""
    lines = load(data, AS_OF, data.parent / "content").ledger
    for count in (1, len(lines)):
        end = head(lines[:count])
        assert end
        assert unpublishable(data, end.digest) == []
    for digest in (BEGINNING, ""):
        (problem,) = unpublishable(data, digest)
        assert (problem.code, problem.values["head"]) == ("ledger-head-unknown", f"“{digest}”")


def test_checking_names_what_is_not_recorded(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`check` lets unrecorded updates be, and says in one notice which they are."""
    arguments = ["check", "--data", str(data), "--content", str(data.parent / "content")]
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    assert main(arguments) == 0
    said = capsys.readouterr().out
    assert said.count("data/ledger.jsonl:1:1: ") == len(LANGUAGES)
    assert "new or changed, and not recorded yet (1): update:2026-11-01-1.1;" in said
    assert "0 problems, 1 notice in" in said


def test_a_notice_stays_short(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a ledger the notice gives the count and the first records; `record` has none."""
    data = laid_out(tmp_path / "new")
    arguments = ["--data", str(data), "--content", str(data.parent / "content")]
    assert main(["check", *arguments]) == 0
    english = capsys.readouterr().out.splitlines()[1]
    told = english.partition("new or changed, and not recorded yet (68): ")[2]
    named = told.partition(";")[0].split(", ")
    assert len(named) == NAMED_IN_NOTICE + 1
    assert named[-1] == "…"
    assert main(["record", *arguments]) == 0
    assert "0 problems, 0 notices" in capsys.readouterr().out
    assert codes(data) == []
