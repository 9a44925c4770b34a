"""The plans of tests/plans as a reader of files would hand them over: outline, preamble, bodies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from plugins.office.documents.document import FilePlace
from plugins.office.plans.outline import (
    IndicatorLine,
    Outline,
    OutlineColumn,
    OutlineItem,
    OutlineLine,
    OutlineWords,
)
from plugins.office.plans.preamble import NamedDocument, Preamble, ReportingClause
from plugins.plan.reading.places import Value
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.areas import Area
from plugins.plan.records.columns import FIELDS, ColumnMeaning, PlanColumn
from plugins.plan.records.dataset import Records
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.order import in_print_order
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.tasks import Cell, Item, Task
from plugins.plan.records.types import Text
from plugins.plan.rules.check import load

PLANS = Path(__file__).parents[2] / "plans"
AS_OF = dt.date(2026, 11, 22)
NOWHERE = FilePlace()
# What a plan prints in the cells of no column of their own.
OF_THE_LINE = (ColumnMeaning.NUMBER, ColumnMeaning.TASK)
ENGLISH = frozenset({"en", "en_of", "slug"})


def records_of(plan: str) -> Records:
    """The records of one of the made-up plans."""
    return load(PLANS / plan / "data", AS_OF, PLANS / plan / "content")


def bodies_of(plan: str) -> list[Mapping[str, Value]]:
    """Its bodies as plain values, in Vietnamese alone."""
    source, _ = parse((PLANS / plan / "data/agencies.yaml").read_bytes(), "agencies.yaml")
    listed = source.value if isinstance(source.value, list) else []
    return [found for body in listed if isinstance(found := in_vietnamese(body), dict)]


def in_vietnamese(value: Value) -> Value:
    """`value` without what is English in it."""
    if isinstance(value, dict):
        return {key: in_vietnamese(each) for key, each in value.items() if key not in ENGLISH}
    return [in_vietnamese(each) for each in value] if isinstance(value, list) else value


def outline_of(records: Records) -> Outline:
    """The plan's table as a file has it: what is official, and nothing else."""
    columns = records.plan.columns
    rows = in_print_order(records.tasks, records.areas)
    places = {(type(row), row.id): index for index, row in enumerate(rows)}
    return Outline(
        columns=tuple(map(_column, columns)),
        lines=tuple(_line(row, index, columns, places) for index, row in enumerate(rows)),
        indicators=tuple(_indicator(each, n) for n, each in enumerate(records.indicators, 1)),
    )


def preamble_of(records: Records) -> Preamble:
    """What the document says of itself."""
    plan = records.plan
    names = {agency.id: vi(agency.name) for agency in records.agencies}
    return Preamble(
        kind=plan.kind,
        number=plan.number,
        date=plan.date.isoformat(),
        issuer=names[plan.issuer],
        title=vi(plan.title),
        place=vi(plan.place),
        legal_basis=tuple(
            NamedDocument(
                number=each.number,
                date=each.date.isoformat(),
                title=vi(each.title),
                issuer=vi(each.issuer),
                place=NOWHERE,
            )
            for each in plan.legal_basis
        ),
        clauses=tuple(map(_clause, plan.reporting_cycles)),
    )


def vi(text: Text | None) -> str:
    """The Vietnamese words of a text, "" where there are none."""
    return (text and text.get("vi")) or ""


def _clause(cycle: ReportingCycle) -> ReportingClause:
    return ReportingClause(
        words=cycle.source.quote or "",
        place=NOWHERE,
        days=cycle.days,
        months=cycle.months,
        due_after_days=cycle.due_after_days,
    )


def _column(column: PlanColumn) -> OutlineColumn:
    return OutlineColumn(
        id=column.id,
        heading=vi(column.heading),
        under=vi(column.under),
        unit=vi(column.unit),
        means=column.means,
        summed=column.summed,
        place=NOWHERE,
    )


def _indicator(indicator: Indicator, number: int) -> IndicatorLine:
    base = indicator.baseline
    targets = indicator.targets
    return IndicatorLine(
        number=str(number),
        name=vi(indicator.name),
        unit=vi(indicator.unit),
        place=NOWHERE,
        baseline=(str(base.year), base.value) if base else None,
        targets=tuple((str(each.year), vi(each.text) or each.value) for each in targets),
    )


def _line(
    row: Area | Task,
    index: int,
    columns: Sequence[PlanColumn],
    places: Mapping[tuple[type, str], int],
) -> OutlineLine:
    if isinstance(row, Area):
        above = places[Area, row.part_of] if row.part_of else None
    else:
        above = places[Task, row.part_of] if row.part_of else places[Area, row.area]
    cells = {column.id: _cell(row, column, places) for column in columns}
    return OutlineLine(
        kind="area" if isinstance(row, Area) else "task",
        number=row.number,
        items=tuple(map(_item, row.heading if isinstance(row, Area) else row.text)),
        place=FilePlace(table=1, row=index + 1),
        within=above,
        cells={id_: words for id_, words in cells.items() if words},
    )


def _item(item: Item) -> OutlineItem:
    return OutlineItem(text=vi(item), marker=item.marker or "", level=item.level)


def _cell(
    row: Area | Task, column: PlanColumn, places: Mapping[tuple[type, str], int]
) -> OutlineWords | None:
    if column.means in OF_THE_LINE:
        return None
    if column.means in FIELDS:
        held = getattr(row, FIELDS[column.means], None)
        text = held.text if held else None
    else:
        held, text = None, row.columns.get(column.id) if isinstance(row, Task) else None
    words = vi(text) if isinstance(text, Text) else text
    if not words:
        return None
    same_as = held.same_as if isinstance(held, Cell) else None
    above = places[type(row), same_as] if same_as else None
    return OutlineWords(text=words, place=NOWHERE, same_as=above)
