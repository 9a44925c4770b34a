"""Differences in words: one table of sentences, for every place that tells how rows differ."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from plugins.plan.reading.catalogues import N_
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change, Differences

CAME = N_("{record} is new")
VANISHED = N_("{record} is gone")
CHANGED = N_("{record} {field}: was {was}, is {now}")
FILLED = N_("{record} {field}: was blank, is {now}")
EMPTIED = N_("{record} {field}: was {was}, is blank")

LONGEST = 120


def sentences(found: Differences, translate: Callable[[str], str]) -> Iterator[str]:
    """Each difference in one sentence; `translate` gives a sentence in the reader's language."""
    for sentence, records in ((CAME, found.came), (VANISHED, found.vanished)):
        yield from (translate(sentence).format(record=record) for record in records)
    yield from (worded(change, translate) for change in found.changes)


def worded(change: Change, translate: Callable[[str], str]) -> str:
    """One change in a sentence."""
    sentence = CHANGED
    if is_empty(change.was):
        sentence = FILLED
    elif is_empty(change.now):
        sentence = EMPTIED
    return translate(sentence).format(
        record=change.record, field=change.field, was=shown(change.was), now=shown(change.now)
    )


def shown(value: Plain) -> str:
    """A value in a sentence, shortened where it is long."""
    text = "" if is_empty(value) else value
    text = text if isinstance(text, str) else json.dumps(text, ensure_ascii=False)
    return f"“{text if len(text) <= LONGEST else text[: LONGEST - 1] + '…'}”"


def is_empty(value: Plain) -> bool:
    """Whether a value says nothing."""
    return value is None or value in ("", [], {})
