"""From whom a body of today took over: by which act, since when, how sure, and their tasks."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.tasks import task_rows
from plugins.editions.today import PublicSource, before, public_sources
from plugins.editions.values import Link, Passage, TaskRow
from plugins.plan.facts.successors import Share
from plugins.plan.records.agencies import Agency, TakenOver
from plugins.plan.records.types import Certainty


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOverStep:
    """One step by which a body, or a part of it, passed to another, with act and sources.

    through: from whom, where that is a body on the way.
    """

    through: Passage | None
    date: dt.date
    precision: str
    act: Passage | None
    certainty: Certainty
    certainty_note: Passage | None
    sources: tuple[PublicSource, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Predecessor:
    """A body of before and its tasks; `part` is what was taken over where that is not all.

    `leads` and `coordinates` are by name or through a group, as on its own page.
    """

    anchor: str
    body: Link
    part: Passage | None
    steps: tuple[TakenOverStep, ...]
    leads: tuple[TaskRow, ...]
    coordinates: tuple[Link, ...]


def predecessors(edition: Edition, agency: Agency) -> tuple[Predecessor, ...]:
    """Those of the document that `agency` took over from, those taken over whole first."""
    return tuple(_predecessor(edition, share) for share in before(edition, agency))


def _predecessor(edition: Edition, share: Share) -> Predecessor:
    site = edition.site
    duties = site.duties[share.agency]
    return Predecessor(
        anchor=f"from-{share.agency}",
        body=edition.agency_link(site.agencies[share.agency]),
        part=edition.passage(share.part) if share.part else None,
        steps=tuple(_step(edition, step, share) for step in share.steps),
        leads=task_rows(edition, duties.leads),
        coordinates=tuple(edition.task_link(site.tasks[id_]) for id_ in duties.coordinates),
    )


def _step(edition: Edition, step: TakenOver, share: Share) -> TakenOverStep:
    passage, note = edition.passage, step.certainty_note
    first = step is share.steps[0]
    return TakenOverStep(
        through=None if first else passage(edition.site.agencies[step.agency].name),
        date=step.effective.date,
        precision=step.effective.precision,
        act=passage(step.act) if step.act else None,
        certainty=step.certainty,
        certainty_note=passage(note) if note else None,
        sources=public_sources(step.sources),
    )
