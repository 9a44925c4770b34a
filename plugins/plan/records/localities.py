"""Places of today below the bodies that have a page: data/localities.yaml."""

from __future__ import annotations

from plugins.plan.records.agencies import Source
from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        id=Means("the id of the place", "thon-moi"),
        name=Means("the name of the place", "{vi: xã Suối Mơ, en: Suối Mơ Commune}"),
        agency=Means(
            "the id of the former agency on whose land it lies, whose page is shown",
            "thon-dau-nguon",
        ),
        code=Means("its official code", '"23450"'),
        formed_from=Means(
            "the units that it was made of, as they were called", "[xã Đá Bạc, xã Suối Mơ]"
        ),
        certainty=Means("how sure it is", "indirect"),
        certainty_note=Means(
            "why it is no surer", "{vi: Chỉ thấy trên báo., en: Seen in a newspaper only.}"
        ),
        sources=Means("the public sources that say it"),
    )
