"""The columns of the plan's table: each known, each once, amounts that can be added up."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.facts.amounts import amount
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.columns import FIELDS, PlanColumn
from plugins.plan.records.tasks import Task
from plugins.plan.rules.identity import DUPLICATE_ID

UNKNOWN_COLUMN = Message(
    "unknown-column",
    N_("the plan declares no column “{id}”"),
    N_("the id of a column under `columns` in plan.yaml"),
)
COLUMN_HAS_A_FIELD = Message(
    "column-has-a-field",
    N_("the cells of the column “{id}” have a field of their own"),
    N_("the words under `{field}`"),
)
COLUMN_MEANS_THE_SAME = Message(
    "column-means-the-same",
    N_("the column “{other}” means {means} already"),
    N_("one column of this meaning; another one means `other`"),
)
NOT_AN_AMOUNT = Message(
    "not-an-amount",
    N_("“{value}” is no amount, but the plan declares that this column is added up"),
    N_("a number as the plan's language writes it, for example {example}; or nothing"),
)

EXAMPLES = {"vi": "12.500,5", "en": "12,500.5"}


def columns(case: Case) -> Iterator[Problem]:
    """Ids of columns are unique, and of those with a field of their own there is one each."""
    if case.records.plan is None:
        return
    origin, seen = case.places.of(case.records.plan), dict[str, str]()
    ids: set[str] = set()
    for index, column in enumerate(case.records.plan.columns):
        path = ("columns", index)
        if column.id in ids:
            yield origin.problem((*path, "id"), DUPLICATE_ID, {"id": column.id})
        ids.add(column.id)
        other = seen.setdefault(column.means, column.id)
        if column.means in FIELDS and other != column.id:
            values = {"means": column.means.value, "other": other}
            yield origin.problem((*path, "means"), COLUMN_MEANS_THE_SAME, values)


def cells_of_columns(case: Case) -> Iterator[Problem]:
    """Each further cell of a task is of a declared column, and an amount where those are summed."""
    if case.records.plan is None:
        return
    known = {column.id: column for column in case.records.plan.columns}
    for task in case.records.tasks:
        yield from _cells(task, known, case.places.of(task), case.languages[0])


def _cells(
    task: Task, known: Mapping[str, PlanColumn], origin: Origin, language: str
) -> Iterator[Problem]:
    for id_, words in task.columns.items():
        path = ("columns", id_)
        column = known.get(id_)
        if column is None:
            near = nearest(id_, known)
            yield origin.problem(path, UNKNOWN_COLUMN, {"id": id_}, near, at_key=True)
        elif column.means in FIELDS:
            values = {"id": id_, "field": FIELDS[column.means]}
            yield origin.problem(path, COLUMN_HAS_A_FIELD, values, at_key=True)
        elif column.summed and amount(words.get(language) or "", language) is None:
            example = EXAMPLES.get(language, EXAMPLES["en"])
            values = {"value": words.get(language) or "", "example": example}
            yield origin.problem((*path, language), NOT_AN_AMOUNT, values)
