"""The terms of the plan in every language: data/glossary.yaml."""

from __future__ import annotations

from pydantic import Field

from plugins.plan.records.types import (
    Certainty,
    Text,
    WebAddress,
    Words,
)


class GlossaryTerm(Text):
    """A term in every language of the site, with its source and how sure it is."""

    abbreviation: Words | None = None
    also: dict[str, tuple[Words, ...]] = Field(default_factory=dict)
    certainty: Certainty
    source: WebAddress | None = None
    quote: Words | None = None
    note: Text | None = None
