"""Each page of a record leads to its data, for programs and for readers."""

from __future__ import annotations

import json
from urllib.parse import urljoin, urlsplit

from plugins.opendata.records import record_keys
from tests.conftest import BuiltSite
from tests.samples.this_site import editions
from tests.site.reading import BuiltPage


def test_pages_lead_to_their_records(site: BuiltSite, pages: dict[str, BuiltPage]) -> None:
    """The head and a link below name one file, whose row leads back to the page."""
    found = set()
    for page in pages.values():
        for link in page.head.select('link[rel=alternate][type="application/json"]'):
            (shown,) = page.main.select("a[type='application/json']:not([download])")
            assert shown["href"] == link["href"], page.path
            path = urlsplit(urljoin(f"https://x{page.path}", str(link["href"]))).path
            row = json.loads((site.folder / path.lstrip("/")).read_bytes())["row"]
            assert page.path in {
                urlsplit(str(value)).path for name, value in row.items() if name.startswith("url_")
            }
            found.add(page.path)
    both = editions()
    paged = both[0].site.agencies_with_page
    keys = record_keys(both[0].site)
    wanted = [key for key in keys if key.table != "agencies" or key.id in paged]
    assert len(found) == len(wanted) * len(both)
