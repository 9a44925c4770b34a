"""The site handed on as an archive, unpacked, and opened by double-click, without a server."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest

from scripts.tools import install_npm_packages, need, node
from tests.browser.window import OpenPage

# The site is built once more for this: a build of its own is for CI.
pytestmark = pytest.mark.slow

WALK = Path(__file__).with_name("copy_walk.mjs")
BROWSERS = ("chrome", "firefox")
QUERY, ANSWER = "bao ve rung", "Bảo vệ rừng"
PATIENCE = 120


def program(browser: str) -> str:
    """The path of a browser; Firefox is installed where it is missing."""
    return need("firefox-esr", "firefox-esr") if browser == "firefox" else os.environ["CHROMIUM"]


def front_page(folder: Path) -> str:
    """The address of the front page in a folder, as a double-click opens it."""
    return (folder / "index.html").resolve().as_uri()


@pytest.fixture(scope="module", params=BROWSERS)
def walk(
    request: pytest.FixtureRequest, offline_site: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Any]:
    """What a reader saw in one browser, with a home of its own."""
    install_npm_packages()
    plan = json.dumps({"index": front_page(offline_site), "query": QUERY})
    result = subprocess.run(
        [node(), str(WALK), request.param, program(request.param), plan],
        env=os.environ | {"HOME": str(tmp_path_factory.mktemp("home"))},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    found: dict[str, Any] = json.loads(result.stdout)
    return found


def test_nothing_is_missing(walk: dict[str, Any], offline_site: Path) -> None:
    """No page of the copy lacks a file or breaks its own policy; each way leads to a file of it."""
    assert walk["complaints"] == []
    files = [Path(unquote(urlsplit(address).path)) for address in walk["visited"]]
    assert len(files) > len(BROWSERS)
    assert [file for file in files if offline_site not in file.parents or not file.is_file()] == []


def test_a_reader_finds_and_reads(walk: dict[str, Any]) -> None:
    """The search answers, its filter and those of lists hold, and the languages lead on."""
    assert ANSWER in walk["found"]
    assert ANSWER in walk["heading"]
    assert walk["languages"] == ["en", "vi"]
    assert walk["promised"] == walk["stated"] == walk["seen"] > 0


def test_the_copy_says_what_it_is(walk: dict[str, Any], offline_site: Path) -> None:
    """Pages say of which day they are, as the note beside them does; my list says what it lacks."""
    (note,) = offline_site.parent.glob("*.txt")
    assert walk["day"] == offline_site.name[-len("2026-12-01") :]
    assert offline_site.name in note.read_text("utf-8-sig")
    assert "tệp" in walk["list"]


def test_files_without_script(offline_site: Path, open_page: OpenPage) -> None:
    """Every link inside the copy names a file, so that it needs no server."""
    page = open_page(front_page(offline_site), javascript=False)
    links = page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)")
    own = [unquote(urlsplit(link).path) for link in links if link.startswith("file:")]
    assert own
    assert [path for path in own if not Path(path).is_file()] == []
