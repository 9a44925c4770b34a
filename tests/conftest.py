"""What all tests share: the site as its documented command builds it, served on this machine."""

from __future__ import annotations

import contextlib
import fcntl
import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Page, sync_playwright
from xdist.scheduler import LoadFileScheduling

from scripts.site_server import serving
from tests.browser.window import OpenPage, Visit, Windows
from tests.samples import this_site
from tests.samples.folders import FIXTURES, SAMPLE, laid_out
from tests.samples.languages import spoken

# The same examples in every run: a failure in CI can be had again at home.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

# Parsed pages live to the end of the run: looking for garbage among them took half of its time.
gc.set_threshold(200_000, 50, 100)

ROOT = Path(__file__).resolve().parent.parent
BUILD_DATE = "2026-11-22"
ADDRESS = "https://sample.example"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PARSING = [f"tests/site/test_{name}.py" for name in ("doors", "facts", "files", "offered", "pages")]
PARSING += [f"tests/this_plan/test_{name}.py" for name in ("pages", "pages_of_updates")]
# What is made once in a worker, and takes longer than what these files look at.
TOGETHER = dict.fromkeys(PARSING, "the pages of this site")
TOGETHER |= dict.fromkeys(
    ("tests/site/test_framing.py", "tests/website/test_cards.py"), "published"
)
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


# The commands of the Makefile, by the settings with which they run Pelican.
COMMANDS = {
    "pelicanconf.py": "build",
    "publishconf.py": "publish",
    "rebuildconf.py": "rebuild",
    "offlineconf.py": "offline",
}
# How a reader may call the folder into which a copy is unpacked.
UNPACKED = "Bản sao của tôi (1)"


@dataclass(frozen=True)
class BuiltSite:
    """A site that a real Pelican run has built: its folder, and where it is served.

    Its pages say that they stand at ADDRESS, so that every worker can serve the one folder.
    """

    folder: Path
    url: str


def build(
    folder: Path,
    *,
    url: str,
    data: Path,
    content: Path,
    conf: str = "pelicanconf.py",
    **environment: str,
) -> subprocess.CompletedProcess[str]:
    """Run Pelican as the Makefile does, writing into `folder`; the result may be a failure."""
    command = [sys.executable, "-m", "plugins", COMMANDS[conf], "--content", str(content)]
    command += ["--output", str(folder)]
    settings = {"BUILD_DATE": BUILD_DATE, "SITE_URL": url, "DATA_DIR": str(data), "PRINTS": "no"}
    # What one build compiles the next ones use, whatever the settings of the machine say.
    settings["PYTHONDONTWRITEBYTECODE"] = ""
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | settings | environment,
        capture_output=True,
        text=True,
        check=False,
    )


def built(
    folder: Path, data: Path, content: Path, conf: str = "pelicanconf.py", **environment: str
) -> Path:
    """`folder` with the site of `data` and `content` in it; fails where it does not build.

    What the build said stands beside it in build.log.
    """
    result = build(folder, url=ADDRESS, data=data, content=content, conf=conf, **environment)
    if result.returncode:
        pytest.fail(f"the site does not build:\n{result.stdout}\n{result.stderr}")
    folder.with_name("build.log").write_text(result.stderr, "utf-8")
    return folder


@contextlib.contextmanager
def built_and_served(folder: Path, data: Path, content: Path) -> Iterator[BuiltSite]:
    """The site of `data` and `content`, built into `folder` and served; fails where it does not."""
    with serving(built(folder, data, content)) as url:
        yield BuiltSite(folder, url)


