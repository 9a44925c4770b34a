"""A piece of a site as a plain value: what goes to whichever process makes it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SitePiece:
    """Some files of a site: which sort of one language, from the first to before the last.

    scripts: of pages, name and path of each script of the search.
    """

    sort: str
    language: str
    first: int = 0
    last: int = 0
    scripts: tuple[tuple[str, str], ...] = ()
