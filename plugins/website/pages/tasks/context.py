"""Public facts that stand beside a task and are no progress, as shown."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.evidence import Rendered, SourceView, rendered, source_view
from plugins.editions.urls import context_anchor
from plugins.editions.values import Passage
from plugins.plan.records.context import Context
from plugins.plan.records.types import DateAsKnown


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextView:
    """A baseline or background; `anchor` is its id on the page."""

    anchor: str
    kind: str
    date: DateAsKnown
    date_note: Passage | None
    text: Rendered
    caution: Passage | None
    territory: Passage | None
    sources: tuple[SourceView, ...]


def context_view(edition: Edition, context: Context, task: str) -> ContextView:
    """A fact beside `task` as shown on its page."""
    passage = edition.passage
    return ContextView(
        anchor=context_anchor(context.id),
        kind=context.kind,
        date=context.date,
        date_note=passage(context.date_note) if context.date_note else None,
        text=rendered(passage(context.text), edition.links(edition.urls.task(task))),
        caution=passage(context.caution) if context.caution else None,
        territory=passage(context.territory) if context.territory else None,
        sources=tuple(source_view(edition, source) for source in context.sources),
    )
