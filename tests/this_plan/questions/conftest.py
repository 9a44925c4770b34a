"""Readers of this plan's site, who ask it questions of real use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.reader import Reader
from tests.browser.window import Visit, Window, Windows
from tests.conftest import BuiltSite
from tests.this_plan.questions.devices import DESK, PHONE, Opens

HOMES = {"vi": "/", "en": "/en/"}


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Windows:
    """The windows that all readers share, one after another."""
    return Windows(browser)


@pytest.fixture
def opens(windows: Windows, site: BuiltSite) -> Iterator[Opens]:
    """Gives a reader at the home page of this plan's site, in a language, on a device."""
    lent: list[tuple[Window, Visit]] = []

    def at(language: str, device: Visit) -> Reader:
        window = windows.lend(device)
        lent.append((window, device))
        home = site.url + HOMES[language]
        return Reader(window.open(home, device), home)

    yield at
    complaints = [text for loan in lent for text in windows.take_back(*loan)]
    assert not complaints, "\n".join(complaints)


@pytest.fixture
def phone(opens: Opens) -> Reader:
    """A citizen with a phone, in Vietnamese."""
    return opens("vi", PHONE)


@pytest.fixture
def desk(opens: Opens) -> Reader:
    """Somebody at a desk, in Vietnamese."""
    return opens("vi", DESK)


@pytest.fixture
def english(opens: Opens) -> Reader:
    """Somebody at a desk, in English."""
    return opens("en", DESK)
