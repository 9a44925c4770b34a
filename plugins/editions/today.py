"""Who answers today for a body of before, in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import host
from plugins.editions.values import Gone, Heir, Passage
from plugins.plan.facts.successors import GONE, Share
from plugins.plan.records.agencies import Agency, Effective, Source, Succession
from plugins.plan.records.types import Certainty

SURE_TO_UNSURE = (Certainty.VERIFIED, Certainty.INDIRECT, Certainty.NOT_VERIFIED)


@dataclass(frozen=True, slots=True)
class PublicSource:
    """A public source: address, host to show, the words that prove the fact."""

    url: str
    host: str
    quote: Passage | None


def public_sources(sources: Iterable[Source]) -> tuple[PublicSource, ...]:
    """Sources as they are shown, each once."""
    found = (
        PublicSource(
            each.url, host(each.url), Passage(each.quote, each.lang) if each.quote else None
        )
        for each in sources
    )
    return tuple(dict.fromkeys(found))


def all_gone(edition: Edition) -> dict[str, Gone]:
    """What is known of each body that is no more, by its id."""
    bodies = edition.site.agencies
    return {id_: _gone(edition, bodies[id_]) for id_ in bodies if id_ in edition.site.today.gone}


def _gone(edition: Edition, agency: Agency) -> Gone:
    """Since when it is no more, and who answers for it."""
    site = edition.site
    shares, steps = site.today.successors[agency.id], past_steps(edition, agency)
    since = min(_ends(shares, steps), key=lambda effective: effective.date)
    last = steps[-1] if steps else None
    sure = [step.certainty for share in shares for step in share.steps]
    return Gone(
        since=since.date,
        precision=since.precision,
        heirs=tuple(heir(edition, share) for share in shares),
        name=edition.passage(last.name) if last and last.name else None,
        change=last.change if last else "",
        certainty=_least_sure(sure or [step.certainty for step in steps[-1:]]),
    )


def heir(edition: Edition, share: Share) -> Heir:
    """A body of today, and the part that came to it where that is not all."""
    return Heir(
        body=edition.agency_link(edition.site.agencies[share.agency]),
        part=edition.passage(share.part) if share.part else None,
    )


def before(edition: Edition, agency: Agency) -> tuple[Share, ...]:
    """From whom a body of today took over: those of the document, not those on the way."""
    site = edition.site
    return tuple(
        share
        for share in site.today.predecessors[agency.id]
        if share.agency in site.listed_agencies or site.agencies[share.agency].named != "successor"
    )


def past_steps(edition: Edition, agency: Agency) -> tuple[Succession, ...]:
    """The steps in what became of a body that have taken effect, earliest first."""
    return tuple(s for s in agency.succession if s.effective.date <= edition.site.as_of)


def _ends(shares: Iterable[Share], steps: Iterable[Succession]) -> list[Effective]:
    """The days on which it stopped to be what it was, by what is known of either side."""
    return [
        *(share.steps[0].effective for share in shares),
        *(step.effective for step in steps if step.change in GONE),
    ]


def _least_sure(found: Iterable[Certainty]) -> Certainty:
    return max(found, key=SURE_TO_UNSURE.index)
