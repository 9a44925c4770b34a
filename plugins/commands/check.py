"""`python -m plugins check`: say everything that is wrong with the data."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from pathlib import Path

from plugins.commands.explain import explained
from plugins.plan.ledger.head_file import noted_head
from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.reading.case import Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Problem, Severity, listing
from plugins.plan.reading.saying import said
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import checking_rules
from plugins.publish.build_date import build_day
from plugins.search import lexicon

SUMMARY = N_("{problems} problems, {notices} notices in {folder}")


def run(data: Path, content: Path, explain: bool = False) -> int:
    """Check a data folder; 1 where there is a problem, else 0.

    explain: say first what was read from the words of cells and deadlines.
    """
    if explain:
        for line in explained(data, content, day()):
            print(line)
    rules = checking_rules(os.environ.get("LEDGER_HEAD"), noted_head(data, None))
    return 0 if checked(data, content, rules) else 1


def checked(folder: Path, content: Path, more: Sequence[Rule]) -> Records | None:
    """The records, or None where there is a problem; says all problems and notices."""
    records, of_plan = check(folder, day(), content, more)
    of_lexicon: tuple[Problem, ...] = ()
    if records:
        codes, tasks = records.language_codes, [task.id for task in records.tasks]
        _, of_lexicon = lexicon.read(folder, codes, tasks, held_languages(records, codes))
    found = [*of_plan, *of_lexicon]
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    notices = [problem for problem in found if problem.severity is Severity.NOTICE]
    for group in (problems, notices):
        if group:
            print(listing(group))
    print(said(SUMMARY, problems=len(problems), notices=len(notices), folder=folder))
    return None if problems else records


def day() -> dt.date:
    """The day to check for: BUILD_DATE, else today."""
    return build_day(os.environ.get("BUILD_DATE"))
