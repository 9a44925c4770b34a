"""The shape of what proves a statement: documents and public sources."""

from __future__ import annotations

from plugins.plan.records.types import (
    Certainty,
    IsoDate,
    KnownDate,
    LanguageCode,
    Record,
    Text,
    WebAddress,
    Words,
)


class CitedDocument(Record):
    """A decision or other document, by number and date."""

    number: Words
    date: IsoDate
    title: Text | None = None
    url: WebAddress | None = None


class Evidence(Record):
    """A source of a statement: where it can be read, or under which number it can be asked for.

    `quote` is the short passage that proves the statement, in the language `lang`.
    """

    title: Words
    publisher: Text
    lang: LanguageCode
    url: WebAddress | None = None
    archived: WebAddress | None = None
    number: Words | None = None
    date: KnownDate | None = None
    quote: Words | None = None
    certainty: Certainty = Certainty.VERIFIED
