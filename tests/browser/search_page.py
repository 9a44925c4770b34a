"""The search page as tests use it: asking, what is found, what is loaded."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page

from tests.browser.sight import seen

VI, EN = "/tim-kiem/", "/en/search/"
# A page from which to set out, where something must be known before the search page loads.
BLANK = "/404.html"


def answered(page: Page) -> Locator:
    """The heading above an answer, once the choices beside it are there too."""
    page.locator(".search__kinds > *").first.wait_for(state="attached")
    return page.locator(".search__title")


def results(page: Page) -> Locator:
    """The links to all that was found and is seen."""
    return seen(page.locator(".search__link"))


def ask(page: Page, query: str) -> None:
    """Type a question."""
    page.locator(".search__input").fill(query)


def address(page: Page) -> dict[str, str]:
    """What the address of the page says."""
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def search_requests(page: Page) -> list[str]:
    """Fills with the scripts that a page loads beside the site's own."""
    found: list[str] = []

    def on_request(url: str) -> None:
        name = urlsplit(url).path.rpartition("/")[2]
        if name.endswith(".js") and not name.startswith(("look.", "site.")):
            found.append(name)

    page.on("request", lambda request: on_request(request.url))
    return found
