"""The words by which the tables of plans are known: table_words.yaml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.office.plans.phrase_lists import PhraseList
from plugins.plan.reading.cells.phrases import Phrases, by_value
from plugins.plan.reading.shipped import shipped
from plugins.plan.records.columns import ColumnMeaning
from plugins.plan.records.types import Record, Words

SHIPPED = Path(__file__).with_name("table_words.yaml")


class HeadingWords(Record):
    """The words of headings that say one thing."""

    whole: tuple[Words, ...]
    part: tuple[Words, ...]


class ShippedTableWords(Record):
    """All of table_words.yaml, each list as it says there."""

    headings: dict[ColumnMeaning, HeadingWords]
    indicators: dict[str, tuple[Words, ...]]
    counts: tuple[Words, ...]
    letterhead: tuple[Words, ...]
    signature: tuple[Words, ...]
    notes: tuple[Words, ...]
    total: tuple[Words, ...]
    parts: tuple[Words, ...]
    unit: tuple[Words, ...]
    money: tuple[Words, ...]
    unfinished: tuple[Words, ...]
    period: tuple[Words, ...]
    column: Words


@dataclass(frozen=True, slots=True)
class TableWords:
    """The same, ready to be found; of headings the whole ones and the parts of others."""

    whole: Phrases[ColumnMeaning]
    part: Phrases[ColumnMeaning]
    indicators: Mapping[str, PhraseList]
    counts: PhraseList
    letterhead: PhraseList
    signature: PhraseList
    notes: PhraseList
    total: PhraseList
    parts: PhraseList
    unit: PhraseList
    money: PhraseList
    unfinished: PhraseList
    period: PhraseList


@cache
def shipped_table_words() -> ShippedTableWords:
    """The words that ship. Raises DataProblems where their file is not as it must be."""
    return shipped(ShippedTableWords, SHIPPED)


@cache
def table_words() -> TableWords:
    """The same for the reading of tables."""
    words = shipped_table_words()
    return TableWords(
        whole=by_value({means: said.whole for means, said in words.headings.items()}),
        part=by_value({means: said.part for means, said in words.headings.items()}),
        indicators={name: PhraseList(said) for name, said in words.indicators.items()},
        counts=PhraseList(words.counts),
        letterhead=PhraseList(words.letterhead),
        signature=PhraseList(words.signature),
        notes=PhraseList(words.notes),
        total=PhraseList(words.total),
        parts=PhraseList(words.parts),
        unit=PhraseList(words.unit),
        money=PhraseList(words.money),
        unfinished=PhraseList(words.unfinished),
        period=PhraseList(words.period),
    )
