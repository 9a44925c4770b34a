"""Where the links of the book lead: to its own places, to the site, or to the web."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.editions.edition import Edition
from plugins.editions.links import QUERY_OR_FRAGMENT
from plugins.editions.print_urls import book_file
from plugins.editions.urls import ASSETS, is_path

# The title page, to which leads what has no place in the book while the site has no address.
START = "title"


def area_place(id_: str) -> str:
    """The id of an area in the book."""
    return f"area-{id_}"


def task_place(id_: str) -> str:
    """The id of a task in the book."""
    return f"task-{id_}"


def body_place(id_: str) -> str:
    """The id of a body in the book."""
    return f"body-{id_}"


def update_place(id_: str) -> str:
    """The id of an update in the book."""
    return f"update-{id_}"


class BookLinks:
    """Writes the links of the book of `edition`."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._files = edition.links(book_file(edition.urls))
        self._places = dict(_places(edition))

    def __call__(self, target: str) -> str:
        """The link to `target`: a place of the book for each page of which the book has one.

        Style and fonts stand in the site; other pages are named by their public address, while
        there is one.
        """
        if not is_path(target):
            return target
        if target.startswith(ASSETS):
            return self._files(target)
        page = QUERY_OR_FRAGMENT.fullmatch(target).group(1)  # type: ignore[union-attr]
        place = self._places.get(page)
        return f"#{place}" if place else self._edition.public(target) or f"#{START}"


def _places(edition: Edition) -> Iterator[tuple[str, str]]:
    site, urls = edition.site, edition.urls
    yield from ((urls.area(id_), area_place(id_)) for id_ in site.areas)
    yield from ((urls.task(id_), task_place(id_)) for id_ in site.tasks)
    for id_, agency in site.agencies_with_page.items():
        yield urls.agency(agency), body_place(id_)
    yield from ((urls.update(id_), update_place(id_)) for id_ in site.updates_by_id)
