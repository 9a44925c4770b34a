"""Where one body’s report takes the place of what another had reported on the same task."""

from __future__ import annotations

from plugins.plan.facts.delivery import Delivery, delivery
from plugins.plan.facts.history import is_statement
from plugins.plan.facts.progress import task_parts
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update


def overridden(site: Site, update: Update, task: str) -> Delivery | None:
    """The state that stood by another body’s report, in whose place that of `update` stands.

    None where `update` is no report, does not decide the state of `task`, or where what stood was
    said by the same body, under its name of today or one before, or by nobody.
    """
    if not is_statement(update) or update.delivery is None:
        return None
    earlier = [u for u in reversed(site.histories[task].updates) if u.order < update.order]
    parts = task_parts(site.tasks[task], site.in_force[task].lead, site.agencies)
    before = delivery(earlier, parts, site.revisions)
    after = delivery([*earlier, update], parts, site.revisions)
    if after.said_by is not update or before.said_by is None or not is_statement(before.said_by):
        return None
    both = (str(update.agency), str(before.said_by.agency))
    is_one = any(a in site.today.itself_and_before(b) for a, b in (both, both[::-1]))
    return None if is_one else before
