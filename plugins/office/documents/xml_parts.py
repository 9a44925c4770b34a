"""XML inside of an Office file, read piece by piece: no DTD, no entity, no bottomless nesting."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import IO, cast
from xml.etree.ElementTree import Element, XMLPullParser
from xml.parsers import expat

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .refusing import CannotRead

XML_ENTITIES = Message(
    "file-with-entities",
    N_("a part of the file declares a document type or entities, which no office program writes"),
    N_("the file saved again in Word, Excel or LibreOffice"),
)
TOO_DEEP = Message(
    "file-nested-too-deep",
    N_("parts of the file are nested more than {limit} levels deep"),
    N_("the file saved again in Word, Excel or LibreOffice"),
)

TOO_MANY_ELEMENTS = Message(
    "file-too-complex",
    N_("a part of the file is made of too many elements"),
    N_("a file with the table of one plan only"),
)

CHUNK = 1 << 16
FORGOTTEN = "-"
# Of one part at one time: some 150 MB. A row of Word has a thousand.
MOST_KEPT = 1_000_000
# 4,000 rows of Word have two millions, a sheet of a million rows without words as many.
MOST_ELEMENTS = 8_000_000
# Word nests some thirty elements where tables stand in tables and text boxes.
DEEPEST = 200


class _Prologue:
    """What stands before the first element: only there can a document type be declared."""

    def __init__(self) -> None:
        self._parser = expat.ParserCreate()
        self._parser.StartDoctypeDeclHandler = self._refuse
        self._parser.StartElementHandler = self._end
        self.is_over = False

    def feed(self, chunk: bytes) -> None:
        if not self.is_over:
            self._parser.Parse(chunk, False)

    def _refuse(self, *_declared: object) -> None:
        # A document type after the first element is no XML: the parser itself stops there.
        raise CannotRead(XML_ENTITIES)

    def _end(self, *_element: object) -> None:
        self.is_over = True


def events(stream: IO[bytes]) -> Iterator[tuple[str, Element]]:
    """("start" or "end", element) for each element of `stream`.

    Whoever is done with an element that has ended says so by `forget`. Raises CannotRead for
    entities, nesting and size, and ParseError where it is no XML.
    """
    prologue = _Prologue()
    parser: XMLPullParser[Element] = XMLPullParser(("start", "end"))
    kept = _Kept()
    chunk = b" "
    while chunk:
        chunk = stream.read(CHUNK)
        if chunk:
            prologue.feed(chunk)
            parser.feed(chunk)
        else:
            parser.close()
        for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
            if event == "start":
                kept.start(element)
                yield event, element
            else:
                yield event, element
                kept.end(element)


class _Kept:
    """Which elements are open, and how many are in memory."""

    def __init__(self) -> None:
        self._open: list[tuple[Element, int]] = []
        self._here = self._all = 0

    def start(self, element: Element) -> None:
        self._open.append((element, self._here))
        self._here += 1
        self._all += 1
        if len(self._open) > DEEPEST:
            raise CannotRead(TOO_DEEP, limit=str(DEEPEST))
        if self._here > MOST_KEPT or self._all > MOST_ELEMENTS:
            raise CannotRead(TOO_MANY_ELEMENTS)

    def end(self, element: Element) -> None:
        _, before = self._open.pop()
        if element.tag == FORGOTTEN and self._open:
            self._open[-1][0].remove(element)
            self._here = before


def forget(element: Element) -> None:
    """Let go of an element that has ended and of all within it."""
    element.clear()
    element.tag = FORGOTTEN


def whole(stream: IO[bytes]) -> Element:
    """The root of a part that is small. Raises as `events` does."""
    root: Element | None = None
    for _, element in events(stream):
        root = element if root is None else root
    if root is None:
        raise ValueError("an XML part without an element")
    return root


@lru_cache(maxsize=4096)
def local(name: str) -> str:
    """A name without its namespace: files in "strict" form have others for the same."""
    return name.rpartition("}")[2]


def attribute(element: Element, name: str, default: str = "") -> str:
    """What an attribute says, in whatever namespace it is."""
    for key, value in element.attrib.items():
        if local(key) == name:
            return value
    return default


def child(element: Element | None, *path: str) -> Element | None:
    """What lies at `path` within, the first of each name; None where there is none."""
    for name in path:
        if element is None:
            return None
        element = next((each for each in element if local(each.tag) == name), None)
    return element


def stated(element: Element | None, *path: str) -> str:
    """The `val` of what lies at `path`; "" where there is none."""
    found = child(element, *path)
    return "" if found is None else attribute(found, "val")


def number(text: str, default: int = 0) -> int:
    """`text` as a number, `default` where it is none that a file of an office could mean."""
    try:
        found = int(text)
    except ValueError:
        return default
    return found if -(10**9) < found < 10**9 else default


def switched(element: Element | None, *path: str) -> bool | None:
    """Whether the property at `path` is on or off; None where it is not stated."""
    found = child(element, *path)
    if found is None:
        return None
    return attribute(found, "val", "true").lower() in {"true", "1", "on"}


def all_words(element: Element) -> str:
    """All words of Word within, deleted ones too, with a blank before each paragraph."""
    parts = []
    for each in element.iter():
        name = local(each.tag)
        if name in {"t", "delText"}:
            parts.append(each.text or "")
        elif name == "p":
            parts.append(" ")
    return "".join(parts)
