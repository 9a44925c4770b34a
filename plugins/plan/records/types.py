"""The small types that records are made of: dates, ids, words, texts in several languages."""

from __future__ import annotations

import calendar
import datetime as dt
import re
import unicodedata
from enum import StrEnum
from functools import cache
from typing import Annotated, Literal, NamedTuple, Self, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    JsonValue,
    PrivateAttr,
    StringConstraints,
    model_validator,
)
from pydantic_core import PydanticCustomError

from plugins.plan.records.held_once import HeldOnce, hold_private_once
from plugins.plan.records.meaning import Meanings
from plugins.plan.records.public_names import not_reserved, one_line, web_address

# The expressions of the types; a value that does not match is refused with its expression.
NOT_BLANK = r"\S"
SLUG = r"^[a-z0-9]+(-[a-z0-9]+)*$"
LANGUAGE_CODE = r"^[a-z]{2}$"
# An id says nothing: it is a name for addresses and files, and no date, number or order is read
# from it.
PLAN_ID = r"^[a-z0-9]+([.-][a-z0-9]+)*$"
ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# No date of the data lies outside these years; what does, is a slip.
YEARS = range(1900, 2200)
LANGUAGE = re.compile(LANGUAGE_CODE)
# A bullet as written: a sign, or a number or letters with what closes them ("a)", "1.", "(iii)").
MARKER = r"^([-–+•*·▪]|\(?[0-9A-Za-zđĐ]{1,5}[).])$"
DATE_AS_KNOWN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
TRANSLATED_FROM = re.compile(r"([a-z]{2})_of")
DECEMBER = 12
ISO_LENGTHS = {"day": 10, "month": 7, "year": 4}
QUARTER_MONTHS = 3


def iso_date(value: object) -> dt.date:
    """The day that is written YYYY-MM-DD; raises pydantic's own ValueError where none is."""
    if not isinstance(value, str) or not ISO_DATE.fullmatch(value):
        raise PydanticCustomError("iso_date", "not a date written as YYYY-MM-DD")
    try:
        day = dt.date.fromisoformat(value)
    except ValueError as error:
        raise PydanticCustomError("impossible_date", "no such day in the calendar") from error
    return _in_range(day)


def _in_range(day: dt.date) -> dt.date:
    if day.year not in YEARS:
        context = {"first": YEARS[0], "last": YEARS[-1]}
        raise PydanticCustomError("other_century", "outside {first} to {last}", context)
    return day


def _boolean(value: object) -> bool:
    if value == "true":
        return True
    if value == "false":
        return False
    raise PydanticCustomError("boolean", "neither true nor false")


def _whole_number(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,3}", value):
        return int(value)
    raise PydanticCustomError("whole_number", "not a whole number from 1 to 9999")


def _years(value: object) -> int:
    if isinstance(value, str) and re.fullmatch(r"[1-9][0-9]?", value):
        return int(value)
    raise PydanticCustomError("years", "not a whole number from 1 to 99")


class DateAsKnown(NamedTuple):
    """A date as exactly as it is known: `first` and `last` day it may be, and how exact it is."""

    first: dt.date
    last: dt.date
    precision: Literal["day", "month", "quarter", "year"]

    @property
    def quarter(self) -> int:
        """The quarter of its last day, from 1 to 4."""
        return (self.last.month + QUARTER_MONTHS - 1) // QUARTER_MONTHS

    @property
    def iso(self) -> str:
        """As it stands in the file: 2024-02-28, 2024-02 or 2024 (ISO 8601), or 2024-Q1."""
        if self.precision == "quarter":
            return f"{self.first.year:04}-Q{self.quarter}"
        return self.first.isoformat()[: ISO_LENGTHS[self.precision]]


def _date_as_known(value: object) -> DateAsKnown:
    found = DATE_AS_KNOWN.fullmatch(value) if isinstance(value, str) else None
    if not found:
        raise PydanticCustomError("date_as_known", "not YYYY-MM-DD, YYYY-MM or YYYY")
    year, month, day = (int(part) if part else None for part in found.groups())
    try:
        if year and month and day:
            exact = dt.date(year, month, day)
            return DateAsKnown(_in_range(exact), exact, "day")
        first = _in_range(dt.date(year or 1, month or 1, 1))
        last_month = month or DECEMBER
        last = dt.date(first.year, last_month, calendar.monthrange(first.year, last_month)[1])
    except PydanticCustomError:
        raise
    except ValueError as error:
        raise PydanticCustomError("impossible_date", "no such day in the calendar") from error
    return DateAsKnown(first, last, "month" if month else "year")


def every_on_one_line(text: Text) -> Text:
    """`text`; raises pydantic's error of the type `one_line` where a language has several lines."""
    for code in text.languages:
        one_line(text.get(code) or "", key=code)
    return text


