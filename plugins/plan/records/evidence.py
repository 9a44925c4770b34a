"""The shape of what proves a statement: documents and public sources."""

from __future__ import annotations

from plugins.plan.records.meaning import Meanings, Means
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

    _meanings = Meanings(
        number=Means("its number and signs", "45/QĐ-UBND"),
        date=Means("the day that it bears", '"2026-03-02"'),
        title=Means(
            "its title, or what it is about",
            "{vi: Quyết định điều chỉnh Chương trình, en: Decision amending the Programme}",
        ),
        url=Means("where it can be read", "https://vanban.example/45-qd-ubnd"),
    )


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

    _meanings = Meanings(
        title=Means(
            "the title of the page or document, as it bears it",
            "Báo cáo số 12/BC-UBND về nước sạch",
        ),
        publisher=Means(
            "who published it", "{vi: UBND xã Suối Mơ, en: People’s Committee of Suối Mơ Commune}"
        ),
        lang=Means("the language in which it is written", "vi"),
        url=Means(
            "the address at which it can be read", "https://xa.example/bao-cao-12", usual=True
        ),
        archived=Means("the address of an archived copy", "https://luutru.example/bao-cao-12"),
        number=Means("the number of the document, under which it can be asked for", "12/BC-UBND"),
        date=Means("the day of the document or page, as exactly as it is known", '"2026-01-10"'),
        quote=Means(
            "the short passage that proves the statement, word for word",
            "62,5% số hộ dùng nước sạch",
        ),
        certainty=Means("how sure it is that the source says this", "verified"),
    )
