"""The pages of the built sites, read once."""

from __future__ import annotations

import pytest

from plugins.plan.facts.site import Site
from tests.conftest import BuiltSite
from tests.samples.this_site import editions
from tests.site.reading import BuiltPage, pages_of_this_site, read_site


@pytest.fixture(scope="session")
def pages(site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the site of data/ and content/, by address."""
    return pages_of_this_site(site.folder)


@pytest.fixture(scope="session")
def sample_pages(sample_site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the sample site by address."""
    return read_site(sample_site.folder)


@pytest.fixture(scope="session")
def plan() -> Site:
    """What follows from the records of data/."""
    return editions()[0].site
