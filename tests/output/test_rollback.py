"""Back to the publication before: in one step, written down, or said why not."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.commands import rollback
from plugins.commands.main import main
from plugins.output import exchange
from plugins.output.folders import SiteFolders
from plugins.output.publish import Publishing, publish
from plugins.plan.ledger.chain import BEGINNING, digest_of_line
from plugins.plan.publications.manifest_note import noted_manifest
from tests.samples.commands import Terminal
from tests.samples.folders import contents
from tests.samples.ledger import recorded_in
from tests.samples.plan import AS_OF
from tests.samples.publications import NEXT_DAY, end, publications
from tests.samples.publications import publish as publish_data

LEDGER = "data/ledger.jsonl"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of a recorded province."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    monkeypatch.setenv("YES", "1")
    monkeypatch.delenv("LEDGER_HEAD", raising=False)
    return recorded_in(tmp_path / "province")


def published(data: Path, word: bytes, ledger: str | None = "f" * 64) -> str:
    """Publish a site of one page beside the data; with no ledger it is a draft."""
    files = {"index.html": word, LEDGER: b"{}\n" if ledger else b""}
    return publish(files.items(), data.parent / "output", Publishing(data, ledger, lambda: None))


def rolled_back(data: Path) -> int:
    """Run the command; its exit code."""
    folders = ["--data", str(data), "--content", str(data.parent / "content")]
    return main(["rollback", *folders, "--output", str(data.parent / "output")])


def page(data: Path) -> bytes:
    """The page that stands."""
    return (data.parent / "output/index.html").read_bytes()


def test_the_publication_before_stands_again(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is written down, and noted for the next record."""
    first, _second = published(data, b"1"), published(data, b"2")
    assert rolled_back(data) == 0
    assert page(data) == b"1"
    line = publications(data)[-1]
    assert (line["kind"], line["manifest"]) == ("rollback", first)
    assert line["ledger"] == digest_of_line("{}")
    noted = noted_manifest(data)
    assert noted is not None
    assert (noted.manifest, noted.ledger) == (first, digest_of_line("{}"))
    assert first in capsys.readouterr().out


def released(data: Path, number: int, day: dt.date, words: str = "") -> None:
    """Record a report more on a day, and publish a site that shows the ledger."""
    publish_data(data, number, day)
    files = {
        "index.html": f"{number}{words}".encode(),
        LEDGER: (data / "ledger.jsonl").read_bytes(),
    }
    publishing = Publishing(data, end(data), lambda: None)
    publish(files.items(), data.parent / "output", publishing)


