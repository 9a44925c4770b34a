"""Kinds as data: the table that ships, and what data/kinds.yaml of a site adds and changes."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.plan.reading.shipped import shipped
from plugins.plan.records.kinds import Kinds, KindsFile, merged

SHIPPED = Path(__file__).with_name("kinds.yaml")


@cache
def shipped_file() -> KindsFile:
    """The kinds that ship. Raises DataProblems where their file is not as it must be."""
    return shipped(KindsFile, SHIPPED)


@cache
def shipped_kinds() -> Kinds:
    """The kinds of a site that states none of its own."""
    return kinds_of(None)


def kinds_of(own: KindsFile | None) -> Kinds:
    """The kinds of a site from its `own` file, None where it has none that can be read."""
    return merged(shipped_file(), own)
