"""Differences in words: one table of sentences, for every place that tells how rows differ.

Tools fill in names of records and columns and values as they stand in rows, pages what readers call
them (`editions/differences`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from plugins.plan.reading.catalogues import NS_
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change, Differences

CAME = NS_("{record} is new")
VANISHED = NS_("{record} is gone")
WITHDRAWN = NS_("{record} was withdrawn by order; its row is not kept")
CHANGED = NS_("{record} · {field}: was {was}, is {now}")
FILLED = NS_("{record} · {field}: was blank, is {now}")
EMPTIED = NS_("{record} · {field}: was {was}, is blank")
LARGE = NS_("{record} · {field} was changed; both versions stand in the files")
REMINDED = NS_("{record} · reminded on {days}")
ANSWERED_ON = NS_("{record} · answered on {day}")
STATE = NS_("{record} · {field}: from “{was}” to “{now}”")

# Columns whose values are states, of a fixed vocabulary.
STATES = ("delivery", "reporting", "deadline_reading")

LONGEST = 120
# As much of what two long texts have in common is shown before the first place where they differ.
BEFORE = 40


def sentences(found: Differences, translate: Callable[[str], str]) -> Iterator[str]:
    """Each difference in one sentence; `translate` gives a sentence in the reader's language."""
    for sentence, records in ((CAME, found.came), (VANISHED, found.vanished)):
        yield from (translate(sentence).format(record=record) for record in records)
    yield from (worded(change, translate) for change in found.changes)


def worded(change: Change, translate: Callable[[str], str]) -> str:
    """One change in a sentence."""
    return _of_request(change, translate) or _worded(change, translate)


def _worded(change: Change, translate: Callable[[str], str]) -> str:
    sentence = sentence_of(change)
    quote = str if sentence == STATE else quoted
    was, now = (quote(text) for text in excerpts(as_text(change.was), as_text(change.now)))
    return translate(sentence).format(record=change.record, field=change.field, was=was, now=now)


def _of_request(change: Change, translate: Callable[[str], str]) -> str:
    """That a body was reminded, or that it answered; "" of other changes."""
    kind, now = change.record.partition(":")[0], change.now
    if kind != "request" or not is_empty(change.was) or not isinstance(now, dict):
        return ""
    if change.column == "reminders" and len(change.path) <= 1:
        days = ", ".join(map(_day, change.path or sorted(now)))
        return translate(REMINDED).format(record=change.record, days=days)
    if change.column == "answered" and not change.path:
        return translate(ANSWERED_ON).format(record=change.record, day=_day(now["date"]))
    return ""


def _day(iso: object) -> str:
    """A day as officials write it, 26/11/2026: rows hold it as 2026-11-26."""
    return "/".join(reversed(str(iso).split("-")))


def sentence_of(change: Change) -> str:
    """The sentence that tells a change: from {was} to {now}, unless one of them says nothing."""
    if is_empty(change.was):
        return FILLED
    if is_empty(change.now):
        return EMPTIED
    return STATE if change.column in STATES and not change.path else CHANGED


def shown(value: Plain) -> str:
    """A value in a sentence, shortened where it is long."""
    return quoted(shortened(as_text(value)))


def quoted(text: str) -> str:
    """Words in marks."""
    return f"“{text}”"


def as_text(value: Plain) -> str:
    """A value as text: what says nothing is empty, what is no text stands as JSON."""
    text = "" if is_empty(value) else value
    return text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)


def excerpts(was: str, now: str) -> tuple[str, str]:
    """Two texts, each shortened where it is long, so that the first difference can be seen."""
    pairs = enumerate(zip(was, now, strict=False))
    common = next((n for n, (a, b) in pairs if a != b), min(len(was), len(now)))
    start = common - BEFORE if common > BEFORE and max(len(was), len(now)) > LONGEST else 0
    return shortened(_from(was, start)), shortened(_from(now, start))


def shortened(text: str) -> str:
    """A text, cut and marked with “…” where it is too long for a sentence."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def is_empty(value: Plain) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", [], {})


def _from(text: str, start: int) -> str:
    """The text from the beginning of a word near `start` on."""
    if not start:
        return text
    word = text.find(" ", start - 1) + 1 or start
    return "…" + text[min(word, start + BEFORE) :]
