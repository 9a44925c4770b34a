"""How published rows differ, in sentences for readers: those of `rows/wording`, filled in."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from string import Formatter
from typing import NamedTuple

from plugins.editions.edition import Edition
from plugins.editions.errata import column_of, field_words, record_link
from plugins.editions.labels import LABELS
from plugins.editions.values import Link, Passage
from plugins.editions.words import marked as _
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change
from plugins.plan.rows.table import Column
from plugins.plan.rows.wording import LARGE, excerpts, is_empty, quoted, sentence_of

# A sentence: its words one after the other, those that lead to a page with its path.
Told = tuple[Link, ...]

# How names of columns and keys end that hold words of one language, or what these are made from.
LANGUAGE = re.compile(r"(?:^|_)[a-z]{2,3}(?:_of)?$")
OF_ORIGINAL = re.compile(r"(?:^|_)[a-z]{2,3}_of$")
DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
TASK = _("Task {number}")
# Records that people call by their numbers, and the one that needs no name.
NUMBERED: Mapping[str, str] = {
    "plan": _("{The_document}"),
    "task": TASK,
    "area": _("Area {number}"),
}
# Those that people call by their titles.
TITLED = {"context", "update"}
# Of so many tasks at most an update is told by their numbers.
MOST_TASKS = 3
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


def told_of_record(edition: Edition, sentence: str, record: str) -> Told:
    """A sentence of `rows/wording` about a record, which may be there no more."""
    told_of = _filled(edition, sentence, {"record": _named(edition, record)})
    return (*_tasks_before(edition, record), *told_of)


def told_of_words(edition: Edition, page: Link, was: str, now: str) -> Told:
    """That words of a page changed which stand in no record; "" where there were or are none."""
    change = Change(page.path, "", (), was, now)
    texts = (_plain(edition, quoted(text)) for text in excerpts(was, now))
    field = _plain(edition, edition.words.gettext("text of the page"))
    parts = {"record": page, "field": field, **dict(zip(("was", "now"), texts, strict=True))}
    return _filled(edition, sentence_of(change), parts)


def told(edition: Edition, change: Change) -> Told:
    """A change of a record in a sentence."""
    column = column_of(edition, change.record, change.field)
    parts = {
        "record": _named(edition, change.record),
        "field": _plain(edition, column_words(edition, column, change)),
    }
    was, now = (_value(edition, column, change, value) for value in (change.was, change.now))
    if was is None or now is None:
        return _filled(edition, LARGE, parts)
    for name, value, text in zip(("was", "now"), (was, now), excerpts(was[0], now[0]), strict=True):
        parts[name] = _plain(edition, text)
        if value.quoted_in:
            parts[name] = Link("", Passage(quoted(text), value.quoted_in))
    return _filled(edition, sentence_of(change), parts)


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
    own = [_own_words(edition, change.column, str(each)) for each in texts]
    if all(own):
        return _Value("; ".join(map(str, own)))
    return _Value("; ".join(map(str, texts)), _language(edition, column, change))


def _own_words(edition: Edition, column: str, text: str) -> str | None:
    """What the site calls a state, a body or a day that stands in a row; None for other words."""
    if column in VOCABULARIES:
        labels = LABELS[VOCABULARIES[column]]
        return edition.words.gettext(labels[text]) if text in labels else text
    if column in OF_BODIES:
        body = edition.site.agencies.get(text)
        return edition.passage(body.name).text if body else text
    return edition.words.long_date(dt.date.fromisoformat(text)) if DAY.fullmatch(text) else None


def _language(edition: Edition, column: Column | None, change: Change) -> str:
    """That in which the path into the value ends, or that of the column, else the plan's own."""
    last = change.path[-1] if change.path else None
    if last in edition.held:
        return str(last)
    return (column.language if column else None) or edition.source_language


def _named(edition: Edition, record: str) -> Link:
    """A record as sentences call it, with its page where it has one."""
    link = record_link(edition, record)
    kind, _, id_ = record.partition(":")
    if kind in TITLED and link.path:
        return Link(link.path, replace(link.name, text=quoted(link.name.text)))
    if kind not in NUMBERED:
        return Link(link.path, link.name)
    words = edition.words.gettext(NUMBERED[kind]).format(number=link.number or id_)
    return Link(link.path, Passage(words, edition.language.code))


def _tasks_before(edition: Edition, record: str) -> Iterator[Link]:
    """The numbers of the tasks that an update is about: many bear the same title."""
    kind, _, id_ = record.partition(":")
    update = edition.site.updates_by_id.get(id_) if kind == "update" else None
    if update and len(update.tasks) <= MOST_TASKS:
        words = edition.words.gettext(TASK)
        numbers = edition.site.nesting.task_numbers
        named = (words.format(number=numbers[subject.task]) for subject in update.tasks)
        yield _plain(edition, f"{', '.join(named)} · ")


def _plain(edition: Edition, words: str) -> Link:
    return Link("", Passage(words, edition.language.code))


def _filled(edition: Edition, sentence: str, parts: Mapping[str, Link]) -> Told:
    """The sentence in the language of the edition, in pieces."""

    def pieces() -> Iterator[Link]:
        for words, name, _form, _kind in Formatter().parse(edition.words.gettext(sentence)):
            if words:
                yield _plain(edition, words)
            if name:
                yield parts[name]

    return tuple(pieces())
