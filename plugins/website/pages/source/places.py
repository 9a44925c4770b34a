"""Where the words of a task or an area stand in the text as received, with the way there."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import part_of, passage_anchor
from plugins.plan.records.languages import Section


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """First and last line and page of a passage, and the path to it on the page of the text."""

    path: str
    first_line: int
    last_line: int
    first_page: int
    last_page: int


def place_view(edition: Edition, row: str) -> PlaceView | None:
    """The place of `area:<id>` or `task:<id>`; None where the text as received has none."""
    place = edition.site.source_places.get(row)
    if place is None or Section.SOURCE not in edition.site.records.sections:
        return None
    return PlaceView(
        path=part_of(edition.urls.section(Section.SOURCE), passage_anchor(row)),
        first_line=place.first_line,
        last_line=place.last_line,
        first_page=place.first_page,
        last_page=place.last_page,
    )
