"""Repositories with the sample plan, for tests of what git makes of its data."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

from tests.samples.plan import ROOT

IDENTITY = ["-c", "user.name=Test", "-c", "user.email=test@example.org"]


def git(folder: Path, *arguments: str, fails: bool = False) -> str:
    """Run git in a folder; what it prints."""
    done = subprocess.run(
        ["git", *IDENTITY, *arguments], cwd=folder, capture_output=True, text=True, check=False
    )
    assert bool(done.returncode) == fails, done.stdout + done.stderr
    return done.stdout


def commit(folder: Path, message: str) -> None:
    """Commit everything in a folder."""
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", message)


def in_git(folder: Path) -> Path:
    """Make a repository of a folder, with the attributes of this one; gives the folder."""
    shutil.copy(ROOT / ".gitattributes", folder)
    shutil.copy(ROOT / ".gitignore", folder)
    git(folder, "init", "-qb", "main")
    commit(folder, "Begin")
    return folder
