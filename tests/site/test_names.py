"""One word, one page: who follows a word arrives under it, and nowhere else."""

from __future__ import annotations

import pytest

from tests.site.names import Pages, misnamed, shared_titles

pytestmark = pytest.mark.slow


def test_no_two_pages_share_a_title(pages: Pages) -> None:
    """Within a language each page has a title of its own."""
    assert shared_titles(pages) == {}


def test_menus_use_the_words_of_the_titles(pages: Pages) -> None:
    """A link at the head or the foot of a page is called as the page that it leads to."""
    assert misnamed(pages) == set()
