"""The types of fields by name: how their values are written, and an example of each."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Annotated, get_args, get_origin, get_type_hints

from pydantic import BaseModel

from plugins.plan.reading.catalogues import N_
from plugins.plan.records.colours import Colour
from plugins.plan.records.kinds import CitedWords, PlainWords
from plugins.plan.records.layout import Lines
from plugins.plan.records.site_address import SiteAddress
from plugins.plan.records.times import (
    DayOfPeriod,
    DayOfYear,
    KnownMonth,
    KnownQuarter,
    KnownTime,
    KnownYear,
    PlanDay,
)
from plugins.plan.records.types import (
    Boolean,
    IsoDate,
    KnownDate,
    LanguageCode,
    Line,
    LineText,
    Marker,
    Plain,
    Slug,
    TaskId,
    Text,
    UpdateId,
    WebAddress,
    WholeNumber,
    Words,
    Years,
)


@dataclass(frozen=True, slots=True)
class Written:
    """How the values of a type are written, in English, and one of them as YAML on one line."""

    how: str
    example: str


NAMED: tuple[tuple[object, Written], ...] = (
    (Text, Written(N_("text in each language"), "{vi: Giếng làng, en: The village well}")),
    (
        LineText,
        Written(N_("text on one line, in each language"), "{vi: Giếng làng, en: Village well}"),
    ),
    (Words, Written(N_("words"), "Trạm Y tế xã")),
    (Line, Written(N_("words on one line"), "Trạm Y tế xã")),
    (PlainWords, Written(N_("words on one line, without braces and percent signs"), "15/CTr-UBND")),
    (
        CitedWords,
        Written(N_("words on one line with the place of the number"), '"Thông điệp số {number}"'),
    ),
    (IsoDate, Written(N_("date, written YYYY-MM-DD"), '"2025-09-15"')),
    (PlanDay, Written(N_("date, written YYYY-MM-DD"), '"2025-12-31"')),
    (
        KnownDate,
        Written(N_("date as exactly as it is known: YYYY-MM-DD, YYYY-MM or YYYY"), '"2025-09"'),
    ),
    (KnownMonth, Written(N_("month, as in 2025-06"), "2025-06")),
    (KnownQuarter, Written(N_("quarter, as in 2025-Q2"), "2025-Q2")),
    (KnownYear, Written(N_("year, as in 2025"), '"2025"')),
    (
        KnownTime,
        Written(
            N_("time as exactly as it is known: 2025-06-30, 2025-06, 2025-Q2 or 2025"), "2025-Q2"
        ),
    ),
    (
        DayOfPeriod,
        Written(N_("day of the month, as in 15, or of the year, as in 12-15"), '"15"'),
    ),
    (DayOfYear, Written(N_("day of the year, written MM-DD"), '"06-15"')),
    (Boolean, Written(N_("true or false"), "true")),
    (WholeNumber, Written(N_("whole number from 1 to 9999"), "12")),
    (Years, Written(N_("whole number from 1 to 99"), "5")),
    (WebAddress, Written(N_("web address"), "https://xa.example/bao-cao")),
    (SiteAddress, Written(N_("address of a site"), "https://nuocsach.example")),
    (Slug, Written(N_("short name of a-z, digits and single hyphens"), "tram-y-te")),
    # The ids of tasks and areas are of one type.
    (TaskId, Written(N_("id of a-z and digits, with single dots or hyphens between"), '"1.2"')),
    (
        UpdateId,
        Written(N_("id of a-z and digits, with single dots or hyphens between"), "2026-01-10-1.2"),
    ),
    (Marker, Written(N_("bullet as written: a sign, or as in a) or 1."), '"-"')),
    (LanguageCode, Written(N_("two letters of a language"), "vi")),
    (Colour, Written(N_("colour: “#” and six of 0-9 and a-f"), '"#1f4d36"')),
    (Lines, Written(N_("number of a line, or of the first and the last"), "6-8")),
    (Plain, Written(N_("value as it stands in the published data"), "Testing wells")),
    (str, Written(N_("words"), "Trạm Y tế xã")),
)


def written(hint: object) -> Written | None:
    """How values of a named type are written; None for lists, mappings, choices and records."""
    return next((how for type_, how in NAMED if type_ == hint), None)


@cache
def hints(model: type[BaseModel]) -> dict[str, object]:
    """The types of the fields of a record with all that is said of them, by their names."""
    found = get_type_hints(model, include_extras=True)
    return {name: found[name] for name in model.model_fields}


def bare(hint: object) -> object:
    """A type without what is said of it besides."""
    return get_args(hint)[0] if get_origin(hint) is Annotated else hint
