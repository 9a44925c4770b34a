"""The words that ship and those of the plan's own as one lexicon for the site's index.

What data/search says of a phrase takes the place of what ships for it: a synonym that of a synonym,
an abbreviation that of an abbreviation. What data/search calls idle, of another subject or unwanted
(`without`) means nothing, whatever ships. And of what ships only that goes out which leads to words
of the plan, so that an index holds no word that finds nothing in its site. The plan's glossary adds
names of terms of which data/search says nothing and for which nothing alike ships.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from plugins.search.entries import Lexicon
from plugins.search.lines import Lines
from plugins.search.normalise import compared
from plugins.search.shipped import shipped_words

Phrases: TypeAlias = tuple[str, ...]
# What is said, and what it means.
Entry: TypeAlias = tuple[Phrases, Phrases]
# Letters and figures side by side: what is none of them bounds an abbreviation.
RUN = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownWords:
    """All that the search of a site knows in one language, as it goes out."""

    synonyms: tuple[Entry, ...]
    short: tuple[Entry, ...]
    spellings: tuple[Entry, ...]
    stop: Phrases
    off_topic: Phrases


class _PlanText:
    """The words of a plan, to be asked which phrases stand in it."""

    def __init__(self, texts: Iterable[str], language: str) -> None:
        self.language = language
        self.written = tuple(dict.fromkeys(texts))
        self.runs = frozenset().union(*map(RUN.findall, self.written))
        self.lines = Lines.of(compared(text, language) for text in self.written)

    def has(self, phrase: str) -> bool:
        """Whether the words of `phrase` stand there side by side."""
        return self.lines.have(compared(phrase, self.language))

    def standing(self, phrases: Phrases) -> Phrases:
        """Those of `phrases` that stand there."""
        return tuple(phrase for phrase in phrases if self.has(phrase))

    def writes(self, short: str) -> bool:
        """Whether an abbreviation stands there, letter by letter as it is."""
        if not self.runs.issuperset(RUN.findall(short)):
            return False
        sought = re.compile(rf"(?<!\w){re.escape(short)}(?!\w)")
        return any(sought.search(text) for text in self.written if short in text)


@dataclass(frozen=True, slots=True)
class _Spoken:
    """Phrases of which something is said, however they are spelt."""

    language: str
    compared: frozenset[str] = frozenset()

    @classmethod
    def of(cls, language: str, phrases: Iterable[str]) -> _Spoken:
        return cls(language, frozenset(compared(phrase, language) for phrase in phrases))

    def __or__(self, other: _Spoken) -> _Spoken:
        return _Spoken(self.language, self.compared | other.compared)

    def left(self, phrases: Iterable[str]) -> Phrases:
        """The phrases of which nothing is said."""
        return tuple(p for p in phrases if compared(p, self.language) not in self.compared)

    def within(self, phrase: str) -> bool:
        """Whether `phrase` is one of them or a part of one."""
        sought = f" {compared(phrase, self.language)} "
        return any(sought in f" {each} " for each in self.compared)


def merged(
    own: Lexicon, language: str, texts: Iterable[str], glossary: Iterable[Entry] = ()
) -> KnownWords:
    """The lexicon of a language for a site: its own, and what ships for a plan of these texts.

    `glossary` has other names of terms, and the terms.
    """
    plan = _PlanText(texts, language)
    shipped = shipped_words(language)
    abbreviations = [(entry.short, entry.means) for entry in shipped.abbreviations]
    standing = list(_standing_synonyms(language, plan))
    standing_short = [(short, plan.standing(means)) for short, means in abbreviations]
    own_synonyms = [(entry.says, entry.means) for entry in own.synonyms]
    own_short = [
        (entry.short, (entry.means[language],))
        for entry in own.abbreviations
        if language in entry.means
    ]
    own_spellings = [(entry.variants, (entry.standard,)) for entry in own.spellings]
    nothing = _Spoken.of(language, [*own.stop, *own.off_topic, *own.without])
    short = _unsaid(standing_short, nothing | _said(language, own_short))
    everyday = _unsaid(standing, nothing | _said(language, own_synonyms))
    known = [*everyday, *short]
    synonyms = [
        *everyday,
        *_unsaid(_long_forms(abbreviations, plan), nothing),
        *_unsaid(_unknown(glossary, known, language), _said(language, [*own_synonyms, *own_short])),
    ]
    said = _said(language, [*own_synonyms, *synonyms, *own_short, *short, *own_spellings])
    led = [
        (entry.variants, (entry.standard,))
        for entry in shipped.spellings
        if plan.has(entry.standard) or said.within(entry.standard)
    ]
    heard = nothing | said
    return KnownWords(
        synonyms=_grouped([*own_synonyms, *synonyms]),
        short=(*own_short, *short),
        spellings=(*own_spellings, *_unsaid(led, nothing | _said(language, own_spellings))),
        stop=(*own.stop, *heard.left(shipped.stop)),
        off_topic=(
            *own.off_topic,
            *(phrase for phrase in heard.left(shipped.off_topic) if not plan.has(phrase)),
        ),
    )


def _unknown(glossary: Iterable[Entry], known: Iterable[Entry], language: str) -> Iterator[Entry]:
    """Names of terms without those that are known to mean the term, a part of it, or more."""
    meant: dict[str, set[str]] = {}
    for says, means in known:
        for phrase in says:
            spaced = {f" {compared(meaning, language)} " for meaning in means}
            meant.setdefault(compared(phrase, language), set()).update(spaced)
    for names, (term,) in glossary:
        own = f" {compared(term, language)} "
        new = (
            name
            for name in names
            if not any(
                own in meaning or meaning in own
                for meaning in meant.get(compared(name, language), ())
            )
        )
        yield tuple(new), (term,)


def _standing_synonyms(language: str, plan: _PlanText) -> Iterator[Entry]:
    """What shipped synonyms mean in a plan; a word that is what it means says nothing new."""
    for entry in shipped_words(language).synonyms:
        means = plan.standing(entry.means) or plan.standing(entry.otherwise)
        yield _Spoken.of(language, means).left(entry.says), means


def _long_forms(abbreviations: Iterable[Entry], plan: _PlanText) -> Iterator[Entry]:
    """Abbreviations the other way round, where the plan itself writes the short form."""
    for short, means in abbreviations:
        for each in short:
            if plan.writes(each):
                yield tuple(long for long in means if each not in long.split()), (each,)


def _said(language: str, entries: Iterable[Entry]) -> _Spoken:
    return _Spoken.of(language, [phrase for says, _ in entries for phrase in says])


def _unsaid(entries: Iterable[Entry], spoken: _Spoken) -> list[Entry]:
    """What is left of entries without the phrases of which something else is said."""
    found = ((spoken.left(says), means) for says, means in entries)
    return [(says, means) for says, means in found if says and means]


def _grouped(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries that mean the same as one, in an order of their own: so they take the least room."""
    by_means: dict[Phrases, set[str]] = {}
    for says, means in entries:
        by_means.setdefault(means, set()).update(says)
    return tuple((tuple(sorted(by_means[means])), means) for means in sorted(by_means))
