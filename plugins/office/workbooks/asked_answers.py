"""Who need not be asked any more: bodies from which nothing of a period is outstanding."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.reports_expected import SETTLED
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update


def outstanding(site: Site, body: AskedBody, asking: Asking) -> tuple[str, ...]:
    """The tasks on which a body still owes a report for the period, by their ids, in its order.

    None where it reported, under the name of today or one before, or where a task is done or
    stopped. What is only perhaps its own may also have been reported by another body. Without a
    period it owes a report on all.
    """
    if asking.period is None:
        return body.tasks
    speakers = frozenset(_speakers(site, body))
    perhaps = {own.task for own in body.perhaps}
    return tuple(
        task
        for task in body.tasks
        if not _is_settled(site, task)
        and not any(
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


def _speakers(site: Site, body: AskedBody) -> Iterator[str]:
    """The body itself, and all from which it took over, directly or on the way."""
    yield body.agency.id
    for share in site.today.predecessors[body.agency.id]:
        yield from (step.agency for step in share.steps)


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
