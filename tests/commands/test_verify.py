"""`python -m plugins verify` says how a copy of a site differs from its manifest."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from plugins.commands.main import main
from plugins.output import served
from plugins.output.manifest import MANIFEST, digest_of
from plugins.output.publish import publish
from plugins.output.served import Limits
from plugins.plan.publications.manifest_note import NotedManifest, manifest_file
from scripts.site_server import SiteHandler, serving
from tests.samples.ledger import recorded_in
from tests.samples.plan import AS_OF
from tests.samples.publications import chained, publications
from tests.samples.publications import publish as publish_data

FILES = {
    "index.html": b"home",
    "404.html": b"nothing is here",
    "_headers": b"/*\n  X-Robots-Tag: none\n",
    "tasks/1.1/index.html": b"a task",
    "attachments/báo cáo.pdf": b"%PDF-1.7",
    "robots.txt": b"User-agent: *\n",
}
PAGE, TEXT = "tasks/1.1/index.html", "robots.txt"


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MANIFEST", raising=False)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site with its manifest."""
    publish(FILES.items(), tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> Callable[[object], tuple[int, str]]:
    """Runs the command on a copy, where no publications are known; its exit code and its words."""

    def run(site: object, data: Path = tmp_path / "no-data") -> tuple[int, str]:
        code = main(["verify", "--data", str(data), "--site", str(site)])
        return code, capsys.readouterr().out

    return run


Verified = Callable[..., tuple[int, str]]


def test_a_true_copy(site: Path, verified: Verified) -> None:
    """In a folder and on a server all is as listed, said in both languages, with the digest."""
    code, out = verified(site)
    assert code == 0
    assert "all is as manifest.sha256 lists it (6 files)" in out
    assert "đúng như manifest.sha256" in out
    assert str(digest_of(site)) in out
    assert "HTTP" not in out
    with serving(site) as address:
        code, out = verified(address)
    assert code == 0, out
    assert "all is as manifest.sha256 lists it" in out
    assert "cannot be seen over HTTP" in out


def test_files_that_publishing_carries_over(
    site: Path, verified: Verified, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that no manifest lists is named; where others are let through it is no fault."""
    (site / "CNAME").write_text("plan.example", "utf-8")
    assert verified(site)[0] == 1
    given = ["verify", "--data", str(site / "no-data"), "--site", str(site), "--others"]
    assert main(given) == 0
    out = capsys.readouterr().out
    assert "CNAME" in out
    assert "all is as manifest.sha256 lists it (6 files)" in out
    (site / TEXT).unlink()
    assert main(given) == 1


def _changed(site: Path) -> None:
    (site / PAGE).write_bytes(b"a tusk")


def _linked(site: Path) -> None:
    (site / TEXT).unlink()
    (site / TEXT).symlink_to(site / PAGE)


def _linked_folder(site: Path) -> None:
    (site / "tasks").rename(site.parent / "elsewhere")
    (site / "tasks").symlink_to(site.parent / "elsewhere")


def _replaced(site: Path, old: str, new: str) -> None:
    path = site / MANIFEST
    text = path.read_text("utf-8")
    assert old in text
    path.unlink()
    path.write_text(text.replace(old, new), "utf-8")


FAULTS_OF_FOLDERS: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "changed": (_changed, "there, but not as listed: 1", PAGE),
    "missing": (lambda site: (site / PAGE).unlink(), "listed, but not there: 1", PAGE),
    "unlisted": (lambda site: (site / "more.js").touch(), "there, but not listed: 1", "more.js"),
    "escape": (lambda site: (site / "a\x1b[2J").touch(), "there, but not listed", "'a\\x1b[2J'"),
    "link": (_linked, "could not be read: 1", "no plain file"),
    "linked folder": (_linked_folder, "listed, but not there: 1", PAGE),
}


@pytest.mark.parametrize("fault", FAULTS_OF_FOLDERS)
def test_a_folder_that_differs(fault: str, site: Path, verified: Verified) -> None:
    """Each fault is named with its file, and the exit code tells."""
    make, said, named = FAULTS_OF_FOLDERS[fault]
    make(site)
    code, out = verified(site)
    assert code == 1
    assert said in out
    assert named in out
    assert "\x1b" not in out
    assert "not as manifest.sha256 lists it" in out


MANIFESTS: dict[str, tuple[Callable[[Path], object], str]] = {
    "gone": (lambda site: (site / MANIFEST).unlink(), "no manifest.sha256 there"),
    "empty": (lambda site: _rewritten(site, ""), "manifest.sha256 is empty"),
    "a page": (lambda site: _rewritten(site, "<!DOCTYPE html>\n"), "manifest.sha256:1: not the"),
    "above": (lambda site: _replaced(site, "  robots", "  ../robots"), "may lead out"),
    "within": (lambda site: _replaced(site, "tasks/1.1/", "tasks/../"), "tasks/../index.html"),
    "root": (lambda site: _replaced(site, "  robots", "  /robots"), "may lead out"),
    "windows": (lambda site: _replaced(site, "tasks/1.1/", "tasks\\1.1/"), "may lead out"),
    "terminal": (lambda site: _replaced(site, "robots", "\x1b[2J"), "\\x1b[2J"),
    "twice": (lambda site: _replaced(site, "robots.txt", "index.html"), "listed before"),
}


def _rewritten(site: Path, text: str) -> None:
    (site / MANIFEST).unlink()
    (site / MANIFEST).write_text(text, "utf-8")


@pytest.mark.parametrize("fault", MANIFESTS)
def test_a_manifest_that_is_none(fault: str, site: Path, verified: Verified) -> None:
    """What lists nothing, or files elsewhere, is refused whole: in a folder and from a server."""
    make, said = MANIFESTS[fault]
    make(site)
    with serving(site) as address:
        for copy in (site, address):
            code, out = verified(copy)
            assert code == 1
            assert said in out
            assert "\x1b" not in out
            assert "all is as" not in out


class Answering(SiteHandler):
    """Answers some addresses in its own way, and all others as usual."""

    answers: Mapping[str, Callable[[Answering], object]] = {}

    def respond(self) -> None:
        """Send what was asked for, or what a test wants."""
        self.answers.get(self.path, SiteHandler.respond)(self)


def answering(**answers: Callable[[Answering], object]) -> type[Answering]:
    """A server that answers like that."""
    paths = {"page": "/tasks/1.1/", "home": "/", "moved": "/home/", "none": "/404.html"}
    paths |= {"headers": "/_headers", "text": f"/{TEXT}", "manifest": f"/{MANIFEST}"}
    found = {paths[name]: answer for name, answer in answers.items()}
    return type("Own", (Answering,), {"answers": found})


def send(to: Answering, status: int, body: bytes = b"", **headers: str) -> None:
    """Send a whole answer."""
    to.send_response(status)
    for name, value in ({"Content_Length": str(len(body))} | headers).items():
        to.send_header(name.replace("_", "-"), value)
    to.end_headers()
    to.wfile.write(body)


def drip(to: Answering) -> None:
    """Send a byte now and then."""
    send(to, 200, Content_Length="1000")
    for _ in range(20):
        to.wfile.write(b"x")
        time.sleep(0.05)


def sending(status: int, body: bytes = b"", **headers: str) -> Callable[[Answering], object]:
    """An answer that is always the same."""
    return lambda to: send(to, status, body, **headers)


NONE = FILES["404.html"]
UNREAD = "could not be read: 1"
FAULTS_OF_SERVERS: dict[str, tuple[Callable[[Answering], object], str, str]] = {
    "error": (sending(503, b"later"), UNREAD, "status 503"),
    "not there": (sending(404, NONE), "listed, but not there: 1", PAGE),
    "taken down": (sending(410, b"gone"), "listed, but not there: 1", PAGE),
    "not there, with success": (sending(200, NONE), "listed, but not there: 1", PAGE),
    "added to": (sending(200, FILES[PAGE] + b"<script>"), "there, but not as listed: 1", PAGE),
    "host": (sending(302, Location="http://elsewhere.invalid/"), UNREAD, "elsewhere.invalid"),
    "port": (sending(301, Location="http://localhost:9/tasks/1.1/"), UNREAD, "localhost:9"),
    "file": (sending(302, Location="file:///etc/hostname"), UNREAD, "status 302"),
    "circle": (sending(302, Location="/tasks/1.1/"), UNREAD, "status 302"),
    "compressed": (sending(200, b"\x1f\x8b", Content_Encoding="gzip"), UNREAD, "compressed"),
    "cut off": (sending(200, b"a ta", Content_Length="6"), UNREAD, "before the end"),
    "large": (sending(200, b"x" * 200_000), UNREAD, "larger than 100000 bytes"),
    "silent": (lambda _: time.sleep(1), UNREAD, "no answer: timed out"),
    "slow": (drip, UNREAD, "not here whole after 0.2 seconds"),
    "another protocol": (lambda to: to.wfile.write(b"SSH-2.0-x\r\n"), UNREAD, "SSH-2.0-x"),
}


def small(monkeypatch: pytest.MonkeyPatch, failures: int = 20) -> None:
    """Wait for little and take little."""
    limits = Limits(silence=0.5, seconds=0.2, file=100_000, failures=failures, at_once=2)
    monkeypatch.setattr(served, "Limits", lambda: limits)


@pytest.mark.parametrize("fault", FAULTS_OF_SERVERS)
def test_a_server_that_differs(
    fault: str, site: Path, verified: Verified, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each fault is named with its file and a reason; nothing leads elsewhere or takes for ever."""
    answer, said, named = FAULTS_OF_SERVERS[fault]
    small(monkeypatch)
    with serving(site, handler=answering(page=answer)) as address:
        code, out = verified(address)
    assert code == 1
    assert said in out
    assert named in out
    assert f"  {PAGE}" in out
    assert "(5 of 6 files are)" in out


def test_ways_of_hosts_are_no_differences(site: Path, verified: Verified) -> None:
    """A host may keep its rules, answer for what is not there with 404, move within itself."""
    soft = answering(headers=sending(200, NONE))
    own = answering(
        headers=sending(404, b"none"),
        none=sending(404, NONE),
        home=sending(308, Location="/home/"),
        moved=sending(200, FILES["index.html"]),
    )
    for host in (soft, own):
        with serving(site, handler=host) as address:
            code, out = verified(f"{address}/")
        assert code == 0, out
        assert "as hosts keep such a file for themselves: 1" in out


def test_only_the_rules_of_hosts_may_be_hidden(site: Path, verified: Verified) -> None:
    """Rules that are sent, but are others, are a difference; so is any other page of 404."""
    others = answering(headers=sending(200, b"other"), none=sending(404, b"other"))
    with serving(site, handler=others) as address:
        code, out = verified(address)
    assert code == 1
    assert "there, but not as listed: 1\n  _headers" in out
    assert "listed, but not there: 1\n  404.html" in out


def test_a_server_that_answers_nothing_is_not_asked_on_and_on(
    site: Path, verified: Verified, monkeypatch: pytest.MonkeyPatch
) -> None:
    """After some files that could not be read the others are not asked for, which is said."""
    small(monkeypatch, failures=2)
    failing = dict.fromkeys(("page", "home", "text", "none", "headers"), sending(500))
    with serving(site, handler=answering(**failing)) as address:
        code, out = verified(address)
    assert code == 1
    assert "not asked for: 2 files before it could not be read" in out


MANIFESTS_OF_SERVERS = {
    "error": (sending(500), "status 500"),
    "elsewhere": (sending(302, Location="https://localhost/manifest.sha256"), "another origin"),
    "cut off": (sending(200, b"0" * 70, Content_Length="90"), "before the end"),
}


@pytest.mark.parametrize("fault", MANIFESTS_OF_SERVERS)
def test_a_manifest_that_cannot_be_had(fault: str, site: Path, verified: Verified) -> None:
    """It is said why, and nothing is checked."""
    answer, said = MANIFESTS_OF_SERVERS[fault]
    with serving(site, handler=answering(manifest=answer)) as address:
        code, out = verified(address)
    assert code == 1
    assert said in out
    assert "digest of this" not in out


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("http://localhost:1", "cannot be checked: no answer"),
        ("https://name:word@plan.example", "SITE:"),
        ("https://plan.example/?page", "SITE:"),
        ("no-such-folder", "no-such-folder does not exist"),
    ],
)
def test_no_such_copy(copy: str, said: str, verified: Verified) -> None:
    """What is no folder, no address or not reached is said, without a traceback."""
    code, out = verified(copy)
    assert code == 1
    assert said in out


