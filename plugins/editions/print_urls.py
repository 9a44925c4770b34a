"""The addresses of what is made to be printed: as a page, as PDF, and put together for a body."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.urls import Urls

PDF, BOARD = ".pdf", ".zip"
# The section whose word begins the name of what is printed about one of its rows.
SECTIONS = {"area": "areas", "agency": "agencies", "task": "tasks"}


def poster(urls: Urls, key: str) -> str:
    """The page of the poster about what the page with that key is about ("area:13")."""
    return _path(urls, key, "/")


def poster_file(urls: Urls, key: str) -> str:
    """The same as PDF."""
    return _path(urls, key, PDF)


def board_file(urls: Urls, key: str) -> str:
    """All posters for the notice boards of the body with that key."""
    return _path(urls, key, BOARD)


def book_file(urls: Urls) -> str:
    """The whole plan as a book, as PDF."""
    return f"{urls.prose(urls.language.printing)}{urls.language.book}{PDF}"


def book_of(edition: Edition) -> str | None:
    """Where the book of `edition` stands; None where it is not made."""
    return book_file(edition.urls) if Extra.BOOK in edition.extras else None


def printed_file(path: str) -> str:
    """The page at `path`, one of those to be printed, as PDF."""
    return f"{path.rstrip('/')}{PDF}"


def is_printed(urls: Urls, path: str) -> bool:
    """Whether what stands at `path` is made of pages that are to be printed."""
    return path.startswith(urls.prose(urls.language.printing)) and path.endswith((PDF, BOARD))


def is_sheet(path: str) -> bool:
    """Whether what stands at `path` is to be printed."""
    return path.endswith(PDF)


def _path(urls: Urls, key: str, end: str) -> str:
    kind, _, id_ = key.partition(":")
    word = urls.language.sections[SECTIONS[kind]]
    return f"{urls.prose(urls.language.printing)}{word}-{id_}{end}"
