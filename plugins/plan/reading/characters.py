"""Checks of one text value, whatever it is for: characters, spreadsheet errors, HTML."""

from __future__ import annotations

import re
import unicodedata

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

FORBIDDEN_CHARACTER = Message(
    "forbidden-character",
    N_("the text contains the invisible or control character {character}"),
    N_("visible characters, spaces and line ends only"),
)
TAB = Message("tab", N_("there is a tab here"), N_("blanks in its place"))
HEAPED_MARKS = Message(
    "heaped-marks",
    N_("more than {limit} marks stand on one letter"),
    N_("the letter with its own marks"),
)
NOT_NFC = Message(
    "not-nfc",
    N_("the text is in decomposed Unicode (not NFC); it was read as NFC"),
    N_("Unicode in the form NFC"),
)
SPREADSHEET_ERROR = Message(
    "spreadsheet-error",
    N_("the value is the spreadsheet error {value}"),
    N_("the value itself, from a cell without an error"),
)
HTML_IN_TEXT = Message(
    "html-in-text", N_("the text holds HTML or script: {found}"), N_("text, not HTML")
)

SPREADSHEET_ERRORS = ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!")

# Controls, soft hyphen, joiners and other fillers without a glyph, bidirectional marks,
# exotic line ends, variation selectors, the replacement character and noncharacters.
FORBIDDEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff"
    "\ufdd0-\ufdef\U000e0000-\U000e0fff\U0001fffe\U0001ffff]"
)
MOST_MARKS = 8
# Runs of characters of which none is an everyday letter: marks on letters are among these.
MARKS = re.compile(rf"[^\x00-\u02ff\u1e00-\u1fff\u3040-\ud7ff]{{{MOST_MARKS + 1},}}")
MARKUP = re.compile(
    r"<[A-Za-z/!?][^\s]{0,20}"
    r"|\b(?:java|vb)script\s*:"
    r"|\bdata:(?:[\w.+-]+/|[;,])"
    r"|\bon[a-z]{3,}=(?=\S)",
    re.IGNORECASE,
)
OTHER_Y = re.compile(r"\b(?:kì|quí)\b", re.IGNORECASE)
USUAL_Y = str.maketrans("ìíÌÍ", "ỳýỲÝ")


def refused(found: re.Match[str]) -> tuple[Message, dict[str, str]]:
    """What is said of a character that FORBIDDEN has found."""
    if found.group() == "\t":
        return TAB, {}
    return FORBIDDEN_CHARACTER, {"character": character_name(found)}


def heaped_marks(value: str) -> int | None:
    """Where more than MOST_MARKS marks stand on one letter; None where they do nowhere.

    No writing needs so many, and the time to put marks in order grows with their square.
    """
    for run in MARKS.finditer(value):
        count = 0
        for place, character in enumerate(run.group(), run.start()):
            count = count + 1 if unicodedata.combining(character) else 0
            if count > MOST_MARKS:
                return place
    return None


def character_name(found: re.Match[str]) -> str:
    """`U+202E` for the character that was found, which cannot be shown."""
    return f"U+{ord(found.group()):04X}"


def visible(value: str) -> str:
    """`value` on one line, each character that cannot be seen by its name: `[U+000A]`."""
    return "".join(c if c.isprintable() else f"[U+{ord(c):04X}]" for c in value)


def normalised(value: str) -> tuple[str, bool]:
    """`value` in NFC, and whether it was in another form."""
    if unicodedata.is_normalized("NFC", value):
        return value, False
    return unicodedata.normalize("NFC", value), True


def with_usual_y(words: str) -> str:
    """`words` of Vietnamese with “kỳ” and “quý” for “kì” and “quí”: as long as before, in NFC.

    Both spellings are usual; what reads periods of time looks for one of them.
    """
    return OTHER_Y.sub(lambda found: found[0].translate(USUAL_Y), words)


def plain_letters(value: str) -> str:
    """`value` in small letters without accents, đ as d."""
    apart = unicodedata.normalize("NFKD", value.casefold().replace("đ", "d"))
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


def markup(value: str) -> str | None:
    """The first piece of `value` that a browser could take for HTML or script, or None.

    A lone `<` as in `5 < 6` is text.
    """
    if "<" not in value and ":" not in value and "=" not in value:
        return None
    found = MARKUP.search(value)
    return found.group() if found else None
