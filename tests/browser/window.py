"""Pages that tests share one after another: a new one costs more than all that most tests do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request

# What the fixture `open_page` gives: an address, and the fields of a Visit, to the page there.
OpenPage = Callable[..., Page]
FORGET = "() => { localStorage.clear(); sessionStorage.clear(); }"
CLOCK_IS_SET = "() => !String(Date).includes('[native code]')"


@dataclass(frozen=True)
class Visit:
    """What a test asks of a window: the device, and complaints that it expects."""

    width: int = 1280
    height: int = 900
    scheme: Literal["light", "dark"] = "light"
    javascript: bool = True
    bypass_csp: bool = False
    allowed: tuple[str, ...] = ()
    first: str = ""
    own_clock: bool = False


class Window:
    """A page, and what the browser complains of while a test has it."""

    def __init__(self, context: BrowserContext) -> None:
        self.page: Page = context.new_page()
        self._complaints: list[str] = []
        self._visit = Visit()
        self._host = ""
        self.page.on("console", self._on_console)
        self.page.on("pageerror", lambda error: self._complain(f"script error: {error}"))
        self.page.on("request", self._on_request)

    def open(self, url: str, visit: Visit) -> Page:
        """Open `url` on the device of `visit`; only its host may be asked from now on."""
        self._visit, self._host = visit, urlsplit(url).netloc
        # A browser lets the clocks of a page behind another one rest.
        self.page.bring_to_front()
        self.page.set_viewport_size({"width": visit.width, "height": visit.height})
        self.page.emulate_media(media="null", color_scheme=visit.scheme, reduced_motion="reduce")
        if visit.first:
            self.page.add_init_script(visit.first)
        self.page.goto(url)
        return self.page

    def clear(self) -> list[str]:
        """Leave nothing to the next test; gives the browser's complaints of this one."""
        self.page.unroute_all()
        if urlsplit(self.page.url).scheme in {"http", "file"}:
            self.page.evaluate(FORGET)
        self.page.context.clear_cookies()
        self.page.mouse.move(0, 0)
        self.page.goto("about:blank")
        # A session that stayed would unset the media that Playwright emulates, at each page.
        session = self.page.context.new_cdp_session(self.page)
        session.send("Page.resetNavigationHistory")
        session.detach()
        if not self._visit.own_clock and self.page.evaluate(CLOCK_IS_SET):
            self._complain("the clock is set: open the page with own_clock=True")
        complaints, self._complaints = self._complaints, []
        return complaints

    def _complain(self, text: str) -> None:
        if not any(part in text for part in self._visit.allowed):
            self._complaints.append(f"{self.page.url}: {text}")

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self._complain(f"{message.type}: {message.text}")

    def _on_request(self, request: Request) -> None:
        url = urlsplit(request.url)
        if url.scheme not in {"about", "blob", "data"} and url.netloc != self._host:
            self._complain(f"request to another host: {request.url}")


class Windows:
    """Windows of one browser, in one context for each choice that only a context can hold."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._contexts: dict[tuple[bool, bool], BrowserContext] = {}
        self._free: defaultdict[tuple[bool, bool], list[Window]] = defaultdict(list)

    def lend(self, visit: Visit) -> Window:
        """A window for `visit` that no test has."""
        kind = (visit.javascript, visit.bypass_csp)
        if visit.own_clock:
            return Window(self._context(*kind))
        if kind not in self._contexts:
            self._contexts[kind] = self._context(*kind)
        free = self._free[kind]
        return free.pop() if free else Window(self._contexts[kind])

    def _context(self, javascript: bool, bypass_csp: bool) -> BrowserContext:
        return self._browser.new_context(java_script_enabled=javascript, bypass_csp=bypass_csp)

    def take_back(self, window: Window, visit: Visit) -> list[str]:
        """Lend `window` to others again; gives the browser's complaints of `visit`."""
        complaints = window.clear()
        if visit.own_clock:  # a clock that is set stays so for all pages of the context
            window.page.context.close()
        elif visit.first:  # which a page runs for as long as it lives
            window.page.close()
        else:
            self._free[visit.javascript, visit.bypass_csp].append(window)
        return complaints

    @contextmanager
    def lending(self) -> Iterator[Callable[[str, Visit], Page]]:
        """Opens addresses, each in a window of its own; fails at the end where any complained."""
        lent: list[tuple[Window, Visit]] = []

        def opened(url: str, visit: Visit) -> Page:
            window = self.lend(visit)
            lent.append((window, visit))
            return window.open(url, visit)

        yield opened
        complaints = [text for loan in lent for text in self.take_back(*loan)]
        assert not complaints, "\n".join(complaints)
