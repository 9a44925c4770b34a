"""From valid records to all that follows from them."""

from __future__ import annotations

import datetime as dt

from plugins.plan.facts.reconcile import reconcile
from plugins.plan.facts.site import Site
from plugins.plan.records.dataset import Records


def derive(records: Records, as_of: dt.date) -> Site:
    """The site as of `as_of`, from valid records; raises DoesNotReconcile if sums disagree."""
    site = Site(records, as_of)
    reconcile(site)
    return site
