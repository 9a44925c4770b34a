"""What a build is made from, read and checked in a process of its own.

Reading leaves the memory of a process in tatters, and every process that is forked from it would
copy them. So a child reads, and what it found comes over as plain values, close together.
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
from plugins.plan.reading.problems import Problem
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
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
class Loaded:
    """Records, pages and lexicons of a build, and all that was found on the way.

    records: None where they are not to be used.
    """

    records: Records | None
    pages: tuple[MarkdownPage, ...]
    lexicons: Mapping[str, Lexicon]
    found: tuple[Problem, ...]


def load(sources: Sources) -> Loaded:
    """All that `sources` hold; for what is published every rule of publishing holds too."""
    pages, lexicon = PageRule(sources.content), LexiconRule(sources.data)
    rules: tuple[Rule, ...] = tuple(BUILDING)
    if sources.publishing:
        rules = tuple(publishing_rules(noted_head(sources.data, sources.head)))
    rules += address_rules(sources.address, publishing=sources.publishing)
    with uncollected():
        records, found = check(
            sources.data, sources.as_of, sources.content, (*rules, lexicon, pages)
        )
    return Loaded(records=records, pages=pages.pages, lexicons=lexicon.lexicons, found=tuple(found))
