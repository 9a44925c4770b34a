"""What a build is made from: read in this process, checked in two of their own.

Whoever checks makes much that nobody needs afterwards. It would lie among the records, and every
process that is forked from this one would copy it.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import gc
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.page_rules import PageRule
from plugins.plan.ledger.head_file import noted_head
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.found import Found
from plugins.plan.reading.memory import Memory
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.reader import read
from plugins.plan.rules.check import OF_DATA, OF_RECORD, gathered, said_by
from plugins.plan.rules.stages import BUILDING, publishing_rules
from plugins.publish.public_address import address_rules
from plugins.search.entries import Lexicon
from plugins.search.lexicon import LexiconRule
from plugins.system.pool import apart
from plugins.system.uncollected import uncollected


@dataclass(frozen=True, slots=True, kw_only=True)
class Sources:
    """Where a build is read from, for which day, and whether it is to be published.

    address: what SITE_URL states; head: what LEDGER_HEAD notes; None where they say nothing.
    """

    data: Path
    content: Path
    as_of: dt.date
    publishing: bool
    address: str | None
    head: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was found in the data of `sources`, and the memory that it was taken from."""

    sources: Sources
    found: Found
    memory: Memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """The pages and lexicons that go with what was read."""

    pages: tuple[MarkdownPage, ...]
    lexicons: Mapping[str, Lexicon]


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What else a build is made from, and all that was found on the way."""

    texts: Texts
    problems: tuple[Problem, ...]


def read_with(memory: Memory, sources: Sources) -> Reading:
    """All that stands in the data of `sources`; what `memory` knows is not read again."""
    with uncollected():
        found = read(sources.data, sources.content, memory)
        # All of it stays: no search for garbage is to go through it, here or in a child.
        gc.freeze()
    return Reading(sources=sources, found=found, memory=memory)


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What rules found: those of every data folder, and those in addition."""

    by_rules: tuple[Problem, ...]
    by_more: tuple[Problem, ...]


def of_record(reading: Reading) -> Findings:
    """What the rules of the record say; for what is published all of it must hold."""
    sources, case = reading.sources, Case(reading.found, reading.sources.as_of)
    rules: tuple[Rule, ...] = tuple(BUILDING)
    if sources.publishing:
        rules = tuple(publishing_rules(noted_head(sources.data, sources.head)))
    with uncollected():
        return Findings(
            by_rules=tuple(said_by(OF_RECORD, case)), by_more=tuple(said_by(rules, case))
        )


def of_data(reading: Reading) -> tuple[Findings, Texts]:
    """What the rules of data, address, lexicon and pages say; and these two.

    All that was read is kept for the next time.
    """
    sources, case = reading.sources, Case(reading.found, reading.sources.as_of)
    pages = PageRule(sources.content, reading.memory)
    lexicon = LexiconRule(sources.data, reading.memory)
    more: tuple[Rule, ...] = (
        *address_rules(sources.address, publishing=sources.publishing),
        lexicon,
        pages,
    )
    with uncollected():
        said = Findings(by_rules=tuple(said_by(OF_DATA, case)), by_more=tuple(said_by(more, case)))
        reading.memory.keep()
    return said, Texts(pages=pages.pages, lexicons=lexicon.lexicons)


@contextlib.contextmanager
def checking(reading: Reading) -> Iterator[Callable[[], Checked]]:
    """What was read is being checked meanwhile; what is given waits for the outcome."""
    with apart(of_record, reading) as record, apart(of_data, reading) as data:

        def checked() -> Checked:
            of_past, (of_rest, texts) = record.result(), data.result()
            problems = gathered(
                reading.found,
                (*of_rest.by_rules, *of_past.by_rules),
                (*of_past.by_more, *of_rest.by_more),
            )
            return Checked(texts=texts, problems=problems)

        yield checked
