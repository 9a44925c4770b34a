"""What became of a body, step by step."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.agencies import successor
from plugins.editions.edition import Edition
from plugins.editions.today import PublicSource, public_sources
from plugins.editions.values import Passage, Successor
from plugins.plan.records.agencies import Agency, Succession


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One step in what became of a body, with its act, sources and how sure it is."""

    successor: Successor
    detail: Passage | None
    act: Passage | None
    certainty_note: Passage | None
    sources: tuple[PublicSource, ...]


def steps(edition: Edition, agency: Agency) -> tuple[Step, ...]:
    """The recorded steps of `agency`, earliest first."""
    return tuple(_step(edition, step) for step in agency.succession)


def _step(edition: Edition, step: Succession) -> Step:
    passage = edition.passage
    return Step(
        successor=successor(edition, step),
        detail=passage(step.detail) if step.detail else None,
        act=passage(step.act) if step.act else None,
        certainty_note=passage(step.certainty_note) if step.certainty_note else None,
        sources=public_sources(step.sources),
    )
