"""Every way in which people may call a body: of 2023, of today, short, without "and"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.plan.pages.edition import Edition
from plugins.plan.records import Agency
from plugins.search.normalise import key

# The place at the end of a body's name: "tỉnh …", "of … Province".
PLACE = re.compile(r"\s+(?:tỉnh\s+(?P<vi>\w.*)|of (?P<en>(?:(?!of )\S+ ){1,3})Province)$")
AND = re.compile(r"\s+(?:và|and)\s+|\s*&\s*")
LINKING = {"và", "and", "of", "for", "the", "-", "–"}
SHORTEST_BARE = 4


@dataclass(frozen=True, slots=True)
class Body:
    """The names of a body: surely meant, perhaps meant, and what it is called today."""

    id: str
    names: tuple[str, ...]
    perhaps: tuple[str, ...]
    today: tuple[str, ...]
    members: tuple[str, ...]


def bodies(edition: Edition) -> tuple[Body, ...]:
    """The bodies that have a page, under all names of every language of the site."""
    said = _texts(edition)
    return tuple(_body(agency, edition, said) for agency in edition.site.listed_agencies)


def _texts(edition: Edition) -> str:
    """Everything that tasks and areas say, folded: an alias that stands there may be a subject."""
    site, language = edition.site, edition.language.code
    texts = [item for task in site.records.tasks for item in (task.title, *task.text)]
    texts += [item for area in site.records.areas for item in (area.title, *area.heading)]
    return " | ".join(f" {key(edition.passage(text).text, language)} " for text in texts)


def _body(agency: Agency, edition: Edition, said: str) -> Body:
    language = edition.language.code
    home = home_name(edition)
    official = [*_in_languages(agency, edition), *agency.names_in_plan]
    short = [name for names in agency.abbreviations.values() for name in names]
    heads = {key(name, language).split(" ")[0] for name in [*official, *short] if name}
    initials = _letters([*official, *short], language)
    sure = [
        alias
        for alias in agency.aliases
        if _is_name(alias, heads, initials, language) or f" {key(alias, language)} " not in said
    ]
    unsure = [alias for alias in agency.aliases if alias not in sure]
    today = [
        name
        for step in agency.succession
        if step.name and step.change != "unchanged"
        for name in filter(None, (step.name.get(each.code) for each in edition.languages))
    ]
    names = _distinct([*_spelt(official, home), *short, *sure], language)
    return Body(
        agency.id,
        names,
        _distinct(unsure, language, names),
        _distinct(_spelt(today, home), language, names),
        agency.members,
    )


def home_name(edition: Edition) -> str:
    """The name of the plan's place alone, without "tỉnh" or "Province"."""
    full = edition.site.records.plan.place.get(edition.source_language) or ""
    return " ".join(word for word in full.split() if word[0].isupper())


def _in_languages(agency: Agency, edition: Edition) -> list[str]:
    names = (agency.name.get(each.code) for each in edition.languages)
    return [name for name in names if name]


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
        telling = [word for word in words if word not in LINKING]
        found |= {key("".join(w[0] for w in some), language) for some in (words, telling)}
    return found


def _spelt(names: Iterable[str], home: str) -> Iterator[str]:
    """Each name as it is, without its place, without "and", turned round, and as initials.

    `home` is the place of the plan, which may be left out anywhere.
    """
    for full in names:
        yield full
        place = PLACE.search(full)
        name = PLACE.sub("", full)
        name = " ".join(name.replace(home, " ").split())
        if " " not in name:
            continue
        yield name
        yield AND.sub(" ", name)
        turned = ""
        if " of " in name:
            head, _, rest = name.partition(" of ")
            turned = f"{rest} {head}"
            yield turned
        if place:
            where = (place["vi"] or place["en"]).strip()
            yield f"{name} {where}"
            if turned:
                yield f"{where} {name}"
                yield f"{where} {turned}"
        yield from _initials(name)


def _initials(name: str) -> Iterator[str]:
    """Initials with and without the first word: "Sở TNMT" and "TNMT"; "DAE" and "DOAE"."""
    words = re.sub(r"[-–,]", " ", name).split()
    if " of " in name:
        yield "".join(word[0] for word in words if word not in LINKING)
        yield "".join(word[0] for word in words if word not in {"and", "the"}).upper()
        return
    rest = "".join(word[0] for word in words[1:] if word not in LINKING).upper()
    if len(rest) > 1:
        yield f"{words[0]} {rest}"
    if len(rest) >= SHORTEST_BARE:
        yield rest


def _distinct(names: Iterable[str], language: str, known: tuple[str, ...] = ()) -> tuple[str, ...]:
    """`names` without those that differ from another only in what normalising takes away.

    Of names that differ only in their marks the first stands for all.
    """
    seen = {key(name, language) for name in known}
    kept = []
    for name in names:
        folded = key(name, language)
        if folded and folded not in seen:
            seen.add(folded)
            kept.append(name)
    return tuple(kept)
