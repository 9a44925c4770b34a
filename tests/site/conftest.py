"""The pages of the built sites, read once."""

from __future__ import annotations

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from tests.conftest import BuiltSite
from tests.samples.plan import AS_OF, real_records
from tests.site.reading import BuiltPage, read_site


@pytest.fixture(scope="session")
def pages(site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the real site by address."""
    return read_site(site.folder)


@pytest.fixture(scope="session")
def sample_pages(sample_site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the sample site by address."""
    return read_site(sample_site.folder)


@pytest.fixture(scope="session")
def plan() -> Site:
    """What follows from the real data."""
    return derive(real_records(), AS_OF)
