"""What a body reported itself on a task: of several that lead one each answers for its own."""

from __future__ import annotations

import datetime as dt

from plugins.plan.facts.delivery import says_delivery
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update, UpdateKind


def last_own_report(site: Site, task: str, agency: str) -> Update | None:
    """The last report by a body, or by one before it, that says how a task stands; None without.

    One in whose place another stands says nothing any more.
    """
    own = site.today.itself_and_before(agency)
    return next(
        (
            update
            for update in site.histories[task].updates
            if update.agency in own
            and is_statement(update)
            and says_delivery(update, site.revisions)
        ),
        None,
    )


def may_say_unchanged(site: Site, task: str, agency: str, day: dt.date | None) -> bool:
    """Whether a body can say that nothing has changed: it has reported, or said the same that day.

    What stands was taken in by the rules of its time, and may come once more.
    """
    return last_own_report(site, task, agency) is not None or any(
        update.kind is UpdateKind.NO_CHANGE and update.agency == agency and update.date.last == day
        for update in site.histories[task].updates
    )
