"""What readers call the tables of published rows, in the order in which they stand in lists."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.words import marked as _

TABLE_NAMES: Mapping[str, str] = {
    "plan": _("{The_document}"),
    "areas": _("Areas"),
    "tasks": _("Tasks"),
    "agencies": _("Agencies"),
    "localities": _("Places"),
    "contexts": _("Background information"),
    "indicators": _("Indicators"),
    "terms": _("Terms"),
    "sources": _("Later findings on sources"),
    "updates": _("Updates"),
    "requests": _("Requests for reports"),
    "plain_words": _("Areas in plain words"),
}
