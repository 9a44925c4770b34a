"""The bodies of a plan for data/agencies.yaml, from its cells and its preamble."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import chain, count

from plugins.office.documents.document import FilePlace
from plugins.office.plans.bodies.cells_of_nobody import asked_of_nobody, refers_elsewhere
from plugins.office.plans.bodies.groups import with_members
from plugins.office.plans.bodies.known import known_bodies
from plugins.office.plans.bodies.parts import CellPart, CellParts
from plugins.office.plans.bodies.proposed import ProposedBody
from plugins.office.plans.bodies.wordings import NO_BODY, NamedBodies, Wording
from plugins.office.plans.doubts import Doubt, Questions, row_name
from plugins.office.plans.outline import Outline
from plugins.office.plans.preamble import Preamble
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.cells.pieces import Vocabulary
from plugins.plan.reading.cells.reading import CellReader
from plugins.plan.reading.chosen_languages import shipped_tables
from plugins.plan.reading.problems import Message
from plugins.plan.records.cells import CellWords
from plugins.plan.records.columns import OF_BODIES

UNREAD_WORDS = Message(
    "unread-words-of-bodies",
    N_("“{words}” cannot be read in a cell that names agencies; rows: {rows}"),
    N_("no answer here: correct the cell by hand after the import"),
)
MOST_ROWS = 8
AROUND_NUMBERS = " .)(/"


@dataclass(slots=True)
class _CellText:
    """The words of cells that are alike: where they stand first, in which rows."""

    place: FilePlace
    rows: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _Gathered:
    """Bodies by their keys in the order in which they were found, each with how it is written.

    places: where each is named first.
    """

    bodies: dict[tuple[object, ...], ProposedBody] = field(default_factory=dict)
    ways: dict[str, dict[str, None]] = field(default_factory=dict)
    places: dict[str, FilePlace] = field(default_factory=dict)
    ids: set[str] = field(default_factory=set)

    def add(self, body: ProposedBody) -> str:
        """Keep `body` unless it is there; its id, which no other body has."""
        if body.key not in self.bodies:
            more = (f"{body.id}-{number}" for number in count(2))
            free = next(id_ for id_ in chain([body.id], more) if id_ not in self.ids)
            self.ids.add(free)
            self.bodies[body.key] = replace(body, id=free)
        return self.bodies[body.key].id

    def write(self, body: ProposedBody, wording: Wording) -> None:
        """Keep `body` with one more way to write it."""
        id_ = self.add(body)
        self.ways.setdefault(id_, {})[wording.part.words] = None
        self.places.setdefault(id_, wording.place)

    def all(self) -> list[ProposedBody]:
        """The bodies with the ways in which they are written."""
        return [body.written(tuple(self.ways.get(body.id, ()))) for body in self.bodies.values()]


def bodies_of(
    outline: Outline, preamble: Preamble, questions: Questions
) -> tuple[ProposedBody, ...]:
    """The bodies that the cells of `outline` name, in the order of its lines, then the issuer.

    What is open is asked: names that no list knows, that may be those of several, or that are short
    for others; who belongs to a group; words that stay unread; cells that seem to name nobody.
    """
    parts, words = _parts_of(preamble.place), _words_of_cells()
    texts = {
        text: cells
        for text, cells in _texts(outline).items()
        if not _names_nobody(text, cells, parts, questions)
    }
    every = tuple(_wordings(texts, parts, CellReader({}, words)))
    wordings = NamedBodies(parts, every, questions)
    gathered, refused = _Gathered(), set[str]()
    for wording in every:
        if body := wordings.body_of(wording):
            gathered.write(body, wording)
        else:
            refused.add(wording.part.words)
    if preamble.issuer:
        gathered.add(replace(wordings.named(preamble.issuer), named="text"))
    found = with_members(gathered.all(), wordings.named, gathered.places, questions)
    _ask_unread(texts, found, words, refused, questions)
    return tuple(found)


@lru_cache(maxsize=8)
def _parts_of(place: str) -> CellParts:
    """What cuts the cells of a plan for `place`."""
    known = known_bodies(place)
    return CellParts(known, Vocabulary(dict.fromkeys(known.names(), ("",)), _words_of_cells()))


def _words_of_cells() -> CellWords:
    return shipped_tables(("vi",))[0].cells or CellWords()


def _texts(outline: Outline) -> dict[str, _CellText]:
    """The texts of all cells of bodies, with the rows that have them."""
    columns = [column.id for column in outline.columns if column.means in OF_BODIES]
    found: dict[str, _CellText] = {}
    names = _line_names(outline)
    for line, name in zip(outline.lines, names, strict=True):
        for column in columns:
            cell = line.cells.get(column)
            if cell and cell.text.strip() and cell.same_as is None:
                _note(found, cell.text, cell.place, name)
    for indicator in outline.indicators:
        if indicator.agency.strip():
            _note(found, indicator.agency, indicator.place, indicator.number)
    return found


def _line_names(outline: Outline) -> list[str]:
    """What rows are called in lists: by all numbers under which each lies, "II.6"."""
    owns: list[str] = []
    names: list[str] = []
    for order, line in enumerate(outline.lines, 1):
        own = line.number.strip(AROUND_NUMBERS) or row_name(line.place, order)
        name = own
        if line.within is not None:
            above, number = names[line.within], owns[line.within]
            # "1.2" under "1" says so itself.
            is_whole = own.startswith(f"{number}.")
            name = f"{above.removesuffix(number)}{own}" if is_whole else f"{above}.{own}"
        owns.append(own)
        names.append(name)
    return names


def _note(found: dict[str, _CellText], text: str, place: FilePlace, row: str) -> None:
    text = unicodedata.normalize("NFC", text)
    found.setdefault(text, _CellText(place)).rows.append(row)


def _names_nobody(text: str, cells: _CellText, parts: CellParts, questions: Questions) -> bool:
    if not refers_elsewhere(text) or parts.names_any(text):
        return False
    return asked_of_nobody(text, cells.place, _rows(cells.rows), questions)


def _wordings(
    texts: dict[str, _CellText], parts: CellParts, reader: CellReader
) -> Iterator[Wording]:
    """Every wording once, in the order of the plan."""
    found: dict[tuple[str, str], _CellText] = {}
    for text, cells in texts.items():
        if reader.read(text).points_above:
            continue
        for part in parts.of(text):
            if part.words:
                held = found.setdefault((part.words, part.short_for), _CellText(cells.place))
                held.rows += cells.rows
    for (words, short_for), cells in found.items():
        yield Wording(CellPart(words, short_for), cells.place, _rows(cells.rows))


def _rows(rows: Sequence[str]) -> str:
    shown = list(dict.fromkeys(rows))
    more = f" … ({len(shown)})" if len(shown) > MOST_ROWS else ""
    return ", ".join(shown[:MOST_ROWS]) + more


def _ask_unread(
    texts: dict[str, _CellText],
    bodies: Sequence[ProposedBody],
    words: CellWords,
    refused: set[str],
    questions: Questions,
) -> None:
    """Ask about what the reader of cells leaves unread, each wording once."""
    reader = CellReader({name: (body.id,) for body in bodies for name in body.names}, words)
    found: dict[str, _CellText] = {}
    for text, cells in texts.items():
        for unread in reader.read(text).unread:
            if unread not in refused:
                found.setdefault(unread, _CellText(cells.place)).rows += cells.rows
    for unread, cells in found.items():
        questions.ask(
            Doubt(
                key=f"unread {unread}",
                place=cells.place,
                message=UNREAD_WORDS,
                words=unread,
                read_as=NO_BODY,
                values={"words": unread, "rows": _rows(cells.rows)},
            )
        )
