"""What Plan 492 calls the kinds of bodies that it names."""

from __future__ import annotations

from plugins.website.pages.agencies.list import AgenciesView
from tests.samples.built import found, pages_of
from tests.samples.this_site import edition, editions

LABELS = {
    "vi": ["Các sở thuộc tỉnh", "Các ban thuộc tỉnh", "Các huyện, thành phố"],
    "en": ["Departments of the province", "Boards of the province", "Districts and cities"],
}
PLACES = {"vi": "huyện, thành phố", "en": "district"}


def test_bodies_are_called_as_in_the_province() -> None:
    """Lists show departments and boards of the province, then its districts and cities."""
    pages = pages_of(editions())
    for language, labels in LABELS.items():
        view = found(pages, "agencies", language).view()
        assert isinstance(view, AgenciesView)
        shown = [edition(language).label("agency_kinds", group.kind) for group in view.groups]
        assert [label for label in shown if label in labels] == labels
        assert view.finder.places == PLACES[language]
        assert view.finder.typed == ("so tnmt", "ubnd huyen")
