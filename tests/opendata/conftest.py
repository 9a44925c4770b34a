"""The open data that several tests look at, made once."""

from __future__ import annotations

import pytest

from plugins.plan.rules.check import load
from plugins.publish.build import editions_of
from tests.samples import this_site
from tests.samples.built import SETTINGS
from tests.samples.opendata import OpenData, of_sample, open_data
from tests.samples.plan import AS_OF, ROOT


@pytest.fixture(scope="session")
def updated(tmp_path_factory: pytest.TempPathFactory) -> OpenData:
    """The made-up plan with a reporting cycle and some forty updates."""
    return of_sample(tmp_path_factory.mktemp("updated"), "updates_site")


@pytest.fixture(scope="session")
def measured(tmp_path_factory: pytest.TempPathFactory) -> OpenData:
    """The made-up plan with indicators and many kinds of deadline."""
    return of_sample(tmp_path_factory.mktemp("measured"), "indicators deadlines")


@pytest.fixture(scope="session")
def decided(tmp_path_factory: pytest.TempPathFactory) -> OpenData:
    """The same with updates, and a decision that adds, drops and changes."""
    return of_sample(tmp_path_factory.mktemp("decided"), "updates_site decided")


@pytest.fixture(scope="session")
def this() -> OpenData:
    """The plan of data/, whichever it is."""
    return open_data(this_site.editions())


@pytest.fixture(scope="session")
def declared() -> OpenData:
    """A made-up programme whose table has columns of its own, amounts among them."""
    folder = ROOT / "tests/plans/chuong-trinh"
    records = load(folder / "data", AS_OF, folder / "content")
    return open_data(editions_of(records, SETTINGS))
