"""Who need not be asked any more: bodies from which nothing of a period is outstanding."""

from __future__ import annotations

from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.reports_expected import SETTLED
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update


def outstanding(site: Site, body: AskedBody, asking: Asking) -> tuple[str, ...]:
    """The tasks on which a body still owes a report for the period, by their ids, in its order.

    None where it reported, or where a task is done or stopped. Without a period it owes a report on
    all.
    """
    if asking.period is None:
        return body.tasks
    reported = reported_on(site, body, asking)
    return tuple(
        task for task in body.tasks if not _is_settled(site, task) and task not in reported
    )


def reported_on(site: Site, body: AskedBody, asking: Asking) -> tuple[str, ...]:
    """The tasks on which a body has reported for the period, under its name of today or one before.

    What is only perhaps its own may also have been reported by another body. None without a period.
    """
    if asking.period is None:
        return ()
    speakers = site.today.itself_and_before(body.agency.id)
    perhaps = {own.task for own in body.perhaps}
    return tuple(
        task
        for task in body.tasks
        if any(
            task in perhaps or update.agency in speakers
            for update in site.histories[task].updates
            if _answers(site, update, task, asking)
        )
    )


def by_what_is_outstanding(
    site: Site, bodies: tuple[AskedBody, ...], asking: Asking
) -> tuple[tuple[AskedBody, ...], tuple[AskedBody, ...]]:
    """The bodies that owe a report for the period, and those that owe none any more."""
    owing = {body.agency.id for body in bodies if outstanding(site, body, asking)}
    return (
        tuple(body for body in bodies if body.agency.id in owing),
        tuple(body for body in bodies if body.agency.id not in owing),
    )


def _is_settled(site: Site, task: str) -> bool:
    own = site.statuses[task].delivery
    return own.state in SETTLED and not own.of_items


def _answers(site: Site, update: Update, task: str, asking: Asking) -> bool:
    """Whether a statement answers the period: that of the cycle, else one that ends within it."""
    if not is_statement(update):
        return False
    if asking.of_cycle:
        return asking.of_cycle in site.answered.get(update.id, ())
    named = site.revisions.period_of(update, task)
    asked = asking.period
    return named is not None and asked is not None and asked.start <= named.end <= asked.end
