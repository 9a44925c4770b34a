"""Characters that data files do not take, put right in the whole document and counted."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import replace

from plugins.office.documents.document import (
    DocumentBlock,
    DocumentCell,
    DocumentParagraph,
    FilePlace,
    OfficeDocument,
)
from plugins.office.plans.doubts import Doubt, Questions
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import FORBIDDEN
from plugins.plan.reading.problems import Message

DECOMPOSED = Message(
    "office-decomposed",
    N_("passages in decomposed Unicode, which were read as composed (NFC): {count}"),
    N_("nothing to be done: they look alike"),
)
BLANKS = Message(
    "office-blanks",
    N_("no-break spaces, tabs and other special spaces, which were read as plain spaces: {count}"),
    N_("nothing to be done"),
)
INVISIBLE = Message(
    "office-invisible",
    N_(
        "invisible characters (soft hyphens, zero-width and control characters) that were "
        "left out: {count}"
    ),
    N_("nothing to be done"),
)
SIGNS = Message(
    "office-bullets",
    N_("bullets of a symbol font, which were read as “•”: {count}"),
    N_("nothing to be done"),
)

LINE_ENDS = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
BLANK = re.compile("[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
# A word divided at the end of a line; then all else that a data file refuses.
HIDDEN = re.compile(f"\xad\n|{FORBIDDEN.pattern}")
# What symbol fonts and lists of Word print as bullets, where a line begins.
BULLET = re.compile(r"(?m)^(\s*)[\uf0b7\uf0a7\uf0d8\uf02d\uf076\uf0fc●○◦■□▪►➢✓❖‣](?=\s|\w)")


class Cleaner:
    """Puts words right and counts what it changed, by what is said of it."""

    def __init__(self) -> None:
        self.counts: Counter[Message] = Counter()
        self.first: dict[Message, FilePlace] = {}

    def words(self, text: str, place: FilePlace) -> str:
        """`text` in characters that data files take."""
        text = LINE_ENDS.sub("\n", text)
        text = self._replaced(BLANKS, BLANK, " ", text, place)
        text = self._replaced(INVISIBLE, HIDDEN, "", text, place)
        text = self._replaced(SIGNS, BULLET, r"\1•", text, place)
        if not unicodedata.is_normalized("NFC", text):
            self._count(DECOMPOSED, 1, place)
            text = unicodedata.normalize("NFC", text)
        return text

    def _replaced(
        self, message: Message, pattern: re.Pattern[str], by: str, text: str, place: FilePlace
    ) -> str:
        text, count = pattern.subn(by, text)
        self._count(message, count, place)
        return text

    def _count(self, message: Message, count: int, place: FilePlace) -> None:
        if count:
            self.counts[message] += count
            self.first.setdefault(message, place)


def cleaned(document: OfficeDocument, questions: Questions) -> OfficeDocument:
    """`document` in characters that data files take; `questions` name each kind once."""
    cleaner = Cleaner()
    cells: dict[int, DocumentCell] = {}

    def cell(old: DocumentCell) -> DocumentCell:
        if id(old) not in cells:
            text = cleaner.words(old.text, old.place)
            cells[id(old)] = old if text == old.text else replace(old, text=text)
        return cells[id(old)]

    blocks = tuple(_block(block, cell, cleaner) for block in document.blocks)
    nowhere = FilePlace()
    footnotes = {
        mark: cleaner.words(text, nowhere).strip() for mark, text in document.footnotes.items()
    }
    for message, count in cleaner.counts.items():
        questions.ask(
            Doubt(
                key=f"characters {message.code.removeprefix('office-')}",
                place=cleaner.first[message],
                message=message,
                words="",
                read_as="",
                values={"count": str(count)},
            )
        )
    return replace(document, blocks=blocks, footnotes=footnotes)


def _block(
    block: DocumentBlock, cell: Callable[[DocumentCell], DocumentCell], cleaner: Cleaner
) -> DocumentBlock:
    if isinstance(block, DocumentParagraph):
        return replace(block, text=cleaner.words(block.text, block.place))
    rows = tuple(replace(row, cells=tuple(map(cell, row.cells))) for row in block.rows)
    return replace(block, rows=rows)
