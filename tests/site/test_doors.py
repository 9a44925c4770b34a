"""Nobody is asked to write where nobody reads, on any page of the site of data/ and content/."""

from __future__ import annotations

import pytest

from tests.samples.doors import INVITING, invitations
from tests.samples.this_site import records
from tests.site.reading import BuiltPage

Pages = dict[str, BuiltPage]


@pytest.mark.slow
def test_no_page_invites_where_there_is_no_address(pages: Pages) -> None:
    """Without an address to write to no page but letters to agencies asks for anything."""
    found = {
        path: said
        for path, page in pages.items()
        if page.is_listed
        and page.language in INVITING
        and (said := invitations(page.one("body"), page.language))
    }
    assert bool(found) == (records().settings.contact is not None), found
