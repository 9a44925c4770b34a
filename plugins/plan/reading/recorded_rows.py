"""The rows that the ledger's lines recorded: data/recorded/<digest>.json."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
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


def recorded_rows(folder: Folder) -> tuple[Mapping[str, Plain], list[Problem]]:
    """What was recorded, by its digest, and a problem for each file that holds something else.

    Files of other names are named in notices.
    """
    held = folder.names(RECORDED)
    if isinstance(held, Message):
        return {}, [folder.problem(RECORDED, held, path=RECORDED)]
    rows: dict[str, Plain] = {}
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
        row = _row(data) if hashlib.sha256(data).hexdigest() == named[1] else None
        if row is None:
            problems.append(folder.problem(name, RECORDED_ROW_CHANGED))
        else:
            rows[named[1]] = row
    return rows, problems


def _row(data: bytes) -> Plain:
    try:
        return cast("Plain", json.loads(data))
    except (ValueError, RecursionError):
        return None
