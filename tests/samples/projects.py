"""The project as it stands on a machine of its own, set up, with the made-up plan in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from plugins.office.sites.new_site import write_site
from tests.conftest import BUILD_DATE, ROOT
from tests.samples.folders import laid_out

READY = ("build", "publish", "office", "dev", "slow")


def project_in(folder: Path, over: str = "updates_site") -> Path:
    """A project of its own below `folder`, with the made-up plan and what is laid `over` it."""
    site = write_site(ROOT, str(folder / "site"), ("vi", "en"))
    for name in ("data", "content"):
        shutil.rmtree(site / name)
    laid_out(site, over)
    return set_up(site)


def set_up(site: Path) -> Path:
    """Let `make` use the libraries of these tests there, as if it had set up its own."""
    python = site / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n', "utf-8")
    python.chmod(0o755)
    for each in READY:
        (site / f".venv/.{each}-ready").touch()
    return site


def run_in(
    site: Path, *command: str, day: str = BUILD_DATE, **settings: str
) -> subprocess.CompletedProcess[str]:
    """Run a command there, on a day, as somebody at that machine would."""
    environment = {"BUILD_DATE": day, "SITE_URL": "https://site.example"} | settings
    # What the tests were started with is not theirs.
    inherited = {k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL")}
    return subprocess.run(
        command,
        cwd=site,
        env=inherited | environment,
        capture_output=True,
        text=True,
        check=False,
    )
