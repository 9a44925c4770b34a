"""The ledger's file: from its lines to entries."""

from __future__ import annotations

import json

from pydantic import ValidationError

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import OUTSIDE_DATA, Folder
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.yaml_file import FILE_TOO_LARGE
from plugins.plan.records.ledger import LedgerEntry, line_of

LEDGER_LINE = Message(
    "ledger-line",
    N_("this line is no entry of the ledger"),
    N_("the line as `make record` wrote it; the ledger is never edited by hand"),
)
LEDGER_UNFINISHED = Message(
    "ledger-unfinished",
    N_("the last line of the ledger has no end"),
    N_("each line whole, as `make record` wrote it"),
)

LEDGER = "ledger.jsonl"
LARGEST_LEDGER = 64 * 1024 * 1024


def recorded(folder: Folder) -> tuple[tuple[LedgerEntry, ...], list[Problem]]:
    """The entries of the ledger in `folder`, none where there is no ledger; and every problem.

    Where a line is no entry, none is given: the lines after it cannot be followed.
    """
    shown = folder.shown(LEDGER)
    if folder.inside(LEDGER) is None:
        return (), [folder.problem(LEDGER, OUTSIDE_DATA, path=LEDGER)]
    data = folder.read(LEDGER, LARGEST_LEDGER)
    if data is None:
        return (), []
    if len(data) > LARGEST_LEDGER:
        return (), [folder.problem(LEDGER, FILE_TOO_LARGE, limit=str(LARGEST_LEDGER))]
    entries, problems = entries_of(data, shown)
    broken = any(problem.message is LEDGER_LINE for problem in problems)
    return () if broken else entries, problems


def entries_of(data: bytes, shown: str) -> tuple[tuple[LedgerEntry, ...], list[Problem]]:
    """The entries of the file and a problem for each line that is none.

    `shown` is the name of the file in problems. A line must be exactly as `line_of` writes it,
    because the next line holds its digest.
    """
    found = [_entry(line) for line in data.decode("utf-8", "replace").splitlines()]
    wrong = [(number, LEDGER_LINE) for number, entry in enumerate(found, 1) if entry is None]
    if data and not data.endswith(b"\n"):
        wrong.append((len(found), LEDGER_UNFINISHED))
    return tuple(entry for entry in found if entry), [
        Problem(file=shown, line=number, column=1, field="-", message=message)
        for number, message in wrong
    ]


def _entry(line: str) -> LedgerEntry | None:
    try:
        entry = LedgerEntry.model_validate(json.loads(line))
    except (ValueError, ValidationError, RecursionError):
        return None
    return entry if line_of(entry) == line else None
