"""The filters beside a list as tests use them."""

from __future__ import annotations

from playwright.sync_api import Locator, Page

from tests.browser.sight import seen


def option(page: Page, name: str, value: str) -> Locator:
    """The choice `value` of the filter `name`."""
    return page.locator(f'[data-filter="{name}"] [data-value="{value}"]')


def body(page: Page, value: str) -> Locator:
    """The choice of a body, where all of them are shown."""
    if not option(page, "agency", value).is_visible():
        page.locator(".filters__all > summary").click()
    return option(page, "agency", value)


def promised(choice: Locator) -> int:
    """The number that stands beside a choice."""
    return int(choice.locator(".filters__count").inner_text())


def shown(page: Page) -> Locator:
    """The rows of tasks that are seen."""
    return seen(page.locator("[data-task]"))


def query(page: Page) -> str:
    """What stands after the question mark in the address."""
    return page.url.partition("?")[2]
