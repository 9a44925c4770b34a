"""Skips every file of this folder, unread, where data/ holds another plan than plan.yaml says."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from plugins.plan.facts.site import Site
from tests.conftest import BuiltSite
from tests.samples.this_site import DATA, editions
from tests.site.reading import BuiltPage, pages_of_this_site

HERE = Path(__file__).parent


@pytest.fixture(scope="session")
def pages(site: BuiltSite) -> dict[str, BuiltPage]:
    """The pages of the plan's site, by address."""
    return pages_of_this_site(site.folder)


@pytest.fixture(scope="session")
def plan() -> Site:
    """What follows from the plan's records."""
    return editions()[0].site


class OfAnotherPlan(pytest.Module):
    """A file of tests that is not even imported: what it reads from data/ may not be there."""

    def collect(self) -> list[pytest.Item | pytest.Collector]:
        """Nothing: skips the file, with the reason."""
        pytest.skip(reason(), allow_module_level=True)


def pytest_pycollect_makemodule(module_path: Path, parent: pytest.Collector) -> Any:  # noqa: ANN401
    """Where the site is of another plan, collect its stand-in for each file below this folder."""
    return OfAnotherPlan.from_parent(parent, path=module_path) if reason() else None


@cache
def reason() -> str:
    """Why the tests of this folder say nothing about the plan in data/; "" where they do."""
    about, found = (read(path) for path in (HERE / "plan.yaml", DATA / "plan.yaml"))
    if all(found.get(key) == value for key, value in about.items()):
        return ""
    its, ours = (f"{each.get('number')} of {each.get('date')}" for each in (found, about))
    return (
        f"these tests are about plan {ours}, and data/plan.yaml holds {its}: "
        "delete tests/this_plan or write your plan's own tests there"
    )


def read(path: Path) -> dict[str, Any]:
    """What a YAML file says; every value is text."""
    with path.open(encoding="utf-8") as file:
        return dict(yaml.load(file, yaml.BaseLoader))  # noqa: S506 - BaseLoader makes only text
