"""A project in which another plan stands: its data and texts, and the tests that everybody has."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.plans.harness import HERE, PLANS
from tests.samples.folders import laid_out
from tests.samples.languages import spoken
from tests.samples.plan import ROOT

# The whole project is copied, and most of its tests run in the copy: for CI.
pytestmark = pytest.mark.slow

# What a project holds; data/ and content/ are the plan's own.
FOLDERS = ("plugins", "scripts", "theme", "tests", ".ci", ".github")
BUILT = shutil.ignore_patterns("__pycache__")
# What looks at the site of data/ and content/, and what is about one plan.
OF_THE_SITE = ["tests/site/test_pages.py", "tests/site/test_facts.py", "tests/site/test_files.py"]
ABOUT_ONE = re.compile(r"^SKIPPED \[\d+\] tests/this_plan/\S+: (.+)$", re.MULTILINE)


def project(folder: Path) -> Path:
    """The project in `folder`, without a plan."""
    for name in FOLDERS:
        shutil.copytree(ROOT / name, folder / name, ignore=BUILT)
    for path in ROOT.iterdir():
        # Notes of what was recorded and published end in .txt; .git is a file in a worktree.
        if path.is_file() and path.suffix != ".txt" and path.name != ".git":
            shutil.copy2(path, folder / path.name)
    return folder


def quick_tests(folder: Path, *which: str) -> str:
    """What the quick tests say there; fails where one of them does."""
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    settings = {name: value for name, value in os.environ.items() if "XDIST" not in name}
    result = subprocess.run(
        [*command, *which], cwd=folder, env=settings, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout[-6000:] + result.stderr[-2000:]
    return result.stdout


def in_vietnamese(folder: Path) -> Path:
    """The sample with its updates in one language."""
    return spoken(folder, "vi")


def whole(name: str, folder: Path) -> Path:
    """One of the whole plans of other forms."""
    for part in ("data", "content"):
        shutil.copytree(HERE / name / part, folder / part)
    return folder / "data"


STANDING: dict[str, Callable[[Path], Path]] = {
    "sample": laid_out,
    "in Vietnamese": in_vietnamese,
    **{name: partial(whole, name) for name in PLANS},
}


@pytest.mark.parametrize("plan", STANDING.values(), ids=STANDING)
def test_its_site_is_held_to_what_holds_for_every_site(
    tmp_path: Path, plan: Callable[[Path], Path]
) -> None:
    """What is true of every page is tested on its pages; tests of one plan's facts are skipped."""
    plan(project(tmp_path))
    said = quick_tests(tmp_path, *OF_THE_SITE, "tests/this_plan")
    reasons = {*ABOUT_ONE.findall(said)}
    assert len(reasons) == 1
    assert "these tests are about plan " in reasons.pop()
    assert re.search(r"^\d+ passed, \d+ skipped", said, re.MULTILINE)


def test_the_generator_is_proved_without_this_plan(tmp_path: Path) -> None:
    """All quick tests without a browser pass where the plan in data/ is another one."""
    laid_out(project(tmp_path))
    quick_tests(tmp_path, "tests", "--ignore=tests/browser", "--ignore=tests/this_plan")
