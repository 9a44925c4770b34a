"""The tables: every field of every record reaches a column that the ledger holds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from pydantic import BaseModel

from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.context import Context
from plugins.plan.records.glossary import GlossaryTerm
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.localities import Locality
from plugins.plan.records.plain_words import PlainWords
from plugins.plan.records.plan import Plan
from plugins.plan.records.requests import ReportRequest
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text
from plugins.plan.records.updates import Update
from plugins.plan.rows.every import tables

LANGUAGES = ("vi", "en")
MODELS: dict[str, type[BaseModel]] = {
    "plan": Plan,
    "area": Area,
    "task": Task,
    "agency": Agency,
    "locality": Locality,
    "context": Context,
    "indicator": Indicator,
    "term": GlossaryTerm,
    "source": SourceFollowUp,
    "update": Update,
    "request": ReportRequest,
    "plain": PlainWords,
}
# Section 6 of the design names them; files of open data are a choice of these and of others.
NAMED = {
    "task": "id area text_vi text_en lead_text lead_agencies coordinating_text "
    "coordinating_agencies deadline_text_vi deadline_text_en deadline_kind deadline_date",
    "area": "id title_vi title_en",
    "agency": "id kind name_vi name_en abbreviations members",
    "update": "id kind agency date period delivery title_vi title_en text_vi text_en sources",
}
# Where the plan prints a cell once for several rows or for both roles, each row says its words and
# its bodies, as `lead` and `coordinating`; one that names nobody has words and no bodies.
SAID_IN_EACH_ROW = (
    *("lead.same_as", "coordinating.same_as", "responsible."),
    *("lead.names_nobody", "coordinating.names_nobody"),
)
WORKED_OUT = {
    "task": "delivery delivery_as_of reporting last_update updates deadline_reading deadline_day "
    "in_force dropped_by",
    "area": "tasks in_force dropped_by",
    "agency": "today member_of leads coordinates",
    "indicator": "latest_year latest_value target_year target_value difference reached",
}


def models(annotation: object) -> Iterator[type[BaseModel]]:
    """The records that a field may hold."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from models(argument)


def paths(model: type[BaseModel], start: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The path of each field of a record, down to fields that hold no record."""
    if issubclass(model, Text):
        yield from ((*start, key) for key in ("vi", "en", "en_of"))
    for name, field in model.model_fields.items():
        inner = list(models(field.annotation))
        if not inner:
            yield (*start, name)
        for each in inner:
            yield from paths(each, (*start, name))


def test_every_field_of_every_record_is_said() -> None:
    """Each field, however deep, stands in a said column of its table: none is left out."""
    left_out = {
        prefix: [
            ".".join(path)
            for path in paths(model)
            if not any(path[: len(c.path)] == c.path for c in tables(LANGUAGES)[prefix].said)
            and not ".".join(path).startswith(SAID_IN_EACH_ROW)
        ]
        for prefix, model in MODELS.items()
    }
    assert tables(LANGUAGES).keys() == MODELS.keys()
    assert left_out == {prefix: [] for prefix in MODELS}


def test_names_that_are_fixed_are_there() -> None:
    """The columns whose names the design fixes stand in their tables under these names."""
    for prefix, names in NAMED.items():
        assert set(names.split()) <= {column.name for column in tables(LANGUAGES)[prefix].said}


def test_what_was_worked_out_stands_last() -> None:
    """The columns that the ledger does not hold come after those that are said."""
    for prefix, table in tables(LANGUAGES).items():
        others = [column.name for column in table.columns[len(table.said) :]]
        assert table.columns[: len(table.said)] == table.said
        assert others == WORKED_OUT.get(prefix, "").split()


def test_each_column_has_one_name_and_words_in_both_languages() -> None:
    """No table has a name twice, and each column says what it holds in Vietnamese and English."""
    for table in tables(LANGUAGES).values():
        names = [column.name for column in table.columns]
        assert len(set(names)) == len(names)
        assert all(c.description.vi and c.description.en for c in table.columns)


def test_a_language_more_is_columns_more() -> None:
    """A third language of the site adds columns of its own and changes none."""
    for prefix, table in tables(("vi", "en", "fr")).items():
        before = {column.name for column in tables(LANGUAGES)[prefix].columns}
        added = [column for column in table.columns if column.name not in before]
        assert before <= {column.name for column in table.columns}
        assert {column.language for column in added} <= {"fr"}
    assert any(c.name == "title_fr" for c in tables(("vi", "en", "fr"))["task"].columns)
