"""The words of one language: the site's catalogue, and dates and numbers as it writes them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale
from babel.dates import format_date, get_month_names
from babel.lists import format_list
from babel.numbers import format_decimal
from markupsafe import escape

from plugins.editions.document_words import naming
from plugins.editions.languages import Language
from plugins.plan.reading.catalogues import Catalogue, load

MONTHS_WITH_ZERO = 2
LEAP_YEAR = 2024
QUARTER_MONTHS = 3


def marked(message: str) -> str:
    """`message` unchanged, marked for the catalogue; it is translated where it is used."""
    return message


def vietnamese_date(date: dt.date) -> str:
    """`ngày 05 tháng 02 năm 2023`: a zero before days under 10 and before months 1 and 2.

    The rule is in Decree 30/2020/NĐ-CP, Annex I, part II, section 4.
    """
    return f"ngày {date.day:02} {vietnamese_month(date)}"


def vietnamese_month(date: dt.date) -> str:
    """`tháng 02 năm 2023`, by the same rule."""
    month = f"{date.month:02}" if date.month <= MONTHS_WITH_ZERO else str(date.month)
    return f"tháng {month} năm {date.year}"


def vietnamese_day(date: dt.date) -> str:
    """`ngày 05 tháng 02`, of any year, by the same rule."""
    return vietnamese_date(date).partition(" năm")[0]


_ = marked
# By the number of the quarter, less one.
QUARTERS = (
    _("first quarter of %(year)s"),
    _("second quarter of %(year)s"),
    _("third quarter of %(year)s"),
    _("fourth quarter of %(year)s"),
)
LONG_DATES: Mapping[str, Callable[[dt.date], str]] = {"vi": vietnamese_date}
DAYS_OF_YEAR: Mapping[str, Callable[[dt.date], str]] = {"vi": vietnamese_day}
LONG_MONTHS: Mapping[str, Callable[[dt.date], str]] = {"vi": vietnamese_month}
LONG_YEARS: Mapping[str, str] = {"vi": "năm {}"}
SHORT_DATES: Mapping[str, str] = {"vi": "dd/MM/yyyy", "en": "d MMM yyyy"}


@dataclass(frozen=True, slots=True)
class Words:
    """How one language says things; `document` are its words for the document, by their names."""

    language: Language
    catalogue: Catalogue
    document: Mapping[str, str] = field(default_factory=dict)

    def gettext(self, message: str) -> str:
        """`message` (English) in this language."""
        return self.naming(self.catalogue.gettext(message))

    def ngettext(self, singular: str, plural: str, number: int) -> str:
        """The form of a message that fits `number`."""
        return self.naming(self.catalogue.ngettext(singular, plural, number))

    def naming(self, message: str) -> str:
        """`message`, which is in this language, with its words for the document in their places."""
        return naming(message, self.document)

    def in_html(self) -> Words:
        """The same for messages that are HTML, as those of templates are."""
        words = {name: str(escape(word)) for name, word in self.document.items()}
        return replace(self, document=words)

    def long_date(self, date: dt.date) -> str:
        """A date in words, as official documents write it."""
        own = LONG_DATES.get(self.language.code)
        return own(date) if own else _formatted(date, "d MMMM yyyy", self.language.locale)

    def day_of_year(self, month: int, day: int) -> str:
        """A day of any year, in words."""
        date, own = dt.date(LEAP_YEAR, month, day), DAYS_OF_YEAR.get(self.language.code)
        return own(date) if own else format_date(date, "d MMMM", locale=self._locale)

    def date_as_known(self, date: dt.date, precision: str) -> str:
        """A date as exactly as it is known.

        precision is day, month, quarter, year or about (some month).
        """
        if precision == "day":
            return self.long_date(date)
        if precision == "quarter":
            return self.gettext(QUARTERS[(date.month - 1) // QUARTER_MONTHS]) % {"year": date.year}
        if precision == "year":
            return LONG_YEARS.get(self.language.code, "{}").format(date.year)
        own = LONG_MONTHS.get(self.language.code)
        month = own(date) if own else format_date(date, "MMMM yyyy", locale=self._locale)
        return self.gettext("about {month}").format(month=month) if precision == "about" else month

    def short_date(self, date: dt.date) -> str:
        """A date in short."""
        return _formatted(date, self.short_date_pattern, self.language.locale)

    @property
    def short_date_pattern(self) -> str:
        """The pattern of a date in short, in CLDR's letters for day, month and year."""
        own = SHORT_DATES.get(self.language.code)
        return own or str(self._locale.date_formats["short"].pattern)

    @property
    def short_months(self) -> tuple[str, ...]:
        """The twelve months as MMM in a pattern stands for them."""
        return tuple(get_month_names("abbreviated", locale=self._locale).values())

    def number(self, value: float) -> str:
        """A number with this language's marks: 1.234,5 in Vietnamese."""
        return _number(value, self.language.locale)

    def amount(self, value: Decimal) -> str:
        """An amount with this language's marks and every digit that it has."""
        return format_decimal(value, locale=self._locale, decimal_quantization=False)

    def listed(self, parts: Iterable[str]) -> str:
        """Several things in a sentence: a, b and c."""
        return format_list(list(parts), locale=self._locale)

    def language_name(self, other: Language) -> str:
        """What this language calls another."""
        return Locale.parse(other.locale).get_language_name(self._locale) or other.name

    def name_of_language(self, code: str) -> str:
        """What this language calls the one with a code, which the site need not have."""
        return str(self._locale.languages.get(code, code))

    @property
    def _locale(self) -> Locale:
        return _parsed(self.language.locale)


@cache
def _parsed(name: str) -> Locale:
    # Babel keeps the data of a locale, but makes a new Locale of it whenever it is asked.
    return Locale.parse(name)


# The same days and numbers stand on many pages.
@lru_cache(maxsize=4096)
def _formatted(date: dt.date, pattern: str, locale: str) -> str:
    return format_date(date, pattern, locale=_parsed(locale))


@lru_cache(maxsize=4096)
def _number(value: float, locale: str) -> str:
    return format_decimal(value, locale=_parsed(locale))


def words_of(
    language: Language, translations: Path, document: Mapping[str, str] | None = None
) -> Words:
    """The words of `language` from the folder of the theme's catalogues.

    `document` are its words for the document that the site sets out.
    """
    return Words(language, load(translations, "site", language.code), document or {})
