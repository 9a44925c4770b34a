"""How published rows differ, in sentences for readers: those of `rows/wording`, filled in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from plugins.editions.edition import Edition
from plugins.editions.errata import column_of, field_words
from plugins.editions.labels import LABELS
from plugins.editions.told import Told, filled, named, plain
from plugins.editions.told_records import told_of_request
from plugins.editions.values import Link, Passage
from plugins.editions.words import marked as _
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change
from plugins.plan.rows.table import Column
from plugins.plan.rows.wording import LARGE, excerpts, is_empty, quoted, sentence_of

# How names of columns and keys end that hold words of one language, or what these are made from.
LANGUAGE = re.compile(r"(?:^|_)[a-z]{2,3}(?:_of)?$")
OF_ORIGINAL = re.compile(r"(?:^|_)[a-z]{2,3}_of$")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
KNOWN_DATE = re.compile(r"(\d{4})(?:-Q([1-4])|-(\d{2})(?:-(\d{2}))?)?")
QUARTER_MONTHS = 3
# The vocabulary of a column that holds states, and of one that holds ids of bodies.
VOCABULARIES = {
    "delivery": "delivery",
    "reporting": "reporting",
    "deadline_reading": "deadline_state",
}
# What readers call these columns.
STATE_NAMES: Mapping[str, str] = {
    "delivery": _("Delivery state"),
    "reporting": _("Reporting state"),
    "deadline_reading": _("How the deadline stands"),
}
OF_BODIES = {
    *("lead_agencies", "coordinating_agencies", "agency", "members", "member_of", "today"),
}


def told_of_words(edition: Edition, page: Link, was: str, now: str) -> Told:
    """That words of a page changed which stand in no record; "" where there were or are none."""
    change = Change(page.path, "", (), was, now)
    texts = ((plain(edition, quoted(text)),) for text in excerpts(was, now))
    field = (plain(edition, edition.words.gettext("text of the page")),)
    parts = {"record": (page,), "field": field, **dict(zip(("was", "now"), texts, strict=True))}
    return filled(edition, sentence_of(change), parts)


def told(edition: Edition, change: Change) -> Told:
    """A change of a record in a sentence."""
    return told_of_request(edition, change) or _told(edition, change)


def _told(edition: Edition, change: Change) -> Told:
    column = column_of(edition, change.record, change.field)
    parts = {
        "record": named(edition, change.record),
        "field": (plain(edition, column_words(edition, column, change)),),
    }
    was, now = (_value(edition, column, change, value) for value in (change.was, change.now))
    if was is None or now is None:
        return filled(edition, LARGE, parts)
    for name, value, text in zip(("was", "now"), (was, now), excerpts(was[0], now[0]), strict=True):
        parts[name] = (plain(edition, text),)
        if value.quoted_in:
            parts[name] = (Link("", Passage(quoted(text), value.quoted_in)),)
    return filled(edition, sentence_of(change), parts)


def column_words(edition: Edition, column: Column | None, change: Change) -> str:
    """What readers call the place of a change in its record."""
    if change.column in STATE_NAMES:
        return edition.words.gettext(STATE_NAMES[change.column])
    return field_words(edition, column, change.field)


def without_digests(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes without digests of the originals of translations, where words changed with them.

    What remains of these tells that a translation was looked through again.
    """
    given = tuple(changes)
    words = {_passage_of(change) for change in given if not _is_digest(change)}
    yield from (each for each in given if not (_is_digest(each) and _passage_of(each) in words))


def _is_digest(change: Change) -> bool:
    return OF_ORIGINAL.search(_last_name(change)) is not None


def _passage_of(change: Change) -> tuple[object, ...]:
    """The record and the place in it, whatever the language of the words."""
    path = (change.column, *change.path)
    last = max(n for n, part in enumerate(path) if isinstance(part, str))
    return (change.record, *path[:last], LANGUAGE.sub("", _last_name(change)), *path[last + 1 :])


def _last_name(change: Change) -> str:
    return [part for part in (change.column, *change.path) if isinstance(part, str)][-1]


class _Value(NamedTuple):
    """A value in words; quoted_in: the language of words of the record, "" for the page's own."""

    text: str
    quoted_in: str = ""


def _value(edition: Edition, column: Column | None, change: Change, value: Plain) -> _Value | None:
    """A value in words; None for what is built of several."""
    words = edition.words
    if is_empty(value):
        return _Value("")
    if isinstance(value, bool):
        return _Value(words.gettext("yes") if value else words.gettext("no"))
    if isinstance(value, int):
        return _Value(words.number(value))
    texts = value if isinstance(value, list) else [value]
    if not all(isinstance(each, str) for each in texts):
        return None
    of_days = column is not None and column.type == "date"
    own = [_own_words(edition, change.column, str(each), of_days=of_days) for each in texts]
    if all(own):
        return _Value("; ".join(map(str, own)))
    return _Value("; ".join(map(str, texts)), _language(edition, column, change))


def _own_words(edition: Edition, column: str, text: str, *, of_days: bool) -> str | None:
    """What the site calls a state, a body or a day that stands in a row; None for other words.

    of_days: the column holds dates, as exactly as they are known.
    """
    if column in VOCABULARIES:
        vocabulary = VOCABULARIES[column]
        return edition.label(vocabulary, text) if text in LABELS[vocabulary] else text
    if column in OF_BODIES:
        body = edition.site.agencies.get(text)
        return edition.passage(body.name).text if body else text
    return _day(edition, text) if of_days or DAY.fullmatch(text) else None


def _day(edition: Edition, text: str) -> str:
    """A date as exactly as it is known, in words; what is none as it is written."""
    found = KNOWN_DATE.fullmatch(text)
    if found is None:
        return text
    year, quarter, month, day = (int(part) if part else 0 for part in found.groups())
    first = dt.date(year, month or max(quarter - 1, 0) * QUARTER_MONTHS + 1, day or 1)
    exact = "day" if day else "month" if month else "quarter" if quarter else "year"
    return edition.words.date_as_known(first, exact)


def _language(edition: Edition, column: Column | None, change: Change) -> str:
    """That in which the path into the value ends, or that of the column, else the plan's own."""
    last = change.path[-1] if change.path else None
    if last in edition.held:
        return str(last)
    return (column.language if column else None) or edition.source_language
