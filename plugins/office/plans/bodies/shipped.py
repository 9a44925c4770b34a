"""The list of usual bodies that ships with the import: shipped.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.plan.reading.shipped import shipped
from plugins.plan.records.types import Boolean, Record, Words

SHIPPED = Path(__file__).with_name("shipped.yaml")


class LevelWord(Record):
    """The word for a level of place: `of` is the level, `adjective` its English before a noun."""

    word: Words
    slug: Words
    of: Words
    en: Words
    adjective: Words
    written: tuple[Words, ...] = ()


class ListedBody(Record):
    """A body of the list, or many of one sort where its names have a place for more words.

    kind: an id, or one for each level. written: other names. gathers: of a group, the kinds of its
    bodies, all of which belong to it where it is `whole`.
    """

    id: Words
    kind: Words | dict[str, Words]
    name: dict[str, Words]
    slug: Words | None = None
    written: tuple[Words, ...] = ()
    abbreviations: dict[str, tuple[Words, ...]] | None = None
    aliases: tuple[Words, ...] = ()
    gathers: tuple[Words, ...] = ()
    whole: Boolean = False

    @property
    def forms(self) -> tuple[str, ...]:
        """All Vietnamese names."""
        return (self.name["vi"], *self.written, *self.short_forms("vi"))

    def short_forms(self, language: str) -> tuple[str, ...]:
        """The abbreviations in a language."""
        return (self.abbreviations or {}).get(language, ())


class BodyList(Record):
    """All of shipped.yaml, as its opening says."""

    levels: tuple[LevelWord, ...]
    committee: Words
    cities: tuple[Words, ...]
    spellings: tuple[tuple[Words, ...], ...]
    heads: dict[str, tuple[Words, ...]]
    plural: tuple[Words, ...]
    offices: tuple[Words, ...]
    everywhere: tuple[Words, ...]
    elsewhere: tuple[Words, ...]
    gathered: dict[str, tuple[Words, ...]]
    without_place: tuple[Words, ...]
    shortened: tuple[Words, ...]
    bodies: tuple[ListedBody, ...]


@cache
def shipped_bodies() -> BodyList:
    """The list that ships. Raises DataProblems where its file is not as it must be."""
    return shipped(BodyList, SHIPPED)
