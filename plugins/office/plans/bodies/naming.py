"""Proposals for bodies that were found: ids, kinds, names, what else is usual."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from plugins.office.plans.bodies.known import AREA, LEVEL, NAME, PLACE, BodyArea, KnownBody
from plugins.office.plans.bodies.proposed import ProposedBody
from plugins.office.plans.bodies.shipped import BodyList, ListedBody
from plugins.office.plans.phrase_lists import PhraseList
from plugins.office.plans.slugs import slug_of
from plugins.plan.reading.cells.phrases import keys

OPEN = "open"


class Naming:
    """Makes proposals for a plan of the area `own`."""

    def __init__(self, listed: BodyList, own: BodyArea | None) -> None:
        self._listed, self._own = listed, own
        # From the highest level to the lowest, as the list has them.
        self._levels = [*dict.fromkeys(level.of for level in listed.levels)]

    def of_known(self, body: KnownBody, wording: str) -> ProposedBody:
        """The entry of a body of the list, which a plan calls `wording`."""
        listed = body.listed
        area = body.area or self._own
        name = listed.name["vi"]
        if body.with_place:
            name = name.replace(AREA, PLACE)
        if listed.kind == OPEN or (body.name and NAME not in name):
            name = _with_capital(wording)
        elif not body.name and not any(marker in name for marker in (AREA, LEVEL, PLACE)):
            placed = body.area or self._kind(body) not in self._listed.without_place
            said = body.area or body.with_level or body.with_place
            name += f" {PLACE if body.with_place else AREA}" if placed and said else ""
        english = self._english(listed.name.get("en", ""), body)
        kind = self._kind(body)
        each = self._is_each(body)
        is_group = listed.kind == OPEN
        return ProposedBody(
            key=(*body.key, keys(wording)) if is_group else body.key,
            id=self._id(body),
            kind=OPEN if each else kind,
            named="cells",
            slug={"en": slug} if (slug := self._slug(body)) else {},
            name={"vi": self._name(name, body, area)} | ({"en": english} if english else {}),
            abbreviations={
                code: tuple(
                    filled
                    for form in listed.short_forms(code)
                    if (filled := self._filled(form, body, body.area or _level_only(area)))
                )
                for code in ("vi", "en")
                if listed.short_forms(code) and not body.area and not body.name
            },
            aliases=() if body.area or body.name else self._aliases(body.listed, area),
            may_include=(kind,) if each else listed.gathers,
            whole=listed.whole or each,
        )

    def _name(self, form: str, body: KnownBody, area: BodyArea | None) -> str:
        return self._filled(form, body, area) or _replaced(form, dict.fromkeys((PLACE, NAME), ""))

    def of_words(self, words: str, kind: str) -> ProposedBody:
        """The entry of a body that no list knows, by its words alone."""
        gathered = self._listed.gathered.items() if kind == OPEN else ()
        return ProposedBody(
            key=keys(words),
            id=slug_of(words) or kind,
            kind=kind,
            named="cells",
            name={"vi": _with_capital(words)},
            may_include=tuple(each for each, said in gathered if _phrases(said).stand_in(words)),
        )

    def _aliases(self, listed: ListedBody, area: BodyArea | None) -> tuple[str, ...]:
        level = area.level.slug.replace("-", " ") if area else ""
        filled = {AREA: level, LEVEL: level}
        return tuple(dict.fromkeys(_replaced(alias, filled) for alias in listed.aliases))

    def _is_each(self, body: KnownBody) -> bool:
        """Whether a level below that of the plan is said without a place: "Công an xã"."""
        area, own = body.area, self._own
        if area is None or area.name or own is None or body.listed.kind == OPEN:
            return False
        said, plan = self._level(body), self._level(KnownBody(body.listed))
        return self._levels.index(said) > self._levels.index(plan)

    def _kind(self, body: KnownBody) -> str:
        kind = body.listed.kind
        return kind if isinstance(kind, str) else kind.get(self._level(body), "other")

    def _level(self, body: KnownBody) -> str:
        area = body.area or self._own
        if area is None or f"{area.level.word} {area.name}" in self._listed.cities:
            return self._levels[0]
        return area.level.of

    def _id(self, body: KnownBody) -> str:
        area = body.area or self._own
        marked = {LEVEL: area.level.slug if area else "", PLACE: area.name if area else ""}
        id_ = body.listed.id
        more = [body.name]
        if body.area:
            more = [body.area.name] if LEVEL in id_ or PLACE in id_ else [body.area.words]
        return slug_of(" ".join([_replaced(id_, marked), *more]))

    def _slug(self, body: KnownBody) -> str:
        listed = body.listed
        if listed.slug and not body.area:
            return slug_of(self._english(listed.slug, body))
        english = listed.name.get("en", "")
        if not body.area and self._own:
            # What is the plan's own is found without the name of its place.
            english = english.replace("{place} ", "").replace(" {place}", "")
        return slug_of(self._english(english, body))

    def _filled(self, form: str, body: KnownBody, area: BodyArea | None) -> str:
        """A Vietnamese form with its places filled; "" where one cannot be."""
        placed = body.area or self._own or area
        values = {
            AREA: area.words if area else "",
            LEVEL: area.level.word if area else "",
            PLACE: placed.name if placed else "",
            NAME: body.name,
        }
        needed = [marker for marker in (PLACE, NAME) if marker in form and not values[marker]]
        return "" if needed else _replaced(form, values)

    def _english(self, form: str, body: KnownBody) -> str:
        area = body.area or self._own
        name, level = (area.name, area.level) if area else ("", None)
        values = {
            AREA: area.english if area else "",
            LEVEL: level.adjective if level else "",
            PLACE: name,
            NAME: body.name,
        }
        if body.name and NAME not in form and form == body.listed.name.get("en"):
            form += ", {name}"
        if AREA in form and not values[AREA]:
            form = form.replace(" of {area}", "").replace("{area}", "")
        if body.area and not any(marker in form for marker in (AREA, PLACE)):
            form += f", {body.area.english}" if body.area.name else ""
        if self._is_each(body) and level and LEVEL not in form:
            form += f" of each {level.en}"
        return " ".join(_replaced(form, values).split())


@cache
def _phrases(words: tuple[str, ...]) -> PhraseList:
    return PhraseList(words)


def _with_capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _level_only(area: BodyArea | None) -> BodyArea | None:
    return replace(area, name="") if area else None


def _replaced(form: str, values: Mapping[str, str]) -> str:
    for marker, value in values.items():
        form = form.replace(marker, value)
    return " ".join(form.split())
