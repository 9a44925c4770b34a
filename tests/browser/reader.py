"""A reader of a built site, who sees, types and follows, and knows nothing of its making."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page

from tests.browser.sight import seen

MODULE = Path(__file__).with_name("reader.js").read_text("utf-8").replace("export ", "")
WHOLE = 0
# The words of what has the keyboard, and those of links that lead past something.
FOCUSED = "() => document.activeElement.innerText || ''"
SKIPS = "Skip |Bỏ qua |(Đến|Tới) (phần nội dung|kết quả|danh sách)"


@dataclass(frozen=True, kw_only=True)
class Link:
    """A link: its words, where it leads, how far down the page; `at`: which of the page's links."""

    words: str
    path: str
    top: float
    at: int


class Reader:
    """Somebody at a site, who starts at its home page."""

    def __init__(self, page: Page, home: str) -> None:
        """The site stands open at `home`, its front page in the reader's language."""
        self.page = page
        self.home = home

    def go_home(self) -> None:
        """Start again."""
        self.page.goto(self.home)

    def to_top(self) -> None:
        """Scroll up, as far as the page goes."""
        self.page.evaluate("scrollTo(0, 0)")

    @property
    def path(self) -> str:
        """The address of the page that is open, from the root of the site."""
        return urlsplit(self.page.url).path

    def words(self, screens: float = 1) -> str:
        """What is seen from where the reader is, within `screens` screens, or on the WHOLE page."""
        return str(self._run("words", screens))

    def sees(self, *said: str, screens: float = 1) -> None:
        """Fails unless each of `said`, patterns, is seen within so many screens."""
        read = self.words(screens)
        missing = [each for each in said if not re.search(each, read)]
        assert not missing, f"{self.page.url}: not seen: {missing}\nseen: {read}"

    def links(self, within: str = "body") -> list[Link]:
        """The links that are seen, from top to bottom."""
        return [Link(**each) for each in self._run("links", within)]

    def hits(self, kind: str = "/") -> list[Link]:
        """What the page leads on to, from top to bottom: other pages whose address has `kind`."""
        found = [each for each in self.links("main") if kind in each.path]
        return [each for each in found if each.path.partition("#")[0] != self.path]

    def search(self, asked: str) -> None:
        """Type a question into the box for it, press Enter, and wait for the answer."""
        box = seen(self.page.get_by_role("search").get_by_role("searchbox")).first
        box.fill(asked)
        box.press("Enter")
        self.wait_for_answer(asked)

    def wait_for_answer(self, asked: str) -> None:
        """Wait until the page answers to `asked`; fails where it does not."""
        self.page.wait_for_url("**q=*")
        assert self._run("answered", asked), f"no answer to {asked}"

    def find(self, typed: str) -> list[Link]:
        """Type into the box that finds agencies; gives what is left below it."""
        box = seen(self.page.get_by_role("main").get_by_role("searchbox")).first
        box.fill(typed)
        below = box.evaluate("box => box.getBoundingClientRect().bottom + scrollY")
        return [each for each in self.hits() if each.top > below]

    def heading(self, name: str) -> float:
        """How far down the page the first heading that reads so stands; infinity without one."""
        headings = seen(self.page.get_by_role("heading", name=re.compile(name)))
        tops = headings.evaluate_all(
            "all => all.map((h) => h.getBoundingClientRect().top + scrollY)"
        )
        return min(map(float, tops), default=math.inf)

    def row(self, link: Link) -> str:
        """The words of the row that a link stands in: of the list, of the table."""
        words = self._link(link).evaluate("a => a.closest('li, tr').innerText")
        return " ".join(words.split())

    def follow(self, link: Link | str) -> None:
        """Follow a link: this one, or the first that is seen and reads so."""
        if isinstance(link, str):
            found = [each for each in self.links() if re.search(link, each.words)]
            assert found, f"{self.page.url}: no link reads {link}"
            link = found[0]
        self._link(link).click()
        self.page.wait_for_load_state()

    def unfold(self, name: str) -> None:
        """Open what is closed under these words; what is open already stays so."""
        closed = seen(self.page.locator("details:not([open]) > summary"))
        for summary in closed.filter(has_text=re.compile(name)).all():
            summary.click()

    def tab_to(self, words: str, limit: int) -> None:
        """Press Tab until what has the keyboard reads so, at most `limit` times.

        A link that leads past what stands between is followed.
        """
        met = []
        for _ in range(limit):
            self.page.keyboard.press("Tab")
            met.append(" ".join(self.page.evaluate(FOCUSED).split()))
            if re.search(words, met[-1]):
                return
            if re.match(SKIPS, met[-1]):
                self.page.keyboard.press("Enter")
        raise AssertionError(f"{self.page.url}: {limit} Tabs do not lead to {words}: {met}")

    def windows(self) -> list[str]:
        """What has to be scrolled sideways, or inside a window of fixed height."""
        return [f"{self.page.url}: {each}" for each in self._run("windows", None)]

    def _link(self, link: Link) -> Locator:
        return self.page.locator("a[href]").nth(link.at)

    def _run(self, name: str, given: object) -> Any:  # noqa: ANN401 - what the function gives
        return self.page.evaluate(f"(given) => {{ {MODULE} return {name}(given); }}", [given])
