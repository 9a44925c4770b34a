"""From the words of one cell to the bodies that it names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from plugins.plan.reading.cells.phrases import Token, tokens
from plugins.plan.reading.cells.pieces import BULLET_SIGNS, Kind, Piece, Vocabulary, pieces
from plugins.plan.records.cells import CellBody, CellReading, CellWords, Mark

# What may stand around "như trên" and means nothing there.
SIGNS = frozenset("()-.,;")
ROLES = {Mark.LEAD, Mark.COORDINATING}
QUOTES = frozenset("\"'")


class CellReader:
    """Reads cells, given the bodies that each name may stand for and the words of a language."""

    def __init__(self, names: Mapping[str, Iterable[str]], words: CellWords) -> None:
        self._known = Vocabulary(names, words)
        self._read: dict[str, CellReading] = {}

    def read(self, text: str) -> CellReading:
        """The bodies that `text` names, and all of its words that could not be read.

        A plan says the same in many cells, and it is read once.
        """
        if text not in self._read:
            self._read[text] = self._reading(text)
        return self._read[text]

    def _reading(self, text: str) -> CellReading:
        text = unicodedata.normalize("NFC", text)
        if self._points_above(tokens(text)):
            return CellReading(points_above=True)
        found = pieces(text, self._known)
        bodies = _Bodies(text)
        for piece in found:
            bodies.add(piece)
        unread = tuple(_unread(text, found, bodies.unplaced()))
        if not (bodies.found or unread or bodies.of_several):
            unread = (text.strip(),) if text.strip() else ()
        return CellReading(
            bodies=tuple(bodies.found),
            unread=unread,
            of_several=bodies.of_several,
            unsure=tuple(duty for duty in bodies.duties if self._may_name(duty)),
        )

    def _points_above(self, found: Sequence[Token]) -> bool:
        """Whether the cell as a whole says that it is that of the row above."""
        candidates = (found, _without(found, SIGNS), _without(found, SIGNS | QUOTES))
        return any(map(self._known.as_above.is_whole, candidates))

    def _may_name(self, duty: str) -> bool:
        """Whether a name stands in a duty, or all between two signs is the end of one.

        "Các sở: Y tế, Xây dựng" is a list of bodies and no duty.
        """
        found = tokens(duty)
        if any(self._known.names.at(found, place) for place in range(len(found))):
            return True
        return any(self._known.ends_of_names.is_whole(part) for part in self._parts(found))

    def _parts(self, found: Sequence[Token]) -> Iterator[Sequence[Token]]:
        first = 0
        for place, token in enumerate(found):
            if token.key in SIGNS or self._known.joining.at(found, place):
                yield found[first:place]
                first = place + 1
        yield found[first:]


def _without(found: Sequence[Token], signs: frozenset[str]) -> Sequence[Token]:
    """What is left once `signs` are taken off both ends."""
    first, end = 0, len(found)
    while first < end and found[first].key in signs:
        first += 1
    while end > first and found[end - 1].key in signs:
        end -= 1
    return found[first:end]


class _Bodies:
    """The bodies of a cell, gathered piece by piece.

    Marks, labels, letters and numbers that belong to no body are `unplaced`.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self.found: list[CellBody] = []
        self.of_several: dict[str, tuple[str, ...]] = {}
        self.duties: list[str] = []
        self._unplaced: set[Piece] = set()
        self._label: Piece | None = None
        self._bullet = ""
        # Labels, letters and numbers that still wait for a body.
        self._waiting: set[Piece] = set()
        # Where the bodies begin that a mark or a duty behind them is said of.
        self._marked_from = self._bulleted_from = 0

    def add(self, piece: Piece) -> None:
        """Take one more piece into account."""
        words = self._text[piece.start : piece.end]
        if piece.begins_line or words == ";":
            self._part_begins()
        if words == ";":
            self._bulleted_from = len(self.found)
        if piece.kind is Kind.NAME:
            self._name(piece, words)
        elif piece.kind is Kind.MARK:
            self._mark(piece)
        elif piece.kind is Kind.LABEL:
            self._waiting.add(piece)
            self._label = piece
            self._marked_from = len(self.found)
        elif piece.kind is Kind.BULLET:
            self._part_begins()
            if words not in BULLET_SIGNS:
                self._waiting.add(piece)
            self._bullet, self._bulleted_from = words, len(self.found)
        elif piece.kind is Kind.DUTY:
            self.duties.append(words)
            own = self.found[self._bulleted_from :]
            self.found[self._bulleted_from :] = [replace(body, duty=words) for body in own]

    def unplaced(self) -> set[Piece]:
        """The pieces that are said of no body."""
        return self._unplaced | self._waiting

    def _part_begins(self) -> None:
        self._marked_from = len(self.found)
        if self._label and not (self._label.closed or self._label in self._waiting):
            self._label = None

    def _name(self, piece: Piece, words: str) -> None:
        self._waiting.clear()
        if len(piece.bodies) > 1:
            self.of_several[words] = piece.bodies
            return
        body = CellBody(agency=piece.bodies[0], words=words, bullet=self._bullet)
        self._bullet = ""
        self.found.append(_marked(body, self._label.mark if self._label else None))

    def _mark(self, piece: Piece) -> None:
        """In brackets it is said of the body before it, else of all since something was said."""
        if not self.found or (piece.begins_line and not piece.closed):
            self._unplaced.add(piece)
            return
        first = len(self.found) - 1 if piece.closed else self._marked_from
        if first >= len(self.found):
            self._unplaced.add(piece)
        self.found[first:] = [_marked(body, piece.mark) for body in self.found[first:]]
        self._marked_from = len(self.found)


def _marked(body: CellBody, mark: Mark | None) -> CellBody:
    """The body with one more mark; of the two roles the one said last."""
    if mark is None or mark in body.marks:
        return body
    kept = (each for each in body.marks if not {each, mark} <= ROLES)
    return replace(body, marks=(*kept, mark))


def _unread(text: str, found: Sequence[Piece], unplaced: set[Piece]) -> Iterator[str]:
    """What was not read: neighbours that no line, `;` or name parts are one phrase."""
    first = end = -1
    for piece in found:
        if piece.kind is Kind.UNREAD or piece in unplaced:
            parted = first >= 0 and piece.begins_line
            if parted:
                yield text[first:end]
            first = piece.start if first < 0 or parted else first
            end = piece.end
        elif first >= 0 and (piece.kind is not Kind.JOIN or text[piece.start : piece.end] == ";"):
            yield text[first:end]
            first = -1
    if first >= 0:
        yield text[first:end]
