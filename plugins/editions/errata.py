"""What was put right in published records, as readers see it."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from plugins.editions.agencies import named_on
from plugins.editions.edition import Edition
from plugins.editions.updates import title_of
from plugins.editions.urls import PLAIN, context_anchor, part_of
from plugins.editions.values import Link, Passage
from plugins.plan.ledger.news import News, is_of_publisher
from plugins.plan.records.errata import Erratum
from plugins.plan.records.types import Plain
from plugins.plan.rows.every import table_of
from plugins.plan.rows.table import Column
from plugins.plan.rows.wording import is_empty


@dataclass(frozen=True, slots=True, kw_only=True)
class ErratumView:
    """An erratum, a revised translation or a withdrawal.

    called: what kind of entry it is, in words. field: what was put right, in words; "" for a
    withdrawal. was, now: None where nothing stood or stands there.
    """

    called: str
    date: dt.date
    field: str
    was: Passage | None
    now: Passage | None
    why: Passage
    by: Passage | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ErrataOfRecord:
    """All that was put right in one record, latest first; `name` is the record in words.

    number: the plan's own number of it, "" where the plan gives none or the record is gone.
    link: the record's page, None where it has none (any more).
    """

    number: str
    name: Passage
    link: str | None
    entries: tuple[ErratumView, ...]


def errata_about(edition: Edition, record: str) -> tuple[ErratumView, ...]:
    """What was put right in the record that the ledger calls `record`, latest first."""
    return errata_of(edition, record, edition.site.errata.get(record, ())).entries


def errata_by_record(edition: Edition) -> tuple[ErrataOfRecord, ...]:
    """What was put right in each record, those with the latest entries first."""
    found = [errata_of(edition, *own) for own in edition.site.errata.items()]
    return tuple(sorted(found, key=lambda own: own.entries[0].date, reverse=True))


def errata_of(edition: Edition, record: str, entries: Iterable[Erratum]) -> ErrataOfRecord:
    """What `entries` put right in the record that the ledger calls `record`, in their order."""
    link = record_link(edition, record)
    return ErrataOfRecord(
        number=link.number,
        name=link.name,
        link=link.path or None,
        entries=tuple(_view(edition, entry) for entry in entries),
    )


def _view(edition: Edition, entry: Erratum) -> ErratumView:
    column = column_of(edition, entry.record, entry.field or "")
    return ErratumView(
        called=_called(edition, entry),
        date=entry.date,
        field=field_words(edition, column, entry.field or ""),
        was=_value(edition, column, entry.was),
        now=_value(edition, column, entry.now),
        why=edition.passage(entry.why),
        by=edition.passage(entry.by) if entry.by else None,
    )


def _called(edition: Edition, entry: Erratum) -> str:
    """What readers call the entry."""
    if is_of_publisher(entry):
        return edition.label("news", News.PUBLISHER)
    return edition.label("erratum_kind", entry.kind)


def column_of(edition: Edition, record: str, field: str) -> Column | None:
    """The column of a record in which `field` stands; None where the table has none such."""
    table = table_of(record, edition.held)
    start = field.replace("[", ".").partition(".")[0]
    columns = table.columns if table else ()
    return next((column for column in columns if column.name == start), None)


def field_words(edition: Edition, column: Column | None, field: str) -> str:
    """“Official text (Vietnamese), 2”: the words for a column, its language, and where in it."""
    if column is None:
        return field
    label = getattr(column.label, edition.language.code, column.label.en)
    if column.language:
        label += f" ({edition.words.name_of_language(column.language)})"
    inner = filter(None, re.split(r"[.\[\]]+", field.removeprefix(column.name)))
    return label + "".join(
        f" ({edition.words.name_of_language(part)})" if part in edition.held else f", {part}"
        for part in inner
    )


def _value(edition: Edition, column: Column | None, value: Plain) -> Passage | None:
    if is_empty(value):
        return None
    if isinstance(value, bool):
        words = edition.words.gettext("yes") if value else edition.words.gettext("no")
        return Passage(words, edition.language.code)
    own = column.language if column and column.language else edition.source_language
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return Passage(text, own)


def record_link(edition: Edition, record: str) -> Link:
    """A record by name, with its page; a path of "" where it has no page of its own.

    What is not there any more is called by its id.
    """
    kind, _, id_ = record.partition(":")
    found = LINKS[kind](edition, id_) if kind in LINKS else None
    return found or Link("", Passage(id_ or record, edition.language.code))


def _plan(edition: Edition, _id: str) -> Link | None:
    return Link(edition.urls.home(), edition.passage(edition.site.records.plan.title))


def _area(edition: Edition, id_: str) -> Link | None:
    area = edition.site.areas.get(id_)
    return edition.area_link(area) if area else None


def _task(edition: Edition, id_: str) -> Link | None:
    task = edition.site.tasks.get(id_)
    return edition.task_link(task) if task else None


def _agency(edition: Edition, id_: str) -> Link | None:
    agency = edition.site.agencies.get(id_)
    return edition.agency_link(agency) if agency else None


def _locality(edition: Edition, id_: str) -> Link | None:
    places = {place.id: place for place in edition.site.records.localities}
    place = places.get(id_)
    if place is None:
        return None
    agency = edition.site.agencies[place.agency]
    return Link(edition.urls.agency(agency), edition.passage(place.name))


def _update(edition: Edition, id_: str) -> Link | None:
    update = edition.site.updates_by_id.get(id_)
    return Link(edition.urls.update(id_), title_of(edition, update)) if update else None


def _term(edition: Edition, id_: str) -> Link | None:
    return Link("", edition.verbatim(id_))


def _context(edition: Edition, id_: str) -> Link | None:
    """A fact beside a task has no title of its own: it is called by that of its first source."""
    for task, own in edition.site.contexts.items():
        for context in own:
            if context.id == id_:
                source = context.sources[0]
                path = part_of(edition.urls.task(task), context_anchor(id_))
                return Link(path, Passage(source.title, source.lang))
    return None


def _plain(edition: Edition, id_: str) -> Link | None:
    """Plain words stand on the page of their area."""
    area = edition.site.areas.get(id_)
    if area is None or id_ not in edition.site.plain_words:
        return None
    return replace(edition.area_link(area), path=part_of(edition.urls.area(id_), PLAIN))


def _indicator(edition: Edition, id_: str) -> Link | None:
    indicator = edition.site.indicators.by_id.get(id_)
    return edition.indicator_link(indicator) if indicator else None


def _request(edition: Edition, id_: str) -> Link | None:
    """A request is called by the body that was asked, and by the day."""
    request = next((each for each in edition.site.records.requests if each.id == id_), None)
    if request is None:
        return None
    name = named_on(edition, edition.site.agencies[request.agency], request.asked).name
    words = f"{name.text}, {edition.words.short_date(request.asked)}"
    return Link(edition.urls.request(id_), replace(name, text=words))


LINKS: Mapping[str, Callable[[Edition, str], Link | None]] = {
    "plan": _plan,
    "area": _area,
    "task": _task,
    "agency": _agency,
    "locality": _locality,
    "update": _update,
    "term": _term,
    "context": _context,
    "plain": _plain,
    "indicator": _indicator,
    "request": _request,
}
