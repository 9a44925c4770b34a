"""Kinds as data: the table that ships, and what data/kinds.yaml of a site adds and changes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.plan.reading import shape
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import DataProblems
from plugins.plan.reading.yaml_file import parse
from plugins.plan.records.kinds import Kinds, KindsFile, merged

SHIPPED = Path(__file__).with_name("kinds.yaml")


@cache
def shipped_file() -> KindsFile:
    """The kinds that ship. Raises DataProblems where their file is not as it must be."""
    source, problems = parse(SHIPPED.read_bytes(), SHIPPED.name)
    found, more = shape.record(KindsFile, source.value, Origin(source), ())
    if found is None or problems:
        raise DataProblems([*problems, *more])
    return found


@cache
def shipped_kinds() -> Kinds:
    """The kinds of a site that states none of its own."""
    return kinds_of(None)


def kinds_of(own: KindsFile | None) -> Kinds:
    """The kinds of a site from its `own` file, None where it has none that can be read."""
    return merged(shipped_file(), own)
