"""What the site calls the values of its vocabularies."""

from __future__ import annotations

from enum import StrEnum
from typing import get_args

import pytest

from plugins.editions.labels import LABELS, labeller
from plugins.plan.facts.deadlines import DeadlineState
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.facts.responsibilities import Role
from plugins.plan.records.agencies import AgencyKind, Succession
from plugins.plan.records.errata import ErratumKind
from plugins.plan.records.tasks import EditorialNote
from plugins.plan.records.types import Certainty
from plugins.plan.records.updates import DeliveryState, UpdateKind

VOCABULARIES: dict[str, type[StrEnum]] = {
    "agency_kind": AgencyKind,
    "agency_kinds": AgencyKind,
    "certainty": Certainty,
    "deadline_state": DeadlineState,
    "delivery": DeliveryState,
    "erratum_kind": ErratumKind,
    "reporting": ReportingState,
    "role": Role,
    "update_kind": UpdateKind,
    "update_kinds": UpdateKind,
}
CHOICES = {"change": (Succession, "change"), "cell": (EditorialNote, "cell")}


@pytest.mark.parametrize(("vocabulary", "values"), VOCABULARIES.items())
def test_each_value_has_a_label(vocabulary: str, values: type[StrEnum]) -> None:
    """A vocabulary has a label for each of its values and for nothing else."""
    assert set(LABELS[vocabulary]) == {str(value) for value in values}


@pytest.mark.parametrize("vocabulary", CHOICES)
def test_each_choice_of_the_data_has_a_label(vocabulary: str) -> None:
    """What data may say about changes and cells has a label, and nothing else has."""
    record, field = CHOICES[vocabulary]
    assert set(LABELS[vocabulary]) == set(get_args(record.model_fields[field].annotation))


def test_labels_are_translated() -> None:
    """A label is said in the words of the language it is asked for."""
    assert labeller(str.upper)("role", "lead") == "LEAD"


def test_unknown_values_are_refused() -> None:
    """A value that has no label is an error, never an empty label."""
    with pytest.raises(KeyError):
        labeller(str)("role", "follower")
