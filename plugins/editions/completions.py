"""What was done by its deadline or after it, in words, and the report that tells when."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from plugins.editions.completion_values import CompletionView, MetView
from plugins.editions.edition import Edition
from plugins.editions.words import Words
from plugins.editions.words import marked as _
from plugins.plan.facts.completion import Completion
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.records.deadlines import DeadlineKind

DONE_IN_TIME = _("Done in time")
DONE_AFTER = _("Done after the deadline")
DONE = _("Done; whether in time is not known")
# What is said instead where the deadline is of such a kind.
IN_TIME: Mapping[DeadlineKind, str] = {"recurring": _("Implemented in time")}
AFTER: Mapping[DeadlineKind, str] = {
    "recurring": _("Implemented after the deadline"),
    "relative": _("Done after the date we worked out"),
}
UNKNOWN: Mapping[DeadlineKind, str] = {"recurring": _("Implemented; whether in time is not known")}


def completion_words(
    words: Words, reading: DeadlineReading, completion: Completion, due: dt.date
) -> str:
    """Whether it was done by the day `due` of a deadline that is read as `reading`."""
    kind, in_time = reading.last_stage.kind, completion.in_time(due)
    if in_time is None:
        return words.gettext(UNKNOWN.get(kind, DONE))
    if in_time:
        return words.gettext(IN_TIME.get(kind, DONE_IN_TIME))
    days = completion.days_after(due)
    if days is None:
        return words.gettext(AFTER.get(kind, DONE_AFTER))
    return _so_many_days_after(words, kind, days) % {"num": days}


def completion_view(edition: Edition, completion: Completion) -> CompletionView:
    """When it was done, and the report that tells it."""
    said_by = completion.said_by
    return CompletionView(
        day=completion.last,
        exact=completion.first == completion.last,
        path=edition.urls.update(said_by.id),
        reported=said_by.date,
    )


def met_views(edition: Edition, reading: DeadlineReading) -> tuple[MetView, ...]:
    """The last days of what recurs for which it was carried out, the latest first."""
    return tuple(
        MetView(
            due=met.due,
            words=completion_words(edition.words, reading, met.completion, met.due),
            completion=completion_view(edition, met.completion),
        )
        for met in reading.met
    )


def _so_many_days_after(words: Words, kind: DeadlineKind, days: int) -> str:
    forms = {
        "recurring": words.ngettext(
            "Implemented %(num)s day after the deadline",
            "Implemented %(num)s days after the deadline",
            days,
        ),
        "relative": words.ngettext(
            "Done %(num)s day after the date we worked out",
            "Done %(num)s days after the date we worked out",
            days,
        ),
    }
    done = words.ngettext(
        "Done %(num)s day after the deadline", "Done %(num)s days after the deadline", days
    )
    return forms.get(kind, done)
