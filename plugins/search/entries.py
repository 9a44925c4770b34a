"""The entries of a lexicon: those of a plan's own, each with its proof, and those that ship."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import LanguageCode, Record, TaskId, Words

Some = Annotated[tuple[Words, ...], Field(min_length=1)]


class ShippedSynonym(Record):
    """Words that people type, and words of plans that they may mean by them, likeliest first.

    `otherwise` are wider words, for plans in which none of `means` stands.
    """

    says: Some
    means: Some
    otherwise: tuple[Words, ...] = ()


class Synonym(Record):
    """One of a plan's own: with a query, and the task of the plan that it must find."""

    says: Some
    means: Some
    test: Words
    finds: TaskId

    _meanings = Meanings(
        says=Means("what people type", "[nước máy]"),
        means=Means("words of the plan that they may mean, the likeliest first", "[nước sạch]"),
        test=Means("a query that proves it", "nước máy"),
        finds=Means("the id of the task that the query must find", '"1.2"'),
    )


class ShippedAbbreviation(Record):
    """Short forms, however punctuated, and what they stand for, likeliest first."""

    short: Some
    means: Some


class Abbreviation(Record):
    """One of a plan's own: what it stands for in each language, a query, and its task."""

    short: Some
    means: dict[LanguageCode, Words]
    test: Words
    finds: TaskId

    _meanings = Meanings(
        short=Means("short forms, however punctuated", "[BHYT]"),
        means=Means(
            "what they stand for, by language", "{vi: bảo hiểm y tế, en: health insurance}"
        ),
        test=Means("a query that proves it", "bhyt"),
        finds=Means("the id of the task that the query must find", '"1.2"'),
    )


class ShippedSpelling(Record):
    """Ways to write one word, and the one that stands in plans."""

    variants: Some
    standard: Words


class ShippedPageName(Record):
    """What people call a page of the site: it leads to the first of `pages` that there is.

    A page is named by its section, the key of its text, or as "section#part".
    """

    says: Some
    pages: Some


class Spelling(ShippedSpelling):
    """One of a plan's own, with a query and its task where that is worth a proof."""

    test: Words | None = None
    finds: TaskId | None = None

    _meanings = Meanings(
        variants=Means("ways to write the word", "[diêng]"),
        standard=Means("the way in which it stands in plans", "giếng"),
        test=Means("a query that proves it", "diêng"),
        finds=Means("the id of the task that the query must find", '"1.2"'),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lexicon:
    """What a plan says of its own words in one language: expansions, spellings, idle phrases.

    `off_topic` are words of subjects on which the plan has nothing; `without` are phrases of
    which the words that ship say what is wrong for the plan.
    """

    synonyms: tuple[Synonym, ...] = ()
    abbreviations: tuple[Abbreviation, ...] = ()
    spellings: tuple[Spelling, ...] = ()
    stop: tuple[str, ...] = ()
    off_topic: tuple[str, ...] = ()
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ShippedWords:
    """What ships with the generator in one language; nothing in a language that has no folder."""

    synonyms: tuple[ShippedSynonym, ...] = ()
    abbreviations: tuple[ShippedAbbreviation, ...] = ()
    spellings: tuple[ShippedSpelling, ...] = ()
    stop: tuple[str, ...] = ()
    off_topic: tuple[str, ...] = ()
