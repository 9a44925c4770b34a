"""What the site calls itself, and in which languages it speaks: data/site.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.plan.records.colours import Colours, Motif
from plugins.plan.records.languages import USUAL_LANGUAGES
from plugins.plan.records.questions import Question
from plugins.plan.records.site_address import SiteAddress
from plugins.plan.records.types import LanguageCode, LineText, Record, Slug, Text, WebAddress


class SiteSettings(Record):
    """What this site calls itself and who answers for it.

    languages: their codes; the first is that of the plan itself, and its pages lie at the root.
    repository: where code and data can be had.
    publisher: who makes the site; the office that publishes it where the plan is called official.
    contact: where readers write to: about mistakes and barriers, and agencies that report.
    motif and colours: those of the theme where none are stated.
    questions: examples of what to ask, for the front page.
    short_names: of bodies, by their ids, for where there is little room.
    """

    languages: Annotated[tuple[LanguageCode, ...], Field(min_length=1)] = USUAL_LANGUAGES
    name: LineText
    tagline: LineText
    description: LineText
    address: SiteAddress | None = None
    repository: WebAddress | None = None
    publisher: LineText | None = None
    contact: Text | None = None
    questions: tuple[Question, ...] = ()
    motif: Motif = Motif.WEAVE
    colours: Colours = Field(default_factory=Colours)
    short_names: dict[Slug, LineText] = Field(default_factory=dict)