def made_once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], object]) -> Path:
    """The folder `name` as `make` fills it: the first worker makes it, the others wait for it."""
    base = factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder, done = shared / name, shared / f"{name}.done"
    with (shared / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not done.exists():
            folder.mkdir(exist_ok=True)
            make(folder)
            done.touch()
    return folder


def build_this(folder: Path) -> None:
    """Build `folder`/output from data/ and content/ for the day of the tests."""
    this_site.needs_plan()
    this = (folder / "output", this_site.DATA, this_site.CONTENT)
    built(*this, BUILD_DATE=this_site.day().isoformat())


def build_offline(folder: Path) -> None:
    """The made-up plan with updates, to be opened without a server, unpacked as by its reader."""
    data = laid_out(folder / "source")
    built(folder / "output", data, data.parent / "content", "offlineconf.py")
    (archive,) = (folder / "output-zip").iterdir()
    shutil.unpack_archive(archive, folder / UNPACKED)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of data/ and content/, whichever plan they hold, built once."""
    folder = made_once(tmp_path_factory, "site", build_this)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the made-up plan as it is opened without a server, built once."""
    folder = made_once(tmp_path_factory, "offline", build_offline)
    (site,) = (each for each in (folder / UNPACKED).iterdir() if each.is_dir())
    return site


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan in tests/fixtures/good, built once."""
    sample = (SAMPLE / "data", SAMPLE / "content")
    folder = made_once(tmp_path_factory, "sample", lambda base: built(base / "output", *sample))
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


def build_updates(folder: Path) -> None:
    """Lay the made-up plan with updates into `folder`/source, and build `folder`/output from it."""
    data = laid_out(folder / "source")
    built(folder / "output", data, data.parent / "content")


@pytest.fixture(scope="session")
def updates_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan with updates, built once."""
    folder = made_once(tmp_path_factory, "updates", build_updates)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


PUBLISHER = """\
publisher: {vi: Văn phòng Ủy ban nhân dân Tỉnh Mẫu, en: Office of the Sample Committee}"""


def build_deadlines(folder: Path) -> None:
    """The same with a task for each kind of deadline, some met; an office publishes it."""
    data = laid_out(folder / "source", "deadlines")
    shutil.copytree(FIXTURES / "deadlines_met" / "data", data, dirs_exist_ok=True)
    plan, site = data / "plan.yaml", data / "site.yaml"
    plan.write_text(plan.read_text("utf-8").replace("official: false", "official: true"), "utf-8")
    site.write_text(site.read_text("utf-8").replace("publisher: null", PUBLISHER), "utf-8")
    built(folder / "output", data, data.parent / "content")


def build_indicators(folder: Path) -> None:
    """The made-up plan as issued, with indicators."""
    data = laid_out(folder / "source", "indicators")
    built(folder / "output", data, data.parent / "content")


def build_requests(folder: Path) -> None:
    """The made-up plan with updates, and two requests for reports."""
    data = laid_out(folder / "source", "updates_site requests")
    built(folder / "output", data, data.parent / "content")


def build_decided(folder: Path) -> None:
    """The made-up plan with updates, and a decision that adds, drops and changes."""
    data = laid_out(folder / "source", "updates_site decided")
    built(folder / "output", data, data.parent / "content")


# What one of the sites states of its look: a blue with 7:1 on its paper, and on white.
LOOK = """\
motif: steps
colours:
  light: {structure: "#123a6b", paper: "#f4f7fb"}
  dark: {structure: "#a9c8f5"}
"""


def build_vietnamese(folder: Path) -> None:
    """Lay the made-up plan with updates out in Vietnamese alone, with a look, and build it."""
    data = spoken(folder / "source", "vi")
    with (data / "site.yaml").open("a", encoding="utf-8") as site:
        site.write(LOOK)
    built(folder / "output", data, data.parent / "content")


@pytest.fixture(scope="session")
def deadlines_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan with a task for each kind of deadline, built once."""
    folder = made_once(tmp_path_factory, "deadlines", build_deadlines)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


@pytest.fixture(scope="session")
def indicators_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan with indicators, built once."""
    folder = made_once(tmp_path_factory, "indicators", build_indicators)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


@pytest.fixture(scope="session")
def requests_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan with requests for reports, built once."""
    folder = made_once(tmp_path_factory, "requests", build_requests)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


@pytest.fixture(scope="session")
def decided_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan that a decision has changed, built once."""
    folder = made_once(tmp_path_factory, "decided", build_decided)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


@pytest.fixture(scope="session")
def vietnamese_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The made-up plan with updates in Vietnamese alone, with a look of its own, built once."""
    folder = made_once(tmp_path_factory, "vietnamese", build_vietnamese)
    with serving(folder / "output") as url:
        yield BuiltSite(folder / "output", url)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that CHROMIUM names or that is on PATH, else Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """The windows of the browser that tests share, one after another."""
    return Windows(browser)


@pytest.fixture
def open_page(windows: Windows) -> Iterator[OpenPage]:
    """Opens an address in a page that is the test's own, on the device that a Visit describes.

    The test fails on console errors, broken CSP and requests to other hosts.
    """
    with windows.lending() as opened:

        def opener(url: str, **wishes: Any) -> Page:  # noqa: ANN401 - the fields of Visit
            return opened(url, Visit(**wishes))

        yield opener


class ByFileAndSite(LoadFileScheduling):  # type: ignore[misc]
    """Hands out a file of tests at a time; those that look at the same made things together."""

    def _split_scope(self, nodeid: str) -> str:
        file = str(super()._split_scope(nodeid))
        return "open data" if file.startswith("tests/opendata/") else TOGETHER.get(file, file)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> ByFileAndSite | None:
    """Where files are handed out whole, hand them out so."""
    return ByFileAndSite(config, log) if config.getvalue("dist") == "loadfile" else None


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --golden: write tests/golden again instead of holding output against it."""
    parser.addoption("--golden", action="store_true", help="write tests/golden again")
