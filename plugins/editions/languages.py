"""The languages of the site; the first is the plan's own, and its pages lie at the root."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.plan.records.languages import LanguageTable, Section
from plugins.plan.records.updates import UpdateKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language: its code, own name, folder ("" for the root), and the words of its addresses.

    `update_kinds` are the words for kinds of update; `further_page` is what precedes the number
    of a list's second and later pages, `cards` the folder of cards to embed, `correspondence` that
    of letters to agencies, `printing` that of what is made to be printed, `book` the name there of
    the whole plan as a book. `letters` are its alphabet in order.
    """

    code: str
    name: str
    folder: str
    sections: Mapping[str, str]
    locale: str
    update_kinds: Mapping[str, str]
    further_page: str
    cards: str
    correspondence: str
    printing: str
    book: str
    letters: str


def by_name(words: Mapping[Section, str] | Mapping[UpdateKind, str]) -> dict[str, str]:
    """The words of addresses by what they stand for."""
    return {str(kind): word for kind, word in words.items()}


def languages_of(tables: Sequence[LanguageTable]) -> tuple[Language, ...]:
    """The languages of a site from their tables, in its order."""
    return tuple(
        Language(
            code=table.code,
            name=table.name,
            folder=table.folder if place else "",
            sections=by_name(table.sections),
            locale=table.locale,
            update_kinds=by_name(table.update_kinds),
            further_page=table.further_page,
            cards=table.cards,
            correspondence=table.correspondence,
            printing=table.printing,
            book=table.book,
            letters=table.letters,
        )
        for place, table in enumerate(tables)
    )
