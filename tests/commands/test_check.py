"""`python -m plugins check` says everything at once, each thing once, whatever the console."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.plan.reading.summary import MOST_PLACES
from tests.samples.folders import laid_out
from tests.samples.plan import ROOT


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the sample with updates, its content beside it."""
    return laid_out(tmp_path, "updates")


def said(data: Path, capsys: pytest.CaptureFixture[str], *more: str) -> tuple[int, list[str]]:
    """The exit code and the lines of a check."""
    code = main(["check", "--data", str(data), "--content", str(data.parent / "content"), *more])
    return code, capsys.readouterr().out.splitlines()


def change(file: Path, old: str, new: str) -> None:
    """Replace what stands in a file once."""
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


def test_faults_of_every_stage_come_at_once(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Data, updates, search words, pages, attachments and settings are checked in one pass."""
    content = data.parent / "content"
    change(data / "site.yaml", "vi: Trang mẫu", "vi: Trang: mẫu")
    change(data / "tasks" / "1.1.yaml", "title:", "titel:")
    change(content / "pages" / "about.vi.md", "Key: about", "Key: abuot\nStatus: draft")
    change(content / "pages" / "method.en.md", "\n\n", "\n\n[x](task:9.9) {{task}}\n\n")
    next((content / "attachments").rglob("*.pdf")).unlink()
    (data / "search").mkdir()
    (data / "search" / "stop.yaml").write_text("vi: a\n", "utf-8")
    (data / "search" / "synonym.vi.yaml").write_text("[]\n", "utf-8")
    for name, value in (("SITE_URL", "a.example"), ("BUILD_DATE", "２０２６-11-30")):
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("LEDGER_HEAD", "f" * 64)
    code, lines = said(data, capsys)
    assert code == 1
    text = "\n".join(lines)
    assert "Traceback" not in text
    for place in (
        *("SITE_URL: ", "BUILD_DATE: ", "data/site.yaml:2:", "data/tasks/1.1.yaml:"),
        *("data/search/stop.yaml:1:5: ", "data/search/synonym.vi.yaml:1:1: ", "LEDGER_HEAD"),
        *("content/pages/about.vi.md:3:1: status: ", "content/pages/method.en.md:7:5: link: "),
        *(": fact: ", "attachments[1].file: "),
    ):
        assert sum(place in line for line in lines) >= 2, place


def test_the_same_notice_is_said_once(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Notices of one kind take one line a language, and other places one with its right value."""
    for name in ("1.1", "1.2", "2.1"):
        change(data / "tasks" / f"{name}.yaml", "en_of: ", "en_of: 000000000000 # ")
    code, lines = said(data, capsys)
    assert code == 0
    first, english, *others = [line for line in lines if "en_of" in line]
    assert "expected" not in english
    assert lines[lines.index(english) + 1].endswith(" / the same in 2 more places:")
    assert [line.partition(":")[0] for line in others] == [
        f"  data/tasks/{name}.yaml" for name in ("1.2", "2.1")
    ]
    assert all(line.count(" → ") == 1 for line in others)
    assert first.partition(" ")[0] == english.partition(" ")[0]


def test_of_many_places_the_first_are_named(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """How to see all of them is said, and then none is left out."""
    for file in sorted((data / "tasks").glob("*.yaml")):
        text = file.read_text("utf-8")
        file.write_text(text.replace("en_of: ", "en_of: 000000000000 # "), "utf-8")
    code, lines = said(data, capsys)
    shown = [line for line in lines if line.startswith("  data/")]
    (_, every) = said(data, capsys, "--all")
    assert (code, len(shown)) == (0, MOST_PLACES)
    assert sum("make check ALL=1" in line for line in lines) == 1
    assert "make check ALL=1" not in "".join(every)
    assert set(shown) < {line for line in every if line.startswith("  data/")}


def test_of_one_broken_file_the_first_hundred_problems_are_said(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """What is left is counted."""
    (data / "glossary.yaml").write_text("- x\n" * 5000, "utf-8")
    _, lines = said(data, capsys)
    glossary = [line for line in lines if line.startswith("data/glossary.yaml")]
    assert len(glossary) == 2 * 101
    assert glossary[-1] == "data/glossary.yaml: 4900 more problems in this file"


def test_what_is_quoted_stays_on_one_line(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Words of several lines are quoted with blanks in place of their line ends."""
    change(data / "tasks" / "1.1.yaml", "  text: ", "  text: |\n    Sở Lạ\n    và Sở Khác\n  x: ")
    _, lines = said(data, capsys)
    assert [line for line in lines if not line.startswith(("data/", "0 ", "1 ", "2 ", "3 "))] == []


@pytest.mark.parametrize("encoding", ["cp1252", pytest.param("ascii", marks=pytest.mark.slow)])
@pytest.mark.slow
def test_every_console_is_told_in_utf_8(data: Path, encoding: str) -> None:
    """Whatever encoding the console has, the words come whole and nothing ends in a traceback."""
    command = [sys.executable, "-m", "plugins", "check", "--data", str(data)]
    command += ["--content", str(data.parent / "content")]
    environment = os.environ | {"PYTHONIOENCODING": encoding}
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    assert "0 lỗi" in done.stdout.decode("utf-8")
