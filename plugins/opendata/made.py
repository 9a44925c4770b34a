"""Short ways to write down columns: those of a published row, and those made here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from types import MappingProxyType
from typing import TypeAlias

from plugins.editions.edition import Edition
from plugins.opendata.columns import DataColumn, DataSource, Form, RowSubject, Value
from plugins.plan.records.types import Plain, Text
from plugins.plan.records.updates import Update
from plugins.plan.rows.table import Column, Described, Type

# What gives the passage of a row in every language.
PassageOf: TypeAlias = Callable[[DataSource, RowSubject], Text | None]
# The types of the columns of published rows that can be chosen.
FORMS: Mapping[Type, Form] = {
    "string": "string",
    "integer": "integer",
    "boolean": "boolean",
    "date": "date",
    "array": "array",
}


def chosen(
    row: Sequence[Column],
    *names: str,
    days: Collection[str] = (),
    choices: Mapping[str, Sequence[str]] = MappingProxyType({}),
) -> list[DataColumn]:
    """Those columns of a published row that have these names, in the order of the names.

    days: those that hold an exact day. choices: all values that there can be in a column.
    """
    by_name = {column.name: column for column in row}
    return [
        DataColumn(
            name=name,
            type="day" if name in days else FORMS[by_name[name].type],
            label=by_name[name].description,
            value=_of_row(by_name[name]),
            language=by_name[name].language,
            required=by_name[name].path == ("id",),
            choices=tuple(choices.get(name, ())),
        )
        for name in names
    ]


def values(vocabulary: type[StrEnum]) -> tuple[str, ...]:
    """All values of a vocabulary."""
    return tuple(each.value for each in vocabulary)


def made(  # noqa: PLR0913 - all that a column is
    name: str,
    vi: str,
    en: str,
    form: Form,
    value: Value,
    *,
    required: bool = False,
    choices: Sequence[str] = (),
    items: Form = "string",
) -> DataColumn:
    """A column whose values `value` makes."""
    return DataColumn(
        name=name,
        type=form,
        label=Described(vi, en),
        value=value,
        items=items,
        required=required,
        choices=tuple(choices),
    )


def in_languages(
    name: str, words: tuple[str, str], languages: Sequence[str], text: PassageOf
) -> Iterator[DataColumn]:
    """The columns of a passage, one a language: `name_vi`, `name_en`."""
    vi, en = words
    for code in languages:
        yield DataColumn(
            name=f"{name}_{code}",
            type="string",
            label=Described(f"{vi} (ngôn ngữ: {code})", f"{en} (language: {code})"),
            value=_of_language(code, text),
            language=code,
        )


def addresses(
    words: tuple[str, str], languages: Sequence[str], path: Callable[[Edition, RowSubject], str]
) -> Iterator[DataColumn]:
    """The addresses of a page, one a language: `url_vi`, `url_en`; empty where there is no page."""
    vi, en = words
    for place, code in enumerate(languages):
        yield DataColumn(
            name=f"url_{code}",
            type="string",
            label=Described(f"{vi} (ngôn ngữ: {code})", f"{en} (language: {code})"),
            value=_address(place, path),
            language=code,
        )


def as_of() -> DataColumn:
    """The day for which everything worked out in a row holds."""
    return made(
        "as_of",
        "Ngày mà các trạng thái và con số trong dòng này được tính đến",
        "Day for which the states and numbers of this row hold",
        "day",
        lambda source, _: source.site.as_of.isoformat(),
        required=True,
    )


def _of_row(column: Column) -> Value:
    found = column.worked_out
    if found:
        return lambda source, subject: found(source.site, subject.id)
    return lambda source, subject: column.of(subject.values, source.files)


def date_of(update: Update | None) -> Plain:
    """The date of an update as far as it is known."""
    return update.date.iso if update else None


def as_number(number: Decimal) -> int | float:
    """A number as JSON has it."""
    whole = number == number.to_integral_value()
    return int(number) if whole else float(number)


def _of_language(code: str, text: PassageOf) -> Value:
    def value(source: DataSource, subject: RowSubject) -> Plain:
        found = text(source, subject)
        return found.get(code) if found else None

    return value


def _address(place: int, path: Callable[[Edition, RowSubject], str]) -> Value:
    def value(source: DataSource, subject: RowSubject) -> Plain:
        found = path(source.editions[place], subject)
        return source.address(found) if found else None

    return value
