"""Word files: paragraphs and tables in their order, read piece by piece."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .archives import Archive
from .document import DocumentBlock, DocumentParagraph, FilePlace, OfficeDocument
from .refusing import COMMENTS, CannotRead, Remarks
from .word_notes import WordNotes
from .word_numbering import ListNumbers
from .word_styles import WordStyles
from .word_tables import WordTable
from .word_words import BLANKS, WordWords
from .xml_parts import all_words, forget, local

OTHER_FILE_INSIDE = Message(
    "other-file-inside",
    N_("other files embedded in this one, which were not read: {count}"),
    N_("their text in the file itself: open it in Word, copy it in and save"),
)
NO_BODY = Message(
    "word-file-without-text",
    N_("the file has no text part, as a Word file must have"),
    N_("the file saved again in Word or LibreOffice"),
)
MOST_PARAGRAPHS = 50_000
TOO_MANY_PARAGRAPHS = Message(
    "too-many-paragraphs",
    N_("the file has more than {limit} paragraphs outside tables"),
    N_("a file with one plan only"),
)


def read_word(path: Path) -> OfficeDocument:
    """What a Word file says. Raises CannotRead, and others where it is damaged."""
    with Archive(path) as archive:
        return _read(archive, archive.main)


def _read(archive: Archive, main: str) -> OfficeDocument:
    if main not in archive.names:
        raise CannotRead(NO_BODY)
    parts = {relation.type: relation.target for relation in archive.relations(main).values()}
    trees = {
        kind: archive.tree(parts.get(kind, ""))
        for kind in ("styles", "numbering", "footnotes", "endnotes", "settings", "comments")
    }
    styles = WordStyles(trees["styles"])
    notes = WordNotes(trees["footnotes"], trees["endnotes"], trees["settings"])
    remarks = Remarks()
    words = WordWords(styles, ListNumbers(trees["numbering"], styles), notes, remarks)
    blocks = tuple(_Body(words).blocks(archive.events(main)))
    for comment in trees["comments"] if trees["comments"] is not None else ():
        remarks.note(COMMENTS, FilePlace(), all_words(comment))
    return OfficeDocument(blocks=blocks, footnotes=notes.by_mark, remarks=remarks.all())


@dataclass(slots=True)
class _Body:
    """Where the reading is: how deep in tables, paragraphs and what is not read."""

    words: WordWords
    tables: int = 0
    paragraphs: int = 0
    _in_tables: int = 0
    _in_paragraphs: int = 0
    _unread: int = 0
    _table: WordTable | None = None
    _waiting: list[str] = field(default_factory=list)

    def blocks(self, events: Iterator[tuple[str, Element]]) -> Iterator[DocumentBlock]:
        for event, element in events:
            name = local(element.tag)
            if event == "start":
                self._start(name)
            elif (block := self._end(name, element)) is not None:
                yield block

    def _start(self, name: str) -> None:
        if name == "Fallback":
            self._unread += 1
        elif name == "p":
            self._in_paragraphs += 1
        elif name == "tbl":
            self._in_tables += 1
            if self._in_tables == 1 and self._is_text:
                self.tables += 1
                self._table = WordTable(self.words, FilePlace(table=self.tables))

    @property
    def _is_text(self) -> bool:
        return not self._in_paragraphs and not self._unread

    def _end(self, name: str, element: Element) -> DocumentBlock | None:
        """What has come to its end outside of paragraphs, and is then forgotten."""
        block: DocumentBlock | None = None
        if name == "Fallback":
            self._unread -= 1
        elif name == "p":
            self._in_paragraphs -= 1
            if self._is_text and not self._in_tables:
                block = self._paragraph(element)
                forget(element)
        elif name == "tr" and self._is_text and self._in_tables == 1 and self._table:
            self._table.add(element)
            forget(element)
        elif name == "tbl":
            self._in_tables -= 1
            if self._is_text and not self._in_tables and self._table:
                block, self._table = self._table.made(self.words.counted), None
                forget(element)
        elif name == "altChunk":
            self.words.remarks.note(OTHER_FILE_INSIDE, FilePlace())
        return block

    def _paragraph(self, element: Element) -> DocumentParagraph | None:
        self.paragraphs += 1
        if self.paragraphs > MOST_PARAGRAPHS:
            raise CannotRead(TOO_MANY_PARAGRAPHS, limit=str(MOST_PARAGRAPHS))
        self.words.place = FilePlace(paragraph=self.paragraphs)
        passage = self.words.passage(element)
        self._waiting.append(passage.whole)
        if passage.joins_next:
            return None
        text = "".join(self._waiting).strip(BLANKS)
        self._waiting.clear()
        if not text and not passage.footnotes:
            return None
        return DocumentParagraph(
            text=text,
            place=self.words.place,
            centred=passage.centred,
            bold=passage.bold,
            footnotes=tuple(passage.footnotes),
        )
