"""The ledger's file: its lines as values."""

from __future__ import annotations

import json
from typing import Any

from pydantic import ValidationError

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import OUTSIDE_DATA, Folder
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.yaml_file import FILE_TOO_LARGE
from plugins.plan.records.ledger import JoinLine, LedgerLine, RecordLine, UpdateLine, line_of

LEDGER_LINE = Message(
    "ledger-line",
    N_("this line is no entry of the ledger"),
    N_("the line as `make record` wrote it; the ledger is never edited by hand"),
)
LEDGER_CONFLICT_MARKERS = Message(
    "ledger-conflict-markers",
    N_("marks of a merge stand in the ledger: two branches recorded, and git did not join them"),
    N_(
        "all lines of both sides, without the marks: take out the lines that begin with <<<<<<<, "
        "=======, ||||||| or >>>>>>>, change no other, and run `make record`, which joins both"
    ),
)
LEDGER_UNFINISHED = Message(
    "ledger-unfinished",
    N_("the last line of the ledger has no end"),
    N_("each line whole, as `make record` wrote it"),
)

LEDGER = "ledger.jsonl"
LARGEST_LEDGER = 64 * 1024 * 1024
MARKERS = ("<<<<<<<", "=======", "|||||||", ">>>>>>>")


def recorded(folder: Folder) -> tuple[tuple[LedgerLine, ...], list[Problem]]:
    """The lines of the ledger in `folder`, none where there is no ledger; and every problem.

    Where one is no entry, none is given: those after it cannot be followed.
    """
    shown = folder.shown(LEDGER)
    if folder.inside(LEDGER) is None:
        return (), [folder.problem(LEDGER, OUTSIDE_DATA, path=LEDGER)]
    data = folder.read(LEDGER, LARGEST_LEDGER)
    if data is None:
        return (), []
    if len(data) > LARGEST_LEDGER:
        return (), [folder.problem(LEDGER, FILE_TOO_LARGE, limit=str(LARGEST_LEDGER))]
    lines, problems = parse(data, shown)
    return () if problems else lines, problems


def parse(data: bytes, shown: str) -> tuple[tuple[LedgerLine, ...], list[Problem]]:
    """The lines of the file as values and a problem for each that is none.

    `shown` is the name of the file in problems. A line must be exactly as `line_of` writes it,
    because the next one holds its digest; how it ends does not matter. Marks of a merge are said
    once, at the first.
    """

    def wrong(message: Message, line: int) -> Problem:
        return Problem(file=shown, line=line, column=1, field="-", message=message)

    texts = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
    unfinished = bool(texts[-1])
    if not unfinished:
        texts.pop()
    lines, problems = [], []
    for number, text in enumerate(texts, 1):
        line = _line(text)
        if line is not None:
            lines.append(line)
        elif not text.startswith(MARKERS):
            problems.append(wrong(LEDGER_LINE, number))
        elif not any(problem.message is LEDGER_CONFLICT_MARKERS for problem in problems):
            problems.append(wrong(LEDGER_CONFLICT_MARKERS, number))
    if unfinished:
        problems.append(wrong(LEDGER_UNFINISHED, len(texts)))
    return tuple(lines), problems


def _line(text: str) -> LedgerLine | None:
    try:
        value = json.loads(text)
        line = _form(value).model_validate(value)
    except (ValueError, ValidationError, RecursionError):
        return None
    return line if line_of(line) == text else None


def _form(value: Any) -> type[UpdateLine | RecordLine | JoinLine]:  # noqa: ANN401 - any JSON
    if isinstance(value, dict) and "id" in value:
        return UpdateLine
    return JoinLine if isinstance(value, dict) and "joins" in value else RecordLine
