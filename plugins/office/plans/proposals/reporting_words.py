"""The words by which sentences say who reports on what: reporting_words.yaml."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from plugins.plan.reading.shipped import shipped
from plugins.plan.records.types import Record, Words

SHIPPED = Path(__file__).with_name("reporting_words.yaml")


class ReportingWords(Record):
    """All of reporting_words.yaml, each list as it says there."""

    verbs: tuple[Words, ...]
    all: tuple[Words, ...]
    around: tuple[Words, ...]
    whole: tuple[Words, ...]
    towards: tuple[Words, ...]
    about: tuple[Words, ...]
    joining: tuple[Words, ...]
    periods: dict[str, tuple[Words, ...]]


@cache
def reporting_words() -> ReportingWords:
    """The words that ship. Raises DataProblems where their file is not as it must be."""
    return shipped(ReportingWords, SHIPPED)
