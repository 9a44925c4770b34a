"""`python -m plugins check`: say everything that is wrong with data, pages and settings."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from plugins.commands.counted_notices import counted
from plugins.commands.explain import explained
from plugins.editions.page_rules import PageRule
from plugins.plan.ledger.head_file import noted_head
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.catalogues import N_, NP_
from plugins.plan.reading.problems import LANGUAGES, Problem, Severity
from plugins.plan.reading.saying import numbered, side_by_side, translated
from plugins.plan.reading.stated_address import stated_address
from plugins.plan.reading.summary import listing, summarised
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import checking_rules
from plugins.publish.build_date import SETTING as BUILD_DATE
from plugins.publish.build_date import build_day, stated_day, today
from plugins.publish.public_address import SETTING as SITE_URL
from plugins.publish.public_address import address_rules
from plugins.search.lexicon import LexiconRule
from plugins.system.uncollected import uncollected

SUMMARY = N_("{problems}, {notices} in {folder}")
PROBLEMS = NP_("{count} problem", "{count} problems")
NOTICES = NP_("{count} notice", "{count} notices")


def run(
    data: Path,
    content: Path,
    explain: bool = False,
    publishing: bool = False,
    every_place: bool = False,
) -> int:
    """Check data, pages and settings in one pass; 1 where there is a problem, else 0.

    explain: say first what was read from the words of cells and deadlines. every_place: name all
    places of which the same notice is given, not the first ones alone. publishing: what is to
    be published needs an address besides; notices are counted, and that something is still to be
    recorded, as comes next, is none.
    """
    if explain:
        for line in explained(data, content, _known_day()):
            print(line)
    stated, noted = os.environ.get("LEDGER_HEAD"), noted_head(data, None)
    rules = checking_rules(stated, noted, recording=publishing)
    needed = address_rules(os.environ.get(SITE_URL), publishing=True) if publishing else ()
    noticed = counted if publishing else partial(summarised, every_place=every_place)
    return 0 if checked(data, content, (*rules, PageRule(content), *needed), noticed) else 1


def checked(
    folder: Path,
    content: Path,
    more: Sequence[Rule],
    noticed: Callable[[Sequence[Problem]], str] = summarised,
) -> Records | None:
    """The records, or None where there is a problem; says all problems, and what is `noticed`.

    noticed: what is said of notices, "" for nothing.
    """
    rules: tuple[Rule, ...] = (*more, _settings, LexiconRule(folder))
    with uncollected():
        records, found = check(folder, _known_day(), content, rules)
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    notices = [problem for problem in found if problem.severity is Severity.NOTICE]
    if problems:
        print(listing(problems))
    if words := noticed(notices) if notices else "":
        print(words)
    print(_summary(folder, len(problems), len(notices)))
    return None if problems else records


def _summary(folder: Path, problems: int, notices: int) -> str:
    """How many there are, in every language."""
    return side_by_side(
        {
            code: translated(
                SUMMARY,
                code,
                problems=numbered(PROBLEMS, code, problems),
                notices=numbered(NOTICES, code, notices),
                folder=folder,
            )
            for code in LANGUAGES
        }
    )


def day() -> dt.date:
    """The day to check for: BUILD_DATE, else today."""
    return build_day(os.environ.get(BUILD_DATE))


def _known_day() -> dt.date:
    """The day to check for; today, where what BUILD_DATE states is none, which is said besides."""
    stated = stated_day(os.environ.get(BUILD_DATE))
    return today() if isinstance(stated, Problem) else stated


def _settings(_case: Case) -> Iterator[Problem]:
    """What the environment states can be used."""
    address = os.environ.get(SITE_URL)
    found = (
        stated_day(os.environ.get(BUILD_DATE)),
        stated_address(address, SITE_URL) if address else None,
    )
    yield from (problem for problem in found if isinstance(problem, Problem))
