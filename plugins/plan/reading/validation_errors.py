"""What pydantic refuses, said in our own words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.reading.word_errors import (
    ONE_LINE,
    OTHER_CENTURY,
    RESERVED_NAME,
    WEB_ADDRESS,
)
from plugins.plan.records.colours import COLOUR
from plugins.plan.records.types import MARKER, NOT_BLANK, PLAN_ID, SLUG

MISSING_KEY = Message(
    "missing-key", N_("the key “{key}” is missing"), N_("the key “{key}” with a value")
)
UNKNOWN_KEY = Message(
    "unknown-key", N_("the key “{key}” is not known here"), N_("one of these: {expected}")
)
NOT_TEXT = Message("not-text", N_("the value is not a text"), N_("a text"))
NOT_LIST = Message("not-list", N_("the value is not a list"), N_("a list, each entry after “- ”"))
NOT_MAPPING = Message(
    "not-mapping", N_("the value has no keys"), N_("keys with values, “key: value”")
)
EMPTY_VALUE = Message(
    "empty-value", N_("the value is empty"), N_("a text of at least one character")
)
EMPTY_LIST = Message("empty-list", N_("the list is empty"), N_("at least one entry"))
NOT_A_CHOICE = Message(
    "not-a-choice", N_("“{value}” is not one of the choices"), N_("one of these: {expected}")
)
NOT_A_SLUG = Message(
    "not-a-slug",
    N_("“{value}” is not a valid short name"),
    N_("letters a-z, digits and single hyphens, for example so-y-te"),
)
NOT_AN_ID = Message(
    "not-an-id",
    N_("“{value}” cannot be an id"),
    N_(
        "letters a-z and digits, with single dots or hyphens between them, for example 13.1 or "
        "ii-a; the number as printed goes into `number`"
    ),
)
NOT_A_MARKER = Message(
    "not-a-marker",
    N_("“{value}” is not a bullet"),
    N_("the bullet as written: -, –, +, •, *, or letters or a number such as a), 1. or (iii)"),
)
NOT_A_COLOUR = Message(
    "not-a-colour",
    N_("“{value}” is not a colour"),
    N_('“#” and six of the characters 0-9 and a-f, all between quotation marks: "#1f4d36"'),
)
WORDS_WITH_BRACES = Message(
    "words-with-braces",
    N_("“{value}” cannot be used in a sentence"),
    N_("words or a number without braces and percent signs"),
)
NOT_CITED = Message(
    "not-cited",
    N_("“{value}” does not show where the document number goes"),
    N_("“{{number}}” once, for example Decision {{number}}, and no other brace or percent sign"),
)
WRONG_PATTERN = Message(
    "wrong-pattern", N_("“{value}” has the wrong form"), N_("the form {expected}")
)
TOO_LONG = Message("too-long", N_("the text is too long"), N_("at most {limit} characters"))
SUM_WITHOUT_UNIT = Message(
    "sum-without-unit",
    N_("a column whose amounts are added up has no unit"),
    N_("`unit` with the words of the plan, for example triệu đồng (million dong)"),
)
ISO_DATE = Message(
    "iso-date",
    N_("“{value}” is not a date that can be read without guessing"),
    N_("a date written YYYY-MM-DD, for example 2023-02-27"),
)
IMPOSSIBLE_DATE = Message(
    "impossible-date",
    N_("there is no such day as {value}"),
    N_("a day that exists in the calendar, written YYYY-MM-DD"),
)
DATE_AS_KNOWN = Message(
    "date-as-known",
    N_("“{value}” is not a date that can be read without guessing"),
    N_("year-month-day as far as it is known, such as 2026-11-30, 2026-11 or 2026"),
)
BOOLEAN = Message("boolean", N_("“{value}” is neither true nor false"), N_("true or false"))
WHOLE_NUMBER = Message(
    "whole-number",
    N_("“{value}” is not a whole number from 1 to 9999"),
    N_("a whole number from 1 to 9999"),
)
YEARS = Message(
    "years",
    N_("“{value}” is not a number of years that a deadline can have"),
    N_("a whole number from 1 to 99"),
)
SITE_ADDRESS = Message(
    "site-address",
    N_("“{value}” cannot be the address of a site"),
    N_(
        "https:// or http:// and a host, then where needed a port and folders; no user name, no "
        "“?” or “#” and no blank: for example https://plan.example/folder"
    ),
)
INTERNATIONAL_HOST = Message(
    "international-host",
    N_("the host in “{value}” has letters that names of hosts cannot have"),
    N_("the host as it is registered: a name with such letters is written xn--…"),
)
DEADLINE_FIELDS = Message(
    "deadline-fields",
    N_("the keys do not fit a deadline of the kind {kind}"),
    N_("for this kind, besides kind and text: {needed}"),
)
DEADLINE_TEXT = Message(
    "deadline-text",
    N_("the words do not fit the kind: a deadline of the kind none has no words, any other has"),
    N_("the words as written under the key “text”, or the kind none where the cell is empty"),
)
TIME_AS_KNOWN = Message(
    "time-as-known",
    N_("“{value}” is not a time that can be read without guessing"),
    N_("written like this: {needed}"),
)
DAY_OF_PERIOD = Message(
    "day-of-period",
    N_("by names a day that does not fit every"),
    N_("for a year month and day, for example 12-15; else the day of the last month, 15"),
)
DAY_OF_YEAR = Message(
    "day-of-year",
    N_("“{value}” is not a day of the year"),
    N_("month and day, written MM-DD, for example 06-15"),
)
CYCLE_FIELDS = Message(
    "cycle-fields",
    N_("the keys do not say when the periods of a reporting cycle end and reports are due"),
    N_("besides id and source: {needed}"),
)
ERRATUM_FIELDS = Message(
    "erratum-fields",
    N_("the keys do not fit an entry of the kind {kind}"),
    N_("for this kind, besides record, kind, why and date: {needed}"),
)
CHANGE_FIELDS = Message(
    "change-fields",
    N_("the keys do not fit one change of one task or area"),
    N_("for a change: {needed}"),
)
WORD_MISSING = Message(
    "word-missing",
    N_("words for addresses are missing: {needed}"),
    N_("a word for each of these: {expected}"),
)
WORDS_OF_MERGED_CELL = Message(
    "words-of-merged-cell",
    N_("a cell that the plan prints once for several rows has words of its own"),
    N_("`text` in the row where the plan prints the words, `same_as` in the rows below it"),
)
NAMES_NOBODY_ALONE = Message(
    "names-nobody-alone",
    N_("a cell that names nobody has agencies, or is one with the cell of another row"),
    N_("`text` and `names_nobody: true`, or the cell without `names_nobody`"),
)
TWO_WAYS_OF_RESPONSIBILITY = Message(
    "two-ways-of-responsibility",
    N_("`responsible` is given together with `lead` or `coordinating`"),
    N_("`responsible` if the plan has one column for both, otherwise `lead` and `coordinating`"),
)
INVALID_VALUE = Message(
    "invalid-value", N_("the value is not valid: {detail}"), N_("a value of the right kind")
)

# By pydantic's types of errors, or those that the records' own checks raise.
BY_TYPE: Mapping[str, Message] = {
    "missing": MISSING_KEY,
    "extra_forbidden": UNKNOWN_KEY,
    "unknown_key": UNKNOWN_KEY,
    "string_type": NOT_TEXT,
    "tuple_type": NOT_LIST,
    "list_type": NOT_LIST,
    "dict_type": NOT_MAPPING,
    "model_type": NOT_MAPPING,
    "model_attributes_type": NOT_MAPPING,
    "string_too_short": EMPTY_VALUE,
    "too_short": EMPTY_LIST,
    "string_too_long": TOO_LONG,
    "enum": NOT_A_CHOICE,
    "literal_error": NOT_A_CHOICE,
    "iso_date": ISO_DATE,
    "impossible_date": IMPOSSIBLE_DATE,
    "boolean": BOOLEAN,
    "whole_number": WHOLE_NUMBER,
    "years": YEARS,
    "one_line": ONE_LINE,
    "other_century": OTHER_CENTURY,
    "reserved_name": RESERVED_NAME,
    "web_address": WEB_ADDRESS,
    "url_parsing": WEB_ADDRESS,
    "site_address": SITE_ADDRESS,
    "international_host": INTERNATIONAL_HOST,
    "deadline_fields": DEADLINE_FIELDS,
    "sum_without_unit": SUM_WITHOUT_UNIT,
    "deadline_text": DEADLINE_TEXT,
    "time_as_known": TIME_AS_KNOWN,
    "day_of_period": DAY_OF_PERIOD,
    "day_of_year": DAY_OF_YEAR,
    "cycle_fields": CYCLE_FIELDS,
    "erratum_fields": ERRATUM_FIELDS,
    "change_fields": CHANGE_FIELDS,
    "word_missing": WORD_MISSING,
    "words_of_merged_cell": WORDS_OF_MERGED_CELL,
    "names_nobody_alone": NAMES_NOBODY_ALONE,
    "two_ways_of_responsibility": TWO_WAYS_OF_RESPONSIBILITY,
    "words_with_braces": WORDS_WITH_BRACES,
    "not_cited": NOT_CITED,
    "date_as_known": DATE_AS_KNOWN,
}
BY_PATTERN: Mapping[str, Message] = {
    NOT_BLANK: EMPTY_VALUE,
    SLUG: NOT_A_SLUG,
    PLAN_ID: NOT_AN_ID,
    MARKER: NOT_A_MARKER,
    COLOUR: NOT_A_COLOUR,
}


def message_of(error: Mapping[str, Any]) -> Message:
    """The message for one error of pydantic's, as `ValidationError.errors` gives it."""
    kind, path = error["type"], error["loc"]
    if path and path[-1] == "[key]":
        return UNKNOWN_KEY
    if error["input"] is None and kind not in ("missing", "extra_forbidden"):
        return EMPTY_VALUE
    if kind == "string_pattern_mismatch":
        return BY_PATTERN.get(error["ctx"]["pattern"], WRONG_PATTERN)
    return BY_TYPE.get(kind, INVALID_VALUE)
