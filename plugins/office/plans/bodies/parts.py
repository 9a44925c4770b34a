"""Cells cut into the names that they hold, also those that no list knows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.office.plans.bodies.known import KnownBodies
from plugins.office.plans.bodies.word_runs import WordRun
from plugins.plan.reading.cells.phrases import Phrases, keys, phrases_of, tokens
from plugins.plan.reading.cells.pieces import Kind, Vocabulary, pieces

LONGEST_SHORTENED = 6
# That of heads which are said of one body as of several.
ANY_KIND = "other"


@dataclass(frozen=True, slots=True)
class CellPart:
    """Words of a cell that may name a body, and the whole name where they are short for it.

    "Y tế" in "Sở Tư pháp, Y tế" is short for "Sở Y tế".
    """

    words: str
    short_for: str = ""


class CellParts:
    """Cuts cells, with the names of `known` and the words of their language."""

    def __init__(self, known: KnownBodies, vocabulary: Vocabulary) -> None:
        self.known = known
        self._words = vocabulary
        heads = {word: kind for kind, words in known.listed.heads.items() for word in words}
        self._heads = Phrases((keys(word), (word, kind)) for word, kind in heads.items())
        self._everywhere = Phrases((keys(word)[::-1], word) for word in known.listed.everywhere)
        self._plural = phrases_of(known.listed.plural)

    def of(self, text: str) -> list[CellPart]:
        """The parts of a cell (NFC) in their order; marks, labels and bullets are in none."""
        found: list[CellPart] = []
        for start, end, is_name, follows in self._runs(text):
            words = text[start:end]
            if is_name:
                found.append(CellPart(words))
            elif found and (words.startswith(":") or self._goes_on(text, found[-1].words, start)):
                # "UBND các xã: An Phú", "Các cơ quan, đơn vị có rừng": the name is but a beginning.
                before = found.pop().words
                opened = text.rfind(before, 0, start)
                found += self._cut(text[opened:end], None)
            else:
                found += self._cut(words, found[-1] if follows and found else None)
        return found

    def names_any(self, text: str) -> bool:
        """Whether a name of the list stands in a cell (NFC)."""
        return any(is_name for _, _, is_name, _ in self._runs(text))

    def head(self, words: str) -> tuple[str, str] | None:
        """The longest beginning of `words` that tells a sort of body, and its kind."""
        matches = self._heads.at(tokens(words), 0)
        return matches[0][1][0] if matches else None

    def is_plural(self, words: str) -> bool:
        """Whether `words` are those of several bodies."""
        return bool(self._plural.at(tokens(words), 0))

    def is_of_several(self, words: str) -> bool:
        """The same, also where its head says it ("UBND các xã") or its end ("… các cấp")."""
        found = tokens(words)
        after = self._heads.at(found, 0)
        inner = any(
            kind == ANY_KIND and self._plural.at(found, end) for end, ((_, kind), *_) in after
        )
        return self.is_plural(words) or inner or bool(self._everywhere.at(found[::-1], 0))

    def _runs(self, text: str) -> Iterator[tuple[int, int, bool, bool]]:
        """From where to where names and unread words go; is it a name; does it follow another."""
        first = end = -1
        joined = follows = False
        for piece in pieces(text, self._words):
            unread = piece.kind is Kind.UNREAD
            sign = text[piece.start : piece.end]
            joins = piece.kind is Kind.JOIN and sign != ";" and not piece.begins_line
            if first >= 0 and not joins and (not unread or piece.begins_line):
                yield first, end, False, follows
                first, joined = -1, True
            if unread:
                if first < 0:
                    first, follows = piece.start, joined and not piece.begins_line
                end = piece.end
            elif piece.kind is Kind.NAME:
                yield piece.start, piece.end, True, joined
                joined = True
            elif not joins:
                joined = False
        if first >= 0:
            yield first, end, False, follows

    def _cut(self, words: str, before: CellPart | None) -> Iterator[CellPart]:
        """A run of unread words, cut where another body begins."""
        run = WordRun(words, self._words)
        begun, place = -1, 0
        while place < run.count:
            shortened = self._shortened(run, place, before) if before else None
            after = place + 1
            if shortened or begun < 0 or self._begins_body(run, begun, place):
                if begun >= 0:
                    yield self._part(run, begun, place)
                begun = -1 if shortened else place
                before = self._part(run, place, after)
            if shortened:
                after, before = shortened
                yield before
            place = after
        if begun >= 0:
            yield self._part(run, begun, run.count)

    def _goes_on(self, text: str, name: str, start: int) -> bool:
        """Whether the name of a group goes on at `start` behind a comma, as only groups do."""
        before = text[:start].rstrip()
        is_next = before.endswith(",") and before[:-1].rstrip().endswith(name)
        return is_next and self.is_plural(name) and self._is_of_group(text[start:])

    def _is_of_group(self, words: str) -> bool:
        """Whether `words` can be more of a group: in small letters, and no other group."""
        return words[:1].islower() and not self.is_plural(words)

    def _begins_body(self, run: WordRun, begun: int, place: int) -> bool:
        """Whether what stands behind a separator can only be another body."""
        words = run.text(place, run.count)
        begins_group = self.is_plural(run.text(begun, run.count))
        if begins_group and run.sign_before(place) == "," and self._is_of_group(words):
            return False
        before = self.known.resolve(self._part(run, begun, place).words)
        if self.is_plural(words) or (before and not before.name):
            return True
        first = f"{words} ".split(" ", 1)[0].strip(".,;")
        if self.head(words) and first[:1].isupper():
            return True
        return run.parts(place) and len(first) > 1 and first.isalpha() and first.isupper()

    def _shortened(self, run: WordRun, place: int, before: CellPart) -> tuple[int, CellPart] | None:
        """The longest part from `place` that is short for a body of the sort of `before`."""
        if self.head(run.text(place, run.count)):
            return None
        for end in range(min(run.count, place + LONGEST_SHORTENED), place, -1):
            part = self._part(run, place, end)
            whole = self.whole_of(before, part.words)
            # Names that are in no list end where the first part does.
            if whole and (end == place + 1 or self._is_listed(whole)):
                return end, CellPart(part.words, whole)
        return None

    def _is_listed(self, name: str) -> bool:
        body = self.known.resolve(name)
        return body is not None and not (body.name or body.area)

    def whole_of(self, before: CellPart, words: str) -> str:
        """The name that `words` are short for behind the name `before`, "" if for none."""
        name = before.short_for or self.singular(before.words)
        area = self.known.area_of(words)
        for beginning in self._beginnings(name, with_level=area is None):
            whole = f"{beginning} {words}"
            if (area or words[:1].isupper()) and self.known.resolve(whole):
                return whole
        return ""

    def _beginnings(self, name: str, *, with_level: bool) -> Iterator[str]:
        """What bodies of the sort of `name` begin with: "Sở", "UBND xã", "Thôn"."""
        body = self.known.resolve(name)
        if body and body.area and body.area.name:
            start = name[: len(name) - len(body.area.name)].strip()
            yield start if with_level else start.removesuffix(body.area.level.word).strip()
        elif body and body.name:
            if body.listed.kind in self.known.listed.shortened:
                yield name[: len(name) - len(body.name)].strip()
        elif head := self.head(name):
            yield name[: len(head[0])]

    def singular(self, words: str) -> str:
        """`words` without what makes them those of several, and without colons."""
        found = tokens(words)
        for place in (0, *(end for end, _ in self._heads.at(found, 0))):
            for after, _ in self._plural.at(found, place)[:1]:
                found = found[:place] + found[after:]
        joined = " ".join(words[token.start : token.end] for token in found if token.key != ":")
        return joined[:1].upper() + joined[1:]

    def _part(self, run: WordRun, begin: int, end: int) -> CellPart:
        """The words from one place to before another, without the marks around them."""
        found, words = run.between(begin, end), run.words
        marks = self._words.marks
        for after, _ in marks.at(found, 0)[:1]:
            found = found[after + (found[after : after + 1] != [] and found[after].key == ":") :]
        for place, token in enumerate(found[:-1]):
            # Behind a colon in small letters stands what the body does.
            if place and token.key == ":" and words[found[place + 1].start].islower():
                found = found[:place]
                break
        for place in range(len(found)):
            opened = found[place].key == "("
            last = len(found) - (opened and found[-1].key == ")")
            if any(after == last for after, _ in marks.at(found, place + opened)):
                found = found[:place]
                break
        return CellPart(words[found[0].start : found[-1].end] if found else "")
