"""The filters beside a list as tests use them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page


def option(page: Page, name: str, value: str) -> Locator:
    """The choice `value` of the filter `name`."""
    return page.locator(f'[data-filter="{name}"] [data-value="{value}"]')


def promised(choice: Locator) -> int:
    """The number that stands beside a choice."""
    return int(choice.locator(".filters__count").inner_text())
