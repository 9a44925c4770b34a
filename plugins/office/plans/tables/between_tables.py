"""Paragraphs between two tables of the plan: headings over the rows below, or other words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.office.documents.document import DocumentParagraph
from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.tables.items import MARKED
from plugins.office.plans.tables.plan_tables import LEAVE_OUT
from plugins.office.plans.tables.row_numbers import split_number, style_of_heading
from plugins.office.plans.tables.row_words import shortened
from plugins.office.plans.tables.table_rows import ReadRow
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

BETWEEN_TABLES = Message(
    "office-between-tables",
    N_("there is a paragraph between two tables of the plan"),
    N_("`area` for a heading over the rows below, or `leave-out`"),
)
PROSE_BETWEEN = Message(
    "office-prose-between",
    N_("there are {count} paragraphs between two tables of the plan; they were left out"),
    N_("`leave-out`, or `each` to be asked for each whether it is a heading"),
)
LONGEST_HEADING = 300
FEW = 3
PAGE_NUMBER = re.compile(r"[\d\s/.\-–]+")
Between = Sequence[tuple[int, DocumentParagraph]]


def without_page_number(text: str) -> str:
    """What a line at the head or foot of each page has in common."""
    return PAGE_NUMBER.sub("", text.strip())


def headings_between(
    found: Between, questions: Questions
) -> Iterator[tuple[ReadRow | None, DocumentParagraph]]:
    """Each paragraph with the heading that it is, None where it is none.

    found: with the place of each among all rows. Long prose is asked for in one: a heading stands
    right above its table.
    """
    prose = [place for place, (_, paragraph) in enumerate(found) if _is_prose(paragraph.text)]
    end = prose[-1] + 1 if prose else 0
    if end > FEW and _prose_is_left(found[:end], questions):
        yield from ((None, paragraph) for _, paragraph in found[:end])
        found = found[end:]
    for order, paragraph in found:
        yield _heading(order, paragraph, questions), paragraph


def _is_prose(text: str) -> bool:
    text = text.strip()
    return len(text) >= LONGEST_HEADING or text.endswith((".", ";")) or _is_bullet(text)


def _is_bullet(text: str) -> bool:
    found = MARKED.match(text)
    return found is not None and not any(sign.isalnum() for sign in found["marker"])


def _prose_is_left(found: Between, questions: Questions) -> bool:
    doubt = Doubt(
        key=f"paragraphs @{found[0][0]}-{found[-1][0]}",
        place=found[0][1].place,
        message=PROSE_BETWEEN,
        words=shortened(" | ".join(paragraph.text for _, paragraph in found)),
        read_as=LEAVE_OUT,
        choices=("each",),
        values={"count": str(len(found))},
    )
    return questions.ask(doubt) == LEAVE_OUT


def _heading(order: int, paragraph: DocumentParagraph, questions: Questions) -> ReadRow | None:
    text = paragraph.text.strip()
    number, rest = split_number(text)
    looks = bool(number or paragraph.bold or style_of_heading(text) or text.isupper())
    read_as = "area" if looks and len(text) < LONGEST_HEADING else LEAVE_OUT
    doubt = Doubt(
        key=f"paragraph @{order}",
        place=paragraph.place,
        message=BETWEEN_TABLES,
        words=text,
        read_as=read_as,
        choices=(LEAVE_OUT if read_as == "area" else "area",),
        values={"kind": read_as},
    )
    if questions.ask(doubt) != "area":
        return None
    row = ReadRow(order=order, place=paragraph.place, number=number, text=rest)
    row.is_wide, row.is_bold = True, paragraph.bold
    return row
