"""What follows from records, worked out while they are still being checked."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.plan.reading.case import Case
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import OF_CIRCLES, said_by
from plugins.publish.build import Settings, editions_of


def editions_ahead(records: Records, case: Case, settings: Settings) -> tuple[Edition, ...] | None:
    """The editions of records that may not be valid: they count once nothing was found wrong.

    None where they cannot be worked out, as of records that go round in a circle.
    """
    if said_by(OF_CIRCLES, case):
        return None
    try:
        return editions_of(records, settings)
    except Exception:  # noqa: BLE001 - of what is not valid anything may be raised
        return None
