"""What all tests share: the site as its documented command builds it, served on this machine."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from scripts.site_server import serving

# The same examples in every run: a failure in CI can be had again at home.
settings.register_profile("steady", derandomize=True, deadline=None)
settings.load_profile("steady")

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "tests/fixtures/good"
SAMPLE_UPDATES = ROOT / "tests/fixtures/updates_site"
BUILD_DATE = "2026-11-22"
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@dataclass(frozen=True)
class BuiltSite:
    """A site that a real Pelican run has built: its folder, and where it is served."""

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
    command = [sys.executable, "-m", "pelican", str(content), "-o", str(folder)]
    command += ["--fatal", "warnings", "-s", conf]
    settings = {"BUILD_DATE": BUILD_DATE, "SITE_URL": url, "DATA_DIR": str(data)}
    return subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | settings | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@contextlib.contextmanager
def built_and_served(folder: Path, data: Path, content: Path) -> Iterator[BuiltSite]:
    """The site of `data` and `content`, built into `folder` and served; fails where it does not."""
    folder.mkdir(parents=True, exist_ok=True)
    with serving(folder) as url:
        result = build(folder, url=url, data=data, content=content)
        if result.returncode:
            pytest.fail(f"the site does not build:\n{result.stdout}\n{result.stderr}")
        yield BuiltSite(folder, url)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The real site, built once."""
    folder = tmp_path_factory.mktemp("site") / "output"
    with built_and_served(folder, ROOT / "data", ROOT / "content") as built:
        yield built


@pytest.fixture(scope="session")
def offline_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site as it is opened without a server, built once."""
    folder = tmp_path_factory.mktemp("offline") / "output"
    data, content = ROOT / "data", ROOT / "content"
    result = build(
        folder, url="http://localhost", data=data, content=content, conf="offlineconf.py"
    )
    if result.returncode:
        pytest.fail(f"the site does not build:\n{result.stdout}\n{result.stderr}")
    return folder


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan in tests/fixtures/good, built once."""
    folder = tmp_path_factory.mktemp("sample") / "output"
    with built_and_served(folder, SAMPLE / "data", SAMPLE / "content") as built:
        yield built


def lay_sample_updates(folder: Path) -> Path:
    """`folder`, with the made-up plan in it that has a reporting cycle and some forty updates."""
    for source in (SAMPLE, SAMPLE_UPDATES):
        shutil.copytree(source, folder, dirs_exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def updates_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BuiltSite]:
    """The site of the made-up plan with updates, built once."""
    folder = tmp_path_factory.mktemp("updates")
    source = lay_sample_updates(folder / "source")
    output = folder / "output"
    with built_and_served(output, source / "data", source / "content") as built:
        yield built


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium that CHROMIUM names or that is on PATH, else Playwright's own."""
    named = os.environ.get("CHROMIUM")
    found = named or next(filter(None, map(shutil.which, NAMES)), None)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield browser
        browser.close()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --golden: write tests/golden again instead of holding output against it."""
    parser.addoption("--golden", action="store_true", help="write tests/golden again")
