"""Each made-up plan as the site that the real command builds of it, once for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from scripts.site_server import serving
from tests.browser.conftest import violations
from tests.conftest import BuiltSite, built, made_once
from tests.plans.harness import HERE, PLANS, PlanSite
from tests.site.reading import read_site

__all__ = ["violations"]


def _build(name: str, folder: Path) -> None:
    built(folder / "output", HERE / name / "data", HERE / name / "content")


@pytest.fixture(scope="session", params=PLANS)
def plan(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PlanSite]:
    """A made-up plan, its site built and served."""
    folder = made_once(tmp_path_factory, f"plan-{request.param}", partial(_build, request.param))
    with serving(folder / "output") as url:
        site = BuiltSite(folder / "output", url)
        yield PlanSite(request.param, site, read_site(site.folder))