def test_a_stated_digest(site: Path, verified: Verified, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy whose manifest is not the stated one is refused, even where it agrees with itself."""
    monkeypatch.setenv("MANIFEST", str(digest_of(site)))
    code, out = verified(site)
    assert code == 0
    assert "it is the digest that MANIFEST states" in out
    monkeypatch.setenv("MANIFEST", "0" * 64)
    code, out = verified(site)
    assert code == 1
    assert f"it is not the digest that MANIFEST states, which is {'0' * 64}" in out
    monkeypatch.setenv("MANIFEST", "none")
    with pytest.raises(SystemExit, match="not the SHA-256 of a manifest"):
        verified(site)


def test_the_publication_is_named(
    site: Path, tmp_path: Path, verified: Verified, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A later line about publications, or the note beside the data, says which one a site is of."""
    monkeypatch.setenv("BUILD_DATE", AS_OF.isoformat())
    data, manifest = recorded_in(tmp_path / "plan"), str(digest_of(site))
    assert "publications.jsonl does not say which publication" in verified(site, data)[1]
    noted = NotedManifest(manifest, publications(data)[0]["ledger"])
    manifest_file(data).write_bytes(noted.as_file())
    assert f"it is the manifest of the publication {AS_OF}\n" in verified(site, data)[1]
    chained(data, kind="rollback", date=AS_OF.isoformat(), manifest="0" * 64)
    publish_data(data, 1)
    manifest_file(data).unlink()
    assert publications(data)[2]["manifest"] == manifest
    assert f"it is the manifest of the publication {AS_OF}\n" in verified(site, data)[1]
    assert "Traceback" not in verified(site, data)[1]
    (data / "publications.jsonl").write_text("{\n", "utf-8")
    code, out = verified(site, data)
    assert code == 0
    assert "publications.jsonl:1:1:" in out
