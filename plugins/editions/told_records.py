"""Records that came, and requests that went on, in sentences of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from plugins.editions.agencies import named_on
from plugins.editions.edition import Edition
from plugins.editions.labels import LABELS
from plugins.editions.told import Told, filled, named, plain, tasks_before
from plugins.editions.values import Link
from plugins.editions.words import marked as _
from plugins.plan.facts.overriding import overridden
from plugins.plan.facts.speakers import spoke_on
from plugins.plan.records.types import Plain
from plugins.plan.records.update_parts import Correction
from plugins.plan.records.updates import Update
from plugins.plan.rows.compare import Change
from plugins.plan.rows.wording import CAME, REMINDED, excerpts, is_empty, quoted

CORRECTED = _("{record} is new and corrects {corrected}: was {was}, is {now}")
STOOD_BEFORE = _(
    "the state of task {number} before it, “{state}”, was reported by {body}, as of {day}"
)
ANSWERED = _("{record} · answered on {day} by {body}")
ANSWERED_BY_DOCUMENT = _("{record} · answered on {day} by document {number}")


def told_of_record(edition: Edition, sentence: str, record: str) -> Told:
    """A sentence of `rows/wording` about a record, which may be there no more.

    Of a correction that came it tells what was and what is.
    """
    parts = {"record": named(edition, record)}
    kind, _, id_ = record.partition(":")
    update = edition.site.updates_by_id.get(id_) if kind == "update" else None
    if sentence == CAME and update and update.correction and update.corrects:
        sentence, corrected = CORRECTED, named(edition, f"update:{update.corrects}")
        parts |= dict(zip(("was", "now"), _correction(edition, update.correction), strict=True))
        parts["corrected"] = corrected
    overriding = _overriding(edition, update) if sentence == CAME and update else ()
    return (*tasks_before(edition, record), *filled(edition, sentence, parts), *overriding)


def told_of_request(edition: Edition, change: Change) -> Told | None:
    """That a body was reminded, or that it answered; None of other changes."""
    if change.record.partition(":")[0] != "request" or not is_empty(change.was):
        return None
    parts = {"record": named(edition, change.record)}
    if change.column == "reminders" and len(change.path) <= 1:
        entries = {str(change.path[0]): change.now} if change.path else change.now
        return _reminded(edition, parts, entries)
    if change.column == "answered" and not change.path:
        return _answered(edition, parts, change.now)
    return None


def _overriding(edition: Edition, update: Update) -> Iterator[Link]:
    """Whose report stood before, of each task of which the state becomes that of another body."""
    site = edition.site
    for task in update.task_ids:
        before = overridden(site, update, task)
        if before is None or before.said_by is None or before.said_by.agency is None:
            continue
        said = before.said_by
        date = edition.words.date_as_known(said.date.first, said.date.precision)
        body = named_on(edition, site.agencies[str(said.agency)], spoke_on(said)).name
        parts = {
            "number": (plain(edition, site.nesting.task_numbers[task]),),
            "state": (plain(edition, edition.label("delivery", before.state)),),
            "body": (Link("", body),),
            "day": (plain(edition, date),),
        }
        yield from (plain(edition, " · "), *filled(edition, STOOD_BEFORE, parts))


def _correction(edition: Edition, correction: Correction) -> Iterator[Told]:
    """What was and what is, each in marks."""
    was, now = (edition.passage(each) for each in (correction.was, correction.now))
    texts = excerpts(was.text, now.text)
    for passage, text in zip((was, now), texts, strict=True):
        yield (Link("", replace(passage, text=quoted(text))),)


def _reminded(edition: Edition, parts: Mapping[str, Told], entries: Plain) -> Told | None:
    """On which days, and by what."""
    if not isinstance(entries, dict):
        return None
    labels = LABELS["sent_by"]
    days = [
        f"{_day(edition, entry['date'])} ({edition.words.gettext(labels[str(entry['by'])])})"
        for entry in entries.values()
        if isinstance(entry, dict)
    ]
    return filled(edition, REMINDED, {**parts, "days": _plain(edition, days)})


def _answered(edition: Edition, parts: Mapping[str, Told], answer: Plain) -> Told | None:
    """By which bodies, as the updates say that came of it; else by the document."""
    if not isinstance(answer, dict):
        return None
    known = {**parts, "day": (plain(edition, _day(edition, answer["date"])),)}
    bodies, document = tuple(_bodies(edition, answer.get("updates"))), answer.get("document")
    if bodies:
        return filled(edition, ANSWERED, {**known, "body": _plain(edition, bodies)})
    if isinstance(document, dict):
        number = _plain(edition, [str(document["number"])])
        return filled(edition, ANSWERED_BY_DOCUMENT, {**known, "number": number})
    return None


def _bodies(edition: Edition, updates: Plain) -> Iterator[str]:
    for id_ in updates if isinstance(updates, list) else ():
        entry = edition.entries.get(str(id_))
        if entry and entry.by:
            yield entry.by.text


def _plain(edition: Edition, several: Iterable[str]) -> Told:
    return (plain(edition, edition.words.listed(dict.fromkeys(several))),)


def _day(edition: Edition, day: Plain) -> str:
    return edition.words.short_date(dt.date.fromisoformat(str(day)))
