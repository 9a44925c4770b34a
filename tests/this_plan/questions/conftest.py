"""Readers of this plan's site, who ask it questions of real use."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.browser.reader import Reader
from tests.browser.window import Visit, Windows
from tests.conftest import BuiltSite
from tests.this_plan.questions.devices import DESK, PHONE, Opens

HOMES = {"vi": "/", "en": "/en/"}


@pytest.fixture
def opens(windows: Windows, site: BuiltSite) -> Iterator[Opens]:
    """Gives a reader at the home page of this plan's site, in a language, on a device."""
    with windows.lending() as opened:

        def at(language: str, device: Visit) -> Reader:
            home = site.url + HOMES[language]
            return Reader(opened(home, device), home)

        yield at


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
