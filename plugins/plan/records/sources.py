"""What was learnt about a source after it had been cited: data/sources.yaml."""

from __future__ import annotations

from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        url=Means("the address of the source, as records cite it", "https://xa.example/bao-cao-12"),
        archived=Means("the address of an archived copy", "https://luutru.example/bao-cao-12"),
        answered=Means("the last day on which it opened", '"2026-11-20"'),
        quote=Means("more of its words, word for word", "Nước đạt quy chuẩn"),
        lang=Means("the language of the quotation", "vi"),
    )
