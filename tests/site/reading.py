"""A built site as its pages: parsed once, with the links between them resolved."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag


@dataclass(frozen=True)
class BuiltPage:
    """One HTML file: `path` is its address from the root of the site."""

    path: str
    file: Path

    @cached_property
    def html(self) -> str:
        """Its bytes as text."""
        return self.file.read_text("utf-8")

    @cached_property
    def soup(self) -> BeautifulSoup:
        """Its elements."""
        return BeautifulSoup(self.html, "html.parser")

    @cached_property
    def is_listed(self) -> bool:
        """Whether search engines may show it, so that the sitemap names it."""
        return not self.soup.select('meta[name="robots"][content*="noindex"]')

    @cached_property
    def elements(self) -> list[Tag]:
        """Every element, in order."""
        return self.soup.find_all(True)

    @cached_property
    def ids(self) -> list[str]:
        """The ids of its elements, in order."""
        return [str(tag["id"]) for tag in self.elements if "id" in tag.attrs]

    @cached_property
    def head(self) -> Tag:
        """What it says to programs."""
        return self._only("head")

    @cached_property
    def main(self) -> Tag:
        """What is the page's own."""
        return self._only("main")

    @cached_property
    def words(self) -> str:
        """The words of what is the page's own, with single spaces."""
        return said(self.main)

    @cached_property
    def language(self) -> str:
        """The language that the page says it is in."""
        return str(self._only("html")["lang"])

    @cached_property
    def data_blocks(self) -> list[str]:
        """What stands in its blocks of structured data."""
        blocks = self.soup.find_all("script", type="application/ld+json")
        return [block.get_text() for block in blocks]

    def one(self, selector: str) -> Tag:
        """The only element that fits; fails where there is none or more than one."""
        found = self.soup.select(selector)
        assert len(found) == 1, f"{self.path}: {len(found)} elements fit {selector}"
        return found[0]

    def _only(self, name: str) -> Tag:
        """The only element of this name: found much faster than by a selector."""
        found = [tag for tag in self.elements if tag.name == name]
        assert len(found) == 1, f"{self.path}: {len(found)} elements are {name}"
        return found[0]

    def meta(self, selector: str, attribute: str = "content") -> str:
        """An attribute of the only element of the head that fits."""
        (found,) = self.head.select(selector)
        return str(found[attribute])

    def targets(self) -> Iterator[str]:
        """The addresses, from the root, of everything on this site that the page refers to."""
        for tag in self.elements:
            for name in ("href", "src", "action"):
                if name in tag.attrs and tag.get("rel") not in (["canonical"], ["alternate"]):
                    target = urljoin(f"http://here{self.path}", str(tag[name]))
                    if urlsplit(target).netloc == "here":
                        yield target.removeprefix("http://here")


def words(text: str) -> str:
    """`text` with single spaces."""
    return " ".join(text.split())


def said(tag: Tag) -> str:
    """The words of an element, with single spaces."""
    return words(tag.get_text(" "))


def links_to(tag: Tag, page: BuiltPage) -> list[str]:
    """The addresses that the links below an element lead to, without fragments."""
    return [leads_to(link, page) for link in tag.find_all("a", href=True)]


def leads_to(link: Tag, page: BuiltPage) -> str:
    """The address that a link leads to, without a fragment."""
    target = urljoin(f"http://here{page.path}", str(link["href"]))
    return target.removeprefix("http://here").partition("#")[0]


def read_site(folder: Path) -> dict[str, BuiltPage]:
    """Every page of a site by its address."""
    pages = {}
    for file in sorted(folder.rglob("*.html")):
        path = "/" + file.relative_to(folder).as_posix().removesuffix("index.html")
        pages[path] = BuiltPage(path, file)
    return pages


@cache
def pages_of_this_site(folder: Path) -> dict[str, BuiltPage]:
    """The same of the site of data/ and content/, which several folders of tests look at: once."""
    return read_site(folder)


def missing(folder: Path, pages: dict[str, BuiltPage], target: str) -> bool:
    """Whether an address of the site leads to no file, or to no element of its page."""
    path, _, fragment = target.partition("#")
    path = unquote(path.partition("?")[0])
    if path in pages:
        return bool(fragment) and unquote(fragment) not in pages[path].ids
    return path.endswith("/") or not (folder / path.lstrip("/")).is_file()
