"""Whether a row is a heading over others, a task, or no part of the plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.tables.nesting import RowPlace
from plugins.office.plans.tables.table_rows import ReadRow
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message
from plugins.plan.records.columns import OF_BODIES, ColumnMeaning

HEADING_OR_TASK = Message(
    "office-heading-or-task",
    N_("this row has rows below it and also cells of its own: a heading or a task?"),
    N_("`area` for a heading over the rows below, `task` for a task with parts, or `leave-out`"),
)
NOTHING_BUT_WORDS = Message(
    "office-nothing-but-words",
    N_("this row has nothing but its text, and no row below it: a task or a heading?"),
    N_("`task` for a task, `area` for a heading, or `leave-out`"),
)

LineKind: TypeAlias = Literal["area", "task", "leave-out"]
# What may stand beside a heading too: who answers for all of it, what all of it costs.
AMOUNTS = {ColumnMeaning.FUNDING, ColumnMeaning.FUNDING_SOURCE, ColumnMeaning.REMARK}
OF_HEADINGS = {*OF_BODIES, *AMOUNTS}


def kinds_of(
    rows: Sequence[ReadRow],
    nesting: Sequence[RowPlace],
    names: Sequence[str],
    means: Mapping[str, ColumnMeaning],
    questions: Questions,
) -> tuple[LineKind, ...]:
    """What each row is. A row that lies in a task is none but a task.

    names: how the keys of doubts call the rows. means: what the columns say, by id.
    """
    parents = {place.within for place in nesting}
    peers = [(place.within, place.style.style) for place in nesting]
    first = [_plainly(row, place in parents, means) for place, row in enumerate(rows)]
    areas = {peers[place] for place, kind in enumerate(first) if kind == "area"}
    kinds: list[LineKind] = []
    for place, row in enumerate(rows):
        own = first[place]
        if own is None and place in parents:
            own = _with_rows(row, peers[place] in areas, names[place], means, questions)
        elif own is None:
            own = _without_rows(row, names[place], questions)
        elif f"row {names[place]} kind" in questions.answers:
            own = _ask(row, HEADING_OR_TASK, own, names[place], questions)
        outer = nesting[place].within
        if outer is not None and kinds[outer] == "task" and own == "area":
            own = "task"
        kinds.append(own)
    return tuple(kinds)


def _plainly(row: ReadRow, has_rows: bool, means: Mapping[str, ColumnMeaning]) -> LineKind | None:
    """What a row can only be; None where there is doubt."""
    said = {means[id_] for id_ in row.cells}
    if has_rows:
        if not said:
            return "area"
        return "task" if said - OF_HEADINGS and not row.is_wide else None
    return "task" if said else None


def _without_rows(row: ReadRow, name: str, questions: Questions) -> LineKind:
    read_as: LineKind = "area" if row.is_wide or row.is_upper else "task"
    return _ask(row, NOTHING_BUT_WORDS, read_as, name, questions)


def _with_rows(
    row: ReadRow,
    like_areas: bool,
    name: str,
    means: Mapping[str, ColumnMeaning],
    questions: Questions,
) -> LineKind:
    said = {means[id_] for id_ in row.cells}
    is_area = like_areas or said <= AMOUNTS or row.is_wide
    return _ask(row, HEADING_OR_TASK, "area" if is_area else "task", name, questions)


def _ask(
    row: ReadRow, message: Message, read_as: LineKind, name: str, questions: Questions
) -> LineKind:
    kinds: tuple[LineKind, ...] = ("area", "task", "leave-out")
    answer = questions.ask(
        Doubt(
            key=f"row {name} kind",
            place=row.place,
            message=message,
            words=row.words,
            read_as=read_as,
            choices=tuple(kind for kind in kinds if kind != read_as),
            values={"kind": read_as},
        )
    )
    return next(kind for kind in kinds if kind == answer)
