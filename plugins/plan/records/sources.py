"""What was learnt about a source after it had been cited: data/sources.yaml."""

from __future__ import annotations

from plugins.plan.records.types import IsoDate, LanguageCode, Record, WebAddress, Words


class SourceFollowUp(Record):
    """A source, by its address: where it is archived, when it last answered, more of its words.

    `lang` is the language of `quote`.
    """

    url: WebAddress
    archived: WebAddress | None = None
    answered: IsoDate | None = None
    quote: Words | None = None
    lang: LanguageCode | None = None
