"""What each word and sign of a cell is; together the pieces are all of its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from plugins.plan.reading.cells.citations import citations
from plugins.plan.reading.cells.phrases import Phrases, Token, by_value, keys, phrases_of, tokens
from plugins.plan.records.cells import CellWords, Mark

JOINING_SIGNS = frozenset(";,+•*·▪-/&|.")
BULLET_SIGNS = frozenset("-+•*·▪")
# "a)", "1.", "(iii)", "b/": a letter or number and what closes it.
COUNTER = re.compile(r"\d{1,2}|[a-zđ]|[ivx]{1,5}")
CLOSING = frozenset(")./")
# Behind a name these open what is said of the body.
OPENING = frozenset("(:")


class Kind(Enum):
    """What a piece of a cell is."""

    NAME = auto()
    MARK = auto()
    LABEL = auto()
    BULLET = auto()
    JOIN = auto()
    DUTY = auto()
    UNREAD = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a cell, from `start` to `end`.

    begins_line: it is the first of a line. bodies: those that a name may stand for. closed: a mark
    stands in brackets, a label ends with a colon.
    """

    kind: Kind
    start: int
    end: int
    begins_line: bool
    bodies: tuple[str, ...] = ()
    mark: Mark | None = None
    closed: bool = False


class Vocabulary:
    """What a cell is read with: the names of bodies, and the words of its language."""

    def __init__(self, names: Mapping[str, Iterable[str]], words: CellWords) -> None:
        known = [(keys(name), id_) for name, ids in names.items() for id_ in ids]
        self.names = Phrases(known)
        self.ends_of_names = Phrases(
            (name[first:], id_) for name, id_ in known for first in range(1, len(name))
        )
        self.marks = by_value(words.marks)
        self.introducing = phrases_of(words.introducing)
        self.joining = phrases_of(words.joining)
        self.as_above = phrases_of(words.as_above)


def pieces(text: str, known: Vocabulary) -> list[Piece]:
    """The pieces of `text`, in order: no word and no sign belongs to none or to two."""
    found = tokens(text)
    return _Scanner(found, citations(text, found), known).scan()


