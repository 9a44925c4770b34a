"""The documents that one rests on: "Căn cứ Quyết định số … ngày … của … phê duyệt …;"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.office.documents.document import DocumentParagraph, FilePlace
from plugins.office.plans.preamble import NamedDocument
from plugins.office.plans.surroundings.lines import LetterLine, joined
from plugins.office.plans.surroundings.numbers import NUMBER, day_in, number_in
from plugins.office.plans.surroundings.words import opening_words
from plugins.plan.reading.calendar_words import DAY

BULLETS = "-–+•*· "
BETWEEN = re.compile(r";\s+|;$")
OF = re.compile(r"^[\s,]*của\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class LegalBasis:
    """A document as it is cited; `document` is None where its number or date is not said."""

    words: str
    place: FilePlace
    document: NamedDocument | None


def legal_bases_in(paragraphs: Sequence[DocumentParagraph]) -> list[LegalBasis]:
    """The legal bases in their order."""
    return [
        LegalBasis(cited, paragraph.place, document_in(cited, paragraph.place))
        for paragraph in paragraphs
        for cited in _cited(joined(paragraph).lstrip(BULLETS), paragraph.place)
    ]


def _cited(text: str, place: FilePlace) -> Iterator[str]:
    if is_basis(LetterLine(text, place)):
        yield from filter(None, (part.strip(" ,.;") for part in BETWEEN.split(text)))


def is_basis(line: LetterLine) -> bool:
    """Whether a line opens as legal bases do; what opens less plainly must name a document."""
    words = opening_words().bases
    opening = line.begins(words)
    return opening == words[0] or bool(opening and NUMBER.search(line.text))


def document_in(text: str, place: FilePlace) -> NamedDocument | None:
    """The document that `text` cites with its number and date, None without these."""
    number, day = number_in(text), day_in(text)
    said = NUMBER.search(text)
    if not number or not day or said is None:
        return None
    kind = re.sub(r"\s*\bsố\s*:?\s*$", "", _without_opening(text[: said.start()]).strip())
    rest = text[said.end() :].strip()
    dated = DAY.search(rest)
    rest = rest[dated.end() :] if dated else rest
    issuer, title = _issuer_and_title(rest)
    return NamedDocument(
        number=number,
        date=day,
        title=" ".join(filter(None, [kind, title])),
        issuer=issuer,
        place=place,
    )


def _without_opening(text: str) -> str:
    opening = LetterLine(text, FilePlace()).begins(opening_words().bases)
    return text[len(opening) :].strip() if opening else text.strip()


def _issuer_and_title(text: str) -> tuple[str, str]:
    """Who issued a document, and what it is about, from the words behind its date."""
    said = OF.match(text)
    rest = text[said.end() :] if said else text.strip(" ,")
    verbs = "|".join(map(re.escape, opening_words().titles))
    begins = re.search(rf"(?:^|(?<=\s))(?:{verbs})\b", rest)
    if said is None:
        return "", rest if begins and begins.start() == 0 else ""
    if begins is None:
        return rest.strip(" ,.;"), ""
    return rest[: begins.start()].strip(" ,"), rest[begins.start() :].strip(" ,.;")
