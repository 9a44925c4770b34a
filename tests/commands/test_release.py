"""A release stops at the step that fails, says what happened, and what to do next."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from plugins.commands import asking, release
from plugins.commands.asking import agreed
from plugins.commands.main import main
from plugins.commands.previewed import previewed_digest
from plugins.commands.release import Release, ReleaseFolders
from plugins.commands.released import faults_of
from plugins.output.links import dead_links
from plugins.output.publish import publish
from tests.samples.commands import Terminal
from tests.samples.folders import contents
from tests.samples.ledger import CORRECTION, CORRECTION_FILE, recorded_in
from tests.samples.published import say_new_report

COMMANDS = ("check", "preview", "record", "publish", "verify")
STOPS = {
    "check": ("trước khi ghi sổ và công bố", "before anything was recorded or published"),
    "preview": ("trước khi ghi sổ và công bố", "before anything was recorded or published"),
    "record": ("đã dừng khi đang ghi sổ", "stopped while recording: nothing was published"),
    "publish": ("dữ liệu đã được ghi sổ", "the data are recorded, and readers see what they saw"),
    "verify": ("đã công bố nhưng chưa đúng", "published, but not as it should be"),
}


TITLE = "title: {vi: Đính chính}"


def folders(base: Path) -> ReleaseFolders:
    """A release below a folder."""
    (base / "data").mkdir(exist_ok=True)
    return ReleaseFolders(
        data=base / "data",
        content=base / "content",
        output=base / "output",
        preview=base / ".preview",
    )


@pytest.mark.parametrize("failing", COMMANDS)
def test_each_stop_says_what_happened_and_what_to_do(
    failing: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """In both languages; no later step is taken, and each is announced by its number."""
    taken: list[str] = []

    def ends_well(_self: Release, name: str, *_more: str, **_settings: str) -> bool:
        taken.append(name)
        return name != failing

    monkeypatch.setattr(Release, "ends_well", ends_well)
    monkeypatch.setattr(release, "listen", lambda _words: None)
    monkeypatch.setenv("YES", "1")
    monkeypatch.delenv("BUILD_DATE", raising=False)
    assert release.run(folders(tmp_path)) == 1
    out = capsys.readouterr().out
    assert taken == list(COMMANDS[: COMMANDS.index(failing) + 1])
    assert all(words in out for words in STOPS[failing])
    assert "make release" in out
    number = len(taken) + (failing in COMMANDS[2:])
    assert f"step {number} of 6" in out
    assert f"step {number + 1} of 6" not in out


@pytest.mark.parametrize(
    ("typed", "is_yes"),
    [
        ("yes\n", True),
        (" Yes. \n", True),
        ("CÓ\n", True),
        ("co\u0301\n", True),
        ("“có”\n", True),
        ("co\n", True),
        ("y\n", False),
        ("no\n", False),
        ("không\n", False),
        ("yes or no\n", False),
        ("\n", False),
        ("", False),
    ],
)
def test_only_yes_is_a_yes(typed: str, is_yes: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """In Vietnamese or English, however it is typed; silence is none."""
    monkeypatch.setattr("sys.stdin", Terminal(typed))
    monkeypatch.delenv(asking.SETTING, raising=False)
    assert agreed() is is_yes


def test_where_nobody_can_be_asked(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a terminal it says what to do; YES=1 is a yes, and nothing else is."""
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    for setting in ("", "0", "yes"):
        monkeypatch.setenv(asking.SETTING, setting)
        assert not agreed()
    out = capsys.readouterr().out
    assert "YES=1" in out
    assert "không hỏi được ai" in out
    monkeypatch.setenv(asking.SETTING, "1")
    assert agreed()


def test_what_was_previewed_is_known_again(tmp_path: Path) -> None:
    """Data, pages and their names count; what recording itself writes does not."""
    data, content = tmp_path / "data", tmp_path / "content"
    for folder in (data, content, data / "recorded", data / "published"):
        folder.mkdir()
    (data / "plan.yaml").write_text("a", "utf-8")
    (content / "about.md").write_text("a", "utf-8")
    first = previewed_digest(data, content)
    for name in ("ledger.jsonl", "publications.jsonl", "recorded/a.json", "published/a.zip"):
        (data / name).write_text("new", "utf-8")
    assert previewed_digest(data, content) == first
    found = {first}
    for path in (data / "plan.yaml", content / "about.md", content / "published"):
        path.write_text("b", "utf-8")
        found.add(previewed_digest(data, content))
    assert len(found) == 4


