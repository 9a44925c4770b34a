"""What the site calls itself, and in which languages it speaks: data/site.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.plan.records.colours import Colours, Motif
from plugins.plan.records.languages import USUAL_LANGUAGES
from plugins.plan.records.site_address import SiteAddress
from plugins.plan.records.types import LanguageCode, LineText, Record, Text


class SiteSettings(Record):
    """What this site calls itself and who answers for it.

    languages: their codes; the first is that of the plan itself, and its pages lie at the root.
    motif and colours: those of the theme where none are stated.
    """

    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = USUAL_LANGUAGES
    name: LineText
    tagline: LineText
    description: LineText
    address: SiteAddress | None = None
    publisher: LineText | None = None
    contact: Text | None = None
    motif: Motif = Motif.WEAVE
    colours: Colours = Field(default_factory=Colours)
