"""`make serve` follows changes and outlives mistakes."""

from __future__ import annotations

import contextlib
import html
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
COPIED = ("content", "data", "plugins", "scripts", "theme")
PATIENCE = 60
# Generous: it is about once as long on a machine that does nothing else.
TIMES_AN_IMPORT = 12


class Served(NamedTuple):
    """A copy of the project that `make serve` serves: its folder, its address, its log, its id."""

    folder: Path
    url: str
    log: Path
    process: int

    def failures(self) -> int:
        """How many builds have failed."""
        return self.log.read_text().count("The build failed")


@contextlib.contextmanager
def changed(path: Path, old: str, new: str) -> Iterator[None]:
    """In this context the file at `path` says `new` for `old`."""
    before = path.read_text("utf-8")
    assert old in before
    path.write_text(before.replace(old, new), "utf-8")
    try:
        yield
    finally:
        path.write_text(before, "utf-8")


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    listed = Path(f"/proc/{process}/task/{process}/children").read_text()
    return [int(number) for number in listed.split()]


def page(url: str) -> str:
    """The text at `url`, or nothing where no server answers yet."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())
    except urllib.error.URLError:
        return ""


def eventually(holds: Callable[[], bool]) -> bool:
    """Whether `holds` becomes true before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if holds():
            return True
        time.sleep(0.05)
    return False


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The project, copied and served by its own development server, with its site built."""
    folder = tmp_path_factory.mktemp("served") / "project"
    log_file = folder.with_name("log")
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if key != "SITE_URL"}
    with log_file.open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "scripts.serve"],
            cwd=folder,
            env=environment | {"PORT": str(port)},
            stdout=log,
            stderr=log,
        )
        served = Served(folder, f"http://127.0.0.1:{port}", log_file, server.pid)
        assert eventually(lambda: "<title>" in page(served.url)), log_file.read_text()
        yield served
        server.terminate()
        server.wait()


@pytest.mark.parametrize("port", ["abc", "0", "70000", "８０００", "taken"])
def test_a_port_that_cannot_be_had_is_said_before_anything_is_built(port: str) -> None:
    """PORT is a number, and of a port that nobody else has; else it is said in both languages."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        stated = str(taken.getsockname()[1]) if port == "taken" else port
        done = subprocess.run(
            [sys.executable, "-m", "scripts.serve"],
            cwd=ROOT,
            env=os.environ | {"PORT": stated},
            capture_output=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
    assert done.returncode == 1
    assert done.stderr.count("PORT=8001") == 2
    assert "Traceback" not in done.stderr


@pytest.mark.slow
def test_a_change_is_built_and_reloads_the_page(served: Served) -> None:
    """A change of the data shows up and reloads the page; nothing of that is in the files."""
    script = page(served.url).partition('<script src="/__reload.js')[2].partition('"')[0]
    assert "localhost" not in page(f"{served.url}/en/tasks/1.1/")
    assert "__reload" not in (served.folder / "output/index.html").read_text("utf-8")
    waiting = f"{served.url}/__reload.js{html.unescape(script)}&wait="

    with changed(served.folder / "data/site.yaml", "Cam kết Xanh", "Cam kết Thử"):
        assert eventually(lambda: "Cam kết Thử" in page(served.url)), served.log.read_text()
        assert page(waiting) == "changed\n"
    assert eventually(lambda: "Cam kết Thử" not in page(served.url)), served.log.read_text()


@pytest.mark.slow
def test_a_mistake_is_survived_and_heals(served: Served) -> None:
    """Broken data are named and leave the last good site; once they are mended it is built."""
    settings = served.folder / "data/site.yaml"
    failed = served.failures()
    held = settings.read_text("utf-8")
    with changed(settings, held, "name: ["):
        assert eventually(lambda: served.failures() > failed), served.log.read_text()
        assert "data/site.yaml:2:1: " in served.log.read_text()
        assert "Cam kết Xanh" in page(served.url)
    with changed(settings, "Cam kết Xanh", "Cam kết Lành"):
        assert eventually(lambda: "Cam kết Lành" in page(served.url)), served.log.read_text()
    assert eventually(lambda: "Cam kết Lành" not in page(served.url)), served.log.read_text()


@pytest.mark.slow
def test_one_update_shows_soon(served: Served) -> None:
    """A changed update is shown after a few times what it takes this machine to import a build."""
    update = max((served.folder / "data/updates").rglob("*.yaml"))
    address = f"{served.url}/cap-nhat/{update.stem}/"
    assert "<title>" in page(address)
    began = time.monotonic()
    subprocess.run([sys.executable, "-c", "import plugins.publish.build"], cwd=ROOT, check=True)
    unit = time.monotonic() - began
    words = update.read_text("utf-8").partition("title:\n  vi: ")[2].partition("\n")[0]
    began = time.monotonic()
    with changed(update, words, f"Nói thử {words}"):
        assert eventually(lambda: "Nói thử " in page(address)), served.log.read_text()
        assert time.monotonic() - began < TIMES_AN_IMPORT * unit
    assert eventually(lambda: "Nói thử " not in page(address)), served.log.read_text()


@pytest.mark.slow
def test_changed_programs_count(served: Served) -> None:
    """The next build is one of the programs as they are now, be it that they cannot even run."""
    program, robots = served.folder / "plugins/website/sitemap.py", f"{served.url}/robots.txt"
    failed = served.failures()
    with changed(program, "User-agent: *", "User-agent: thử"):
        assert eventually(lambda: "User-agent: thử" in page(robots)), served.log.read_text()
        with changed(program, "def robots(", "def robots(("):
            assert eventually(lambda: served.failures() > failed), served.log.read_text()
            assert "User-agent: thử" in page(robots)
    assert eventually(lambda: "User-agent: *" in page(robots)), served.log.read_text()


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of processes here")
def test_a_build_that_is_killed_leaves_the_server(served: Served) -> None:
    """The last good site stays, and the next change is built."""
    failed = served.failures()
    settings = served.folder / "data/site.yaml"
    [builder] = children(served.process)
    # What is shown last may be made before the build of the test before has ended.
    assert eventually(lambda: not children(builder)), served.log.read_text()
    with changed(settings, "Cam kết Xanh", "Cam kết Dở"):
        assert eventually(lambda: bool(children(builder))), served.log.read_text()
        os.kill(children(builder)[0], signal.SIGKILL)
        assert eventually(lambda: served.failures() > failed), served.log.read_text()
        assert "Cam kết Xanh" in page(served.url)
    with changed(settings, "Cam kết Xanh", "Cam kết Trọn"):
        assert eventually(lambda: "Cam kết Trọn" in page(served.url)), served.log.read_text()
    assert eventually(lambda: "Cam kết Trọn" not in page(served.url)), served.log.read_text()
