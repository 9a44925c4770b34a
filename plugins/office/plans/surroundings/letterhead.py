"""Who issued a document, and for which place: from its letterhead, or what it is attached to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.office.plans.bodies.known import BodyArea, KnownBodies, KnownBody, known_bodies
from plugins.office.plans.bodies.naming import Naming
from plugins.office.plans.surroundings.lines import LetterLine
from plugins.plan.reading.cells.phrases import phrases_of, tokens

# A letterhead is short; what follows it are the words of the document.
LONGEST_LETTERHEAD = 10
ATTACHED = re.compile(r"kèm theo.*\bcủa (?P<issuer>[^()]+?)\)?$", re.IGNORECASE)
# Where the document was signed: "Huế, ngày 05 tháng 3 năm 2025".
SIGNED_AT = re.compile(r"^(?P<place>[^,\d]{2,40}), ?ngày\b")
NUMBERED = re.compile(r"^số ?[:.\d/_…]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Issuer:
    """Who issued a document, as usual names go, its area, and the line that says so."""

    name: str
    area: BodyArea | None
    line: LetterLine


def issuer_in(lines: Sequence[LetterLine]) -> Issuer | None:
    """Who issued the document: the last body of its letterhead, else of its attachment note."""
    known = known_bodies()
    heads = [word for words in known.listed.heads.values() for word in words]
    best: Issuer | None = None
    for begin in range(min(LONGEST_LETTERHEAD, len(lines))):
        if NUMBERED.match(lines[begin].text) or SIGNED_AT.match(lines[begin].text):
            if best:
                break
            continue
        if not lines[begin].in_capitals or not lines[begin].begins(heads):
            continue
        for end in range(min(begin + 3, len(lines)), begin, -1):
            part = lines[begin:end]
            words = " ".join(line.text for line in part)
            one_body = not any(line.begins(heads) for line in part[1:])
            one_body = one_body and all(line.in_capitals for line in part)
            if one_body and (found := _named(words, known, lines)):
                name, area = found
                # "UBND XÃ A" over "TRẠM Y TẾ": the place stands with the body above.
                above = best.area if best and area is None else area
                best = Issuer(name, above, lines[begin])
                break
    return best or _attached(lines, known)


def _attached(lines: Sequence[LetterLine], known: KnownBodies) -> Issuer | None:
    for line in lines:
        if (said := ATTACHED.search(line.text)) and (
            found := _named(said["issuer"].strip(" .;"), known, lines)
        ):
            return Issuer(*found, line)
    return None


def _named(
    words: str, known: KnownBodies, lines: Sequence[LetterLine]
) -> tuple[str, BodyArea | None] | None:
    """The usual name of the body that `words` are, in whatever letters, and its area."""
    body = known.resolve(words)
    if body is None or body.name:
        return None
    area = body.area
    if area and area.name.isupper():
        area = BodyArea(area.level, in_usual_letters(area.name, lines))
    own = KnownBody(body.listed, with_level=area is not None)
    return Naming(known.listed, area).of_known(own, words).name["vi"], area


def in_usual_letters(name: str, lines: Sequence[LetterLine]) -> str:
    """A name in capitals as the document writes it elsewhere, else each word with a capital."""
    known = phrases_of([name])
    for line in lines:
        found = tokens(line.text)
        for place in range(len(found)):
            for end, _ in known.at(found, place):
                words = line.text[found[place].start : found[end - 1].end]
                if not words.isupper() and words[0].isupper():
                    return words
    return " ".join(word[:1].upper() + word[1:].lower() for word in name.split())
