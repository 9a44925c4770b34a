"""The rules that compare records: each a function from what was read to its problems."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Sequence

from plugins.plan.material import Material
from plugins.plan.problems import Problem
from plugins.plan.validate.bodies import (
    evidence,
    may_include,
    members,
    named_in_cells,
    names_in_plan,
    terms,
)
from plugins.plan.validate.identity import (
    duplicate_ids,
    duplicate_slugs,
    holes_in_numbers,
    unknown_agencies,
    unknown_areas,
    unknown_documents,
)
from plugins.plan.validate.languages import complete, language_keys, titles
from plugins.plan.validate.ledger import nothing_lost, unbroken_chain
from plugins.plan.validate.notes import notes
from plugins.plan.validate.responsibilities import cell_words
from plugins.plan.validate.source_layout import layout
from plugins.plan.validate.updates import UPDATE_RULES, UPDATE_RULES_OF_THE_DAY

Rule = Callable[[Material, Sequence[str]], Iterator[Problem]]
RuleOfTheDay = Callable[[Material, dt.date], Iterator[Problem]]

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
RULES_OF_THE_DAY: tuple[RuleOfTheDay, ...] = UPDATE_RULES_OF_THE_DAY


def validate(material: Material, languages: Sequence[str], as_of: dt.date) -> list[Problem]:
    """All problems and notices of all rules; `languages` begins with the source language.

    `as_of` is the day of the build.
    """
    found = [problem for rule in RULES for problem in rule(material, languages)]
    return found + [problem for rule in RULES_OF_THE_DAY for problem in rule(material, as_of)]
