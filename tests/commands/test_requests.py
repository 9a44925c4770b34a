"""`asked`, `reminded`, `answered`: what an office did is written down, as a whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from plugins.commands.main import main
from plugins.plan.rules.check import load
from tests.samples.folders import contents
from tests.samples.ledger import recorded_in
from tests.samples.plan import AS_OF

LOG = "requests/2026/2026-07-01-{}.yaml"
ASKED = ("asked", "--on", "1/7/2026", "--by", "document-system", "--letter", "31/UBND-TH")
BODIES = ("--agency", "so-y-te, Sở Xây dựng và Giao thông mẫu")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data of the sample plan with its updates, all recorded."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    monkeypatch.chdir(tmp_path)
    return recorded_in(tmp_path / "site")


@pytest.fixture
def run(data: Path) -> Callable[..., int]:
    """Run a command on the data."""
    folders = (f"--data={data}", f"--content={data.parent / 'content'}")
    return lambda *typed: main([*typed, *folders])


def test_from_a_letter_to_its_answer(
    data: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Each step is written down once; what answered is what came on that day."""
    before = contents(data)
    assert run(*ASKED, *BODIES, "--period", "2026-H1") == 0
    asked = contents(data)
    assert asked.keys() - before.keys() == {LOG.format(id_) for id_ in ("so-y-te", "so-xay-dung")}
    assert yaml.safe_load(asked[LOG.format("so-xay-dung")]) == {
        "id": "2026-07-01-so-xay-dung",
        "agency": "so-xay-dung",
        "period": {"start": "2026-01-01", "end": "2026-06-30"},
        "asked": "2026-07-01",
        "by": "document-system",
        "document": {"number": "31/UBND-TH", "date": "2026-07-01"},
        "due": "2026-07-15",
    }
    assert "answer is wanted by 15/07/2026" in capsys.readouterr().out
    assert run(*ASKED, *BODIES, "--period", "2026-H1") == 0
    assert contents(data) == asked
    assert "written down already" in capsys.readouterr().out
    for _ in range(2):
        assert run("reminded", "--agency=so-xay-dung", "--on=2026-07-09", "--by=phone") == 0
        assert run("answered", "--agency=so-xay-dung", "--on=10/07/2026") == 0
    assert "2026-07-10-1.1" in capsys.readouterr().out
    records = load(data, AS_OF, data.parent / "content")
    (found,) = (each for each in records.requests if each.agency == "so-xay-dung")
    assert [each.date.isoformat() for each in found.reminders] == ["2026-07-09"]
    assert found.answered
    assert found.answered.updates == ("2026-07-10-1.1",)


def test_what_is_not_recorded_yet_may_be_put_right(
    data: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Another day is said to take the place of the first; once recorded, it is held."""
    letter = (*ASKED, "--agency=so-y-te", "--period=2026-H1")
    assert run(*letter) == 0
    path = data / LOG.format("so-y-te")
    path.write_text(f"# Gửi kèm tệp Excel.\n{path.read_text('utf-8')}", "utf-8")
    assert run(*letter, "--due=20/07/2026") == 0
    assert "not recorded yet, was replaced" in capsys.readouterr().out
    words = path.read_text("utf-8")
    assert words.startswith("# Gửi kèm tệp Excel.\n")
    assert 'due: "2026-07-20"' in words
    assert run(*letter) == 0
    assert path.read_text("utf-8") == words
    assert main(["record", f"--data={data}", f"--content={data.parent / 'content'}"]) == 0
    before = contents(data)
    capsys.readouterr()
    assert run(*letter, "--due=21/07/2026") == 1
    assert "request:2026-07-01-so-y-te" in capsys.readouterr().out
    assert contents(data) == before
    assert run("reminded", "--agency=so-y-te", "--on=2026-07-21", "--by=phone") == 0


def test_all_are_written_down_or_none(
    data: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """What the data refuse is said of the setting that states it, once for all agencies."""
    before = contents(data)
    wrong = ("--dated=02/07/2026", "--due=30/06/2026", "--tasks=1.1,9.9")
    assert run(*ASKED, *BODIES, *wrong) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.partition(":")[0] for line in lines[::2]][:3] == ["DATED", "DUE", "TASKS"]
    assert len(lines) == 7
    assert contents(data) == before


def test_an_answer_may_be_put_right_and_a_reminder_before_it_written_down(
    data: Path, run: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    """Not one after it: then the day of the answer is named, and how to put it right."""
    assert run(*ASKED, "--agency=so-xay-dung", "--period=2026-H1") == 0
    answered = ("answered", "--agency=so-xay-dung", "--letter=5/SXD", "--dated=2/7/2026")
    assert run(*answered, "--on=12/07/2026") == 0
    assert run("reminded", "--agency=so-xay-dung", "--on=2026-07-09", "--by=phone") == 0
    capsys.readouterr()
    before = contents(data)
    for what in (("reminded", "--agency=so-xay-dung", "--by=phone"), answered):
        assert run(*what, "--on=13/07/2026") == 1
        said = capsys.readouterr().out
        assert "đã được ghi là trả lời ngày 12/07/2026" in said
        assert "REQUEST=2026-07-01-so-xay-dung" in said
    assert contents(data) == before
    assert run(*answered, "--on=13/07/2026", "--request=2026-07-01-so-xay-dung") == 0
    assert 'answered:\n  date: "2026-07-13"' in (data / LOG.format("so-xay-dung")).read_text(
        "utf-8"
    )
