"""nginx serves a site with exactly the headers that its `_headers` asks of hosts."""

from __future__ import annotations

import getpass
import gzip
import http.client
import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.feeds.entries import MEDIA_TYPES as OF_ATTACHMENTS
from plugins.output.header_rules import header_rules, headers_of, overlap
from plugins.output.media_types import MEDIA_TYPES
from plugins.output.nginx import nginx_config
from tests.samples.extras import published_files

NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
# What nginx says of any file, besides what it is told to.
OWN = {
    *("accept-ranges", "cache-control", "connection", "content-length", "content-type", "date"),
    *("etag", "last-modified", "server", "vary"),
}
AROUND = """
daemon off;
master_process off;
pid {folder}/pid;
error_log {folder}/error.log;
events {{ }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    include {folder}/site.conf;
}}
"""
Answer = tuple[int, Mapping[str, str], bytes]


@dataclass(frozen=True)
class Served:
    """A site that nginx serves: its files by name, and the port."""

    files: Mapping[str, bytes]
    port: int

    @property
    def rules(self) -> str:
        """Its `_headers`."""
        return self.files["_headers"].decode()

    def get(self, paths: list[str], **headers: str) -> list[Answer]:
        """The answers to requests for these paths, one after another."""
        with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)) as connection:
            return [self._answer(connection, path, headers) for path in paths]

    @staticmethod
    def _answer(
        connection: http.client.HTTPConnection, path: str, headers: Mapping[str, str]
    ) -> Answer:
        asked = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request("GET", path, headers=asked)
        answer = connection.getresponse()
        found: dict[str, str] = {}
        for name, value in answer.getheaders():
            key = name.lower()
            found[key] = f"{found[key]}, {value}" if key in found else value
        return answer.status, found, answer.read()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def whole_site() -> dict[str, bytes]:
    """The published sample with cards to embed, and what such a site may have besides."""
    files = {**published_files(), "404.html": b"<!doctype html>not here"}
    files["_headers"] += b"/404.html\n  Content-Security-Policy: frame-ancestors 'none'\n"
    more = {"data/ledger.jsonl": b"{}\n", "data/source/a.txt": b"words", "manifest.sha256": b"-"}
    return files | more


def laid_out(folder: Path, files: Mapping[str, bytes]) -> Path:
    """The site in a folder of its own, with what a person has put beside it."""
    site = folder / "a site"
    for name, content in files.items():
        path = site / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    (site / ".git").mkdir()
    (site / ".git/config").write_text("secret")
    return site


