"""What bodies are called where there is little room, as over the columns of the matrix."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from plugins.editions.agencies import abbreviation
from plugins.editions.edition import Edition
from plugins.editions.values import Passage
from plugins.plan.records.agencies import Agency

# A name of so many signs is as good as an abbreviation, which fewer readers know.
SHORT = 13


@dataclass(frozen=True, slots=True)
class Alike:
    """The words with which the names of all bodies of a kind begin ("Department of") and end."""

    start: tuple[str, ...] = ()
    end: tuple[str, ...] = ()

    def left_out(self, name: str) -> str:
        """What is left of a name without them."""
        words = name.split()
        first = len(self.start) if (*words[: len(self.start)],) == self.start else 0
        last = len(self.end) if (*words[len(words) - len(self.end) :],) == self.end else 0
        return " ".join(words[first : len(words) - last]) or name


def short_names(edition: Edition, agencies: Sequence[Agency]) -> tuple[Passage, ...]:
    """A short name for each of `agencies`: the one that the site states, else one worked out.

    No two that are worked out are the same: bodies of which they would be keep their whole names.
    """
    stated = edition.site.records.settings.short_names
    names = {agency.id: edition.passage(agency.name) for agency in agencies}
    kinds: dict[str, list[list[str]]] = {}
    for agency in agencies:
        kinds.setdefault(agency.kind, []).append(names[agency.id].text.split())
    alike = {kind: _alike(own) for kind, own in kinds.items()}
    found = {
        agency.id: edition.passage(stated[agency.id])
        if agency.id in stated
        else _shortened(edition, agency, names[agency.id], alike[agency.kind])
        for agency in agencies
    }
    times = Counter(name.text.casefold() for name in found.values())
    return tuple(
        names[id_] if id_ not in stated and times[name.text.casefold()] > 1 else name
        for id_, name in found.items()
    )


def _alike(names: Sequence[list[str]]) -> Alike:
    """What several names share; each keeps a word of its own, and one that stands alone all."""
    if len(names) == 1:
        return Alike()
    start = _first_words(names)
    # What goes on in small letters goes on with a word: of “Cơ quan” no “Quan” is left.
    while start and any(name[len(start)][0].islower() for name in names):
        start = start[:-1]
    return Alike(start, _first_words([name[len(start) :][::-1] for name in names])[::-1])


def _first_words(names: Sequence[list[str]]) -> tuple[str, ...]:
    """The words with which all of `names` begin; each keeps its last."""
    together = zip(*(name[:-1] for name in names), strict=False)
    return tuple(words[0] for words in takewhile(lambda words: len({*words}) == 1, together))


def _shortened(edition: Edition, agency: Agency, name: Passage, alike: Alike) -> Passage:
    """The name without what is `alike`; where that is long, the abbreviation if it is shorter."""
    own, usual = alike.left_out(name.text), abbreviation(edition, agency)
    if len(own) <= SHORT or not usual:
        return replace(name, text=own)
    return replace(name, text=min(alike.left_out(usual), own, key=len))
