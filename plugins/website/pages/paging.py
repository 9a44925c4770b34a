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
    """Where a page stands in its list: its number, and the first and last entry on it.

    Entries are counted from 1; an empty list has one page, with `first` and `last` 0. `start` is
    the first page; `previous` and `next` stand beside this one. `nearby` are the first, the last
    and the neighbouring pages; None where some are left out between them.
    """

    number: int
    count: int
    start: PageLink
    previous: PageLink | None
    next: PageLink | None
    nearby: tuple[PageLink | None, ...]
    first: int
    last: int
    total: int


@dataclass(frozen=True, slots=True)
class Part(Generic[T]):
    """The entries on one page of a list, and where that page stands."""

    entries: tuple[T, ...]
    paging: Paging


def paged(
    entries: Sequence[T], path_of: Callable[[int], str], size: int = PAGE_SIZE
) -> Iterator[Part[T]]:
    """`entries` in pages of `size`; `path_of` gives the path of a page by its number."""
    total = len(entries)
    count = max(1, -(-total // size))

    def link(number: int) -> PageLink | None:
        return PageLink(number, path_of(number)) if 1 <= number <= count else None

    start = PageLink(1, path_of(1))
    for number in range(1, count + 1):
        before = (number - 1) * size
        own = tuple(entries[before : before + size])
        paging = Paging(
            number=number,
            count=count,
            start=start,
            previous=link(number - 1),
            next=link(number + 1),
            nearby=tuple(link(each) if each else None for each in _nearby(number, count)),
            first=before + 1 if own else 0,
            last=before + len(own),
            total=total,
        )
        yield Part(own, paging)


def _nearby(number: int, count: int) -> Iterator[int | None]:
    """The numbers of the pages that lead on from one; None where some are left out."""
    wanted = sorted({1, count, *range(max(1, number - 1), min(count, number + 1) + 1)})
    for before, each in zip([0, *wanted], wanted, strict=False):
        if each > before + 1:
            yield None
        yield each
