"""Places of today below the bodies that have a page: data/localities.yaml."""

from __future__ import annotations

from plugins.plan.records.agencies import Source
from plugins.plan.records.types import Certainty, Line, LineText, Record, Slug, Text, Words


class Locality(Record):
    """A commune or the like of today, and the body of before on whose land it lies.

    agency: that body, whose page is the one to go to. code: its official code. formed_from: the
    units that it was made of, as they were called; none where it was kept as it was.
    """

    id: Slug
    name: LineText
    agency: Slug
    code: Line | None = None
    formed_from: tuple[Words, ...] = ()
    certainty: Certainty
    certainty_note: Text | None = None
    sources: tuple[Source, ...] = ()
