"""How soon `make serve` shows a change: `SIZES="real M" python tests/bench/serve_speed.py`.

For the site of data/ and for a recorded plan of 1,000 tasks with 4,000 updates: seconds from the
moment one update is saved to the one in which its page, asked for over HTTP, says so, five times
each. Copy and output stand below the folder for temporary files.
"""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from tests.bench.scale import SIZES, Plan  # noqa: E402 - needs the path above

COPIED = ("content", "data", "plugins", "scripts", "theme")
RUNS = 5
ASK_EVERY = 0.01
PATIENCE = 600.0
# What the title of an update says in the plan's own language, as both plans write it.
TITLE = re.compile(r"^(title:\n  vi: |title: \{vi: )(\"?)", re.MULTILINE)


@contextlib.contextmanager
def serving(folder: Path, data: Path, content: Path) -> Iterator[str]:
    """The URL at which a copy of the project in `folder` shows the site of `data`."""
    for name in COPIED:
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pelicanconf.py", folder)
    if content != ROOT / "content":
        shutil.rmtree(folder / "content")
        shutil.copytree(content, folder / "content")
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    settings = {"PORT": str(port), "SITE_URL": "https://site.example"}
    if data != ROOT / "data":
        settings["DATA_DIR"] = str(data)
    with (folder / "log").open("w") as log:
        server = subprocess.Popen(
            [sys.executable, "-m", "scripts.serve"],
            cwd=folder,
            env=os.environ | settings,
            stdout=log,
            stderr=log,
        )
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait()


def page(url: str) -> str:
    """What the page at `url` says; nothing where there is none yet."""
    try:
        with urllib.request.urlopen(url) as answer:  # noqa: S310 - our own server
            return str(answer.read().decode())
    except (urllib.error.URLError, ConnectionError):
        return ""


def until_said(url: str, words: str) -> float:
    """When the page at `url` says `words`. Raises where it does not in ten minutes."""
    end = time.perf_counter() + PATIENCE
    while time.perf_counter() < end:
        if words in page(url):
            return time.perf_counter()
        time.sleep(ASK_EVERY)
    raise SystemExit(f"{url} never said “{words}”")


def measured(name: str, folder: Path, data: Path, content: Path) -> None:
    """Change one update several times, and print how soon each change is shown."""
    with serving(folder, data, content) as url:
        data = folder / "data" if data == ROOT / "data" else data
        update = max((data / "updates").rglob("*.yaml"))
        text = update.read_text("utf-8")
        found = re.search(r"^id: \"?([^\"\n]+)", text, re.MULTILINE)
        if found is None or not TITLE.search(text):
            raise SystemExit(f"{update} has neither an id nor a title that this can change")
        address = f"{url}/cap-nhat/{found[1]}/"
        began = time.perf_counter()
        first = until_said(address, "<html") - began
        took = []
        for run in range(RUNS):
            # What was imported for the first build is imported for all others.
            time.sleep(2)
            words = f"Lần thử {run}"
            began = time.perf_counter()
            update.write_text(TITLE.sub(rf"\g<1>\g<2>{words} ", text, count=1), "utf-8")
            took.append(until_said(address, words) - began)
    seconds = " ".join(f"{each:.2f}" for each in took)
    print(f"{name}: first shown after {first:.1f} s; each change after {seconds} s", flush=True)


def main() -> None:
    """Measure the sites that SIZES names."""
    for name in os.environ.get("SIZES", "real M").split():
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            data, content = ROOT / "data", ROOT / "content"
            if name != "real":
                plan = Plan(folder, SIZES[name])
                data, content = plan.data, plan.content
            measured(name, folder / "project", data, content)


if __name__ == "__main__":
    main()
