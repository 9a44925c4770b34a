"""Keys of pages, feeds and calendars that are known before any of these is made.

A key is the digest of all that a page is made from: what all pages share, what updates say of the
subjects that it names, its own values and the arguments of its view. Whoever has the bytes that
were made for a key has what would be made now.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields, is_dataclass
from functools import partial
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.follow import Follow, follow
from plugins.editions.names import Names
from plugins.editions.page import Page
from plugins.plan.facts.by_subject import BY_SUBJECT, OF_ALL, RECORDS_OF_ALL, WORDS, in_short
from plugins.plan.facts.history import TaskHistory
from plugins.plan.records.types import Record
from plugins.plan.records.updates import Update
from plugins.publish.digests import digest, held_by
from plugins.website.pages.page_days import day_of_page

# Fields of Site and Edition that keys tell otherwise: by what a page names, or because they follow
# from what is told.
TOLD_OF_SITE = {"records", "revisions", *OF_ALL, *(n for own in BY_SUBJECT.values() for n in own)}
TOLD_OF_EDITION = {"site", "entries", "rows", "facts", "quotations", "days", "news", "publications"}
# What a page makes, and what says from what.
MADE = {"view", "data", "names"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Keys:
    """What keys are made from: `shared` by all pages, with the `news`, and `everything` there is.

    `records` are the digests of the records by their id() in memory, `in_short` the same with those
    of updates in short; `told` those of what was asked for, by the sort and id of the subject.
    """

    editions: Mapping[str, Edition]
    shared: bytes
    news: bytes
    everything: bytes
    all_in_short: bytes
    records: Mapping[int, bytes]
    in_short: Mapping[int, bytes]
    told: dict[tuple[bool, str, str], bytes] = field(default_factory=dict)

    def of_page(self, page: Page, twins: Sequence[Page]) -> str:
        """The key of a page; `twins` are all its language versions."""
        edition, names = self.editions[page.language], page.names()
        if names.everything and not names.in_short:
            return self._of(names, page.language, page.key)
        around = (
            day_of_page(edition, page.key),
            _addresses(follow(edition, page.key)),
            [(twin.language, twin.path) for twin in twins],
        )
        given = [*_arguments(page.view), *_arguments(page.data)]
        return self._of(names, *_except(page, MADE), *around, *given)

    def of_file(self, language: str, key: str, names: Names) -> str:
        """The key of a file of a language that its own `key` tells from all others."""
        return self._of(names, language, key)

    def _of(self, names: Names, *values: object) -> str:
        base = self.news if names.news else self.shared
        if names.everything:
            base = self.all_in_short if names.in_short else self.everything
        known = self.in_short if names.in_short else self.records
        told = [self._told(*subject, in_short=names.in_short) for subject in names.subjects()]
        told += [self._words(id_) for id_ in names.words]
        own = [_plain(value, known) for value in values]
        return hashlib.sha256(repr((base, told, own)).encode()).hexdigest()

    def _words(self, id_: str) -> bytes:
        edition = next(iter(self.editions.values()))
        return self.records[id(edition.site.updates_by_id[id_])]

    def _told(self, sort: str, id_: str, *, in_short: bool) -> bytes:
        if (in_short, sort, id_) not in self.told:
            edition = next(iter(self.editions.values()))
            values = told_of(edition, sort, id_)
            known = self.in_short if in_short else self.records
            self.told[in_short, sort, id_] = digest(*values, known=known)
        return self.told[in_short, sort, id_]


def keys_of(
    editions: Mapping[str, Edition], shared: Iterable[object], everything: Iterable[object]
) -> Keys:
    """What the keys of a site are made from.

    `shared` are further values that every page depends on, `everything` those on which pages depend
    that may use whatever there is.
    """
    site = next(iter(editions.values())).site
    plan = site.records
    rows: Sequence[Record] = (*plan.areas, *plan.tasks, *plan.agencies)
    of_rows = {id(record): digest(record) for record in rows}
    short = of_rows | {id(update): digest(in_short(update)) for update in plan.updates}
    known = short | {id(update): _whole(update, short[id(update)]) for update in plan.updates}
    of_editions = [_except(edition, TOLD_OF_EDITION) for edition in editions.values()]
    of_plan = [_except(site, TOLD_OF_SITE), _except(plan, RECORDS_OF_ALL)]
    base = digest(*shared, of_editions, of_plan, known=known)
    news = digest(base, plan.ledger, plan.publications)
    return Keys(
        editions=editions,
        shared=base,
        news=news,
        everything=digest(news, *everything, plan.updates, known=known),
        all_in_short=digest(news, plan.updates, known=short),
        records=known,
        in_short=short,
    )


def _whole(update: Update, short: bytes) -> bytes:
    return digest(short, [getattr(update, name) for name in WORDS])


def _plain(value: object, known: Mapping[int, bytes]) -> object:
    """What repr writes alike for values that are alike: plain ones, lists of them, digests."""
    if value is None or isinstance(value, (str, bool, int, dt.date)):
        return value
    if isinstance(value, (tuple, list)):
        return [_plain(each, known) for each in value]
    told = known.get(id(value))
    if told is None and is_dataclass(value):
        return [_plain(each, known) for each in held_by(value)]
    return digest(value, known=known) if told is None else told


def told_of(edition: Edition, sort: str, id_: str) -> list[object]:
    """What updates say of a subject, and of an update what later ones did to it and its days."""
    site = edition.site
    values = [_of_subject(getattr(site, name).get(id_)) for name in BY_SUBJECT[sort]]
    if sort == "update":
        revisions, days, name = site.revisions, edition.days, f"update:{id_}"
        values += [revisions.corrections.get(id_), revisions.replaced_by.get(id_)]
        values += [days.came.get(name), days.changed.get(name)]
    return values


def _addresses(follow: Follow | None) -> list[tuple[str, str]]:
    """What a page says of how it can be followed."""
    found = (follow.atom, follow.json, follow.calendar) if follow else ()
    return [(each.title, each.path) for each in found if each]


def _of_subject(value: object) -> object:
    """Without what is told of the whole site."""
    return value.updates if isinstance(value, TaskHistory) else value


def _except(value: Any, names: Container[str]) -> list[object]:  # noqa: ANN401 - a dataclass
    return [getattr(value, each.name) for each in fields(value) if each.name not in names]


def _arguments(made: Callable[[], object]) -> list[object]:
    """What a function was given, but for the editions: these a page uses by what it names."""
    if not isinstance(made, partial):
        return []
    given = (*made.args, *made.keywords.items())
    return [value for value in given if not _is_of_editions(value)]


def _is_of_editions(value: object) -> bool:
    return isinstance(value, Edition) or (
        isinstance(value, (tuple, list)) and any(isinstance(each, Edition) for each in value)
    )
