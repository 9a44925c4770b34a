"""`make hand-over`: what a job of a host wrote, committed and pushed, or neither."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT

SCRIPT = ROOT / "scripts/hand_over.sh"
PERSON = ("-c", "user.name=A", "-c", "user.email=a@mau.example")
GIVEN = {"MESSAGE": "Take in", "BRANCH": "reports"}


def run(folder: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command there, with nothing else in the environment but where programs are."""
    environment = {"PATH": "/usr/bin:/bin", "HOME": str(folder), **settings}
    return subprocess.run(
        command, cwd=folder, env=environment, check=False, capture_output=True, text=True
    )


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    """A clone with something new in the inbox, and beside it the repository that it is of."""
    run(tmp_path, "git", "init", "--quiet", "--bare", "origin.git")
    run(tmp_path, "git", "clone", "--quiet", "origin.git", "clone")
    own = tmp_path / "clone"
    run(own, "git", *PERSON, "commit", "--quiet", "--allow-empty", "--message", "Begin")
    (own / "inbox").mkdir()
    (own / "inbox/a.json").write_text("{}")
    return own


def test_all_that_is_not_given_is_named_at_once(clone: Path) -> None:
    """In both languages, and nothing is committed."""
    ended = run(clone, "sh", str(SCRIPT))
    assert ended.returncode != 0
    assert "còn thiếu / missing: MESSAGE BRANCH" in ended.stderr
    assert run(clone, "git", "log", "--format=%s").stdout == "Begin\n"


def test_what_cannot_be_pushed_is_handed_over_the_next_time(clone: Path) -> None:
    """A host that did not answer loses nothing: the same command does it later, once."""
    origin = clone.parent / "origin.git"
    away = origin.rename(clone.parent / "away.git")
    assert run(clone, "sh", str(SCRIPT), **GIVEN).returncode != 0
    away.rename(origin)
    assert run(clone, "sh", str(SCRIPT), **GIVEN).returncode == 0
    log = run(origin, "git", "log", "--format=%s", "reports").stdout
    assert log.splitlines() == [GIVEN["MESSAGE"], "Begin"]
    again = run(clone, "sh", str(SCRIPT), **GIVEN)
    assert (again.returncode, "nothing new" in again.stdout) == (0, True)
