"""When what a page shows last changed on this site: the page's own day, not that of the build."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from plugins.editions.edition import Edition
from plugins.editions.plain_words import in_plain_words
from plugins.plan.ledger.news import News
from plugins.plan.records.agencies import Agency
from plugins.plan.records.updates import Update

# The records of the ledger that are told on each page of that name.
OF_LISTS: Mapping[str, tuple[str, ...]] = {
    "home": ("plan", "area", "task", "agency", "locality", "update"),
    "tasks": ("area", "task", "agency", "update"),
    "areas": ("area", "task"),
    "agencies": ("task", "agency", "locality", "update"),
    "matrix": ("area", "task", "agency"),
    "reporting": ("plan", "area", "task", "agency", "update", "request"),
    "requests": ("request",),
    "indicators": ("indicator",),
    "updates": ("update",),
    "glossary": ("term",),
}
# What changed on the site and is told on each page of that name.
OF_NEWS: Mapping[str, tuple[News, ...]] = {
    "changes": tuple(News),
    "corrections": (
        *(News.CORRECTION, News.NAME, News.ERRATUM, News.PUBLISHER, News.TRANSLATION),
        *(News.WITHDRAWN, News.ROLLBACK),
    ),
    "publications": (News.PUBLICATION, News.ROLLBACK, News.WITHDRAWN),
}


def day_of_page(edition: Edition, key: str) -> dt.date | None:
    """The day on which what the page with `key` shows last changed; None where it has none.

    A page that shows anything not recorded yet has none; nor has one of prose alone, of which no
    day is kept.
    """
    return _day(edition, *_subject(edition, key))


def _subject(edition: Edition, key: str) -> tuple[str, str]:
    """What a page is about, by its key: the list, or the kind of record and its id.

    A further page of the list of all updates bears a number where others bear the year.
    """
    kind, _, rest = key.partition(":")
    subject = rest.partition(":")[0]
    if kind == "publications":
        return kind, ""
    if kind == "updates" and subject.isdigit() and int(subject) not in edition.site.updates_of_year:
        return kind, ""
    return kind, subject


# A long list has many pages, one after the other.
@lru_cache(maxsize=64)
def _day(edition: Edition, kind: str, subject: str) -> dt.date | None:
    if kind == "updates" and subject:
        return edition.days.last_of(_updates(edition, _some_updates(edition, subject)))
    if kind in OF_SUBJECT:
        return edition.days.last_of(OF_SUBJECT[kind](edition, subject))
    if kind in OF_NEWS:
        told = (change for change in edition.news if change.news in OF_NEWS[kind])
        own = (c.day for c in told if subject in ("", str(c.day.year)))
        return next(own, None)
    return _of_list(edition, OF_LISTS[kind]) if kind in OF_LISTS else None


def _of_list(edition: Edition, kinds: Iterable[str]) -> dt.date | None:
    """The latest day of all records of these kinds, those included that were withdrawn since."""
    site, days = edition.site, edition.days
    there = {
        "plan": ("plan",),
        "area": [f"area:{id_}" for id_ in site.areas],
        "task": [f"task:{id_}" for id_ in site.tasks],
        "agency": [f"agency:{id_}" for id_ in site.agencies],
        "locality": [f"locality:{place.id}" for place in site.records.localities],
        "update": [f"update:{id_}" for id_ in site.updates_by_id],
        "indicator": [f"indicator:{id_}" for id_ in site.indicators.by_id],
        "request": [f"request:{each.id}" for each in site.records.requests],
        "term": [f"term:{term.get(edition.source_language)}" for term in site.records.glossary],
    }
    wanted = set(kinds)
    once = [record for record in days.changed if record.partition(":")[0] in wanted]
    return days.last_of([*once, *(record for kind in kinds for record in there[kind])])


def _some_updates(edition: Edition, subject: str) -> Sequence[Update]:
    """The updates of a year or of a kind."""
    site = edition.site
    if subject.isdigit():
        return site.updates_of_year[int(subject)]
    return [update for update in site.updates if update.kind == subject]


def _updates(edition: Edition, updates: Iterable[Update]) -> Iterator[str]:
    """Updates, and what corrected or superseded them."""
    revisions = edition.site.revisions
    for update in updates:
        yield f"update:{update.id}"
        yield from (f"update:{each.id}" for each in revisions.corrections.get(update.id, ()))
        if later := revisions.replaced_by.get(update.id):
            yield f"update:{later.id}"


def _bodies(edition: Edition, bodies: Iterable[Agency]) -> Iterator[str]:
    """Bodies, and those that answer for them today."""
    for body in bodies:
        yield f"agency:{body.id}"
        yield from (f"agency:{s.agency}" for s in edition.site.today.successors[body.id])


def _task(edition: Edition, id_: str) -> Iterator[str]:
    site = edition.site
    yield f"task:{id_}"
    yield from (f"task:{part}" for part in site.nesting.subtasks[id_])
    if in_plain_words(edition, site.tasks[id_]):
        yield f"plain:{site.tasks[id_].area}"
    yield from _bodies(edition, (*site.leads[id_], *site.coordinating[id_]))
    yield from _updates(edition, site.histories[id_].updates)
    yield from (f"context:{context.id}" for context in site.contexts[id_])
    yield from (f"indicator:{each.id}" for each in site.indicators.of_task[id_])
    yield from (f"request:{each.request.id}" for each in site.requests_of_task[id_])


def _area(edition: Edition, id_: str) -> Iterator[str]:
    site = edition.site
    yield f"area:{id_}"
    yield from (f"area:{area}" for area in site.nesting.subareas[id_])
    tasks = site.nesting.counted_below[id_]
    yield from (f"task:{task}" for task in tasks)
    if id_ in site.plain_words:
        yield f"plain:{id_}"
    yield from _bodies(edition, (body for task in tasks for body in site.leads[task]))
    yield from _updates(edition, site.updates_of_area[id_])
    yield from (f"indicator:{each.id}" for each in site.indicators.of_area[id_])


def _agency(edition: Edition, id_: str) -> Iterator[str]:
    site, today = edition.site, edition.site.today
    yield from _bodies(edition, [site.agencies[id_]])
    yield from (f"agency:{share.agency}" for share in today.predecessors[id_])
    yield from (f"locality:{place.id}" for place in today.localities[id_])
    if id_ in site.duties:
        yield from (f"task:{task}" for task in site.duties[id_].tasks)
    if id_ in site.inherited:
        yield from (f"task:{task}" for task in site.inherited[id_].tasks)
    said = site.updates_of_agency[id_]
    yield from _updates(edition, (*said.said, *said.about))
    yield from (f"request:{each.request.id}" for each in site.requests_of_agency[id_])


def _update(edition: Edition, id_: str) -> Iterator[str]:
    site = edition.site
    update = site.updates_by_id[id_]
    yield from _updates(edition, [update])
    before = (update.corrects, update.supersedes)
    yield from (f"update:{each}" for each in before if each in site.updates_by_id)
    urls = (source.url for source in update.sources if source.url in site.follow_ups)
    yield from (f"source:{url}" for url in urls)


def _indicator(_edition: Edition, id_: str) -> Iterator[str]:
    yield f"indicator:{id_}"


# By the first word of the keys of pages about one subject: the records that the page shows.
OF_SUBJECT: Mapping[str, Callable[[Edition, str], Iterable[str]]] = {
    "task": _task,
    "area": _area,
    "agency": _agency,
    "update": _update,
    "indicator": _indicator,
}
