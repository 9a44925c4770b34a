"""What a plan says, fact by fact, so that two folders of data can be compared.

Ids of bodies, columns, indicators and rows were chosen by hand and are no part of it: bodies go by
what cells call them, rows by their place in print, columns by their headings. Nor are short titles,
English, and what people added: notes, sources, updates.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.plan.reading.cells.phrases import keys
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.dataset import Records
from plugins.plan.records.deadlines import Timing
from plugins.plan.records.order import in_print_order
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.tasks import Cell, Item, Task
from plugins.plan.records.types import Text
from tests.office.samples.printed import is_printed

# Where a fact stands, and which it is: ("row 3", "lead").
Fact = tuple[str, str]
YEAR = 12


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that is not what it was."""

    fact: Fact
    was: object
    now: object

    def __str__(self) -> str:
        return f"{' '.join(self.fact)}: {self.was!r} → {self.now!r}"


def differences(was: Records, now: Records) -> list[Difference]:
    """Every fact of `was` that `now` says otherwise, and those that only `now` says."""
    own, other = facts_of(was), facts_of(now, renamed(was, now))
    return [
        Difference(fact, own.get(fact), other.get(fact))
        for fact in (*own, *(fact for fact in other if fact not in own))
        if own.get(fact) != other.get(fact)
    ]


def renamed(was: Records, now: Records) -> dict[str, str]:
    """The ids of bodies in `now` with those in `was` of what a cell calls by the same words."""
    known = {name: body.id for body in was.agencies for name in _names(body)}
    found: dict[str, str] = {}
    for body in now.agencies:
        own = {known[name] for name in _names(body) if name in known}
        if len(own) == 1:
            found[body.id] = own.pop()
    taken = [*found.values()]
    return {new: old for new, old in found.items() if taken.count(old) == 1}


def _names(body: Agency) -> set[tuple[str, ...]]:
    words = {_vi(body.name), *body.names_in_plan}
    return {keys(word) for word in words}


def facts_of(records: Records, ids: Mapping[str, str] | None = None) -> dict[Fact, object]:
    """All facts of a plan that a file can say. ids: what bodies are called instead of their own."""
    facts = _Facts(records, ids or {})
    return {
        **dict(facts.plan()),
        **dict(facts.rows()),
        **dict(facts.indicators()),
        **dict(facts.bodies()),
    }


class _Facts:
    def __init__(self, records: Records, ids: Mapping[str, str]) -> None:
        self._records, self._ids = records, ids
        self._rows = in_print_order(records.tasks, records.areas)
        self._places = {(type(row), row.id): place for place, row in enumerate(self._rows)}
        bases = enumerate(records.plan.legal_basis, 1)
        self._bases = {basis.id: f"basis {number}" for number, basis in bases}
        self._columns = {c.id: (_vi(c.under), _vi(c.heading)) for c in records.plan.columns}

    def _body(self, id_: str | None) -> str | None:
        return self._ids.get(id_, id_) if id_ else None

    def plan(self) -> Iterator[tuple[Fact, object]]:
        plan = self._records.plan
        for name, value in (
            ("kind", plan.kind),
            ("number", plan.number),
            ("date", plan.date),
            ("title", _vi(plan.title)),
            ("place", _vi(plan.place)),
            ("issuer", self._body(plan.issuer)),
        ):
            yield ("plan", name), value
        for number, basis in enumerate(plan.legal_basis, 1):
            for name, value in (
                ("number", basis.number),
                ("date", basis.date),
                ("title", _vi(basis.title)),
                ("issuer", _vi(basis.issuer)),
            ):
                yield (f"basis {number}", name), value
        for number, cycle in enumerate(plan.reporting_cycles, 1):
            if cycle.source.quote:
                yield from _cycle(f"reporting {number}", cycle)
        for number, column in enumerate(plan.columns, 1):
            yield (f"column {number}", "heading"), self._columns[column.id]
            yield (f"column {number}", "means"), (column.means, _vi(column.unit), column.summed)

    def rows(self) -> Iterator[tuple[Fact, object]]:
        for place, row in enumerate(self._rows):
            where = f"row {place} {type(row).__name__.lower()} {row.number}"
            yield (where, "within"), self._within(row)
            yield (
                (where, "words"),
                [*map(_item, row.heading if isinstance(row, Area) else row.text)],
            )
            for name, cell in row.printed_cells.items():
                yield (where, name), self._cell(row, cell)
            if isinstance(row, Task):
                yield from self._times(where, row)
                for id_, text in row.columns.items():
                    yield (where, " / ".join(filter(None, self._columns[id_]))), _vi(text)

    def _within(self, row: Area | Task) -> int | None:
        if row.part_of:
            return self._places[type(row), row.part_of]
        return self._places.get((Area, row.area)) if isinstance(row, Task) else None

    def _cell(self, row: Area | Task, cell: Cell) -> object:
        above = self._places[type(row), cell.same_as] if cell.same_as else None
        return cell.text, above, [*map(self._body, cell.agencies)]

    def _times(self, where: str, task: Task) -> Iterator[tuple[Fact, object]]:
        if task.start:
            yield (where, "start"), self._timing(task.start)
        if task.deadline.text or task.deadline.kind != "none":
            yield (where, "deadline"), self._timing(task.deadline)

    def _timing(self, timing: Timing) -> object:
        words = _vi(getattr(timing, "text", None))
        fields = {name: self._field(name, getattr(timing, name)) for name in sorted(timing.given)}
        # What only a source of another day could say.
        return timing.kind, words, {k: v for k, v in fields.items() if not k.startswith("event_")}

    def _field(self, name: str, value: object) -> object:
        if name == "after":
            return self._bases.get(str(value), value)
        if name == "stages" and isinstance(value, tuple):
            return [self._timing(stage) for stage in value]
        return _vi(value) if isinstance(value, Text) else value

    def indicators(self) -> Iterator[tuple[Fact, object]]:
        for number, each in enumerate(filter(is_printed, self._records.indicators), 1):
            where = f"indicator {number}"
            yield (where, "name"), _vi(each.name)
            yield (where, "unit"), _vi(each.unit)
            yield (where, "direction"), each.direction
            if each.baseline:
                yield (where, "baseline"), (each.baseline.year, each.baseline.value)
            for target in each.targets:
                yield (where, str(target.year)), (target.value, _vi(target.text))

    def bodies(self) -> Iterator[tuple[Fact, object]]:
        for body in self._records.agencies:
            if body.named == "cells":
                yield (f"body {self._body(body.id)}", "is named"), True


def _cycle(where: str, cycle: ReportingCycle) -> Iterator[tuple[Fact, object]]:
    """A rhythm by its days or its periods; without the latter, as often as it has days."""
    months = cycle.months or YEAR // len(cycle.days)
    yield (where, "quote"), cycle.source.quote
    yield (where, "rhythm"), (months, cycle.days, cycle.due_after_days, cycle.due_before_days)
    if cycle.first_ends and not (cycle.days and months == YEAR):
        yield (where, "first"), cycle.first_ends


def _item(item: Item) -> object:
    return item.marker or "", item.level, _vi(item)


def _vi(text: object) -> str:
    return (text.get("vi") or "") if isinstance(text, Text) else ""
