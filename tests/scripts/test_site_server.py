"""The server of tests and development answers as a plain static host does."""

from __future__ import annotations

import gzip
import http.client
import os
import socket
import struct
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from scripts.site_server import SiteHandler, serving

pytestmark = pytest.mark.slow


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
    (folder / "_headers").write_text(
        "/*\n  X-A: all\n/a/*\n  X-A: more\n  X-B: some\n  Content-Type: text/x\n"
    )
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


def test_a_reader_who_leaves_is_no_fault(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Nothing is said of a browser that closes a page before it came; other faults are said."""

    class FaultyHandler(SiteHandler):
        def changed(self, body: bytes, path: Path) -> bytes:
            if path.name == "b.html":
                raise ValueError("no such luck")
            return body

    (tmp_path / "a.txt").write_bytes(os.urandom(8_000_000))
    (tmp_path / "b.html").write_text("b")
    with serving(tmp_path, handler=FaultyHandler) as url:
        place = urlsplit(url)
        for _ in range(3):
            with socket.create_connection((place.hostname, place.port)) as reader:
                # Closed so, with bytes unread, the connection is reset.
                reader.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
                reader.sendall(b"GET /a.txt HTTP/1.1\r\nHost: x\r\n\r\n")
                reader.recv(10)
        with pytest.raises(http.client.RemoteDisconnected):
            get(url, "/b.html")
    said = capfd.readouterr().err
    assert "no such luck" in said
    assert "BrokenPipeError" not in said
    assert "ConnectionResetError" not in said


def test_folder_shows_its_index(url: str) -> None:
    """A directory URL gives the index of the folder."""
    status, _, body = get(url, "/a/")
    assert (status, body) == (200, b"page a")


def test_type_follows_from_the_ending(url: str) -> None:
    """A page is sent as HTML in UTF-8."""
    assert get(url, "/")[1]["Content-Type"] == "text/html; charset=utf-8"


def test_headers_file_is_kept_to(url: str) -> None:
    """Rules of the site's `_headers` that fit an address add up, and go before what is usual."""
    _, headers, _ = get(url, "/a/?q=1")
    assert [headers[name] for name in ("X-A", "X-B", "Content-Type")] == [
        "all, more",
        "some",
        "text/x",
    ]
    assert "X-B" not in get(url, "/")[1]


def test_folder_without_slash_redirects(url: str) -> None:
    """A folder's address without its slash leads to the one with it, on this host only."""
    assert get(url, "/a?q=1")[1]["Location"] == "/a/?q=1"
    assert get(url, "//a")[1]["Location"] == "/a/"


@pytest.mark.parametrize("path", ["/none", "/none/", "/index.html/", "/../secret", "/..%2fsecret"])
def test_what_is_not_there_is_404(url: str, path: str) -> None:
    """Whatever is not in the folder gets 404.html with status 404."""
    status, _, body = get(url, path)
    assert (status, body) == (404, b"not here")


def test_a_link_out_of_the_folder_is_not_followed(url: str, tmp_path: Path) -> None:
    """What lies elsewhere is not served, whatever points there; nor does a circle end anything."""
    (tmp_path / "site/out").symlink_to(tmp_path / "secret")
    (tmp_path / "site/all").symlink_to(tmp_path)
    (tmp_path / "site/round").symlink_to("round")
    paths = ("/out", "/all/", "/all/secret", "/round", "/round/", f"/{'x' * 5000}", "/%00")
    assert [get(url, path)[0] for path in paths] == [404] * len(paths)


def test_text_is_compressed_and_fonts_are_not(url: str) -> None:
    """Text is sent with gzip where the browser takes it; WOFF2 is compressed already."""
    _, headers, body = get(url, "/", Accept_Encoding="gzip")
    assert headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(body) == b"home"
    _, headers, body = get(url, "/f.woff2", Accept_Encoding="gzip")
    assert (headers["Content-Type"], body) == ("font/woff2", b"font")
