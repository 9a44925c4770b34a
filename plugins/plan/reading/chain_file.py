"""A file whose lines form a chain, one JSON object a line: the ledger, the publications."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from pydantic import ValidationError

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import MISSING_FILE, Folder
from plugins.plan.reading.memory import FORGETFUL, Memory
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.reading.yaml_file import FILE_TOO_LARGE
from plugins.plan.records.chain import ChainLine, line_of

CHAIN_LINE = Message(
    "chain-line",
    N_("this line is not an entry of this file"),
    N_("the line as `make record` wrote it; this file is never edited by hand"),
)
CHAIN_CONFLICT_MARKERS = Message(
    "chain-conflict-markers",
    N_("this file contains merge marks: two branches recorded, and git did not join them"),
    N_(
        "all lines of both sides, without the marks: take out the lines that begin with <<<<<<<, "
        "=======, ||||||| or >>>>>>>, change no other, and run `make record`, which joins both"
    ),
)
CHAIN_UNFINISHED = Message(
    "chain-unfinished",
    N_("the last line of this file is incomplete"),
    N_("each line whole, as `make record` wrote it"),
)

LARGEST_CHAIN = 64 * 1024 * 1024
MARKERS = ("<<<<<<<", "=======", "|||||||", ">>>>>>>")
L_co = TypeVar("L_co", bound=ChainLine, covariant=True)


class ChainFile(NamedTuple, Generic[L_co]):
    """A file of chained lines: its name below the data folder, and which form a line has.

    `form` gives the model that the JSON value of a line is to be read as.
    """

    name: str
    form: Callable[[Any], type[L_co]]

    def read(
        self, folder: Folder, memory: Memory = FORGETFUL
    ) -> tuple[tuple[L_co, ...], Sequence[Problem]]:
        """The lines of the file in `folder`, none where there is none; and every problem.

        Where one is no entry, none is given: those after it cannot be followed. What `memory` knows
        of the same bytes is not read again.
        """
        data = folder.open(self.name, LARGEST_CHAIN)
        if data is MISSING_FILE:
            return (), []
        if isinstance(data, Message):
            return (), [folder.problem(self.name, data, path=self.name)]
        if len(data) > LARGEST_CHAIN:
            return (), [folder.problem(self.name, FILE_TOO_LARGE, limit=str(LARGEST_CHAIN))]
        shown = folder.shown(self.name)
        lines, problems = memory.of(("chain", shown), data, lambda: self.parse(data, shown))
        return () if problems else lines, problems

    def parse(self, data: bytes, shown: str) -> tuple[tuple[L_co, ...], list[Problem]]:
        """The lines of the file as values and a problem for each that is none.

        `shown` is the name of the file in problems. A line must be exactly as `line_of` writes
        it, because the next one holds its digest; how it ends does not matter. Marks of a merge
        are said once, at the first.
        """

        def wrong(message: Message, line: int) -> Problem:
            return Problem(file=shown, line=line, column=1, field="-", message=message)

        texts = data.decode("utf-8", "replace").replace("\r\n", "\n").split("\n")
        unfinished = bool(texts[-1])
        if not unfinished:
            texts.pop()
        lines, problems = [], []
        for number, text in enumerate(texts, 1):
            line = self._line(text)
            if line is not None:
                lines.append(line)
            elif not text.startswith(MARKERS):
                problems.append(wrong(CHAIN_LINE, number))
            elif not any(problem.message is CHAIN_CONFLICT_MARKERS for problem in problems):
                problems.append(wrong(CHAIN_CONFLICT_MARKERS, number))
        if unfinished:
            problems.append(wrong(CHAIN_UNFINISHED, len(texts)))
        return tuple(lines), problems

    def _line(self, text: str) -> L_co | None:
        try:
            value = json.loads(text)
            line = self.form(value).model_validate(value)
        except (ValueError, ValidationError, RecursionError):
            return None
        return line if line_of(line) == text else None