def test_what_is_not_what_was_previewed_is_not_recorded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Whatever changed, nothing is written; what was previewed is recorded."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    data = recorded_in(tmp_path / "plan")
    content = data.parent / "content"
    previewed = previewed_digest(data, content)
    say_new_report(data)
    before = contents(data.parent)
    given = ["--data", str(data), "--content", str(content), "--previewed"]
    assert main(["record", *given, previewed]) == 1
    assert "have changed since the preview" in capsys.readouterr().out
    assert contents(data.parent) == before
    assert main(["record", *given, previewed_digest(data, content)]) == 0
    assert contents(data.parent) != before


def test_a_missing_translation_is_said_once_in_a_release(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check counts it; recording, which comes later, is silent, and so is what it records."""
    monkeypatch.setenv("BUILD_DATE", "2026-11-22")
    monkeypatch.setenv("SITE_URL", "https://site.example")
    data = recorded_in(tmp_path / "plan")
    text = CORRECTION.replace("title: {vi: Đính chính, en: Correction, en_of: bc345b356d11}", TITLE)
    assert TITLE in text
    (data / CORRECTION_FILE).write_text(text, "utf-8")
    given = ["--data", str(data), "--content", str(data.parent / "content")]
    assert main(["check", *given]) == 0
    assert "not recorded yet" in capsys.readouterr().out
    assert main(["check", *given, "--publishing"]) == 0
    said = capsys.readouterr().out
    assert said.count("the original, marked") == 1
    assert "not recorded yet" not in said
    digest = previewed_digest(data, data.parent / "content")
    assert main(["record", *given, "--previewed", digest]) == 0
    said = capsys.readouterr().out
    assert "the original, marked" not in said
    assert "new: updates 1 (2026-11-01-1.1)" in said


SITE = {
    "index.html": b'<a href="a/#here">a</a> <a href="https://x.example/b">b</a> <img src="i.svg">',
    "a/index.html": b'<p id="here"> <a href="../">up</a> <a href="#here">here</a> <a href="?q=1">',
    "404.html": b'<a href="/plan/a/">a</a> <a href="/a/index.html#here"> <a href="mailto:a@b">',
    "i.svg": b"<svg/>",
}
DEAD = {
    "a file": ('<a href="b/">', "b/"),
    "a part": ('<a href="a/#th&#234;re">', "a/#thêre"),
    "a part of its own page": ('<a href="#nowhere">', "#nowhere"),
    "a folder without its page": ('<a href="a">', "a"),
    "out of the site": ('<a href="../a/">', "../a/"),
    "a picture": ('<img src="none.svg">', "none.svg"),
}


@pytest.mark.parametrize("dead", DEAD)
def test_dead_links_are_named(dead: str, tmp_path: Path) -> None:
    """Those to files and to parts of pages; others lead somewhere, or out of the site."""
    publish(SITE.items(), tmp_path / "site")
    assert list(dead_links(tmp_path / "site")) == []
    written, link = DEAD[dead]
    changed = SITE | {"index.html": SITE["index.html"] + written.encode()}
    publish(changed.items(), tmp_path / "site")
    assert list(dead_links(tmp_path / "site")) == [("index.html", link)]


def test_counts_and_ledger_are_held_against_the_record(tmp_path: Path) -> None:
    """A table with a row too few, another ledger and a dead link are each named."""
    data = recorded_in(tmp_path / "plan")
    counts = {"tasks": 12, "areas": 2, "agencies": 8, "updates": 39}
    site = {f"data/{name}.json": json.dumps([{}] * n).encode() for name, n in counts.items()}
    site |= {"data/ledger.jsonl": (data / "ledger.jsonl").read_bytes(), "index.html": b"home"}
    publish(site.items(), tmp_path / "site")
    assert faults_of(data, tmp_path / "site") == []
    site |= {"data/tasks.json": b"[{}]", "index.html": b'<a href="b/">'}
    publish((site | {"data/ledger.jsonl": b"{}\n"}).items(), tmp_path / "site")
    links, tasks, other = faults_of(data, tmp_path / "site")
    assert "index.html: the link to “b/” leads nowhere" in links
    assert "data/tasks.json has 1 rows, but 12 such records were recorded" in tasks
    assert "the site does not show the ledger" in other
    (tmp_path / "site/data/areas.json").unlink()
    (unread,) = faults_of(data, tmp_path / "site")
    assert "the published site cannot be read" in unread
