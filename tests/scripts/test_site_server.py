"""The server of tests and development answers as a plain static host does."""

from __future__ import annotations

import gzip
import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.site_server import serving


@pytest.fixture
def url(tmp_path: Path) -> Iterator[str]:
    """A small site with a secret beside it."""
    folder = tmp_path / "site"
    (folder / "a").mkdir(parents=True)
    (tmp_path / "secret").write_text("secret")
    (folder / "index.html").write_text("home")
    (folder / "a/index.html").write_text("page a")
    (folder / "404.html").write_text("not here")
    (folder / "f.woff2").write_bytes(b"font")
    (folder / "assets").mkdir()
    (folder / "assets/site.0123456789.css").write_text("p {}")
    with serving(folder) as served:
        yield served


def get(url: str, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
    """The status, headers and body of one answer, without following redirects."""
    connection = http.client.HTTPConnection(urlsplit(url).netloc)
    connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), body


def test_folder_shows_its_index(url: str) -> None:
    """A directory URL gives the index of the folder as HTML in UTF-8."""
    status, headers, body = get(url, "/a/")
    assert (status, body) == (200, b"page a")
    assert headers["Content-Type"] == "text/html; charset=utf-8"


def test_folder_without_slash_redirects(url: str) -> None:
    """A folder's address without its slash leads to the one with it, on this host only."""
    assert get(url, "/a?q=1")[1]["Location"] == "/a/?q=1"
    assert get(url, "//a")[1]["Location"] == "/a/"


@pytest.mark.parametrize("path", ["/none", "/none/", "/index.html/", "/../secret", "/..%2fsecret"])
def test_what_is_not_there_is_404(url: str, path: str) -> None:
    """Whatever is not in the folder gets 404.html with status 404."""
    status, _, body = get(url, path)
    assert (status, body) == (404, b"not here")


def test_text_is_compressed_and_fonts_are_not(url: str) -> None:
    """Text is sent with gzip where the browser takes it; WOFF2 is compressed already."""
    _, headers, body = get(url, "/", Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == b"home"
    _, headers, body = get(url, "/f.woff2", Accept_Encoding="gzip")
    assert (headers["Content-Type"], body) == ("font/woff2", b"font")


@pytest.mark.parametrize(
    ("path", "kept"),
    [("/assets/site.0123456789.css", True), ("/assets/none.css", False), ("/a/", False)],
)
def test_only_assets_are_kept(url: str, path: str, *, kept: bool) -> None:
    """A browser may keep an asset, whose name changes with it, and nothing else."""
    assert ("immutable" in get(url, path)[1]["Cache-Control"]) is kept
