"""`check-sources` asks a real server for what records cite, and drafts archived copies."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar
from urllib.parse import parse_qs, urlsplit

import pytest

from plugins.commands.main import main
from plugins.sources.answers import State, asked
from plugins.sources.archive import copy_of
from plugins.sources.drafts import with_copies
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

SITE, ARCHIVE = "http://mau.example", "http://archive.example/archive"


class Server(BaseHTTPRequestHandler):
    """Answers with 200, or as `statuses` says for a path; knows the copies of an archive."""

    statuses: ClassVar[dict[str, int]] = {}
    copies: ClassVar[dict[str, str]] = {}
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        """Answer with a status alone, a page or what the archive knows."""
        path = urlsplit(self.path)
        self.asked.append(self.path)
        status = self.statuses.get(path.path, 200)
        if status == 0:
            self.close_connection = True
            return
        self.send_response(status)
        if status == 302:
            self.send_header("Location", "/")
        self.end_headers()
        if path.path == "/archive":
            self.wfile.write(self._copy(parse_qs(path.query)["url"][0]))
        elif status != 302:
            self.wfile.write(b"a page")

    def _copy(self, url: str) -> bytes:
        copy = self.copies.get(urlsplit(url).path)
        closest = {"closest": {"available": True, "url": copy}} if copy else {}
        return json.dumps({"archived_snapshots": closest}).encode()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[type[Server]]:
    """A server through which every address of the web is asked for, as through a proxy."""
    Server.statuses, Server.copies, Server.asked = {}, {}, []
    with ThreadingHTTPServer(("127.0.0.1", 0), Server) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{running.server_port}")
        monkeypatch.delenv("no_proxy", raising=False)
        yield Server
        running.shutdown()


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample plan, its sources at addresses without encryption."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    folder = laid_out(tmp_path)
    for path in folder.rglob("*.yaml"):
        path.write_text(path.read_text("utf-8").replace("url: https:", "url: http:"), "utf-8")
    return folder


def run(data: Path) -> int:
    """The exit code of the command, with an archive of its own."""
    content = str(data.parent / "content")
    return main(["check-sources", "--data", str(data), "--content", content, "--archive", ARCHIVE])


def test_what_every_server_says_is_told(server: type[Server]) -> None:
    """Found, gone, failing, cut off, refused, led to the front page, no server, no web address."""
    server.statuses = {"/gone": 410, "/ill": 503, "/cut": 0, "/refused": 403, "/moved": 302}
    told = {path: asked(f"{SITE}{path}").state for path in ("/", "/có dấu", *server.statuses)}
    assert told == {
        "/": State.ANSWERS,
        "/có dấu": State.ANSWERS,
        "/gone": State.SILENT,
        "/ill": State.SILENT,
        "/cut": State.SILENT,
        "/refused": State.UNTOLD,
        "/moved": State.UNTOLD,
    }
    assert asked("https://127.0.0.1:1/").state is State.SILENT
    assert asked("file:///etc/hostname").state is State.SILENT


def test_a_site_whose_sources_answer_is_left_as_it_is(
    data: Path, server: type[Server], capsys: pytest.CaptureFixture[str]
) -> None:
    """Every address is asked for once, whoever cites it, and nothing is written."""
    assert run(data) == 0
    assert len(server.asked) == len(set(server.asked)) > 5
    count = len(server.asked)
    assert f"{count} of {count} sources answer, 0 do not" in capsys.readouterr().out
    assert not (data / "sources.yaml").exists()


def test_silent_sources_get_the_copy_that_is_nearest_to_their_day(
    data: Path, server: type[Server], capsys: pytest.CaptureFixture[str]
) -> None:
    """One has a copy that is drafted, one none; the draft is valid and counts the next time."""
    lost, other = "/2024-10-05", "/77"
    server.statuses = {lost: 404, other: 404, "/2025": 403}
    server.copies = {lost: "http://copies.example/copy"}
    assert run(data) == 1
    said = capsys.readouterr().out
    assert f"http://bao.mau.example{lost} does not answer (404 Not Found); cited by update:" in said
    assert " / no archived copy was found" in said
    assert "2025 cannot be checked by a program (403 Forbidden): please open it" in said
    assert any("timestamp=20241005" in path for path in server.asked)
    written = (data / "sources.yaml").read_text("utf-8")
    assert (
        written
        == f'- url: "http://bao.mau.example{lost}"\n  archived: "http://copies.example/copy"\n'
    )
    server.statuses.pop(other)
    assert run(data) == 0
    assert "an archived copy is known: http://copies.example/copy" in capsys.readouterr().out


def test_an_archive_that_does_not_help_is_told(server: type[Server]) -> None:
    """A copy that is gone too is none; an answer that is no answer is an error."""
    server.statuses, server.copies = {"/copy": 404}, {"/page": "http://copies.example/copy"}
    assert copy_of(f"{SITE}/page", None, ARCHIVE) is None
    with pytest.raises(OSError, match="a page"):
        copy_of(f"{SITE}/page", None, f"{SITE}/no-archive")


def test_what_stands_in_the_file_stays_as_it_is() -> None:
    """Comments and order stay; an entry that is there gets a line, one in a single line none."""
    text = (
        "# learnt\n- answered: '2026-01-01'\n  url: https://a.example/  # the first\n"
        "- {url: https://b.example/}\n- url: https://c.example/"
    )
    copies = {f"https://{name}.example/": f"https://archive.example/{name}" for name in "abcd"}
    assert with_copies(text, copies) == (
        "# learnt\n- answered: '2026-01-01'\n  url: https://a.example/  # the first\n"
        '  archived: "https://archive.example/a"\n'
        "- {url: https://b.example/}\n- url: https://c.example/\n"
        '  archived: "https://archive.example/c"\n'
        '- url: "https://d.example/"\n  archived: "https://archive.example/d"\n'
    )
