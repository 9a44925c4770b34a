"""`python -m plugins build`, `publish`, `rebuild`, `offline`: the site, by Pelican."""

from __future__ import annotations

import os
from pathlib import Path

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import MISSING_FOLDER
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing

ROOT = Path(__file__).resolve().parents[2]
BUILT = N_("The site is in {folder}/. To look at it: make serve")
OFFLINE = N_("Open {file}, or copy the folder to a USB stick")


def build(data: Path, content: Path, output: Path) -> int:
    """Build the site to be looked at; the exit code."""
    code = _run("pelicanconf.py", data, content, output)
    if not code:
        print(said(BUILT, folder=output))
    return code


def publish(data: Path, content: Path, output: Path) -> int:
    """Build the site for the web, from what is recorded alone; the exit code."""
    return _run("publishconf.py", data, content, output)


def rebuild(data: Path, content: Path, output: Path) -> int:
    """Build what was published last once more, as of the day of the build; the exit code."""
    return _run("rebuildconf.py", data, content, output)


def offline(data: Path, content: Path, output: Path) -> int:
    """Build a site that works by double-click, without a server; the exit code."""
    code = _run("offlineconf.py", data, content, output)
    if not code:
        print(said(OFFLINE, file=output / "index.html"))
    return code


def _run(settings: str, data: Path, content: Path, output: Path) -> int:
    from plugins.publish.pelican_run import run

    if not content.is_dir():
        missing = Problem.of_file(str(content), MISSING_FOLDER, {"path": str(content)})
        print(listing([missing]))
        return 1
    os.environ["DATA_DIR"] = str(data)
    return run(content, output, ROOT / settings)
