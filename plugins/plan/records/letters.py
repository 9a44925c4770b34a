"""What a country adds to the letters that readers may write to bodies: data/letters.yaml."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from plugins.plan.records.evidence import Evidence
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import LineText, Record, Text


class LegalFact(Record):
    """What is known of the law under which one may ask, and where it is said.

    caution: what a reader must bear in mind, as that the law has changed since.
    """

    text: Text
    caution: Text | None = None
    sources: Annotated[tuple[Evidence, ...], Field(min_length=1)]

    _meanings = Meanings(
        text=Means(
            "what is known, in plain words",
            "{vi: Ai cũng được hỏi., en: Everyone may ask.}",
        ),
        caution=Means(
            "what a reader must bear in mind",
            "{vi: Theo luật cũ., en: Under the law before.}",
        ),
        sources=Means("the public sources that say it"),
    )


class LetterCustoms(Record):
    """What letters to bodies look like in a country, and under which law one may ask.

    head: the lines above a letter to a body. basis: under what information is asked for, as the
    beginning of a sentence. sender: what those who write tell of themselves. caution: what a reader
    must know of all that is said of the law. law: what is known of it.
    """

    head: tuple[LineText, ...] = ()
    basis: LineText | None = None
    sender: tuple[LineText, ...] = ()
    caution: Text | None = None
    law: tuple[LegalFact, ...] = ()

    _meanings = Meanings(
        head=Means(
            "the lines above a letter to an agency",
            "[{vi: XÃ SUỐI MƠ, en: SUỐI MƠ COMMUNE}]",
        ),
        basis=Means(
            "under what one may ask, as the beginning of a sentence",
            "{vi: Theo Quy chế số 05/QC-UBND, en: Under Rules 05/QC-UBND}",
        ),
        sender=Means(
            "what those who write tell of themselves, each a line with a blank",
            "[{vi: Họ và tên, en: Full name}]",
        ),
        caution=Means(
            "what a reader must know of all that is said of the law",
            "{vi: Quy chế có thể đã thay đổi., en: The rules may have changed.}",
        ),
        law=Means("what is known of the law under which one may ask"),
    )
