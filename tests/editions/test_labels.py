"""What the site calls the values of its vocabularies."""

from __future__ import annotations

from enum import StrEnum
from typing import get_args

import pytest
from pydantic import BaseModel

from plugins.editions.labels import LABELS
from plugins.opendata.columns import Form
from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.deadlines import DeadlineState
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.facts.responsibilities import Role
from plugins.plan.facts.time_line import DeadlineSort
from plugins.plan.ledger.news import News
from plugins.plan.records.agencies import Succession
from plugins.plan.records.cells import Mark
from plugins.plan.records.changes import CellName, RowChange
from plugins.plan.records.context import Context
from plugins.plan.records.errata import ErratumKind
from plugins.plan.records.indicators import Direction
from plugins.plan.records.requests import SentBy
from plugins.plan.records.types import Certainty
from plugins.plan.records.updates import DeliveryState, UpdateKind
from tests.samples.built import editions

VOCABULARIES: dict[str, type[StrEnum]] = {
    "certainty": Certainty,
    "coverage": Coverage,
    "deadline_sort": DeadlineSort,
    "deadline_state": DeadlineState,
    "delivery": DeliveryState,
    "direction": Direction,
    "erratum_kind": ErratumKind,
    "mark": Mark,
    "news": News,
    "reporting": ReportingState,
    "role": Role,
    "said_by": UpdateKind,
    "update_kind": UpdateKind,
    "update_kinds": UpdateKind,
    "row_change": RowChange,
    "sent_by": SentBy,
    "update_meaning": UpdateKind,
}
CHOICES: dict[str, tuple[type[BaseModel], str]] = {
    "change": (Succession, "change"),
    "context_kind": (Context, "kind"),
}


def test_every_value_has_a_label() -> None:
    """Every vocabulary has a label for each of its values and for nothing else."""
    wanted = {name: {str(value) for value in values} for name, values in VOCABULARIES.items()}
    for name, (record, field) in CHOICES.items():
        wanted[name] = set(get_args(record.model_fields[field].annotation))
    wanted["cell"] = set(get_args(CellName))
    wanted["data_type"] = set(get_args(Form))
    wanted["reporting_on_no_period"] = {ReportingState.CURRENT.value}
    assert {name: set(labels) for name, labels in LABELS.items()} == wanted


def test_labels_are_translated() -> None:
    """A label is said in the words of the language it is asked for."""
    vietnamese, english = editions()
    assert vietnamese.label("role", "lead") == "Chủ trì"
    assert english.label("role", "lead") == "Lead"


def test_unknown_values_are_refused() -> None:
    """A value that has no label is an error, never an empty label."""
    with pytest.raises(KeyError):
        editions()[0].label("role", "follower")
