"""All rules, and what they find in a data folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from plugins.plan.ledger.rules import nothing_lost, unbroken_chain
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.problems import DataProblems, Gathered, Problem, Severity, in_order
from plugins.plan.reading.reader import read
from plugins.plan.records.dataset import Records
from plugins.plan.rules.bodies import (
    evidence,
    may_include,
    members,
    named_in_cells,
    names_in_plan,
    terms,
)
from plugins.plan.rules.cells import cell_words
from plugins.plan.rules.identity import (
    duplicate_ids,
    duplicate_slugs,
    holes_in_numbers,
    unknown_agencies,
    unknown_areas,
    unknown_documents,
)
from plugins.plan.rules.languages import complete, language_keys, titles
from plugins.plan.rules.notes import notes
from plugins.plan.rules.source_layout import layout
from plugins.plan.rules.updates import UPDATE_RULES

RULES: tuple[Rule, ...] = (
    duplicate_ids,
    duplicate_slugs,
    unknown_areas,
    unknown_agencies,
    unknown_documents,
    holes_in_numbers,
    members,
    may_include,
    names_in_plan,
    named_in_cells,
    evidence,
    terms,
    cell_words,
    complete,
    language_keys,
    titles,
    notes,
    layout,
    *UPDATE_RULES,
    unbroken_chain,
    nothing_lost,
)


def check(
    root: Path,
    languages: Sequence[str],
    as_of: dt.date,
    content: Path | None = None,
    more: Sequence[Rule] = (),
) -> tuple[Records | None, tuple[Problem, ...]]:
    """The records, where the files could be read, and all problems and notices, by place.

    `languages` begins with the source language. `as_of` is the day of the build: nothing can have
    been said later. `more` are rules that hold in addition to those of every data folder.
    """
    found = read(root, languages, content)
    case = Case(found, languages, as_of)
    gathered = Gathered()
    gathered.add(found.problems)
    gathered.add([problem for rule in RULES for problem in rule(case)])
    gathered.add([problem for rule in more for problem in rule(case)])
    return found.complete(), in_order(gathered.problems)


def load(
    root: Path,
    languages: Sequence[str],
    as_of: dt.date,
    content: Path | None = None,
    more: Sequence[Rule] = (),
) -> Records:
    """The valid records of `root`. Raises DataProblems with all problems where there are any.

    `more` are rules as in `check`.
    """
    records, found = check(root, languages, as_of, content, more)
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    if problems or records is None:
        raise DataProblems(problems)
    return records
