"""`make diff` says what changed, in plain sentences and in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.publications.differences import Snapshot, differences, told
from tests.samples.ledger import accept, change, forget_publications, record
from tests.samples.plan import AS_OF
from tests.samples.publications import (
    NEXT_DAY,
    WITHDRAWN,
    copy_of,
    members,
    publish,
    rewrite,
    said_update,
    withdraw,
)

FIRST, SECOND = f"{AS_OF}", f"{NEXT_DAY}"
NAMES, TABLE = frozenset({"task:1.1"}), {"task:1.1": "tasks"}


@pytest.fixture(autouse=True)
def _tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is recorded in these tests is recorded a day after the first publication."""
    monkeypatch.setenv("BUILD_DATE", NEXT_DAY.isoformat())


@pytest.fixture
def diff(data: Path, capsys: pytest.CaptureFixture[str]) -> Diff:
    """Runs `diff` on the data."""
    return Diff(data, capsys)


class Diff:
    """The command on a data folder, and what it says."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self.capsys = data, capsys

    def __call__(self, *names: str, fails: bool = False) -> list[str]:
        """The lines that are said of what is compared."""
        given = [part for pair in zip(("--a", "--b"), names, strict=False) for part in pair]
        folders = ["--data", str(self.data), "--content", str(self.data.parent / "content")]
        self.capsys.readouterr()
        assert main(["diff", *given, *folders]) == fails
        return self.capsys.readouterr().out.splitlines()


def test_a_correction_is_said_in_both_languages(data: Path, diff: Diff) -> None:
    """Said changes come first, then in a group of their own those that were worked out."""
    change(data, put="delivery: done")
    accept(data)
    assert record(data) == 0
    vietnamese, english = halves(diff(FIRST, SECOND))
    assert vietnamese == [
        f"Những gì đã thay đổi từ {FIRST} đến {SECOND}",
        f"  {WITHDRAWN} · delivery: từ “in-progress” thành “done”",
    ]
    assert english == [
        f"What changed from {FIRST} to {SECOND}",
        f"  {WITHDRAWN} · delivery: from “in-progress” to “done”",
    ]


def halves(said: list[str]) -> tuple[list[str], list[str]]:
    """What was said in Vietnamese, and in English."""
    place = next(n for n, line in enumerate(said) if line.startswith("What changed"))
    return said[:place], said[place:]


def test_what_follows_from_a_new_update_is_apart(data: Path, diff: Diff) -> None:
    """A report that is new, and below what it made of the task and of its counts."""
    text = (data / "updates/2024/2024-07-05-1.1.yaml").read_text("utf-8")
    said = text.replace("2024-07-05", "2026-11-20").replace("in-progress", "paused", 1)
    said = said.replace("delivery: paused", "delivery: in-progress")
    (data / "updates/2026/2026-11-20-1.1.yaml").write_text(said, "utf-8")
    _, english = halves(diff(FIRST))
    assert english == [
        f"What changed from {FIRST} to the data as they stand",
        "  update:2026-11-20-1.1 is new",
        "  Also changed, because worked out from the data and the date:",
        "  task:1.1 · delivery: from “done” to “in-progress”",
        "  task:1.1 · delivery_as_of: was “2025-07-08”, is “2026-11-20”",
        "  task:1.1 · last_update: was “2026-07-10”, is “2026-11-20”",
        "  task:1.1 · updates: was “5”, is “6”",
        "  task:1.1 · deadline_reading: was blank, is “passed”",
    ]
    assert record(data) == 0
    assert halves(diff(FIRST, SECOND))[1][1:] == english[1:]
    assert halves(diff(SECOND, "work"))[1][1:] == ["  nothing changed"]


def test_a_day_that_passes_changes_only_what_was_worked_out(
    diff: Diff, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Years later a deadline has passed, though nobody changed a word."""
    monkeypatch.setenv("BUILD_DATE", "2027-07-01")
    _, english = halves(diff(FIRST))
    assert english[1] == "  Also changed, because worked out from the data and the date:"
    assert "  task:1.3 · deadline_reading: from “within” to “passed”" in english


def test_a_withdrawn_record_is_said_to_be_withdrawn(data: Path, diff: Diff) -> None:
    """It is not called gone, whether that is recorded yet or not."""
    withdraw(data)
    for names in ((FIRST,), (FIRST, SECOND)):
        vietnamese, english = halves(diff(*names))
        assert f"  {WITHDRAWN} was withdrawn by order; its row is not kept" in english
        assert f"  {WITHDRAWN} đã được gỡ theo yêu cầu; nội dung không còn được lưu" in vietnamese
        assert f"  {WITHDRAWN} is gone" not in english
        assert record(data) == 0


def test_a_new_column_is_said_once() -> None:
    """Of a column that an older copy lacks the table is named, and no row that has it now."""
    before = Snapshot({"task:1.1": {"id": "1.1"}}, NAMES, {"tasks": {"id": True}}, TABLE)
    columns = {"tasks": {"id": True, "cost": True}, "costs": {"id": True}}
    after = Snapshot({"task:1.1": {"id": "1.1", "cost": 5}}, NAMES, columns, TABLE)
    assert list(told(differences(before, after, frozenset()), str)) == [
        "tasks: cost is a new column",
        "costs: id is a new column",
    ]


def test_a_publication_may_be_named_by_its_digest(data: Path, diff: Diff) -> None:
    """The beginning of its copy's digest stands for it, and its name is said."""
    publish(data, 7, NEXT_DAY)
    _, english = halves(diff(copy_of(data, 0).stem[:6], copy_of(data).stem))
    assert english[0] == f"What changed from {FIRST} to {SECOND}"


def test_an_unknown_name_is_answered_with_those_that_there_are(data: Path, diff: Diff) -> None:
    """Both languages list the names, or say that nothing has been published."""
    publish(data, 7, NEXT_DAY)
    for names in (("2026-01-01",), (FIRST, "abcdef0"), ("",)):
        (said,) = diff(*names, fails=True)
        assert f"there are: {FIRST}, {SECOND}" in said
        assert f"hiện có: {FIRST}, {SECOND}" in said
    forget_publications(data)
    (said,) = diff(FIRST, fails=True)
    assert "nothing has been published yet" in said
    assert "chưa công bố lần nào" in said


def test_what_is_wrong_is_said_first(data: Path, diff: Diff) -> None:
    """Data that cannot be read, and copies that do not hold what was published, are named."""
    table = members(copy_of(data))["updates.csv"]
    rewrite(copy_of(data), updates__csv=table.replace(b"related", b"report", 1))
    said_update(data, 7)
    said = diff(FIRST, fails=True)
    assert len(said) == 2
    assert all(line.startswith(f"data/published/{copy_of(data).name}") for line in said)
