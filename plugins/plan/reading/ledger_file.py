"""The ledger's file: lines to entries, and new entries to its end."""

from __future__ import annotations

import json

from pydantic import ValidationError

from plugins.plan.reading.folder import Folder
from plugins.plan.reading.problems import Problem
from plugins.plan.records.ledger import LedgerEntry, line_of

LEDGER = "ledger.jsonl"
LARGEST_LEDGER = 64 * 1024 * 1024


def recorded(folder: Folder) -> tuple[tuple[LedgerEntry, ...], list[Problem]]:
    """The entries of the ledger in `folder`, none where there is no ledger; and what is amiss.

    Where a line is no entry, none is given: the lines after it cannot be followed.
    """
    shown = folder.shown(LEDGER)
    if folder.inside(LEDGER) is None:
        return (), [Problem(shown, 1, 1, "-", "outside-data", {"path": LEDGER})]
    data = folder.read(LEDGER, LARGEST_LEDGER)
    if data is None:
        return (), []
    if len(data) > LARGEST_LEDGER:
        limit = {"limit": str(LARGEST_LEDGER)}
        return (), [Problem(shown, 1, 1, "-", "file-too-large", limit)]
    entries, problems = parse(data, shown)
    broken = any(problem.code == "ledger-line" for problem in problems)
    return () if broken else entries, problems


def parse(data: bytes, shown: str) -> tuple[tuple[LedgerEntry, ...], list[Problem]]:
    """The entries of the file and a problem for each line that is none.

    `shown` is the name of the file in problems. A line must be exactly as `line_of` writes it,
    because the next line holds its digest.
    """
    entries, problems = [], []
    for number, line in enumerate(data.decode("utf-8", "replace").splitlines(), 1):
        entry = _entry(line)
        if entry is None:
            problems.append(Problem(shown, number, 1, "-", "ledger-line"))
        else:
            entries.append(entry)
    if data and not data.endswith(b"\n"):
        problems.append(Problem(shown, len(entries) + len(problems), 1, "-", "ledger-unfinished"))
    return tuple(entries), problems


def _entry(line: str) -> LedgerEntry | None:
    try:
        entry = LedgerEntry.model_validate(json.loads(line))
    except (ValueError, ValidationError, RecursionError):
        return None
    return entry if line_of(entry) == line else None
