"""The bars that outside tools measure, on each made-up plan."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from scripts.check_html import check
from scripts.tools import MODULES
from tests.browser.templates import OPEN_ALL
from tests.browser.views import SHORTEN
from tests.browser.window import OpenPage
from tests.conftest import ADDRESS, build
from tests.plans.harness import PlanSite
from tests.samples.folders import contents
from tests.thorough import THOROUGH

pytestmark = pytest.mark.slow

# How each page is looked at; the checker, which takes longest, looks at one of so many each way.
NARROWEST, PHONE, DESK = ("light", 320), ("light", 360), ("dark", 1280)
ONE_OF = 2 if THOROUGH else 4
CHECKED = {NARROWEST: slice(0), PHONE: slice(0, None, ONE_OF), DESK: slice(1, None, ONE_OF)}


@pytest.mark.parametrize(("scheme", "width"), CHECKED)
def test_no_violation(
    plan: PlanSite,
    open_page: OpenPage,
    violations: Callable[[Page], list[str]],
    scheme: str,
    width: int,
) -> None:
    """The axe checker finds nothing on any sort of page, and none is wider than the screen."""
    page = open_page(f"{plan.built.url}/404.html", scheme=scheme, width=width)
    found, checked = [], plan.looked_at[CHECKED[scheme, width]]
    for path in plan.looked_at:
        page.goto(plan.built.url + path)
        page.evaluate(OPEN_ALL)
        if page.evaluate("document.scrollingElement.scrollWidth") > width:
            found.append(f"{path} has to be scrolled sideways")
        if path in checked:
            page.evaluate(SHORTEN)
            found += violations(page)
    assert found == []


def test_html_is_valid(plan: PlanSite) -> None:
    """The Nu checker has no error and no warning for any page, style sheet or drawing."""
    if not (MODULES / "vnu-jar").is_dir():
        pytest.skip("the checker is not here: make check-html brings it")
    assert check(plan.built.folder) == []


def test_the_same_bytes_everywhere(plan: PlanSite, tmp_path: Path) -> None:
    """Another folder, time zone, locale and hash seed give the same bytes in every file."""
    elsewhere = {"TZ": "America/Los_Angeles", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "4711"}
    data, content = plan.source / "data", plan.source / "content"
    result = build(tmp_path / "site", url=ADDRESS, data=data, content=content, **elsewhere)
    assert result.returncode == 0, result.stderr
    assert contents(tmp_path / "site") == contents(plan.built.folder)
