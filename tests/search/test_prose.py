"""What the search finds of the pages about the site."""

from __future__ import annotations

from plugins.search.prose_and_updates import pages as documents
from tests.samples.built import PROSE, editions, pages, prose


def test_every_result_leads_to_a_page() -> None:
    """Each page of prose can be found, at its address; the not-found page has none and cannot."""
    for edition in editions():
        texts = [prose(key, edition.language.code) for key in PROSE]
        found = {document.id: document.url for document in documents(edition, texts)}
        assert found.keys() == {*PROSE, "matrix", "reporting"} - {"not-found"}
        assert set(found.values()) <= {page.path for page in pages()}


def test_overviews_are_found_by_their_titles() -> None:
    """The matrix and the page on reporting bear the titles that readers see on them."""
    titles = {(page.language, page.path): page.title for page in pages()}
    for edition in editions():
        for document in documents(edition, []):
            assert document.title == titles[edition.language.code, document.url]
