"""What the tests of workbooks share: made-up plans as their sites know them."""

from __future__ import annotations

import pytest

from plugins.editions.edition import Edition
from tests.samples.indicators import measured_editions
from tests.samples.reporting import editions
from tests.samples.today import today_editions


@pytest.fixture(scope="session")
def updated_edition() -> Edition:
    """A plan of four tasks on which things were said, with a yearly cycle."""
    return editions(cycle=True)[0]


@pytest.fixture(scope="session")
def measured() -> tuple[Edition, ...]:
    """The sample plan with its indicators, in both languages."""
    return measured_editions()


@pytest.fixture(scope="session")
def today() -> tuple[Edition, ...]:
    """The sample plan some years on, when other bodies answer for its own."""
    return today_editions()
