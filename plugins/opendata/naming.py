"""What the site is called where only small Latin letters can stand."""

from __future__ import annotations

import re

from plugins.opendata.columns import DataSource
from plugins.plan.reading.characters import plain_letters

OTHERS = re.compile(r"[^a-z0-9]+")


def site_name(source: DataSource) -> str:
    """The name of the site in the language of the plan: "cam-ket-xanh"; "data" for no letter."""
    name = source.editions[0].passage(source.site.records.settings.name).text
    return OTHERS.sub("-", plain_letters(name)).strip("-") or "data"
