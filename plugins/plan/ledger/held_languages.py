"""The languages in which records are held: those of the site, and those once recorded.

A site may drop a language. What was said in it stays said: its words stay in data/, its columns are
held like all others, and no page shows them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from plugins.plan.records.dataset import PartialRecords
from plugins.plan.records.ledger import RecordLine
from plugins.plan.records.types import LANGUAGE, Plain

# The plan is recorded first and has its title in every language: its row tells which there were.
PLAN, TITLE = "plan", "title_"


def held_languages(records: PartialRecords, languages: Sequence[str]) -> tuple[str, ...]:
    """`languages`, those of the site, and after them each that the plan was ever recorded in."""
    recorded = (code for row in _rows_of_plan(records) for code in _languages(row))
    return tuple(dict.fromkeys([*languages, *recorded]))


def recorded_source(records: PartialRecords) -> str | None:
    """The language that was the plan's own when it was last recorded; None where it never was."""
    last = None
    for row in _rows_of_plan(records):
        last = next((code for code in _languages(row) if f"{TITLE}{code}_of" not in row), last)
    return last


def _rows_of_plan(records: PartialRecords) -> Iterator[Mapping[str, Plain]]:
    lines = (line for line in records.ledger if isinstance(line, RecordLine))
    rows = (records.recorded.get(line.digest) for line in lines if line.record == PLAN)
    return (row for row in rows if isinstance(row, dict))


def _languages(row: Mapping[str, Plain]) -> Iterator[str]:
    codes = (name.removeprefix(TITLE) for name in row if name.startswith(TITLE))
    return (code for code in codes if LANGUAGE.fullmatch(code))
