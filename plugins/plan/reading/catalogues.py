"""Catalogues of words, read from their .po files, so that none is compiled; known locales."""

from __future__ import annotations

import gettext
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path


def N_(sentence: str) -> str:  # noqa: N802 - gettext's own name for "translate this later"
    """Mark `sentence` for translation and return it unchanged."""
    return sentence


def NS_(sentence: str) -> str:  # noqa: N802 - as above
    """The same for a sentence of tools and of the site: it stands in the catalogues of both."""
    return sentence


def NP_(singular: str, plural: str) -> tuple[str, str]:  # noqa: N802 - as above
    """Mark a sentence for one and for several, and return both unchanged."""
    return singular, plural


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The words of one language, by the English sentences that the code and theme state.

    `plurals` hold the forms of a sentence for different numbers, by its English singular;
    `plural_rule` is the expression of C that gives the index of a form from a number `n`.
    """

    messages: Mapping[str, str] = field(default_factory=dict)
    plurals: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    plural_rule: str = "(n != 1)"

    def gettext(self, message: str) -> str:
        """`message` in this language; itself where the catalogue lacks it.

        What stands there only as a singular with its plural is answered with the singular.
        """
        found = self.messages.get(message)
        return self.ngettext(message, message, 1) if found is None else found

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form that fits `number`; one of the two where the catalogue lacks them."""
        forms = self.plurals.get(singular, (singular, plural))
        rule = self.plural_rule if singular in self.plurals else "(n != 1)"
        return forms[_plural_index(rule)(number)]


def load(directory: Path, domain: str, language: str) -> Catalogue:
    """The words of `language` from <directory>/<language>/LC_MESSAGES/<domain>.po.

    Without such a file sentences stay as they are (English). A file is read once for every state
    of it. Raises babel's PoFileError where it is not a catalogue.
    """
    path = directory / language / "LC_MESSAGES" / f"{domain}.po"
    if not path.is_file():
        return Catalogue()
    return _read(path, language, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _read(path: Path, language: str, _changed: int) -> Catalogue:
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        found = read_po(file, locale=language, abort_invalid=True)
    messages: dict[str, str] = {}
    plurals: dict[str, tuple[str, ...]] = {}
    for message in found:
        forms = message.string if isinstance(message.string, tuple) else ()
        if message.fuzzy or not message.id:
            continue
        if isinstance(message.id, str):
            messages |= {message.id: str(message.string)} if message.string else {}
        elif forms and all(forms):
            plurals[message.id[0]] = forms
    return Catalogue(messages, plurals, found.plural_expr)


def is_locale(name: str) -> bool:
    """Whether there is a locale of that name, by which dates and numbers can be written.

    CLDR's root is none: it is what locales have in common, and no language writes so.
    """
    from babel.core import Locale, UnknownLocaleError
    from babel.localedata import exists

    try:
        # Data are found for a name with blanks or a folder about it too, which nothing else takes.
        Locale.parse(name)
    except (ValueError, UnknownLocaleError):
        return False
    return name != "root" and exists(name)


@cache
def _plural_index(rule: str) -> Callable[[int], int]:
    index: Callable[[int], int] = gettext.c2py(rule)
    return index
