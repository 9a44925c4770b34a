"""All rules, and what they find in a data folder."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from pathlib import Path

from plugins.plan.ledger.rules import EVERYWHERE
from plugins.plan.publications.rules import PUBLICATIONS_WHOLE
from plugins.plan.reading.case import Case, Rule
from plugins.plan.reading.found import Found
from plugins.plan.reading.problems import (
    DataProblems,
    Problem,
    ProblemCollector,
    Severity,
    in_order,
)
from plugins.plan.reading.reader import read
from plugins.plan.records.dataset import Records
from plugins.plan.rules import (
    bodies,
    cells,
    colours,
    columns,
    deadlines,
    identity,
    indicators,
    kinds,
    languages,
    nesting,
    notes,
    official,
    placeholders,
    plain_words,
    posters,
    questions,
    reporting_cycles,
    requests,
    source_layout,
    successors,
    text_links,
    translations,
)
from plugins.plan.rules.updates import UPDATE_RULES, links

# What must hold of the data as they are, and what of the record of what was said before.
OF_DATA: tuple[Rule, ...] = (
    identity.duplicate_ids,
    identity.duplicate_slugs,
    identity.duplicate_sources,
    identity.duplicate_terms,
    identity.unknown_agencies,
    nesting.known_areas,
    nesting.known_parents,
    nesting.no_circles,
    nesting.positions,
    nesting.items,
    kinds.known,
    kinds.once,
    kinds.whole,
    bodies.members,
    bodies.may_include,
    bodies.names_in_plan,
    bodies.named_in_cells,
    bodies.verified_has_source,
    successors.took_over,
    successors.no_circles,
    successors.localities,
    cells.cell_words,
    deadlines.unknown_documents,
    deadlines.as_written,
    deadlines.in_time,
    colours.contrasts,
    languages.locales,
    languages.words_of_addresses,
    languages.source_language,
    translations.complete,
    translations.language_keys,
    translations.titles,
    notes.notes,
    placeholders.placeholders,
    questions.questions,
    posters.tasks_with_posters,
    official.official_has_publisher,
    text_links.text_links,
    source_layout.layout,
    columns.columns,
    columns.cells_of_columns,
    *reporting_cycles.CYCLE_RULES,
    *UPDATE_RULES,
    *indicators.INDICATOR_RULES,
    *requests.REQUEST_RULES,
    *plain_words.PLAIN_WORDS_RULES,
)
OF_RECORD: tuple[Rule, ...] = (*EVERYWHERE, *PUBLICATIONS_WHOLE)
RULES: tuple[Rule, ...] = (*OF_DATA, *OF_RECORD)

# What must hold so that whatever follows from records comes to an end.
OF_CIRCLES: tuple[Rule, ...] = (nesting.no_circles, successors.no_circles, links.no_circles)


def check(
    root: Path,
    as_of: dt.date,
    content: Path | None = None,
    more: Sequence[Rule] = (),
) -> tuple[Records | None, tuple[Problem, ...]]:
    """The records, where the files could be read, and all problems and notices, by place.

    `as_of` is the day of the build: nothing can have been said later. `more` are rules that hold in
    addition to those of every data folder.
    """
    found = read(root, content)
    return found.complete(), problems_of(found, as_of, more)


def problems_of(found: Found, as_of: dt.date, more: Sequence[Rule] = ()) -> tuple[Problem, ...]:
    """All problems and notices of what was read, by place; `as_of` and `more` as for `check`."""
    case = Case(found, as_of)
    return gathered(found, said_by(RULES, case), said_by(more, case))


def said_by(rules: Iterable[Rule], case: Case) -> list[Problem]:
    """What each of `rules` finds in `case`, one after the other."""
    return [problem for rule in rules for problem in rule(case)]


def gathered(
    found: Found, by_rules: Iterable[Problem], by_more: Iterable[Problem]
) -> tuple[Problem, ...]:
    """What reading, the rules of every data folder and those in addition found, by place.

    Of a value that one of these refused, the next say nothing.
    """
    collector = ProblemCollector()
    for problems in (found.problems, by_rules, by_more):
        collector.add(problems)
    return in_order(collector.problems)


def load(
    root: Path,
    as_of: dt.date,
    content: Path | None = None,
    more: Sequence[Rule] = (),
) -> Records:
    """The valid records of `root`. Raises DataProblems with all problems where there are any.

    `more` are rules as in `check`.
    """
    records, found = check(root, as_of, content, more)
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    if problems or records is None:
        raise DataProblems(problems)
    return records