class _Scanner:
    """Goes through the tokens of a cell once."""

    def __init__(self, found: list[Token], cited: frozenset[int], known: Vocabulary) -> None:
        self.tokens = found
        self.cited = cited
        self.known = known
        self.place = 0
        self.pieces: list[Piece] = []

    def scan(self) -> list[Piece]:
        """Take one piece after the other, each by the first reader that knows it."""
        readers = (self._bullet, self._name, self._mark, self._duty, self._join)
        while self.place < len(self.tokens):
            if not any(read() for read in readers):
                self._unread()
        return self.pieces

    def _bullet(self) -> bool:
        """A sign at the beginning of a line, a letter or number where a part may begin."""
        if not self._begins_part():
            return False
        if self.known.names.at(self.tokens, self.place):
            return False
        if self._key(0) in BULLET_SIGNS and self._begins_line(self.place):
            return self._take(Kind.BULLET, self.place + 1)
        opened = self._key(0) == "("
        counter, closing = self._key(opened), self._key(opened + 1)
        if not COUNTER.fullmatch(counter) or closing not in CLOSING or (opened and closing != ")"):
            return False
        return self._take(Kind.BULLET, self.place + opened + 2)

    def _begins_part(self) -> bool:
        last = self.pieces[-1] if self.pieces else None
        return self._begins_line(self.place) or last is None or last.kind is Kind.JOIN

    def _name(self) -> bool:
        """The longest known name after which something else begins."""
        for end, bodies in self.known.names.at(self.tokens, self.place):
            if self._ends_at(end):
                return self._take(Kind.NAME, end, bodies=bodies)
        return False

    def _mark(self) -> bool:
        """What is said of a body: behind its name, in brackets or not, or in front of names."""
        opened = self._key(0) == "("
        for end, (mark, *_) in self.known.marks.at(self.tokens, self.place + opened):
            if opened:
                if self._key_at(end) == ")":
                    return self._take(Kind.MARK, end + 1, mark=mark, closed=True)
                continue
            if self._key_at(end) == ":":
                return self._take(Kind.LABEL, end + 1, mark=mark, closed=True)
            introduces = self.known.introducing.is_whole(self.tokens[self.place : end])
            if self._names_begin(end) and (introduces or not self._begins_line(end)):
                return self._take(Kind.LABEL, end, mark=mark)
            if self._ends_at(end) and not introduces:
                return self._take(Kind.MARK, end, mark=mark)
        return False

    def _names_begin(self, place: int) -> bool:
        return any(self._ends_at(end) for end, _ in self.known.names.at(self.tokens, place))

    def _duty(self) -> bool:
        """What follows the colon behind a body: a mark, or a duty where a bullet began the part."""
        if self._key(0) != ":" or not self.pieces:
            return False
        last = self.pieces[-1].kind
        if last is Kind.NAME and self._is_mark(self.place + 1):
            return self._take(Kind.JOIN, self.place + 1)
        if last not in (Kind.NAME, Kind.MARK) or not self._bulleted():
            return False
        end = self.place + 1
        while end < len(self.tokens) and not self._duty_ends(end):
            end += 1
        if end == self.place + 1:
            return False
        return self._take(Kind.JOIN, self.place + 1) and self._take(Kind.DUTY, end)

    def _is_mark(self, place: int) -> bool:
        marks = self.known.marks.at(self.tokens, place)
        return any(self._ends_at(end) for end, _ in marks)

    def _bulleted(self) -> bool:
        """Whether a bullet stands before the names that the scan has just come through."""
        for piece in reversed(self.pieces):
            if piece.kind is Kind.BULLET:
                return True
            if piece.kind in (Kind.DUTY, Kind.UNREAD):
                return False
        return False

    def _duty_ends(self, place: int) -> bool:
        if self._key_at(place) == ";":
            return True
        if not self._begins_line(place):
            return False
        return self._key_at(place) in BULLET_SIGNS or self._counter_at(place)

    def _counter_at(self, place: int) -> bool:
        opened = self._key_at(place) == "("
        counter, closing = self._key_at(place + opened), self._key_at(place + opened + 1)
        return bool(COUNTER.fullmatch(counter)) and closing in CLOSING

    def _join(self) -> bool:
        """A sign or word between names."""
        if self._key(0) in JOINING_SIGNS:
            return self._take(Kind.JOIN, self.place + 1)
        for end, _ in self.known.joining.at(self.tokens, self.place):
            if end < len(self.tokens):
                return self._take(Kind.JOIN, end)
        return False

    def _unread(self) -> None:
        """Everything up to the next sign or word between names, or the end of the line."""
        end = self.place + 1
        while end < len(self.tokens) and not (self._begins_line(end) or self._joins(end)):
            end += 1
        self._take(Kind.UNREAD, end)

    def _joins(self, place: int) -> bool:
        if place in self.cited:
            return False
        return self._key_at(place) in JOINING_SIGNS or bool(
            self.known.joining.at(self.tokens, place)
        )

    def _ends_at(self, place: int) -> bool:
        """Whether a name that ends before `place` ends there, and no word of it goes on."""
        if place >= len(self.tokens) or self._begins_line(place) or self._joins(place):
            return True
        return self._key_at(place) in OPENING or bool(self.known.marks.at(self.tokens, place))

    def _begins_line(self, place: int) -> bool:
        return self.tokens[place].begins_line

    def _key(self, ahead: int) -> str:
        return self._key_at(self.place + ahead)

    def _key_at(self, place: int) -> str:
        return self.tokens[place].key if place < len(self.tokens) else ""

    def _take(
        self,
        kind: Kind,
        end: int,
        *,
        bodies: tuple[str, ...] = (),
        mark: Mark | None = None,
        closed: bool = False,
    ) -> bool:
        first = self.tokens[self.place]
        self.pieces.append(
            Piece(
                kind=kind,
                start=first.start,
                end=self.tokens[end - 1].end,
                begins_line=first.begins_line,
                bodies=bodies,
                mark=mark,
                closed=closed,
            )
        )
        self.place = end
        return True