IsoDate = Annotated[dt.date, BeforeValidator(iso_date)]
KnownDate = Annotated[DateAsKnown, BeforeValidator(_date_as_known)]
Boolean = Annotated[bool, BeforeValidator(_boolean)]
WholeNumber = Annotated[int, BeforeValidator(_whole_number)]
Years = Annotated[int, BeforeValidator(_years)]
Words = Annotated[str, StringConstraints(min_length=1, pattern=NOT_BLANK)]
# What stands in a list, a head or a calendar has no line end, not even at its end.
Line = Annotated[Words, AfterValidator(one_line)]
WebAddress = Annotated[Words, AfterValidator(web_address)]
# What becomes the name of a file or a folder.
NotReserved = AfterValidator(not_reserved)
Slug = Annotated[str, StringConstraints(pattern=SLUG, max_length=100), NotReserved]
TaskId = Annotated[str, StringConstraints(pattern=PLAN_ID, max_length=60), NotReserved]
UpdateId = Annotated[str, StringConstraints(pattern=PLAN_ID, max_length=100), NotReserved]
Marker = Annotated[str, StringConstraints(pattern=MARKER)]
LanguageCode = Annotated[str, StringConstraints(pattern=LANGUAGE_CODE)]
AreaId = Annotated[str, StringConstraints(pattern=PLAN_ID, max_length=60), NotReserved]
Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
# Text, numbers, lists and mappings: what JSON can say.
Plain: TypeAlias = JsonValue


def numbered(values: object) -> object:
    """The fields of an entry of the plan, with its `number` as printed: its id where none is given.

    Both are written down only where they differ, because the plan repeats a number or prints one
    that cannot stand in an address.
    """
    if isinstance(values, dict) and "number" not in values and "id" in values:
        return {**values, "number": values["id"]}
    return values


@cache
def field_names(model: type[BaseModel]) -> tuple[str, ...]:
    """The names of the fields of a record, which pydantic gathers anew each time."""
    return tuple(model.model_fields)


class Record(HeldOnce):
    """A frozen value that knows all its keys: an unknown key is a problem, never ignored."""

    model_config = ConfigDict(frozen=True, extra="forbid", ignored_types=(Meanings,))


class Text(HeldOnce):
    """One passage in several languages: `{vi: …, en: …, en_of: …}`.

    `en_of` is the `digest` of the Vietnamese that the English was made from.
    """

    model_config = ConfigDict(frozen=True, extra="allow", ignored_types=(Meanings,))
    __pydantic_extra__: dict[str, Words]

    _outdated: frozenset[str] = PrivateAttr(default=frozenset())

    @model_validator(mode="after")
    def _remember_what_is_outdated(self) -> Self:
        made_from = {code: self.translated_from(code) for code in self.languages}
        originals = {digest(self.get(code) or "") for code in made_from if not made_from[code]}
        outdated = frozenset(
            code for code, stated in made_from.items() if stated and stated not in originals
        )
        if outdated:
            self._outdated = outdated
        hold_private_once(self)
        return self

    @model_validator(mode="after")
    def _only_languages(self) -> Self:
        for key in self.__pydantic_extra__ or {}:
            if not LANGUAGE.fullmatch(key) and not TRANSLATED_FROM.fullmatch(key):
                raise PydanticCustomError("unknown_key", "unknown key {key}", {"key": key})
        return self

    @property
    def languages(self) -> tuple[str, ...]:
        """The codes of the languages in which the passage stands."""
        return tuple(key for key in self.__pydantic_extra__ or {} if LANGUAGE.fullmatch(key))

    def get(self, language: str) -> str | None:
        """The passage in `language`, or None where it has not been written."""
        return (self.__pydantic_extra__ or {}).get(language)

    def is_outdated(self, language: str) -> bool:
        """Whether the passage in `language` was made from an earlier version of the original.

        Known since it was read: it states a digest that no passage has which is not itself a
        translation.
        """
        return language in (self.__pydantic_private__ or {}).get("_outdated", ())

    def translated_from(self, language: str) -> str | None:
        """The digest of the original that the passage in `language` was made from, or None."""
        return (self.__pydantic_extra__ or {}).get(f"{language}_of")


def digest(original: str) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of `original` in NFC.

    A translation carries it, so that a later change of the original is noticed.
    """
    import hashlib

    return hashlib.sha256(unicodedata.normalize("NFC", original).encode()).hexdigest()[:12]


LineText = Annotated[Text, AfterValidator(every_on_one_line)]


class Certainty(StrEnum):
    """How sure a stated fact is."""

    VERIFIED = "verified"
    INDIRECT = "indirect"
    NOT_VERIFIED = "not-verified"
