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

from plugins.office.sites.new_site import write_site
from tests.plans.harness import HERE, PLANS
from tests.samples.folders import laid_out
from tests.samples.languages import spoken
from tests.samples.plan import ROOT

# The whole project is copied, and most of its tests run in the copy: for CI.
pytestmark = pytest.mark.slow

ABOUT_THIS_PLAN = Path("tests/this_plan")
# What looks at the site of data/ and content/, and what is about one plan.
OF_THE_SITE = ["tests/site/test_pages.py", "tests/site/test_facts.py", "tests/site/test_files.py"]
# What a test names that can know what stands in data/ and content/: all others know samples alone.
THE_PLAN = re.compile("this_site")
THE_PROJECT = re.compile(r"this_site|BuiltSite|BuiltPage|write_site|\b(?:ROOT|DATA|CONTENT)\b")
ABOUT_ONE = re.compile(r"^SKIPPED \[\d+\] tests/this_plan/\S+: (.+)$", re.MULTILINE)


def project(folder: Path) -> Path:
    """The project in `folder` as a new site gets it, without a plan and its words."""
    site = write_site(ROOT, str(folder / "site"), ("vi", "en"))
    for name in ("data", "content"):
        shutil.rmtree(site / name)
    return site


def looking_at(site: Path, what: re.Pattern[str]) -> list[str]:
    """The files of tests without a browser in which `what` is named."""
    return [
        path.relative_to(site).as_posix()
        for path in sorted((site / "tests").rglob("test_*.py"))
        if what.search(path.read_text("utf-8")) and "browser" not in path.parts
    ]


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
    site = project(tmp_path)
    plan(site)
    about_one = (ROOT / ABOUT_THIS_PLAN).exists()
    if about_one:
        shutil.copytree(ROOT / ABOUT_THIS_PLAN, site / ABOUT_THIS_PLAN)
    said = quick_tests(site, *OF_THE_SITE, *[str(ABOUT_THIS_PLAN)] * about_one)
    reasons = [*{*ABOUT_ONE.findall(said)}]
    assert len(reasons) == about_one
    assert all("these tests are about plan " in reason for reason in reasons)
    assert re.search(r"^\d+ passed", said, re.MULTILINE)


def test_the_generator_is_proved_without_this_plan(tmp_path: Path) -> None:
    """Quick tests that look at the project pass where the plan in data/ is another one."""
    site = project(tmp_path)
    laid_out(site)
    quick_tests(site, *looking_at(site, THE_PROJECT))


def test_what_looks_at_a_site_waits_for_its_plan(tmp_path: Path) -> None:
    """In a new site, before a plan is brought in, no test fails: those of the site are skipped."""
    site = write_site(ROOT, str(tmp_path / "site"), ("vi",))
    looking = looking_at(site, THE_PLAN)
    said = quick_tests(site, *OF_THE_SITE, *looking, "tests/test_project.py")
    assert "data/ holds no plan yet" in said
