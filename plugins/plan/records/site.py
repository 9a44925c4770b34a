"""What the site calls itself: data/site.yaml."""

from __future__ import annotations

from plugins.plan.records.site_address import SiteAddress
from plugins.plan.records.types import Record, Text


class SiteSettings(Record):
    """What this site calls itself and who answers for it."""

    name: Text
    tagline: Text
    description: Text
    address: SiteAddress | None = None
    publisher: Text | None = None
    contact: Text | None = None
