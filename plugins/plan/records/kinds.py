"""Kinds that are data: of document, of body, of place, each with its words by language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, Literal, TypeAlias, TypeVar

from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import Boolean, LanguageCode, Line, Record, Slug, Words

# In messages these signs stand for what is filled in; words that are woven into them have none.
SIGNS = re.compile("[{}%]")
NUMBER = "{number}"


def _plain(words: str) -> str:
    if SIGNS.search(words):
        raise PydanticCustomError("words_with_braces", "braces or percent signs")
    return words


def _cited(words: str) -> str:
    if words.count(NUMBER) != 1 or SIGNS.search(words.replace(NUMBER, "")):
        raise PydanticCustomError("not_cited", "no place for the number, or several")
    return words


PlainWords = Annotated[Line, AfterValidator(_plain)]
CitedWords = Annotated[Line, AfterValidator(_cited)]
ByLanguage: TypeAlias = dict[LanguageCode, Line]
# A group whose members are known, and one that the plan does not define.
Group: TypeAlias = Literal["collective", "open"]
Organization: TypeAlias = Literal[
    "Organization",
    "GovernmentOrganization",
    "Corporation",
    "EducationalOrganization",
    "NewsMediaOrganization",
]


class DocumentKind(Record):
    """What a plan is as a document: a plan, a decision, a programme.

    name: as it stands in a sentence ("quyết định", "the decision"). cited: before its number
    ("Quyết định số {number}", "Decision {number}").
    """

    id: Slug
    name: dict[LanguageCode, PlainWords] = Field(default_factory=dict)
    cited: dict[LanguageCode, CitedWords] = Field(default_factory=dict)

    _meanings = Meanings(
        id=Means("the id by which plan.yaml names it", "message"),
        name=Means(
            "its word as it stands inside a sentence, by language",
            "{vi: thông điệp, en: the message}",
        ),
        cited=Means(
            "how it stands with its number, by language",
            '{vi: "Thông điệp số {number}", en: "Message {number}"}',
        ),
    )


class BodyKind(Record):
    """What sort of body one is.

    label and labels: of one and of several; `{the_document}` in them stands for the plan. short: of
    several, where there is little room; `labels` are said where a language has none. place:
    what people look for who look for such a body as their place ("district"). typed: how people
    type such a name, as an example to others. group: which sort of group it is, if it is one.
    initials: whether its bodies go by the initials of their names. organization: its type in the
    vocabulary of https://schema.org/.
    """

    id: Slug
    label: ByLanguage = Field(default_factory=dict)
    labels: ByLanguage = Field(default_factory=dict)
    short: ByLanguage = Field(default_factory=dict)
    place: ByLanguage = Field(default_factory=dict)
    typed: Words | None = None
    group: Group | None = None
    initials: Boolean = False
    organization: Organization = "Organization"

    _meanings = Meanings(
        id=Means("the id by which agencies.yaml names it", "club"),
        label=Means("what one such agency is called, by language", "{vi: Câu lạc bộ, en: Club}"),
        labels=Means("what several are called, by language", "{vi: Các câu lạc bộ, en: Clubs}"),
        short=Means(
            "what several are called where there is little room, by language",
            "{vi: CLB, en: Clubs}",
        ),
        place=Means(
            "what people look for who look for such an agency as their place, by language",
            "{vi: thôn, en: village}",
        ),
        typed=Means("an example of how people type such a name", "clb lang nghe"),
        group=Means(
            "of groups: “collective” where its members are known, “open” where not", "collective"
        ),
        initials=Means("whether the search finds its agencies by their initials", "true"),
        organization=Means("its type in the vocabulary of schema.org", "Organization"),
    )


class Level(Record):
    """A level of place, by the words that stand before or after the name of such a place."""

    id: Slug
    before: dict[LanguageCode, tuple[Words, ...]] = Field(default_factory=dict)
    after: dict[LanguageCode, tuple[Words, ...]] = Field(default_factory=dict)

    _meanings = Meanings(
        id=Means("the id of the level of place", "commune"),
        before=Means(
            "the words that stand before the name of such a place, by language", "{vi: [xã]}"
        ),
        after=Means("the words that stand after it, by language", "{en: [Commune]}"),
    )


class KindsFile(Record):
    """A file of kinds: the one that ships, and data/kinds.yaml, which adds to it and changes it."""

    documents: tuple[DocumentKind, ...] = ()
    bodies: tuple[BodyKind, ...] = ()
    levels: tuple[Level, ...] = ()

    _meanings = Meanings(
        documents=Means("kinds of document that are added or changed"),
        bodies=Means("kinds of agency that are added or changed"),
        levels=Means("levels of place that are added or changed"),
    )


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of a site by their ids, in the order in which they are listed.

    own: the file of those that the site adds or changes, None where it has none.
    """

    documents: Mapping[str, DocumentKind] = field(default_factory=dict)
    bodies: Mapping[str, BodyKind] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)
    own: KindsFile | None = None

    def group(self, body: str) -> Group | None:
        """What bodies of a kind stand for where that is several; None also for an unknown kind."""
        kind = self.bodies.get(body)
        return kind.group if kind else None


K = TypeVar("K", DocumentKind, BodyKind, Level)
Kind: TypeAlias = DocumentKind | BodyKind | Level


def merged(shipped: KindsFile, own: KindsFile | None) -> Kinds:
    """The kinds of a site: its `own` first, in their order, then what else ships.

    An own kind with the id of a shipped one changes what it states, words by language, and leaves
    the rest of it as it is; what ships as short for words that it states anew goes with them.
    """
    stated = own or KindsFile()
    return Kinds(
        documents=_merged(shipped.documents, stated.documents),
        bodies=_merged(shipped.bodies, stated.bodies),
        levels=_merged(shipped.levels, stated.levels),
        own=own,
    )


def _merged(shipped: tuple[K, ...], own: tuple[K, ...]) -> dict[str, K]:
    known = {kind.id: kind for kind in shipped}
    first = {kind.id: _changed(known[kind.id], kind) if kind.id in known else kind for kind in own}
    return first | {id_: kind for id_, kind in known.items() if id_ not in first}


def _changed(kind: K, own: K) -> K:
    stated = {name: getattr(own, name) for name in own.model_fields_set}
    words = {
        name: {**getattr(kind, name), **value}
        for name, value in stated.items()
        if isinstance(value, dict)
    }
    if isinstance(kind, BodyKind) and "labels" in words:
        short = {code: said for code, said in kind.short.items() if code not in stated["labels"]}
        words["short"] = short | stated.get("short", {})
    return kind.model_copy(update=stated | words)