def configured(folder: Path, site: Path, headers: str, port: int) -> Path:
    """The configuration as it is written, but for where it listens, in one of a whole server."""
    written = nginx_config(headers, "site.example", site)
    assert "listen 80;\n" in written
    own = written.replace("listen 80;", f"listen 127.0.0.1:{port};")
    (folder / "site.conf").write_text(own.replace("    listen [::]:80;\n", ""), "utf-8")
    config = folder / "nginx.conf"
    config.write_text(f"user {getpass.getuser()};{AROUND.format(folder=folder)}", "utf-8")
    return config


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The site, served by the nginx of this machine."""
    if NGINX is None:
        pytest.skip("no nginx on this machine")
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    files = whole_site()
    config = configured(folder, laid_out(folder, files), files["_headers"].decode(), port)
    command = [NGINX, "-p", str(folder), "-e", str(folder / "error.log"), "-c", str(config)]
    tested = subprocess.run([*command, "-t"], capture_output=True, text=True, check=False)
    assert tested.returncode == 0, tested.stderr
    assert "warn" not in tested.stderr.replace('the "user" directive makes sense only', "")
    with subprocess.Popen(command) as server:
        try:
            wait_for(port)
            yield Served(files, port)
        finally:
            server.terminate()


def wait_for(port: int) -> None:
    """Return once something listens there."""
    for _ in range(200):
        with socket.socket() as asked:
            if not asked.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    pytest.fail("nginx did not begin to listen")


def paths_of(files: Mapping[str, bytes]) -> list[str]:
    """Every path of the site: of each file, and of the folders that have a page."""
    folders = [name.removesuffix("index.html") for name in files if name.endswith("index.html")]
    return [f"/{name}" for name in (*files, *folders)]


def stated(served: Served, path: str) -> dict[str, str]:
    """What `_headers` says of a path, and what is usual where it says nothing."""
    type_ = MEDIA_TYPES.get(Path(path).suffix, MEDIA_TYPES[""])
    usual = {"Content-Type": MEDIA_TYPES[".html"] if path.endswith("/") else type_}
    found = usual | {"Cache-Control": "no-cache"} | headers_of(served.rules, path)
    return {name.lower(): value for name, value in found.items()}


@pytest.mark.slow
def test_every_file_has_the_headers_that_hosts_are_asked_for(served: Served) -> None:
    """Each file of the site comes with what all rules that fit it add up to, and no other word."""
    paths = paths_of(served.files)
    wrong = []
    for path, (status, headers, body) in zip(paths, served.get(paths), strict=True):
        wanted = stated(served, path)
        found = {name: headers.get(name) for name in wanted}
        more = headers.keys() - wanted.keys() - OWN
        name = path.lstrip("/") + ("index.html" if path.endswith("/") else "")
        if status != 200 or found != wanted or more or body != served.files[name]:
            wrong.append((path, status, found, wanted, more))
    assert wrong == []


@pytest.mark.slow
def test_each_rule_was_asked_for(served: Served) -> None:
    """Every rule of `_headers` fits a file that was asked for, so that each was compared."""
    asked = paths_of(served.files)
    patterns = [rule.pattern for rule in header_rules(served.rules)]
    assert len(patterns) > 10
    assert [one for one in patterns if not any(overlap(one, path) for path in asked)] == []


@pytest.mark.slow
def test_what_is_not_there(served: Served) -> None:
    """It gets the page that says so, with the same policy; so does what the site did not make."""
    for path in ("/none", "/none/", "/feeds/none.atom", "/.git/config", "/assets/none.css"):
        [(status, headers, body)] = served.get([path])
        assert (status, body) == (404, served.files["404.html"]), path
        assert headers["content-type"] == "text/html; charset=utf-8", path
        assert "default-src 'none'" in headers["content-security-policy"], path
        assert "frame-ancestors 'none'" in headers["content-security-policy"], path
        assert "immutable" not in headers["cache-control"], path


@pytest.mark.slow
def test_a_folder_leads_to_its_page(served: Served) -> None:
    """Without its slash the address of a folder leads on, on whatever host nginx is reached."""
    [(status, headers, _)] = served.get(["/nhiem-vu?q=1"])
    assert (status, headers["location"]) == (301, "/nhiem-vu/?q=1")


@pytest.mark.slow
def test_text_is_compressed(served: Served) -> None:
    """Pages, styles, scripts, feeds and data come with gzip where the browser takes it."""
    for ending in (".html", ".css", ".js", ".atom", ".ics", ".csv", ".json", ".svg"):
        name = max(
            (n for n in served.files if n.endswith(ending)), key=lambda n: len(served.files[n])
        )
        [(_, headers, body)] = served.get([f"/{name}"], Accept_Encoding="gzip")
        assert headers.get("content-encoding") == "gzip", name
        assert headers.get("vary") == "Accept-Encoding", name
        assert gzip.decompress(body) == served.files[name], name


@pytest.mark.slow
def test_no_file_is_of_an_unknown_type() -> None:
    """Every ending of a published site has its media type, that of attachments as feeds say it."""
    endings = {Path(name).suffix for name in published_files()} - {""}
    assert endings <= MEDIA_TYPES.keys()
    known = {ending: MEDIA_TYPES[ending].partition(";")[0] for ending in OF_ATTACHMENTS}
    assert known == OF_ATTACHMENTS


def test_values_stand_in_as_few_tables_as_can_be() -> None:
    """What all paths get stands alone; rules that no path fits together share a table of paths."""
    rules = "/*\n  X: a\n/b/*\n  X: b\n/c\n  X: c\n/c*\n  X: d\n"
    config = nginx_config(rules, "A.example", Path("/srv/x"))
    assert config.count("map $uri") == 2
    assert [line.strip() for line in config.splitlines() if "add_header" in line] == [
        'add_header X "a" always;',
        "add_header X $headers_a_example_1 always;",
        "add_header X $headers_a_example_2 always;",
    ]
    assert '"~^/b/.*$" "b";' in config
    assert "[[" not in config
