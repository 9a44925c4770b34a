"""The terms of the plan in every language: data/glossary.yaml."""

from __future__ import annotations

from typing import Self

from pydantic import Field, model_validator

from plugins.plan.records.meaning import Meanings, Means
from plugins.plan.records.types import (
    Certainty,
    Line,
    Text,
    WebAddress,
    Words,
    every_on_one_line,
)


class GlossaryTerm(Text):
    """A term in every language of the site, with its source and how sure it is."""

    abbreviation: Line | None = None
    also: dict[str, tuple[Line, ...]] = Field(default_factory=dict)
    certainty: Certainty
    source: WebAddress | None = None
    quote: Words | None = None
    note: Text | None = None

    _meanings = Meanings(
        abbreviation=Means("how the plan shortens it", "HCN"),
        also=Means(
            "further translations in use, by language",
            "{en: [household just above the poverty line]}",
        ),
        certainty=Means("how sure the translation is", "not-verified"),
        source=Means("the address that shows it", "https://thuatngu.example/ho-can-ngheo"),
        quote=Means("the passage there that shows it, word for word", "near-poor households"),
        note=Means(
            "what readers must know of the term",
            "{vi: Theo chuẩn nghèo hiện hành., en: By the poverty line in force.}",
        ),
    )

    @model_validator(mode="after")
    def _on_one_line(self) -> Self:
        every_on_one_line(self)
        return self
