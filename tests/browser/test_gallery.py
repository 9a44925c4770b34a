"""The examples of every component, seen together."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from scripts.site_server import serving
from tests.browser.window import OpenPage
from tests.site.gallery import gallery_of

REPEATED_ON_PURPOSE = "landmark-unique"


@pytest.mark.slow
def test_gallery_is_accessible(
    tmp_path_factory: pytest.TempPathFactory,
    open_page: OpenPage,
    violations: Callable[[Page], Any],
) -> None:
    """No example breaks a rule of WCAG; landmarks repeat, because components are shown twice."""
    with serving(gallery_of(tmp_path_factory)) as address:
        found = violations(open_page(address))
    assert [each for each in found if REPEATED_ON_PURPOSE not in str(each)] == []
