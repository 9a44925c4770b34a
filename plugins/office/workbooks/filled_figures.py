"""Figures of indicators that an agency filled in, and the file of indicators with them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from plugins.office.documents.refusing import quoted
from plugins.office.plans.folders.yaml_editing import edited
from plugins.office.plans.proposals.proposal import FileProposal
from plugins.office.workbooks.filled_days import day_in
from plugins.office.workbooks.filled_reports import CellFault, Faults, FilledRow, at, notice_at
from plugins.office.workbooks.row_rules import without_proof
from plugins.office.workbooks.statement_values import source_of
from plugins.plan.facts.amounts import amount
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.agencies import Agency
from plugins.plan.records.languages import LanguageTable
from plugins.plan.records.types import YEARS

UNKNOWN_INDICATOR = Message(
    "workbook-unknown-indicator",
    N_("the hidden first cell of the row names the indicator “{words}”, which there is not"),
    N_("the row as it was sent: a new workbook, with the figures copied into it"),
)
NO_FIGURE = Message(
    "workbook-no-figure",
    N_("“{words}” is no figure that can be read in one way only"),
    N_("a number without its unit and without marks of thousands: 62,5 or 1250"),
)
NO_YEAR = Message(
    "workbook-no-year",
    N_("“{words}” is no year"),
    N_("the year that the figure is of, in four figures: 2026"),
)
OTHER_FIGURE = Message(
    "workbook-other-figure",
    N_("for {year} there is the figure {value} already"),
    N_("where that is wrong, the right one in data/indicators.yaml, with a reason in errata.yaml"),
)
NOT_IN_PLACE = Message(
    "workbook-figures-not-in-place",
    N_("the figure {words} was left out: the file of indicators cannot be changed in place"),
    N_("the figure written by hand into data/indicators.yaml, with its source"),
)

FIGURE = re.compile(r"(-?\d+)(?:,(\d+)|\.(\d{1,2}|\d{4,}))?", re.ASCII)
YEAR = re.compile(r"\d{4}", re.ASCII)
OF_PROOF = ("document_number", "document_date", "document_address")
HALF = Decimal("0.5")
COMMENT = re.compile(r"^\s*#.*$", re.MULTILINE)


@dataclass(slots=True)
class FiguresToWrite:
    """The text of the file of indicators, None where it stays; of which row each entry is."""

    text: str | None = None
    rows: dict[int, FilledRow] = field(default_factory=dict)
    written: list[str] = field(default_factory=list)
    unchanged: int = 0
    faults: Faults = field(default_factory=Faults)


def is_figure(row: FilledRow) -> bool:
    """Whether anything is filled in; the year alone is what the workbook was sent with."""
    cells = [row.cell(key) for key in ("figure", *OF_PROOF)]
    return any(cell.text or cell.day or not cell.is_read for cell in cells)


def figures_to_write(
    rows: Sequence[FilledRow], stands: str, agency: Agency, language: LanguageTable
) -> FiguresToWrite:
    """What the file of indicators is to be; `stands` is its text, language that of the plan."""
    made = FiguresToWrite()
    entries = parse(stands.encode(), "")[0].value
    known = entries if isinstance(entries, list) else []
    places = {entry.get("id"): at for at, entry in enumerate(known) if isinstance(entry, dict)}
    now = list(known)
    for row in filter(is_figure, rows):
        place = places.get(row.task)
        if place is None:
            made.faults.append(at(row.cell("name"), UNKNOWN_INDICATOR, words=quoted(row.task)))
            continue
        found = _value(row, agency, language)
        if isinstance(found, dict):
            now[place] = _with_value(now[place], found, (row, place, language.locale), made)
        else:
            made.faults += found
    if made.written:
        _in_place(stands, now, made)
    return made


def _with_value(
    entry: Value,
    found: dict[str, Value],
    whose: tuple[FilledRow, int, str],
    made: FiguresToWrite,
) -> Value:
    """The indicator with one figure more; as it is where that year has one.

    whose: the row, the place of the indicator in its file, the locale of figures.
    """
    row, place, locale = whose
    indicator: Mapping[str, Value] = entry if isinstance(entry, dict) else {}
    listed = indicator.get("values")
    values = listed if isinstance(listed, list) else []
    same = [each for each in values if isinstance(each, dict) and _is_of(each, found["year"])]
    if not same:
        made.rows[place] = row
        made.written.append(f"{row.task} {found['year']}")
        return {**indicator, "values": sorted([*values, found], key=_year)}
    if amount(str(same[0].get("value")), locale) == amount(str(found["value"]), locale):
        made.unchanged += 1
    else:
        values_ = {"year": str(found["year"]), "value": str(same[0].get("value"))}
        made.faults.append(at(row.cell("figure"), OTHER_FIGURE, **values_))
    return entry


def _is_of(value: Mapping[str, Value], year: Value) -> bool:
    return value.get("year") == year and not value.get("territory")


def _year(value: Value) -> str:
    return str(value.get("year")) if isinstance(value, dict) else ""


def _in_place(stands: str, now: list[Value], made: FiguresToWrite) -> None:
    """The changed text, where every comment of it stays; else the figures are left out, said."""
    text = edited(stands, FileProposal(value=now))
    if COMMENT.findall(text) == COMMENT.findall(stands):
        made.text = text
        return
    for row in made.rows.values():
        cell = row.cell("figure")
        made.faults.append(notice_at(cell, NOT_IN_PLACE, words=quoted(cell.text)))
    made.rows, made.written = {}, []


def _value(
    row: FilledRow, agency: Agency, language: LanguageTable
) -> dict[str, Value] | list[CellFault]:
    figure, year = FIGURE.fullmatch(row.text("figure")), row.text("year")
    document = day_in(row.cell("document_date"))
    faults = list(_faults(row, figure, year))
    if isinstance(document, CellFault):
        faults.append(document)
    if faults or row.unread or figure is None or isinstance(document, CellFault):
        return [fault for fault in faults if fault.place not in row.unread]
    whole, parts = figure[1], figure[2] or figure[3]
    mark = "," if amount("0,5", language.locale) == HALF else "."
    value = f"{whole}{mark}{parts}" if parts else whole
    source = source_of(row, document, agency, language.code)
    return {"year": year, "value": value, "sources": [source]}


def _faults(row: FilledRow, figure: re.Match[str] | None, year: str) -> Iterator[CellFault]:
    if figure is None:
        yield at(row.cell("figure"), NO_FIGURE, words=quoted(row.text("figure")))
    if not YEAR.fullmatch(year) or int(year) not in YEARS:
        yield at(row.cell("year"), NO_YEAR, words=quoted(year))
    yield from without_proof(row)
