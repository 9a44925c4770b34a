"""What a document is: its kind, number, date and title, each with the line that says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.office.plans.surroundings.legal_bases import is_basis
from plugins.office.plans.surroundings.letterhead import NUMBERED, SIGNED_AT
from plugins.office.plans.surroundings.lines import LetterLine
from plugins.office.plans.surroundings.numbers import (
    NUMBERLESS,
    OPEN_DAY,
    day_in,
    kind_in,
    number_in,
)
from plugins.office.plans.surroundings.words import opening_words

ATTACHED_SIGNS = "(["
MOST_LINES = 6
LONGEST_TITLE = 400


@dataclass(frozen=True, slots=True)
class HeadingPart:
    """What was read, and the line that says so."""

    value: str
    line: LetterLine | None = None


@dataclass(frozen=True, slots=True)
class Heading:
    """What was read of each; the value is "" where the document leaves it open."""

    number: HeadingPart
    date: HeadingPart
    kind: HeadingPart
    title: HeadingPart
    number_open: bool = False


def heading_of(lines: Sequence[LetterLine]) -> Heading:
    """The heading in the lines before the table."""
    number, number_open = _number(lines)
    kind, below = _kind(lines)
    by_number = kind_in(number.value) if number.value else ""
    return Heading(
        number=number,
        date=_date(lines),
        kind=kind if kind.value else HeadingPart(by_number, number.line),
        title=_title(lines, below),
        number_open=number_open,
    )


def _number(lines: Sequence[LetterLine]) -> tuple[HeadingPart, bool]:
    """The number: of the line "Số: …", else of the note that an appendix is attached to it."""
    own = [line for line in lines if NUMBERED.match(line.text)]
    attached = [line for line in lines if line.text[:1] in ATTACHED_SIGNS]
    for line in (*own, *attached):
        if missing := NUMBERLESS.search(line.text):
            return HeadingPart("".join(missing["rest"].split()), line), True
        if number := number_in(line.text):
            return HeadingPart(number, line), False
    return HeadingPart(""), False


def _date(lines: Sequence[LetterLine]) -> HeadingPart:
    signed = [line for line in lines if SIGNED_AT.match(line.text)]
    attached = [line for line in lines if line.text[:1] in ATTACHED_SIGNS]
    alone = [line for line in lines if line.text.casefold().startswith(("ngày", "số"))]
    open_line = None
    for line in (*signed, *attached, *alone):
        if day := day_in(line.text):
            return HeadingPart(day, line)
        if OPEN_DAY.search(line.text):
            open_line = open_line or line
    return HeadingPart("", open_line)


def _kind(lines: Sequence[LetterLine]) -> tuple[HeadingPart, int]:
    """The kind by the heading above the title, and the number of the line below it."""
    words = opening_words()
    for place, line in enumerate(lines):
        for document in words.documents:
            if line.is_one_of(document.heading) and line.in_capitals:
                return HeadingPart(document.kind, line), place + 1
    for place, line in enumerate(lines):
        for document in words.documents:
            if line.in_capitals and line.begins(document.heading):
                return HeadingPart(document.kind, line), place
    for place, line in enumerate(lines):
        if line.begins(words.appendix) and line.in_capitals:
            return HeadingPart(""), place + 1
    return HeadingPart(""), len(lines)


def _title(lines: Sequence[LetterLine], below: int) -> HeadingPart:
    """The lines of the title, which begins at the line `below` the kind."""
    found: list[LetterLine] = []
    for line in lines[below : below + MOST_LINES]:
        if _ends_title(line) or (found and found[0].centred and not line.centred):
            break
        found.append(line)
    title = " ".join(line.text for line in found)
    return (
        HeadingPart(title, found[0]) if title and len(title) <= LONGEST_TITLE else HeadingPart("")
    )


def _ends_title(line: LetterLine) -> bool:
    if line.text[0] in ATTACHED_SIGNS or NUMBERED.match(line.text) or SIGNED_AT.match(line.text):
        return True
    return is_basis(line) or _is_appendix(line) or bool(line.begins(opening_words().ends))


def _is_appendix(line: LetterLine) -> bool:
    """Whether an appendix begins here: its word is in capitals, as a title may speak of one."""
    word = line.begins(opening_words().appendix)
    return word is not None and line.text[: len(word)].isupper()
