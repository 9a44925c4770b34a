"""A page that is served reloads when it has changed, and only then."""

from __future__ import annotations

import html
import re
import threading
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from scripts import reloading
from scripts.reloading import ReloadingHandler, Shown
from scripts.site_server import serving

PAGE, OTHER = "a/index.html", "b/index.html"
SCRIPT = re.compile('<script src="(/__reload.js[^"]*)"></script></head>')


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> Shown:
    """What is shown; who waits for something loses patience soon."""
    found = Shown()
    monkeypatch.setattr(reloading, "SHOWN", found)
    monkeypatch.setattr(reloading, "PATIENCE", 0.2)
    return found


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site of two pages."""
    for name in (PAGE, OTHER, "404.html"):
        file = tmp_path / name
        file.parent.mkdir(exist_ok=True)
        file.write_text(f"<head></head>{name}")
    return tmp_path


@pytest.fixture
def url(site: Path, shown: Shown) -> Iterator[str]:
    """Where it is served, once it is `shown`."""
    del shown
    with serving(site, handler=ReloadingHandler) as found:
        yield found


def got(url: str) -> str:
    """What is answered, whatever the status."""
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return error.read().decode()


def script_of(url: str, path: str) -> str:
    """The address of the script that reloads the page at a path."""
    found = SCRIPT.search(got(f"{url}{path}"))
    assert found is not None
    return url + html.unescape(found[1])


def test_a_page_reloads_when_it_changed(url: str, site: Path, shown: Shown) -> None:
    """Also while its script waits; another page, which is as it was, does not."""
    script, other = script_of(url, "/a/"), script_of(url, "/b/")
    assert "location.reload()" in got(script)
    assert got(f"{script}&wait=") == ""

    def built() -> None:
        _write(site, PAGE, "new")
        shown.done()

    threading.Timer(0.05, built).start()
    assert got(f"{script}&wait=") == "changed\n"
    assert got(f"{other}&wait=") == ""


def test_what_is_looked_at_is_shown_early(url: str, site: Path, shown: Shown) -> None:
    """It reloads at once, and not again when the build has made the same of it."""
    script = script_of(url, "/a/")
    assert shown.looked_at == PAGE
    shown.early(PAGE, b"<head></head>new")
    assert got(f"{script}&wait=") == "changed\n"
    early = script_of(url, "/a/")
    assert got(f"{url}/a/").endswith("new")
    assert got(f"{url}/b/").endswith(OTHER)
    _write(site, PAGE, "new")
    shown.done()
    assert got(f"{early}&wait=") == ""


def test_a_build_that_fails_takes_it_back(url: str, shown: Shown) -> None:
    """What was shown early is the site's page as it stands again."""
    shown.early(PAGE, b"<head></head>new")
    early = script_of(url, "/a/")
    shown.done()
    assert got(f"{early}&wait=") == "changed\n"
    assert got(f"{url}/a/").endswith(PAGE)


def test_a_page_that_comes_later_reloads_too(url: str, site: Path, shown: Shown) -> None:
    """Where there was none, the words of the site for that stood; nobody looks at these."""
    script = script_of(url, "/c/")
    assert shown.looked_at == ""
    _write(site, "c/index.html", "new")
    shown.done()
    assert got(f"{script}&wait=") == "changed\n"


def _write(site: Path, name: str, words: str) -> None:
    file = site / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"<head></head>{words}")
