"""The files of requests that are to be written, and what need not be."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.update_files import REQUESTS
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.requests import ReportRequest

ORDER = (
    *("id", "agency", "tasks", "period", "asked", "by", "document", "due"),
    *("reminders", "answered"),
)


@dataclass(slots=True)
class LogToWrite:
    """Files by their names below the data folder, of which body each is, and what is wrong.

    unchanged: the bodies of which all of it stands already. replaced: the names of files in which
    something else stood.
    """

    files: dict[str, dict[str, Value]] = field(default_factory=dict)
    bodies: dict[str, str] = field(default_factory=dict)
    unchanged: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def keep(self, name: str, body: str, was: Mapping[str, Value], now: dict[str, Value]) -> None:
        """Write `now` into the file of that name, unless that is what `was` there."""
        if was == now:
            self.unchanged.append(body)
            return
        self.files[name] = {key: now[key] for key in ORDER if key in now}
        self.bodies[name] = body
        if any(_is_lost(value, now.get(key)) for key, value in was.items()):
            self.replaced.append(name)


def _is_lost(was: Value, now: Value) -> bool:
    """Whether something that stood does not stand any more; a list may have grown."""
    if isinstance(was, list) and isinstance(now, list):
        return any(each not in now for each in was)
    return was != now


def file_name(asked: dt.date, id_: str) -> str:
    """The name of the file of a request, below the data folder."""
    return f"{REQUESTS}/{asked.year:04}/{id_}.yaml"


def as_it_stands(root: Path, request: ReportRequest) -> dict[str, Value]:
    """What the file of a request that was read says, as it is typed there."""
    name = file_name(request.asked, request.id)
    value = parse((root / name).read_bytes(), name)[0].value
    return dict(value) if isinstance(value, dict) else {}
