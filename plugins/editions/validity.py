"""Whether the document still holds, as far as that is known, in the words of one language."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.today import PublicSource, public_sources
from plugins.editions.values import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class ValidityView:
    """What happened, what is not known, what is known besides; how far it was looked for."""

    happened: Passage
    not_known: Passage
    more: Passage | None
    looked_in: Passage
    looked_until: dt.date
    sources: tuple[PublicSource, ...]


def validity_view(edition: Edition) -> ValidityView | None:
    """What is said of whether the plan still holds; None where that is in no question."""
    own = edition.site.records.plan.validity
    if own is None:
        return None
    return ValidityView(
        happened=edition.passage(own.happened),
        not_known=edition.passage(own.not_known),
        more=edition.passage(own.more) if own.more else None,
        looked_in=edition.passage(own.looked_in),
        looked_until=own.looked_until,
        sources=public_sources(own.sources),
    )
