"""The recipes of hosting/ for a site that runs by itself: what a machine does each day."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.output.manifest import digest_of
from tests.conftest import BUILD_DATE, ROOT
from tests.samples.projects import project_in, run_in

pytestmark = pytest.mark.slow

HOSTING = ROOT / "hosting"
UNITS = sorted((HOSTING / "systemd").iterdir())
HOME = "/srv/site"
LATER = "2026-11-29"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a published site."""
    site = project_in(tmp_path_factory.mktemp("hosting"))
    for target in ("record", "publish"):
        result = run_in(site, "make", target)
        assert result.returncode == 0, result.stdout + result.stderr
    return site


@pytest.fixture
def site(made: Path, tmp_path: Path) -> Path:
    """A copy of it, to be changed."""
    return Path(shutil.copytree(made, tmp_path / "site", symlinks=True))


def of_systemd(_site: Path) -> list[str]:
    """What the unit starts, in the folder of the project."""
    unit = (HOSTING / "systemd/rebuild-site.service").read_text("utf-8")
    assert f"WorkingDirectory={HOME}\n" in unit
    [command] = re.findall(r"^ExecStart=(.+)$", unit, re.MULTILINE)
    return shlex.split(command)


def of_cron(site: Path) -> list[str]:
    """What cron starts: the line, after its times and the owner, by its shell."""
    text = (HOSTING / "cron/rebuild-site").read_text("utf-8")
    [line] = [line for line in text.splitlines() if re.match(r"[\d*]+ ", line)]
    return ["/bin/sh", "-c", line.split(maxsplit=6)[6].replace(HOME, shlex.quote(str(site)))]


Recipe = Callable[[Path], list[str]]
both = pytest.mark.parametrize("recipe", [of_systemd, of_cron])


@both
def test_each_day_ages_are_of_that_day(site: Path, recipe: Recipe) -> None:
    """What the recipe starts makes the site anew as of the day."""
    result = run_in(site, *recipe(site), day=LATER)
    assert result.returncode == 0, result.stdout + result.stderr
    assert f'datetime="{LATER}"' in (site / "output/en/index.html").read_text("utf-8")


@both
def test_a_rebuild_that_fails_is_heard_of(site: Path, recipe: Recipe) -> None:
    """The site stands as it did, the log names what is wrong, and the command fails.

    As where nothing but the data tells what was published.
    """
    before = digest_of(site / "output")
    shutil.rmtree(site / ".output.made-from")
    (site / "data/tasks/1.1.yaml").write_text("id: [", "utf-8")
    result = run_in(site, *recipe(site), day=LATER)
    assert result.returncode != 0
    assert "data/tasks/1.1.yaml" in result.stdout + result.stderr
    assert digest_of(site / "output") == before
    assert f'datetime="{BUILD_DATE}"' in (site / "output/en/index.html").read_text("utf-8")


def test_systemd_takes_the_units() -> None:
    """Of systemd itself: it finds nothing to say about them, and knows when the timer goes off."""
    program = shutil.which("systemd-analyze")
    if program is None:
        pytest.skip("no systemd on this machine")
    command = [program, "verify", *map(str, UNITS)]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr.strip()) == (0, "")
    timer = (HOSTING / "systemd/rebuild-site.timer").read_text("utf-8")
    [when] = re.findall(r"^OnCalendar=(.+)$", timer, re.MULTILINE)
    calendar = [program, "calendar", when]
    said = subprocess.run(calendar, capture_output=True, text=True, check=True).stdout
    assert "Next elapse" in said


def test_the_configuration_of_nginx_is_written_by_make(site: Path) -> None:
    """`make nginx` leaves it beside the site, with its folder."""
    result = run_in(site, "make", "nginx")
    assert result.returncode == 0, result.stdout + result.stderr
    assert f'root "{site}/output";' in (site / "output-nginx.conf").read_text("utf-8")
