"""What a page names: of what updates say, that which it is made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The ids of the subjects that a page names, or that it may use `everything`.

    news: it tells what was recorded on the site, and when. in_short: of updates it uses what stands
    in lists; of those in `words` it tells everything.
    What updates say of other subjects the page does not use: it stays as it is when that changes.
    """

    tasks: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    updates: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    news: bool = False
    everything: bool = False
    in_short: bool = False

    def subjects(self) -> Iterator[tuple[str, str]]:
        """The sort and the id of each subject."""
        yield from (("task", id_) for id_ in self.tasks)
        yield from (("area", id_) for id_ in self.areas)
        yield from (("agency", id_) for id_ in self.agencies)
        yield from (("update", id_) for id_ in self.updates)


def everything() -> Names:
    """Of a page that may use whatever there is."""
    return Names(everything=True)


def all_in_short() -> Names:
    """Of a page that may use whatever there is, and of updates what stands in lists."""
    return Names(everything=True, in_short=True)


def of_the_plan() -> Names:
    """Of a page that uses nothing of what updates say."""
    return Names()


def related(site: Site, updates: Iterable[Update]) -> tuple[str, ...]:
    """The ids of updates and of those that they, or others of them, correct or supersede."""
    found: dict[str, None] = {}
    pending = [update.id for update in updates]
    while pending:
        id_ = pending.pop()
        if id_ not in found:
            found[id_] = None
            pending += _beside(site, id_)
    return tuple(found)


def _beside(site: Site, id_: str) -> Iterator[str]:
    update, revisions = site.updates_by_id[id_], site.revisions
    for earlier in (update.corrects, update.supersedes):
        if earlier and earlier in site.updates_by_id:
            yield earlier
    if id_ in revisions.corrections:
        yield from (each.id for each in revisions.corrections[id_])
    if id_ in revisions.replaced_by:
        yield revisions.replaced_by[id_].id
