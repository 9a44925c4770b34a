"""The shape of what proves a statement: documents and public sources."""

from __future__ import annotations

from plugins.plan.records.types import (
    Certainty,
    IsoDate,
    KnownDate,
    LanguageCode,
    Line,
    LineText,
    Record,
    WebAddress,
    Words,
)


class CitedDocument(Record):
    """A decision or other document, by number and date."""

    number: Line
    date: IsoDate
    title: LineText | None = None
    url: WebAddress | None = None


class Evidence(Record):
    """A source of a statement: where it can be read, or under which number it can be asked for.

    `quote` is the short passage that proves the statement, in the language `lang`.
    """

    title: Line
    publisher: LineText
    lang: LanguageCode
    url: WebAddress | None = None
    archived: WebAddress | None = None
    number: Line | None = None
    date: KnownDate | None = None
    quote: Words | None = None
    certainty: Certainty = Certainty.VERIFIED
