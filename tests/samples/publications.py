"""The sample plan as tests publish it again and again, and what they find in its copies."""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from plugins.plan.ledger.chain import BEGINNING
from plugins.plan.records.chain import canonical
from tests.samples.ledger import REPORT, REPORT_FILE, WHY, explain, record
from tests.samples.plan import AS_OF

NEXT_DAY = AS_OF + dt.timedelta(days=1)
WITHDRAWN = f"update:{REPORT}"


def said_update(data: Path, number: int) -> str:
    """Write a report like another, of another day; its id."""
    text = (data / REPORT_FILE).read_text("utf-8")
    day = f"2024-07-{number:02}"
    (data / f"updates/2024/{day}-1.1.yaml").write_text(text.replace("2024-07-05", day), "utf-8")
    return f"{day}-1.1"


def publish(data: Path, number: int, day: dt.date = AS_OF) -> None:
    """Add a report like another, and record it on a day."""
    said_update(data, number)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BUILD_DATE", day.isoformat())
        assert record(data) == 0


def withdraw(data: Path) -> None:
    """Take out a report by order; that is still to be recorded."""
    (data / REPORT_FILE).unlink()
    day = AS_OF.isoformat()
    explain(
        data, f'- {{record: "{WITHDRAWN}", kind: withdrawn, why: {WHY}, by: {WHY}, date: "{day}"}}'
    )


def publications(data: Path) -> list[dict[str, Any]]:
    """The lines about publications, as JSON."""
    path = data / "publications.jsonl"
    return [json.loads(text) for text in path.read_text("utf-8").splitlines()]


def end(data: Path, name: str = "ledger.jsonl") -> str:
    """The digest of the last line of a file of lines; that of nothing where there is none."""
    path = data / name
    lines = path.read_bytes().splitlines() if path.exists() else []
    return hashlib.sha256(lines[-1]).hexdigest() if lines else BEGINNING


def copy_of(data: Path, place: int = -1) -> Path:
    """The frozen copy of a publication."""
    return data / f"published/{publications(data)[place]['copy']}.zip"


def members(path: Path) -> dict[str, bytes]:
    """What a frozen copy holds, in its order."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def rewrite(path: Path, **changed: bytes) -> None:
    """Pack a copy anew with other members; in their names `__` stands for the dot."""
    held = members(path) | {name.replace("__", "."): new for name, new in changed.items()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, content)


def rows(path: Path, table: str = "updates") -> list[dict[str, Any]]:
    """The rows of a table in a copy."""
    found: list[dict[str, Any]] = json.loads(members(path)[f"{table}.json"])
    return found


def cells(path: Path, table: str = "updates") -> list[list[str]]:
    """The lines of a table in a copy as a spreadsheet reads them."""
    text = members(path)[f"{table}.csv"].decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))


def chained(data: Path, **values: str) -> None:
    """Add a line about a publication by hand, with its place in the chain."""
    line = {"previous": end(data, "publications.jsonl"), **values}
    with (data / "publications.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{canonical(line)}\n")
