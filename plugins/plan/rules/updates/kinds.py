"""What an update of each kind must say, and what it must not."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.update_kinds import KINDS

FIELD_NEEDED_FOR_KIND = Message(
    "field-needed-for-kind",
    N_("an update of the kind {kind} needs the key “{key}”"),
    N_("the key “{key}” with a value, or another kind"),
)
FIELD_NOT_FOR_KIND = Message(
    "field-not-for-kind",
    N_("the key “{key}” does not belong to an update of the kind {kind}"),
    N_("an update without this key, or another kind"),
)
SAID_BY_NOBODY = Message(
    "said-by-nobody",
    N_("it is not stated who gives this information"),
    N_("agency with the id of an agency, or said_by with its name"),
)


def needed_fields(case: Case) -> Iterator[Problem]:
    """An update has what its kind needs: a report its body, its day of receipt, its state."""
    for update in case.records.updates:
        for key in KINDS[update.kind].needed:
            if getattr(update, key) is None:
                values = {"kind": update.kind.value, "key": key}
                yield case.places.of(update).problem(("kind",), FIELD_NEEDED_FOR_KIND, values)


def foreign_fields(case: Case) -> Iterator[Problem]:
    """An update has nothing that belongs to another kind."""
    for update in case.records.updates:
        for key in KINDS[update.kind].foreign:
            if getattr(update, key) is not None:
                values = {"kind": update.kind.value, "key": key}
                yield case.places.of(update).problem(
                    (key,), FIELD_NOT_FOR_KIND, values, at_key=True
                )


def said_by_someone(case: Case) -> Iterator[Problem]:
    """Related public information says who said it."""
    for update in case.records.updates:
        nobody = update.agency is None and update.said_by is None
        if nobody and KINDS[update.kind].speaker_needed:
            yield case.places.of(update).problem((), SAID_BY_NOBODY)
