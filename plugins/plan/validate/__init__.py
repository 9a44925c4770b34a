"""The rules that compare records: each a function from what was read to its problems."""

from __future__ import annotations

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
from plugins.plan.validate.notes import notes
from plugins.plan.validate.responsibilities import cell_words
from plugins.plan.validate.source_layout import layout

Rule = Callable[[Material, Sequence[str]], Iterator[Problem]]

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
)


def validate(material: Material, languages: Sequence[str]) -> list[Problem]:
    """All problems and notices of all rules; `languages` begins with the source language."""
    return [problem for rule in RULES for problem in rule(material, languages)]
