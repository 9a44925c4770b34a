"""Real rebuilds of a published site: ages of another day, nothing new, and the site safe."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from plugins.commands.main import main
from plugins.output.folders import SiteFolders
from plugins.output.manifest import digest_of
from tests.conftest import BUILD_DATE, build
from tests.samples.commands import command, run
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import record
from tests.samples.publications import said_update

pytestmark = pytest.mark.slow

LATER = "2026-11-29"


@dataclass(frozen=True)
class Standing:
    """A site with two publications: its data, and the folder in which the second one stands."""

    data: Path

    @property
    def output(self) -> Path:
        """The folder of the site."""
        return self.data.parent / "output"

    def run(self, conf: str, day: str) -> subprocess.CompletedProcess[str]:
        """The command with this settings file, on a day."""
        content = self.data.parent / "content"
        url = "https://site.example"
        return build(
            self.output, url=url, data=self.data, content=content, conf=conf, BUILD_DATE=day
        )

    def published(self) -> None:
        """Record what is new, and publish it."""
        assert record(self.data) == 0
        result = self.run("publishconf.py", BUILD_DATE)
        assert result.returncode == 0, result.stderr


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Standing]:
    """The site, made once."""
    site = Standing(laid_out(tmp_path_factory.mktemp("rebuilding") / "site"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", BUILD_DATE)
        patch.delenv("LEDGER_HEAD", raising=False)
        site.published()
        said_update(site.data, 9)
        site.published()
        yield site


@pytest.fixture
def site(made: Standing, tmp_path: Path) -> Standing:
    """A copy of it, to be changed."""
    return Standing(Path(shutil.copytree(made.data.parent, tmp_path / "site")) / "data")


def refused(site: Standing) -> str:
    """What is said by a rebuild that must fail and leave all as it is."""
    before = contents(site.data.parent)
    result = site.run("rebuildconf.py", LATER)
    assert result.returncode != 0
    assert contents(site.data.parent) == before
    assert "Traceback" not in result.stdout + result.stderr
    return result.stderr


def days_of(site: Standing) -> list[str]:
    """The days that the home page states that figures are of."""
    page = BeautifulSoup((site.output / "en/index.html").read_bytes(), "html.parser")
    return [str(day["datetime"]) for day in page.select(".footer__about time")]


def test_ages_are_of_the_day_and_nothing_is_published(site: Standing) -> None:
    """Pages are as of the new day; data, and the publication to go back to, are as they were."""
    data, folders = contents(site.data), SiteFolders.of(site.output)
    previous = digest_of(folders.previous)
    for day in ("2026-11-28", LATER):
        result = site.run("rebuildconf.py", day)
        assert result.returncode == 0, result.stderr
        assert "output: the publication of 22 November 2026, number 2 of that day;" in result.stderr
        assert "nothing new was published" in result.stderr
    assert days_of(site) == [LATER]
    assert contents(site.data) == data
    assert previous is not None
    assert digest_of(folders.previous) == previous


def test_work_on_the_data_waits_and_stops_no_rebuild(site: Standing) -> None:
    """What was recorded since, and what is still wrong, is not shown; ages are of the day."""
    new = said_update(site.data, 10)
    assert record(site.data) == 0
    file = site.data / "tasks/1.1.yaml"
    file.write_text(file.read_text("utf-8").replace("lead:", "laed:", 1), "utf-8")
    data = contents(site.data)
    for day in ("2026-11-28", LATER):
        result = site.run("rebuildconf.py", day)
        assert result.returncode == 0, result.stderr
    assert (days_of(site), contents(site.data)) == ([LATER], data)
    assert not (site.output / f"cap-nhat/{new}").exists()
    assert len([*SiteFolders.of(site.output).made_from.iterdir()]) == 2


def test_after_a_rollback_what_stands_again_is_rebuilt(
    site: Standing, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No timer brings back what was taken away, and ages are of the day all the same."""
    monkeypatch.setenv("YES", "1")
    folders = ["--data", str(site.data), "--content", str(site.data.parent / "content")]
    assert main(["rollback", *folders, "--output", str(site.output)]) == 0
    before = {name for name in contents(site.output) if "cap-nhat" in name}
    result = site.run("rebuildconf.py", LATER)
    assert result.returncode == 0, result.stderr
    assert days_of(site) == [LATER]
    assert {name for name in contents(site.output) if "cap-nhat" in name} == before


def test_without_a_copy_the_data_must_be_what_was_published(site: Standing) -> None:
    """A slip is named with its file; what was recorded since is not published by a timer."""
    shutil.rmtree(SiteFolders.of(site.output).made_from)
    file = site.data / "tasks/1.1.yaml"
    good = file.read_text("utf-8")
    file.write_text(good.replace("lead:", "laed:", 1), "utf-8")
    assert "data/tasks/1.1.yaml" in refused(site)
    file.write_text(good, "utf-8")
    said_update(site.data, 10)
    assert record(site.data) == 0
    assert "publishes nothing new" in refused(site)


def test_a_draft_says_that_it_is_none_until_a_rebuild(site: Standing) -> None:
    """In both languages, at the end and each time; the rebuild brings back what was published."""
    published = contents(site.output)
    draft = command("build", site.data.parent, "--output", str(site.output))
    for _ in range(2):
        code, said = run(draft)
        assert code == 0, said
        last = said.splitlines()[-1]
        assert "nay là bản nháp chưa công bố" in last
        assert "holds a draft now that is not published" in last
        assert "make rebuild" in last
    assert site.run("rebuildconf.py", BUILD_DATE).returncode == 0
    assert contents(site.output) == published
