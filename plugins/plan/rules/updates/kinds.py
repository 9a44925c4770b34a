"""What an update of each kind must say, and what it must not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.plan.reading.case import Case
from plugins.plan.reading.problems import Problem
from plugins.plan.records.updates import UpdateKind

REPORT, NO_CHANGE = UpdateKind.REPORT, UpdateKind.NO_CHANGE
RELATED, CORRECTION, AMENDMENT = (
    UpdateKind.RELATED,
    UpdateKind.CORRECTION,
    UpdateKind.AMENDMENT,
)
NEEDED: Mapping[UpdateKind, tuple[str, ...]] = {
    REPORT: ("agency", "received", "delivery"),
    NO_CHANGE: ("agency", "received"),
    RELATED: (),
    CORRECTION: ("corrects", "correction"),
    AMENDMENT: ("document", "amendment"),
}
# Related public information is no report: it carries no state and was not received.
FOREIGN: Mapping[UpdateKind, tuple[str, ...]] = {
    REPORT: ("said_by", "corrects", "correction", "amendment"),
    NO_CHANGE: ("said_by", "delivery", "reason", "document", "corrects", "correction", "amendment"),
    RELATED: ("received", "delivery", "reason", "corrects", "correction", "amendment"),
    CORRECTION: ("amendment",),
    AMENDMENT: ("period", "corrects", "correction"),
}


def needed_fields(case: Case) -> Iterator[Problem]:
    """An update has what its kind needs: a report its body, its day of receipt, its state."""
    for update in case.records.updates:
        for key in NEEDED[update.kind]:
            if getattr(update, key) is None:
                values = {"kind": update.kind.value, "key": key}
                yield case.places.of(update).problem(("kind",), "field-needed-for-kind", values)


def foreign_fields(case: Case) -> Iterator[Problem]:
    """An update has nothing that belongs to another kind."""
    for update in case.records.updates:
        for key in FOREIGN[update.kind]:
            if getattr(update, key) is not None:
                values = {"kind": update.kind.value, "key": key}
                yield case.places.of(update).problem(
                    (key,), "field-not-for-kind", values, at_key=True
                )


def related_is_said_by_someone(case: Case) -> Iterator[Problem]:
    """Related public information says who said it."""
    for update in case.records.updates:
        if update.kind is RELATED and update.agency is None and update.said_by is None:
            yield case.places.of(update).problem((), "said-by-nobody")


def amendments_of_one_task(case: Case) -> Iterator[Problem]:
    """An amendment changes one task; a decision that changes several is several updates."""
    for update in case.records.updates:
        if update.kind is AMENDMENT and len(update.tasks) > 1:
            values = {"count": str(len(update.tasks))}
            yield case.places.of(update).problem(
                ("tasks",), "amendment-of-several-tasks", values, at_key=True
            )
