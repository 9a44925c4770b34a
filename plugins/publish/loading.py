"""What a build is made from: read in this process, checked in one of its own.

Whoever checks makes much that nobody needs afterwards. It would lie among the records, and every
process that is forked from this one would copy it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.page_rules import PageRule
from plugins.plan.ledger.head_file import noted_head
from plugins.plan.reading.case import Rule
from plugins.plan.reading.found import Found
from plugins.plan.reading.memory import Memory
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.reader import read
from plugins.plan.rules.check import problems_of
from plugins.plan.rules.stages import BUILDING, publishing_rules
from plugins.publish.public_address import address_rules
from plugins.search.entries import Lexicon
from plugins.search.lexicon import LexiconRule
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
class Checked:
    """The pages and lexicons that go with what was read, and all that was found on the way."""

    pages: tuple[MarkdownPage, ...]
    lexicons: Mapping[str, Lexicon]
    problems: tuple[Problem, ...]


def read_with(memory: Memory, sources: Sources) -> Reading:
    """All that stands in the data of `sources`; what `memory` knows is not read again."""
    with uncollected():
        found = read(sources.data, sources.content, memory)
    return Reading(sources=sources, found=found, memory=memory)


def checked(reading: Reading) -> Checked:
    """What holds of all that was read; for what is published every rule of publishing holds too.

    What was read is kept for the next time.
    """
    sources = reading.sources
    pages = PageRule(sources.content, reading.memory)
    lexicon = LexiconRule(sources.data, reading.memory)
    rules: tuple[Rule, ...] = tuple(BUILDING)
    if sources.publishing:
        rules = tuple(publishing_rules(noted_head(sources.data, sources.head)))
    rules += address_rules(sources.address, publishing=sources.publishing)
    with uncollected():
        problems = problems_of(reading.found, sources.as_of, (*rules, lexicon, pages))
        reading.memory.keep()
    return Checked(pages=pages.pages, lexicons=lexicon.lexicons, problems=problems)
