"""Which facts of a site updates decide: those about one subject each, and those about all.

What stands here is not there for a page that does not name its subject. All other facts are the
plan's own, and every page may use them.
"""

from __future__ import annotations

from collections.abc import Mapping

from plugins.plan.records.updates import Update

BY_TASK = ("histories", "statuses", "deadlines", "period_strips", "requests_of_task")
BY_AREA = ("updates_of_area", "counts_of_area")
BY_AGENCY = (
    *("updates_of_agency", "counts_of_agency", "due_dates_of_agency"),
    "requests_of_agency",
)
BY_UPDATE = ("updates_by_id", "answered")
# Of a sort of subjects the fields of Site, which are mappings by the ids of these.
BY_SUBJECT: Mapping[str, tuple[str, ...]] = {
    "task": BY_TASK,
    "area": BY_AREA,
    "agency": BY_AGENCY,
    "update": BY_UPDATE,
}
OF_ALL = (
    *("updates", "updates_of_year", "counts", "expected_reports", "reporting_of_bodies"),
    *("other_statements", "due_dates", "time_line", "requests"),
)
# Fields of the records.
RECORDS_OF_ALL = ("updates", "ledger", "recorded", "publications", "copies")

# Of an update what its own page tells, and feeds and the search: no list, and no fact follows from
# it. Of its sources lists tell how sure they are, who published them, and by what name a body spoke
# on their day.
WORDS = ("text", "reason", "attachments", "correction", "sources")
OF_SOURCES = ("certainty", "publisher", "date")


def in_short(update: Update) -> tuple[object, ...]:
    """What lists tell of `update`, and all that facts follow from."""
    stated = vars(update).items()
    sources = [getattr(each, name) for each in update.sources for name in OF_SOURCES]
    return (*(value for name, value in stated if name not in WORDS), *sources)
