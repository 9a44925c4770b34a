"""Every way in which people may call a body: of 2023, of today, short, without "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.plan.records.agencies import Agency
from plugins.plan.records.types import Text
from plugins.search.confusable import folded_plan
from plugins.search.documents import wording
from plugins.search.lines import Lines
from plugins.search.normalise import key
from plugins.search.place_words import PlaceWords, place_words

AND = re.compile(r"\s+(?:và|and)\s+|\s*&\s*")
LINKING = {"và", "and", "of", "for", "the", "-", "–"}
SHORTEST_BARE, LONGEST_INITIALS = 4, 7
# What the engine takes for an abbreviation, which it finds however it is punctuated.
CAPITALS, LONGEST_SHORT = re.compile("[A-ZĐ]{2}"), 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The names of a body: surely meant, perhaps meant, and what it is called today.

    before: the bodies that one of today took over as a whole: its names are what they are called.
    """

    id: str
    names: tuple[str, ...]
    perhaps: tuple[str, ...]
    today: tuple[str, ...]
    members: tuple[str, ...]
    before: tuple[str, ...] = ()


def bodies(edition: Edition) -> tuple[Body, ...]:
    """The bodies that have a page, under all names by which this language knows them."""
    said, place = folded_plan(edition), place_words(edition.site.records)
    found = edition.site.agencies_with_page.values()
    return tuple(_body(agency, edition, place, said) for agency in found)


def _body(agency: Agency, edition: Edition, place: PlaceWords, said: Lines) -> Body:
    """A body; an alias that stands in the plan (`said`) may be a subject."""
    language = edition.language.code
    official = [*_in_languages(agency.name, edition).values(), *agency.names_in_plan]
    short = [name for names in agency.abbreviations.values() for name in names]
    heads = {key(name, language).split(" ")[0] for name in [*official, *short] if name}
    initials = _letters([*official, *short], language)
    sure = [
        alias
        for alias in agency.aliases
        if _is_name(alias, heads, initials, language) or not said.have(key(alias, language))
    ]
    unsure = [alias for alias in agency.aliases if alias not in sure]
    initialled = edition.site.records.kinds.bodies[agency.kind].initials
    of_plan = [*_spelt([agency.name], edition, place, initialled), *agency.names_in_plan]
    names = _distinct([*of_plan, *short, *sure, *_places(edition, agency)], language)
    who, known = edition.site.today, edition.site.agencies
    heirs = [known[share.agency].name for share in who.successors[agency.id] if not share.part]
    said_by_heirs = tuple(_spelt(heirs, edition, place, initialled))
    return Body(
        id=agency.id,
        names=names,
        perhaps=_distinct(unsure, language, names),
        today=_distinct(
            _spelt(_today(agency), edition, place, initialled), language, (*names, *said_by_heirs)
        ),
        members=agency.members,
        before=tuple(share.agency for share in who.predecessors[agency.id] if not share.part),
    )


def _places(edition: Edition, agency: Agency) -> tuple[str, ...]:
    """What the places of today on the land of a body are called in this language."""
    own = edition.site.today.localities[agency.id]
    return tuple(wording(edition, locality.name) for locality in own)


@dataclass(frozen=True, slots=True)
class PlaceNames:
    """Names of places that say nothing, being those of all bodies: of the plan, and of today's.

    `only_today` are those that tell that the body of today is meant, where two have one name.
    """

    names: tuple[str, ...]
    only_today: tuple[str, ...]


def places(edition: Edition) -> PlaceNames:
    """The places that may stand beside the name of a body."""
    full = [edition.site.records.plan.place.get(each.code) for each in edition.languages]
    own = place_words(edition.site.records)
    today = [
        place
        for agency in edition.site.listed_agencies.values()
        for name in _today(agency)
        for words in _in_languages(name, edition).values()
        for place in own.in_name(words)
        if own.home not in place
    ]
    language = edition.language.code
    everywhere = [own.home, *filter(None, full), *today]
    return PlaceNames(_distinct(everywhere, language), _distinct(today, language))


def _today(agency: Agency) -> list[Text]:
    """What a body has become."""
    return [s.name for s in agency.succession if s.name and s.change != "unchanged"]


def _in_languages(name: Text, edition: Edition) -> dict[str, str]:
    """A name by the code of each language of the site that it exists in."""
    names = {each.code: name.get(each.code) for each in edition.languages}
    return {code: words for code, words in names.items() if words}


def _is_name(alias: str, heads: set[str], initials: set[str], language: str) -> bool:
    """Whether an alias can only mean a body: it says "department", or is made of its initials."""
    parts = key(alias, language).split(" ")
    if len(parts) == 1 and len(parts[0]) > 1 and any(parts[0] in each for each in initials):
        return True
    return parts[0] in heads or (len(parts) > 1 and parts[-1] in heads)


def _letters(names: Iterable[str], language: str) -> set[str]:
    """The first letters of the words of each name: with and without those that only link."""
    found = set()
    for name in names:
        words = re.sub(r"[-–,]", " ", name).split()
        main = [word for word in words if word not in LINKING]
        found |= {key("".join(w[0] for w in some), language) for some in (words, main)}
    return found


def _spelt(
    names: Iterable[Text], edition: Edition, place: PlaceWords, initialled: bool
) -> Iterator[str]:
    """Each name in all its spellings; who asks in another language is answered by its index.

    The places are left to `places`: they may stand before or behind any name, or be left out.
    """
    for name in names:
        words = wording(edition, name)
        bare = place.at_end.sub("", words).removeprefix(f"{place.home} ")
        yield bare
        yield from _respelt(bare)
        yield from _initials(bare) if initialled else ()


def _respelt(name: str) -> Iterator[str]:
    """A name without "and", and turned round."""
    yield AND.sub(" ", name)
    if " of " in name:
        head, _, rest = name.partition(" of ")
        yield f"{rest} {head}"


def _initials(name: str) -> Iterator[str]:
    """Initials with and without the first word: "Sở TNMT" and "TNMT"; "DAE" and "DOAE"."""
    words = re.sub(r"[-–,]", " ", name).split()
    if len(words) == 1:
        return
    initials = "".join(word[0] for word in words if word not in LINKING)
    if len(initials) > LONGEST_INITIALS:
        return
    if " of " in name:
        yield initials
        yield "".join(word[0] for word in words if word not in {"and", "the"}).upper()
        return
    rest = initials[1:].upper()
    if len(rest) > 1:
        yield f"{words[0]} {rest}"
    if len(rest) >= SHORTEST_BARE:
        yield rest


def _distinct(names: Iterable[str], language: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """`names` without those that differ from another only in what normalising takes away.

    Of names that differ only in their marks, or of abbreviations only in how they are punctuated,
    the first stands for all.
    """
    seen = {form for name in known for form in _forms(name, language)}
    kept = []
    for name in names:
        forms = _forms(name, language)
        if forms and not forms & seen:
            seen |= forms
            kept.append(name)
    return tuple(kept)


def _forms(name: str, language: str) -> set[str]:
    """As what a name is found: its words; of an abbreviation also its letters, in one."""
    folded = key(name, language)
    short = CAPITALS.search(name) and len(name) <= LONGEST_SHORT
    return {form for form in (folded, f"={folded.replace(' ', '')}" if short else "") if form}
