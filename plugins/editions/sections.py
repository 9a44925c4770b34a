"""What the main page of each section is called: in the menu, as its title, in trails, in search.

One name for one page: who follows a word arrives under it.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.words import marked as _

SECTION_NAMES: Mapping[str, str] = {
    "tasks": _("What must be done"),
    "areas": _("Areas"),
    "agencies": _("Agencies"),
    "reporting": _("Who has reported"),
    "requests": _("Requests for reports"),
    "updates": _("News"),
    "indicators": _("Indicators"),
    "matrix": _("Responsibility matrix"),
    "source": _("Source text"),
    "verify": _("Verify a copy"),
    "my-list": _("My list"),
    "quarters": _("Quarter by quarter"),
    "data": _("Open data"),
    "changes": _("What changed on this site"),
    "publications": _("Publications"),
    "search": _("Search"),
}
