"""Long lists in pages: the first stands at the list's own address, the others below it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

PAGE_SIZE = 50


@dataclass(frozen=True, slots=True)
class PageLink:
    """One page of a list."""

    number: int
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paging:
    """Where a page stands in its list: its number, all pages, first and last entry on it.

    Entries are counted from 1; an empty list has one page, with `first` and `last` 0.
    """

    number: int
    pages: tuple[PageLink, ...]
    first: int
    last: int
    total: int

    @property
    def previous(self) -> PageLink | None:
        """The page before."""
        return self.pages[self.number - 2] if self.number > 1 else None

    @property
    def next(self) -> PageLink | None:
        """The page after."""
        return self.pages[self.number] if self.number < len(self.pages) else None

    @property
    def nearby(self) -> tuple[PageLink | None, ...]:
        """First, last and neighbouring pages; None where some are left out between them."""
        wanted = [
            page
            for page in self.pages
            if page.number in (1, len(self.pages)) or abs(page.number - self.number) <= 1
        ]
        shown: list[PageLink | None] = []
        for page in wanted:
            last = shown[-1] if shown else None
            if last and page.number > last.number + 1:
                shown.append(None)
            shown.append(page)
        return tuple(shown)


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The entries on one page of a list, and where that page stands."""

    entries: tuple[T, ...]
    paging: Paging


def paged(
    entries: Sequence[T], path_of: Callable[[int], str], size: int = PAGE_SIZE
) -> Iterator[Part[T]]:
    """`entries` in pages of `size`; `path_of` gives the path of a page by its number."""
    count = max(1, -(-len(entries) // size))
    links = tuple(PageLink(number, path_of(number)) for number in range(1, count + 1))
    for number in range(1, count + 1):
        own = tuple(entries[(number - 1) * size : number * size])
        first = (number - 1) * size + 1 if own else 0
        last = (number - 1) * size + len(own)
        yield Part(
            own, Paging(number=number, pages=links, first=first, last=last, total=len(entries))
        )
