"""A language that a site can have: how it is called, how it writes, the words of its addresses."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Annotated, TypeVar

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from plugins.plan.records.cells import CellWords
from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import LanguageCode, Record, Slug, Words
from plugins.plan.records.updates import UpdateKind

# The languages of a site that names none.
USUAL_LANGUAGES: tuple[LanguageCode, ...] = ("vi", "en")
# Folders at the root of a site that serve every language.
IMAGES = "images"
# The fields of a language that name a folder of its own besides sections.
OWN_FOLDERS = ("cards", "correspondence", "printing")
SHARED_FOLDERS = ("assets", "attachments", "calendar", "data", "feeds", IMAGES)


class Section(StrEnum):
    """The main parts of a site; the word for each begins the addresses of what is in it."""

    TASKS = "tasks"
    AREAS = "areas"
    AGENCIES = "agencies"
    MATRIX = "matrix"
    UPDATES = "updates"
    CHANGES = "changes"
    PUBLICATIONS = "publications"
    REPORTING = "reporting"
    REQUESTS = "requests"
    INDICATORS = "indicators"
    SOURCE = "source"
    VERIFY = "verify"
    MY_LIST = "my-list"
    QUARTERS = "quarters"
    DATA = "data"
    SEARCH = "search"


K = TypeVar("K", bound=StrEnum)


def _every(kinds: type[K]) -> Callable[[Mapping[K, str]], Mapping[K, str]]:
    def check(words: Mapping[K, str]) -> Mapping[K, str]:
        missing = [kind.value for kind in kinds if kind not in words]
        if missing:
            context = {"needed": ", ".join(missing), "expected": ", ".join(kinds)}
            raise PydanticCustomError("word_missing", "words are missing: {needed}", context)
        return words

    return check


class LanguageTable(Record):
    """One language. `code` is that of ISO 639-1, `name` what it calls itself.

    locale: the name of its dates and numbers in CLDR. folder: where its pages lie unless it is the
    first language of the site, whose pages lie at the root. sections and update_kinds: the word of
    each in addresses. further_page: what precedes the number of a list's second and later pages.
    cards: the folder of the cards that other sites may embed, correspondence: that of letters to
    agencies, printing: that of what is made to be printed,
    book: the name there of the whole plan as a book.
    letters: its alphabet in order; a letter with a mark that is not in it sorts as that without.
    cells: the words besides names in the cells of a plan written in it; where a table of the site
    states none, those of the table that ships.
    """

    code: LanguageCode
    name: Words
    locale: Words
    folder: Slug
    sections: Annotated[dict[Section, Slug], AfterValidator(_every(Section))]
    update_kinds: Annotated[dict[UpdateKind, Slug], AfterValidator(_every(UpdateKind))]
    further_page: Slug
    cards: Slug
    correspondence: Slug
    printing: Slug
    book: Slug = "plan"
    letters: Words
    cells: CellWords | None = None

    _meanings = Meanings(
        code=Means("its code of ISO 639-1, which is also the name of the file", "fr"),
        name=Means("what it calls itself", "Français"),
        locale=Means("the name of its dates and numbers in CLDR", "fr_FR"),
        folder=Means("the folder of its pages, unless it is the site’s first language", "fr"),
        sections=Means(
            "the word for each section in addresses",
            "{tasks: taches, areas: domaines, agencies: organismes, matrix: matrice, updates: "
            "nouvelles, changes: changements, publications: publications, reporting: "
            "rapports, requests: demandes, indicators: indicateurs, source: texte, verify: "
            "verification, my-list: ma-liste, quarters: trimestres, data: donnees, "
            "search: recherche}",
        ),
        update_kinds=Means(
            "the word for each kind of update in addresses",
            "{report: rapport, no-change: sans-changement, related: information, correction: "
            "correction, amendment: modification}",
        ),
        further_page=Means("the word before the number of a list’s further pages", "page"),
        cards=Means("the folder of the cards that other sites may embed", "cartes"),
        correspondence=Means("the folder of letters to agencies", "courrier"),
        printing=Means("the folder of what is made to be printed", "impression"),
        book=Means("the name of the whole document as a book in that folder", "programme"),
        letters=Means("its alphabet in order", "abcdefghijklmnopqrstuvwxyz"),
        cells=Means(
            "the words besides names in the cells of a plan written in it", "{joining: [et]}"
        ),
    )