def test_each_rollback_names_what_stands_and_what_is_taken_away(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """By day and number, before and after; what was taken away comes back by its own name alone."""
    for number in (7, 8):
        released(data, number, NEXT_DAY)
    monkeypatch.setenv("BUILD_DATE", NEXT_DAY.isoformat())
    assert rolled_back(data) == 0
    first = "the publication of 23 November 2026"
    second = f"{first}, number 2 of that day"
    *_, before, _by, after, _manifest, copy, later, data_stay = capsys.readouterr().out.splitlines()
    assert "đang là bản công bố ngày 23/11/2026, bản thứ 2 trong ngày; nếu quay lại" in before
    assert f"output now holds {second}; if you go back, it holds {first} again" in before
    assert "readers" not in before
    assert f"{data.parent / 'output'} holds {first} again, in place of {second}" in after
    assert "until then readers see what they saw" in copy
    assert "does not tell readers that it went back" in later
    assert "put right what was wrong in them" in data_stay
    lines = publications(data)
    assert rolled_back(data) == 1
    said = capsys.readouterr().out
    assert f"output now holds {first}; no earlier publication is kept here. The only other" in said
    assert f"YES={NEXT_DAY}-2" in said
    monkeypatch.setattr("sys.stdin", Terminal("không\n"))
    assert rolled_back(data) == 0
    said = capsys.readouterr().out
    assert f"Put back {NEXT_DAY}-2, which was taken away?" in said
    assert "nobody said yes" in said
    assert (page(data), publications(data)) == (b"7", lines)
    monkeypatch.setenv("YES", f"{NEXT_DAY}-2")
    assert rolled_back(data) == 0
    assert f"holds {second} again, which had been taken away" in capsys.readouterr().out
    assert page(data) == b"8"


def test_without_a_yes_nothing_is_exchanged(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where nobody can be asked it says what would happen, and how to say yes."""
    for word in (b"1", b"2"):
        published(data, word)
    monkeypatch.delenv("YES")
    before = contents(data.parent)
    assert rolled_back(data) == 1
    assert contents(data.parent) == before
    assert "run it in a terminal, or with YES=1" in capsys.readouterr().out


def test_the_same_publication_made_on_another_day_is_called_so(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Its pages may differ, its data do not."""
    released(data, 7, AS_OF)
    released(data, 7, AS_OF, "other pages")
    assert rolled_back(data) == 0
    assert "made the time before: its data are the same" in capsys.readouterr().out


def test_a_site_without_a_ledger_can_stand_again(data: Path) -> None:
    """What was published before anything was recorded is noted with the beginning of the chain."""
    for word in (b"1", b"2"):
        folder = data.parent / "output"
        publish({"index.html": word}.items(), folder, Publishing(data, BEGINNING, lambda: None))
    assert rolled_back(data) == 0
    noted = noted_manifest(data)
    assert noted is not None
    assert noted.ledger == BEGINNING


def test_what_was_put_there_by_hand_stays(data: Path) -> None:
    """A foreign file is no part of a publication: it stands before and after, and next time."""
    for word in (b"1", b"2"):
        published(data, word)
    by_hand = data.parent / "output/private/CNAME"
    by_hand.parent.mkdir(mode=0o700)
    by_hand.write_bytes(b"example.org")
    assert rolled_back(data) == 0
    assert (page(data), by_hand.read_bytes()) == (b"1", b"example.org")
    published(data, b"3")
    assert by_hand.read_bytes() == b"example.org"
    assert by_hand.parent.stat().st_mode & 0o777 == 0o700


def while_asked(monkeypatch: pytest.MonkeyPatch, do: Callable[[], object]) -> None:
    """What somebody else does before the question is answered with a yes."""

    def answered(_question: object) -> bool:
        do()
        return True

    monkeypatch.setattr(rollback, "agreed", answered)


def test_a_line_that_is_written_while_it_asks_is_not_lost(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nobody waits for the answer; what was agreed to is not what would be done now."""
    for word in (b"1", b"2"):
        published(data, word)
    while_asked(monkeypatch, lambda: publish_data(data, 9))
    assert rolled_back(data) == 1
    assert "while this waited for a yes" in capsys.readouterr().out
    assert publications(data)[-1]["kind"] == "publication"
    assert page(data) == b"2"


def test_a_site_that_comes_while_it_asks_stands(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both sites are held against those that were named."""
    for word in (b"1", b"2"):
        published(data, word)
    while_asked(monkeypatch, lambda: published(data, b"3"))
    with pytest.raises(SystemExit, match="another publication came"):
        rolled_back(data)
    assert page(data) == b"3"


def refused(data: Path) -> str:
    """What is said where there is no way back; nothing may change."""
    before = contents(data.parent)
    with pytest.raises(SystemExit) as ended:
        rolled_back(data)
    assert contents(data.parent) == before
    return str(ended.value)


def test_without_a_publication_before_it_says_so(data: Path) -> None:
    """After the first publication there is none to go back to."""
    published(data, b"1")
    assert "is not kept here" in refused(data)


def test_a_draft_is_no_publication(data: Path) -> None:
    """Where a draft was built since, going back would lose the last publication."""
    for word in (b"1", b"2"):
        published(data, word)
    published(data, b"3", None)
    assert "to bring the published version back: make rebuild" in refused(data)
    published(data, b"2")
    said = refused(data)
    assert "is not kept here" in said
    assert "is not kept here" not in said.split(" / ")[0]


def test_a_rebuild_after_drafts_leaves_the_way_back_as_it_was(data: Path) -> None:
    """Drafts cost no publication: that before the last one is kept until another is published."""
    folder = data.parent / "output"
    for word in (b"1", b"2"):
        published(data, word)
    for word in (b"3", b"4"):
        published(data, word, None)
    again = Publishing(data, "f" * 64, lambda: None, again=True)
    publish({"index.html": b"2 later", LEDGER: b"{}\n"}.items(), folder, again)
    assert not SiteFolders.of(folder).earlier.exists()
    assert rolled_back(data) == 0
    assert page(data) == b"1"
    published(data, b"5", None)
    published(data, b"6")
    assert not SiteFolders.of(folder).earlier.exists()
    assert rolled_back(data) == 0
    assert page(data) == b"1"


def test_a_spoilt_publication_does_not_come_back(data: Path) -> None:
    """A file that was changed since is named."""
    for word in (b"1", b"2"):
        published(data, word)
    kept = SiteFolders.of(data.parent / "output").previous / "index.html"
    kept.unlink()
    kept.write_bytes(b"x")
    assert ".output.previous/index.html" in refused(data)


def test_where_the_exchange_fails_nothing_is_written_down(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The line goes again, and the site that stood stands."""
    for word in (b"1", b"2"):
        published(data, word)

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(exchange, "_exchange", refuse)
    assert "Permission denied" in refused(data)
    assert page(data) == b"2"


def test_what_is_wrong_with_the_data_comes_first(data: Path) -> None:
    """Where `check` finds a problem nothing is exchanged."""
    for word in (b"1", b"2"):
        published(data, word)
    (data / "plan.yaml").write_text("x", "utf-8")
    assert rolled_back(data) == 1
    assert page(data) == b"2"
