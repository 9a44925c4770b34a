"""Languages of the site: a locale that there is, and no two things at one address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.plan.ledger.held_languages import recorded_source
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_, is_locale
from plugins.plan.reading.chosen_languages import shipped_languages, shipped_tables
from plugins.plan.reading.places import FieldPath
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.languages import OWN_FOLDERS, SHARED_FOLDERS, LanguageTable, Section

UNKNOWN_LOCALE = Message(
    "unknown-locale",
    N_("the locale “{locale}” is not known"),
    N_("the name of a locale of CLDR, for example fr_FR"),
)
WORD_TAKEN = Message(
    "word-taken",
    N_("“{word}” is already used for something else in addresses: {other}"),
    N_("a word that nothing else at the same place has"),
)
OTHER_SOURCE_LANGUAGE = Message(
    "other-source-language",
    N_("the plan was recorded in “{recorded}”, the site now names “{language}” first"),
    N_("“{recorded}” first: the language of the plan itself does not change"),
)

# The page of open data may stand where its files lie.
DATA_FOLDER = (Section.DATA, "data")
# At the place of the words for kinds of update stand years, too.
YEAR = re.compile(r"\d{4}")


def locales(case: Case) -> Iterator[Problem]:
    """The locale of each language is one of CLDR's, so that it can write dates and numbers."""
    for table in case.records.languages:
        if not is_locale(table.locale):
            origin = case.places.of(table)
            yield origin.problem(("locale",), UNKNOWN_LOCALE, {"locale": table.locale})


def words_of_addresses(case: Case) -> Iterator[Problem]:
    """No folder of a language, section or list of updates has the address of another one.

    What ships comes first: named is the word in the site's own table.
    """
    shipped = shipped_tables(shipped_languages())
    tables = sorted(enumerate(case.records.languages), key=lambda each: each[1] not in shipped)
    root = {name: f"/{name}/" for name in SHARED_FOLDERS}
    for place, table in tables:
        if place:
            yield from _taken(case, table, ("folder",), table.folder, root)
        sections = {} if place else root
        for section, word in table.sections.items():
            if (section, word) != DATA_FOLDER:
                yield from _taken(case, table, ("sections", section.value), word, sections)
        for folder in OWN_FOLDERS:
            yield from _taken(case, table, (folder,), getattr(table, folder), sections)
        updates: dict[str, str] = {}
        for kind, word in table.update_kinds.items():
            yield from _taken(case, table, ("update_kinds", kind.value), word, updates)


def _taken(
    case: Case, table: LanguageTable, path: FieldPath, word: str, taken: dict[str, str]
) -> Iterator[Problem]:
    """A problem where `word` is `taken`; else it is from now on, by `path` in `table`."""
    other = taken.get(word) or (word if "update_kinds" in path and YEAR.fullmatch(word) else None)
    if other:
        values = {"word": word, "other": other}
        yield case.places.of(table).problem(path, WORD_TAKEN, values)
    taken.setdefault(word, ".".join(map(str, (table.code, *path))))


def source_language(case: Case) -> Iterator[Problem]:
    """The first language is the one that was first when the plan was recorded."""
    recorded, settings = recorded_source(case.records), case.records.settings
    if settings and recorded not in (None, case.languages[0]):
        values = {"recorded": str(recorded), "language": case.languages[0]}
        origin = case.places.of(settings)
        yield origin.problem(("languages", 0), OTHER_SOURCE_LANGUAGE, values, recorded)
