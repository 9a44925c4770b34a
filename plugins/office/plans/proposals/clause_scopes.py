"""Who reports on what, by a sentence of the document: read only where all of its words say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.office.plans.bodies.known import known_bodies
from plugins.office.plans.outline import Outline
from plugins.office.plans.phrase_lists import PhraseList
from plugins.office.plans.preamble import ReportingClause
from plugins.office.plans.proposals.reporting_words import reporting_words
from plugins.office.plans.tables.row_numbers import readings
from plugins.office.plans.tables.table_words import table_words
from plugins.plan.reading.cells.phrases import Phrases, Token, keys, phrases_of, tokens
from plugins.plan.reading.cells.reading import CellReader

# The printed number of a heading, behind a word such as "Phần".
NUMBER = re.compile(r"\s*(?P<number>[IVXLC]+|\d{1,3}(?:\.\d{1,3})*|[A-ZĐ])(?![\w.]*\w)")
SIGNS = frozenset(",;:.()")
YEAR = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ClauseScope:
    """areas, agencies: ids, all where there are none. is_sure: whether no word was left over."""

    areas: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    is_sure: bool = False


class ClauseScopes:
    """Reads sentences of a plan for `place`, whose headings have these ids."""

    def __init__(
        self, outline: Outline, ids: Sequence[str], reader: CellReader, place: str
    ) -> None:
        self._reader = reader
        self._known = known_bodies(place)
        words = reporting_words()
        self._verbs, self._all = phrases_of(words.verbs), PhraseList(words.all)
        self._around = phrases_of((*words.around, *SIGNS))
        self._towards = phrases_of(words.towards)
        self._joining = PhraseList((*words.joining, ","))
        self.areas: dict[str, list[str]] = {}
        for line, id_ in zip(outline.lines, ids, strict=True):
            if line.kind == "area":
                self.areas.setdefault(_bare(line.number), []).append(id_)

    def scope(self, clause: ReportingClause) -> ClauseScope:
        """Who reports on what by the words of `clause` but for those that say when."""
        found = tokens(clause.rest)
        verb = next((at for at in range(len(found)) if self._verbs.at(found, at)), None)
        if verb is None:
            return ClauseScope()
        agencies = self._who(clause.rest, found[:verb])
        rest = _Rest(clause.rest, found[verb:], self._fillers(clause))
        areas = self._what(rest)
        return ClauseScope(
            areas=areas or (), agencies=agencies or (), is_sure=None not in (agencies, areas)
        )

    def _fillers(self, clause: ReportingClause) -> Phrases[str]:
        words = reporting_words()
        months = clause.months or YEAR // max(len(clause.days), 1)
        periods = words.periods.get(str(months), ())
        return phrases_of((*words.whole, *words.towards, *words.about, *periods, *SIGNS))

    def _who(self, text: str, found: Sequence[Token]) -> tuple[str, ...] | None:
        """The ids of those who report, () for all who lead; None where that is not sure."""
        first, last = 0, len(found)
        while first < last and (ends := self._around.at(found, first)):
            first = ends[0][0]
        while first < last and (begins := _ending_at(self._around, found, first, last)) is not None:
            last = begins
        if first >= last:
            return None
        said = text[found[first].start : found[last - 1].end]
        return () if self._all.are_whole(said) else self._agencies(said)

    def _agencies(self, said: str) -> tuple[str, ...] | None:
        read = self._reader.read(said)
        plain = all(not (body.duty or body.marks) for body in read.bodies)
        return read.agencies if read.is_sure and plain else None

    def _what(self, rest: _Rest) -> tuple[str, ...] | None:
        """The ids of the headings on which one reports, () for all; None if that is not sure."""
        areas: dict[str, None] = {}
        is_sure, may_be_body = True, False
        while rest.found:
            if (numbers := rest.take_numbers(self._joining)) is not None:
                ids = [self.areas.get(number, []) for number in numbers]
                # "Mục 2 Phần I" is one heading within the other.
                is_sure &= not areas and all(len(each) == 1 for each in ids)
                areas |= dict.fromkeys(each[0] for each in ids if len(each) == 1)
                may_be_body = False
            elif may_be_body and (end := self._body(rest)):
                rest.found = rest.found[end:]
            elif ends := rest.fillers.at(rest.found, 0):
                joins = self._joining.are_whole(rest.words(1))
                may_be_body = bool(self._towards.at(rest.found, 0)) or (may_be_body and joins)
                rest.found = rest.found[ends[0][0] :]
            else:
                is_sure = may_be_body = False
                rest.found = rest.found[1:]
        return tuple(areas) if is_sure else None

    def _body(self, rest: _Rest) -> int:
        """After how many words the name of a body ends that begins here, 0 where none does."""
        sizes = range(len(rest.found), 0, -1)
        return next((size for size in sizes if self._is_body(rest.words(size))), 0)

    def _is_body(self, words: str) -> bool:
        if self._agencies(words):
            return True
        body = self._known.resolve(words)
        if body is None or body.name:
            return False
        return body.area is None or all(word[0].isupper() for word in body.area.name.split())


@dataclass(slots=True)
class _Rest:
    """What follows the verb of a sentence, as far as it has not been read."""

    text: str
    found: Sequence[Token]
    fillers: Phrases[str]

    def words(self, size: int) -> str:
        """The next words, so many of them."""
        return self.text[self.found[0].start : self.found[size - 1].end]

    def take_numbers(self, joining: PhraseList) -> list[str] | None:
        """The numbers of parts of the plan that stand here: "Phần I và Phần II"; None for none."""
        numbers: list[str] = []
        first = self._word_of_part(at := self.found[0].start)
        word = keys(self.text[at : first or at])
        while (end := self._word_of_part(at)) is not None or numbers:
            if end is not None and keys(self.text[at:end]) != word:
                break
            said = NUMBER.match(self.text, end if end is not None else at)
            if said is None:
                break
            numbers.append(_bare(said["number"]))
            self._skip_to(said.end())
            if len(self.found) < 2 or not joining.are_whole(self.words(1)):  # noqa: PLR2004
                break
            at = self.found[1].start
        return numbers or None

    def _word_of_part(self, at: int) -> int | None:
        span = table_words().parts.first_in(self.text[at:])
        return at + span[1] if span and span[0] == 0 else None

    def _skip_to(self, end: int) -> None:
        self.found = [token for token in self.found if token.start >= end]


def _bare(number: str) -> str:
    """The number of a heading without what closes it and the word before it."""
    span = table_words().parts.first_in(number)
    bare = number[span[1] :] if span and not number[: span[0]].strip() else number
    options = readings(bare)
    return ".".join(options[0].parts) if options else bare.strip()


def _ending_at(phrases: Phrases[str], found: Sequence[Token], first: int, last: int) -> int | None:
    """Where the longest phrase begins that ends at `last`."""
    return next(
        (
            begin
            for begin in range(first, last)
            if any(end == last for end, _ in phrases.at(found, begin))
        ),
        None,
    )
