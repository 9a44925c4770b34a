"""Words in letters from before Unicode: readable only with fonts of their time."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .document import DocumentParagraph, FilePlace, OfficeDocument
from .refusing import CannotRead, Remarks

OLD_LETTERS = Message(
    "old-letters",
    N_("the words are in the old encoding {encoding}, not in Unicode: “{words}”"),
    N_("the file converted to Unicode, for instance with UniKey's Toolkit, and saved again"),
)
SOME_OLD_LETTERS = Message(
    "some-old-letters",
    N_("passages in the old encoding {encoding}, not in Unicode: {count}, the first “{words}”"),
    N_("these words converted to Unicode, for instance with UniKey's Toolkit"),
)

# TCVN3 (fonts .VnTime …) has its letters at signs that no word has within it: ¸ µ ¶ · ¹ for
# á à ả ã ạ, © ª « ¬ ® for â ê ô ơ đ. Some of its letters are letters in Unicode too, these are not.
TCVN3 = re.compile(
    "(?<=[A-Za-z])[¡-·¸-¿×](?=[A-Za-z]|\\b)|[¨©ª«¬®¸µ¶·¹](?=[a-z])|[a-z][¨©ª«¬®¸µ¶·¹»¼½¾]"
)
# VNI (fonts VNI-Times …) has a letter and a mark of its own behind it: aù aø aû aõ aï, aâ eâ oâ.
VNI = re.compile("[aeoyAEOY][ùøûõïâáàåãäêéèúüëÙØÛÕÏÂÁÀÅÃÄÊÉÈÚÜË]|ñ(?=[aeiouyôö])|[uö][ùøûõïöÙØÛÕÏ]")
ENCODINGS = {"TCVN3 (ABC)": TCVN3, "VNI": VNI}
# Letters of Vietnamese that neither of them has.
UNICODE = re.compile("[ăĂđĐơƠưƯĩĨũŨ\u0300\u0301\u0303\u0309\u0323\u1ea0-\u1ef9]")
# Fewer could be foreign names and signs.
FEWEST_SIGNS = 2
# With more of its words in old letters than these, reading the rest would help nobody.
MOST_SHARE = 5


def encoding_of(text: str) -> str:
    """The old encoding that `text` seems to be in; "" where it seems to be in none."""
    if text.isascii():
        return ""
    found = {name: len(pattern.findall(text)) for name, pattern in ENCODINGS.items()}
    name = max(found, key=lambda each: found[each])
    if found[name] < FEWEST_SIGNS or found[name] <= 2 * len(UNICODE.findall(text)):
        return ""
    return name


def old_letters(document: OfficeDocument, remarks: Remarks) -> None:
    """Note where a document has such words. Raises CannotRead where it has them in all of it."""
    worded = old = 0
    first = ""
    encodings = ""
    for text, place in _texts(document):
        if text.isascii():
            continue
        worded += 1
        encoding = encoding_of(text)
        if encoding:
            old += 1
            first, encodings = first or text, encodings or encoding
            remarks.note(SOME_OLD_LETTERS, place, text, encoding=encoding)
    if old * MOST_SHARE > worded:
        raise CannotRead(OLD_LETTERS, encoding=encodings, words=" ".join(first.split())[:60])


def _texts(document: OfficeDocument) -> Iterator[tuple[str, FilePlace]]:
    for block in document.blocks:
        if isinstance(block, DocumentParagraph):
            yield block.text, block.place
            continue
        for row in block.rows:
            yield from (
                (cell.text, cell.place) for cell in row.cells if cell.place.row == row.place.row
            )
