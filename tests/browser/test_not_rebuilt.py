"""A site that was not rebuilt for longer than it says tells its readers so, in the browser."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from scripts.site_server import serving
from tests.browser.window import OpenPage
from tests.conftest import BUILD_DATE, built
from tests.samples.folders import laid_out

pytestmark = pytest.mark.slow

PATHS = ("/nhiem-vu/1.1/", "/en/tasks/")
BANNER = ".not-rebuilt"
DAYS = 3


@pytest.fixture(scope="module")
def promising(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a site that promises to be rebuilt every few days."""
    folder = tmp_path_factory.mktemp("promising")
    data = laid_out(folder / "source")
    with (data / "site.yaml").open("a", encoding="utf-8") as file:
        file.write(f"rebuilt_every_days: {DAYS}\n")
    with serving(built(folder / "output", data, data.parent / "content")) as url:
        yield url


def clock_at(days: int, hour: int) -> str:
    """A script that sets the clock of a page to so long after the day of the build, in UTC."""
    day = dt.date.fromisoformat(BUILD_DATE) + dt.timedelta(days)
    return f'Date.now = () => Date.parse("{day}T{hour:02}:30Z")'


@pytest.mark.parametrize("path", PATHS)
def test_readers_are_told_once_it_is_longer(open_page: OpenPage, promising: str, path: str) -> None:
    """On the last day that was promised nothing is said, on the next one it is."""
    in_time = open_page(promising + path, first=clock_at(DAYS, 23))
    expect(in_time.locator(BANNER)).to_be_hidden()
    late = open_page(promising + path, first=clock_at(DAYS + 1, 0))
    expect(late.locator(BANNER)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 1280])
def test_the_banner_can_be_read(
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    promising: str,
    width: int,
    scheme: str,
) -> None:
    """Axe finds nothing against it, and it is no wider than the screen."""
    for path in PATHS:
        page = open_page(promising + path, first=clock_at(99, 0), width=width, scheme=scheme)
        expect(page.locator(BANNER)).to_be_visible()
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_without_script_the_day_of_the_build_stands_there(
    open_page: OpenPage, promising: str
) -> None:
    """Nobody counts days then: the banner stays hidden, the footer says the day."""
    page = open_page(promising + PATHS[1], javascript=False)
    expect(page.locator(BANNER)).to_be_hidden()
    expect(page.locator(f'.footer time[datetime="{BUILD_DATE}"]')).to_be_visible()
