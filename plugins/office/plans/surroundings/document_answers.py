"""What a document leaves open about itself, and what a person says instead."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.known import known_bodies
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.surroundings.heading import HeadingPart
from plugins.office.plans.surroundings.letterhead import issuer_in
from plugins.office.plans.surroundings.lines import LetterLine
from plugins.office.plans.surroundings.numbers import day_in, kind_in, number_in
from plugins.office.plans.surroundings.words import opening_words
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.reading.stated_kinds import shipped_kinds
from plugins.plan.records.types import ISO_DATE

NO_NUMBER = Message(
    "no-document-number",
    N_("the file does not give the number of the document"),
    N_("its number, such as “15/KH-UBND”"),
)
NO_DOCUMENT_DATE = Message(
    "no-document-date",
    N_("the file does not say on which day the document was issued"),
    N_("that day, such as “27/02/2025” or “2025-02-27”"),
)
NO_DOCUMENT_KIND = Message(
    "no-document-kind",
    N_("the file does not say what kind of document it is"),
    N_("its kind: one of the words listed"),
)
TWO_DOCUMENT_KINDS = Message(
    "two-document-kinds",
    N_(
        "the title says that the document is of the kind {kind}, but its number {number} "
        "says otherwise"
    ),
    N_("its kind: one of the words listed"),
)
NO_ISSUER = Message(
    "no-issuer",
    N_("the file does not say who issued the document"),
    N_("the full name of that agency, such as “Ủy ban nhân dân xã An Phú”"),
)
NO_PLACE = Message(
    "no-place-of-the-plan",
    N_("the file does not say which place the document is for"),
    N_("that place with its level, such as “xã An Phú”"),
)
NO_TITLE = Message(
    "no-document-title",
    N_("no title was found above the table"),
    N_("the title of the document"),
)
TITLE_IN_CAPITALS = Message(
    "title-in-capitals",
    N_("the title is all in capitals, so which letters are capitals is not known"),
    N_("the title with capital letters only where they belong"),
)
DIGIT = re.compile(r"\d")
ABOUT = re.compile(r"^(?:về việc|v/v)\s+", re.IGNORECASE)


class DocumentAnswers:
    """Takes what was read, or asks for it."""

    def __init__(self, questions: Questions, lines: Sequence[LetterLine]) -> None:
        self._questions, self._lines = questions, lines
        self._issuer = issuer_in(lines)

    def number(self, said: HeadingPart, *, is_open: bool) -> str:
        """The number; of one that is still to be written in only the end is read."""
        if said.value and not is_open:
            return said.value
        answer = self._open("document number", NO_NUMBER, said, said.value)
        read = number_in(answer) or (answer if DIGIT.search(answer) else "")
        return read or self._unread("document number", NO_NUMBER, said, answer)

    def kind(self, said: HeadingPart, number: str) -> str:
        """The kind by title or number."""
        by_number = kind_in(number) if number else ""
        choices = tuple(shipped_kinds().documents)
        if not said.value and by_number:
            return by_number
        if said.value and by_number in ("", said.value):
            return said.value
        values = {"kind": said.value, "number": number}
        message = TWO_DOCUMENT_KINDS if said.value else NO_DOCUMENT_KIND
        doubt = self._doubt("document kind", message, said)
        return self._questions.ask(replace(doubt, choices=choices, values=values))

    def date(self, said: HeadingPart) -> str:
        """The day of issue."""
        if said.value:
            return said.value
        answer = self._open("document date", NO_DOCUMENT_DATE, said)
        read = answer if ISO_DATE.fullmatch(answer) else day_in(answer)
        return read or self._unread("document date", NO_DOCUMENT_DATE, said, answer)

    def issuer_and_place(self) -> tuple[str, str]:
        """Who issued the document, and the place of that body."""
        found = self._issuer
        issuer = found.name if found else ""
        area = found.area if found else None
        said = HeadingPart(issuer, found.line if found else None)
        if not issuer:
            issuer = self._open("document issuer", NO_ISSUER, said)
            body = known_bodies().resolve(issuer)
            area = body.area if body else None
        if area and area.name:
            return issuer, area.words
        place = self._open("document place", NO_PLACE, said)
        named = known_bodies().area_of(place) if place else None
        if named and area and named.level == area.level:
            issuer = f"{issuer} {named.name}"
        return issuer, place

    def title(self, said: HeadingPart, kind: str) -> str:
        """The title as a sentence has it: with the kind of document unless it is “về việc”."""
        if not said.value:
            return self._open("document title", NO_TITLE, said)
        title = said.value
        if title.isupper():
            title = self._sentence(title)
            read = _with_kind(title, kind)
            return self._open("document title", TITLE_IN_CAPITALS, said, read)
        return _with_kind(title, kind)

    def _sentence(self, title: str) -> str:
        """A title in capitals in small letters, but for the name of the place."""
        small = title[:1] + title[1:].lower()
        found = self._issuer
        if found and found.area and found.area.name:
            name = found.area.name
            return re.sub(re.escape(name), name, small, flags=re.IGNORECASE)
        return small

    def _open(self, key: str, message: Message, said: HeadingPart, read_as: str = "") -> str:
        doubt = self._doubt(key, message, said)
        return self._questions.ask(replace(doubt, read_as=read_as, is_open=True)).strip()

    def _unread(self, key: str, message: Message, said: HeadingPart, answer: str) -> str:
        """What was read, because the answer, if there is one, says nothing of the kind."""
        if answer and answer != said.value:
            self._questions.refused.append(self._doubt(key, message, said))
        return said.value

    def _doubt(self, key: str, message: Message, said: HeadingPart) -> Doubt:
        line = said.line or (self._lines[0] if self._lines else None)
        return Doubt(
            key=key,
            place=line.place if line else FilePlace(),
            message=message,
            words=said.line.text if said.line else "",
            read_as=said.value,
        )


def _with_kind(title: str, kind: str) -> str:
    """A title with the word for its kind in front, unless it says what it is about by itself."""
    if about := ABOUT.match(title):
        rest = title[about.end() :]
        return rest[:1].upper() + rest[1:]
    own = next((each for each in opening_words().documents if each.kind == kind), None)
    if own is None or not own.in_title or LetterLine(title, FilePlace()).begins(own.heading):
        return title
    return f"{own.heading[0]} {title[:1].lower()}{title[1:]}"
