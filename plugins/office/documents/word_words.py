"""The words of one paragraph of a Word file, and what else stands in it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import FilePlace
from .grids import CellCount
from .refusing import CannotRead, Remarks, quoted
from .safety import OUTSIDE_LINK, field_leads_out
from .word_notes import WordNotes, own_mark
from .word_numbering import ListNumbers
from .word_styles import WordStyles
from .xml_parts import all_words, attribute, child, local, number, stated, switched

LOOK = N_("the text as it should be published: look at that place")
INSERTED = Message(
    "tracked-insertions",
    N_("tracked insertions, which were read as part of the text: {count}, the first “{words}”"),
    N_("a file in which all changes are accepted or rejected"),
)
DELETED = Message(
    "tracked-deletions",
    N_("tracked deletions, which were left out: {count}, the first “{words}”"),
    N_("a file in which all changes are accepted or rejected"),
)
HIDDEN_WORDS = Message(
    "hidden-words",
    N_("pieces of hidden text that were left out: {count}, the first “{words}”"),
    LOOK,
)
TEXT_BOX = Message(
    "words-in-text-box",
    N_("text boxes that were left out: {count}, the first “{words}”"),
    N_("the text in paragraphs or tables, if it belongs to the plan"),
)
PICTURE = Message(
    "picture",
    N_("pictures that were left out: {count}"),
    N_("the text typed out, where a picture shows any"),
)

# What a run may hold besides words that stands for one character.
CHARACTERS = {
    "tab": "\t",
    "ptab": "\t",
    "br": "\n",
    "cr": "\n",
    "noBreakHyphen": "\u2011",
    "softHyphen": "\xad",
}
BLANKS = " \t\n"
# Signs that offices set from Wingdings or Symbol, by the last two digits of their code.
SIGNS = {"FC": "✓", "FE": "☑", "A8": "☐", "B7": "•", "A7": "▪", "D8": "➢", "E0": "→", "9F": "•"}
UNREAD = {"pPr", "rPr", "sdtPr", "sdtEndPr", "del", "moveFrom", "Fallback", "rt", "instrText"}
HEXADECIMAL = re.compile("[0-9A-Fa-f]{4}")
REFERENCES = {"footnoteReference", "endnoteReference"}
OBJECTS = {"drawing", "pict", "object"}


@dataclass(slots=True)
class WordPassage:
    """The words of a paragraph. joins_next: its end was deleted by a tracked change."""

    pieces: list[str] = field(default_factory=list)
    footnotes: list[str] = field(default_factory=list)
    bold: bool = True
    centred: bool = False
    joins_next: bool = False

    @property
    def whole(self) -> str:
        """The words, with blanks at the ends."""
        return "".join(self.pieces)

    @property
    def text(self) -> str:
        """The words, without blanks at the ends of the paragraph."""
        return self.whole.strip(BLANKS)


@dataclass(slots=True)
class WordWords:
    """What reads paragraphs: knows the styles, lists and notes of the file, and where it is."""

    styles: WordStyles
    lists: ListNumbers
    notes: WordNotes
    remarks: Remarks
    counted: CellCount = field(default_factory=CellCount)
    place: FilePlace = field(default_factory=FilePlace)

    def passage(self, paragraph: Element) -> WordPassage:
        """The words of `paragraph`, after the number that Word sets before it."""
        properties = child(paragraph, "pPr")
        style = stated(properties, "pStyle") or self.styles.usual
        alignment = stated(properties, "jc")
        found = WordPassage(
            centred=alignment == "center" if alignment else self.styles.centred(style),
            joins_next=child(properties, "rPr", "del") is not None,
        )
        self._walk(paragraph, found, style)
        self.counted.add_text(found.whole)
        found.bold = found.bold and bool(found.text)
        if not found.joins_next:
            self._set_number(found, properties, style)
        return found

    def _set_number(self, found: WordPassage, properties: Element | None, style: str) -> None:
        list_id, level = self.styles.list_of(style)
        list_id = stated(properties, "numPr", "numId") or list_id
        level = number(stated(properties, "numPr", "ilvl"), level)
        label = self.lists.next(list_id, level)
        if label and (found.text or any(each.isalnum() for each in label)):
            found.pieces = [f"{label} {found.text}"]

    def _walk(self, element: Element, found: WordPassage, style: str) -> None:
        for each in element:
            name = local(each.tag)
            if name == "r":
                self._run(each, found, style)
            elif name in {"del", "moveFrom"}:
                self._note_change(DELETED, each)
            elif name not in UNREAD:
                if name in {"ins", "moveTo"}:
                    self._note_change(INSERTED, each)
                self._walk(each, found, style)

    def _note_change(self, message: Message, element: Element) -> None:
        words = all_words(element)
        if words.strip():
            self.remarks.note(message, self.place, words)

    def _run(self, run: Element, found: WordPassage, style: str) -> None:
        properties = child(run, "rPr")
        own = stated(properties, "rStyle")
        hidden = _first(
            switched(properties, "vanish"), self.styles.hidden(own), self.styles.hidden(style)
        )
        if hidden:
            words = all_words(run)
            if words.strip():
                self.remarks.note(HIDDEN_WORDS, self.place, words)
            return
        before = len(found.pieces)
        self._content(run, found)
        bold = _first(switched(properties, "b"), self.styles.bold(own), self.styles.bold(style))
        if not bold and any(piece.strip() for piece in found.pieces[before:]):
            found.bold = False

    def _content(self, run: Element, found: WordPassage) -> None:
        for each in run:
            name = local(each.tag)
            if name == "t":
                found.pieces.append(each.text or "")
            elif name in CHARACTERS:
                found.pieces.append(CHARACTERS[name])
            elif name == "sym":
                found.pieces.append(_sign(attribute(each, "char")))
            elif name in REFERENCES:
                mark = self.notes.mark(each, run)
                found.footnotes += [] if mark is None else [mark]
                if own_mark(each):
                    return
            elif name in {"AlternateContent", "Choice", "ruby", "rubyBase", "r"}:
                self._content(each, found)
            else:
                self._other(each, name)

    def _other(self, element: Element, name: str) -> None:
        """What is no words: fields say what stands there, and objects may hold words."""
        if name == "instrText" and field_leads_out(element.text or ""):
            raise CannotRead(OUTSIDE_LINK, target=quoted(element.text or ""))
        if name in OBJECTS:
            self._object(element)

    def _object(self, element: Element) -> None:
        boxes = [each for each in element.iter() if local(each.tag) == "txbxContent"]
        for box in boxes:
            words = all_words(box)
            if words.strip():
                self.remarks.note(TEXT_BOX, self.place, words)
        if any(local(each.tag) in {"blip", "imagedata"} for each in element.iter()):
            self.remarks.note(PICTURE, self.place)


def _sign(code: str) -> str:
    """The sign that a run shows from a font, by its code."""
    if not HEXADECIMAL.fullmatch(code):
        return ""
    if code.upper().startswith(("F0", "00")) and code[-2:].upper() in SIGNS:
        return SIGNS[code[-2:].upper()]
    sign = chr(int(code, 16))
    return "" if unicodedata.category(sign) in {"Cc", "Cs"} else sign


def _first(*values: bool | None) -> bool | None:
    return next((value for value in values if value is not None), None)
