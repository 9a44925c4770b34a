"""`make serve` follows changes and outlives mistakes."""

from __future__ import annotations

import os
import shutil
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


class Served(NamedTuple):
    """A copy of the project that `make serve` serves: its folder, its address, its log."""

    folder: Path
    url: str
    log: Path


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
        time.sleep(0.2)
    return False


@pytest.fixture
def served(tmp_path: Path) -> Iterator[Served]:
    """The project, copied and served by its own development server."""
    folder = tmp_path / "project"
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "pelicanconf.py", folder)
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    environment = {key: value for key, value in os.environ.items() if key != "SITE_URL"}
    with (tmp_path / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "scripts.serve"],
            cwd=folder,
            env=environment | {"PORT": str(port)},
            stdout=log,
            stderr=log,
        )
        yield Served(folder, f"http://127.0.0.1:{port}", tmp_path / "log")
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
def test_a_change_is_built_and_a_mistake_is_survived(served: Served) -> None:
    """A change of the data shows up and reloads the page; broken data leave the last good site."""
    assert eventually(lambda: "Cam kết Xanh" in page(served.url)), served.log.read_text()
    assert '<script src="/__reload.js">' in page(served.url)
    assert "localhost" not in page(f"{served.url}/en/tasks/1.1/")
    assert "__reload" not in (served.folder / "output/index.html").read_text("utf-8")
    assert "seen=1" in page(f"{served.url}/__reload.js")

    settings = served.folder / "data/site.yaml"
    before = settings.read_text("utf-8")
    settings.write_text(before.replace("Cam kết Xanh", "Cam kết Thử"), encoding="utf-8")
    assert eventually(lambda: "Cam kết Thử" in page(served.url)), served.log.read_text()
    assert page(f"{served.url}/__reload.js?seen=1") == "changed\n"

    settings.write_text("name: [", encoding="utf-8")
    assert eventually(lambda: "The build failed" in served.log.read_text())
    assert "Cam kết Thử" in page(served.url)
