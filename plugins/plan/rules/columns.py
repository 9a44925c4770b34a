"""The columns of the plan's table: each known, each once, amounts that can be added up."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from plugins.plan.facts.amounts import amount, example_of, looks_like_one
from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_, is_locale
from plugins.plan.reading.places import FieldPath, Origin
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
    N_("“{value}” is not an amount, but the plan declares that this column is added up"),
    N_("a number as the plan's language writes it, for example {example}; or nothing"),
)
AMOUNT_IN_WORDS = Message(
    "amount-in-words",
    N_(
        "“{value}” is not an amount; it is shown as written and left out of the total of its column"
    ),
    N_("nothing else, where the plan says so; otherwise a number, for example {example}"),
)

FIGURE = re.compile(r"\d")


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
        origin = case.places.of(task)
        yield from _cells(task, known, origin)
        for id_, words in task.columns.items():
            if id_ in known and known[id_].summed:
                path, written = ("columns", id_, case.languages[0]), words.get(case.languages[0])
                yield from amounts(case, written or "", origin, path)


def _cells(task: Task, known: Mapping[str, PlanColumn], origin: Origin) -> Iterator[Problem]:
    for id_ in task.columns:
        path = ("columns", id_)
        column = known.get(id_)
        if column is None:
            near = nearest(id_, known)
            yield origin.problem(path, UNKNOWN_COLUMN, {"id": id_}, near, at_key=True)
        elif column.means in FIELDS:
            values = {"id": id_, "field": FIELDS[column.means]}
            yield origin.problem(path, COLUMN_HAS_A_FIELD, values, at_key=True)


def amounts(case: Case, written: str, origin: Origin, path: FieldPath) -> Iterator[Problem]:
    """A slip in a number is a problem, a number among words a notice; words alone add nothing."""
    locale = number_locale(case)
    if not locale or amount(written, locale) is not None or not FIGURE.search(written):
        return
    values = {"value": written, "example": example_of(locale)}
    if looks_like_one(written):
        yield origin.problem(path, NOT_AN_AMOUNT, values)
    else:
        yield origin.notice(path, AMOUNT_IN_WORDS, values)


def number_locale(case: Case) -> str:
    """The locale in which the plan writes numbers; "" while that of its language is not known."""
    found = (table.locale for table in case.records.languages if table.code == case.languages[0])
    return next(filter(is_locale, found), "")
