"""The rows that the ledger's lines recorded: data/recorded/<digest>.json."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import cast

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.folder import Folder
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.types import Plain

RECORDED_ROW_CHANGED = Message(
    "recorded-row-changed",
    N_("the content of this file is not what its name says was recorded"),
    N_("the file as `make record` wrote it, byte for byte: put it back from git"),
)

RECORDED = "recorded"
LARGEST_ROW = 4 * 1024 * 1024
NAME = re.compile(r"([0-9a-f]{64})\.json")


@dataclass(frozen=True, slots=True)
class RecordedRows(Mapping[str, Plain]):
    """Rows by their digest. They are held as they are written: of thousands few are looked at."""

    written: Mapping[str, bytes] = field(default_factory=dict)

    def __getitem__(self, digest: str) -> Plain:
        return cast("Plain", json.loads(self.written[digest]))

    def __iter__(self) -> Iterator[str]:
        return iter(self.written)

    def __len__(self) -> int:
        return len(self.written)


def recorded_rows(folder: Folder) -> tuple[Mapping[str, Plain], list[Problem]]:
    """What was recorded, by its digest, and a problem for each file that holds something else.

    Files of other names are named in notices.
    """
    held = folder.names(RECORDED)
    if isinstance(held, Message):
        return {}, [folder.problem(RECORDED, held, path=RECORDED)]
    rows: dict[str, bytes] = {}
    problems = list(folder.unread(RECORDED, lambda name: bool(NAME.search(name))))
    for entry in held:
        named = NAME.fullmatch(entry)
        if not named:
            continue
        name = f"{RECORDED}/{entry}"
        data = folder.open(name, LARGEST_ROW)
        if isinstance(data, Message):
            problems.append(folder.problem(name, data, path=name))
            continue
        if hashlib.sha256(data).hexdigest() == named[1] and _is_row(data):
            rows[named[1]] = data
        else:
            problems.append(folder.problem(name, RECORDED_ROW_CHANGED))
    return RecordedRows(rows), problems


def _is_row(data: bytes) -> bool:
    try:
        return json.loads(data) is not None
    except (ValueError, RecursionError):
        return False
