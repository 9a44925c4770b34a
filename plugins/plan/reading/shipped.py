"""Tables that ship beside the module that reads them, checked as the files of a site are."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

from plugins.plan.reading import shape
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import DataProblems
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.types import Record

R = TypeVar("R", bound=Record)


def shipped_list(model: type[R], file: Path) -> tuple[R, ...]:
    """The records of the list in `file`. Raises DataProblems where one is not as it must be."""
    source, problems = parse(file.read_bytes(), file.name)
    values = source.value if isinstance(source.value, list) else []
    read = [shape.record(model, each, Origin(source, (i,)), ()) for i, each in enumerate(values)]
    records = tuple(record for record, _ in read if record is not None)
    wrong = [*problems, *(problem for _, own in read for problem in own)]
    if wrong or not records:
        raise DataProblems(wrong)
    return records


def shipped(model: type[R], file: Path) -> R:
    """What `file` holds, as `model` says. Raises DataProblems where it is not as it must be."""
    source, problems = parse(file.read_bytes(), file.name)
    found, more = shape.record(model, source.value, Origin(source), ())
    if found is None or problems:
        raise DataProblems([*problems, *more])
    return found
