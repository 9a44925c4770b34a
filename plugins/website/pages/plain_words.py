"""An area in plain words: what the editors wrote, whom to ask today, what has been said so far.

Only the first is prose. Who answers today and what was said follow from the data of each build.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.bodies_to_ask import BodyToAsk, bodies_to_ask
from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS, Strand
from plugins.editions.plain_words import PointView, point_view
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.values import Passage
from plugins.plan.facts.coverage import Coverage
from plugins.plan.records.areas import Area
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.updates.histories import HistoryView

SAID = (Strand.REPORTED, Strand.RELATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainWordsView:
    """An area in plain words.

    reported and total: of how many of its tasks anything was reported. related: how many updates
    of public information there are. latest: the newest update of either.
    """

    points: tuple[PointView, ...]
    question: Passage | None
    asked: tuple[BodyToAsk, ...]
    reported: int
    total: int
    related: int
    latest: UpdateEntry | None


def plain_words(
    edition: Edition, area: Area, tasks: Iterable[str], history: HistoryView
) -> PlainWordsView | None:
    """`area` in plain words, with its `tasks` and `history`; None where nobody wrote any."""
    site = edition.site
    words = site.plain_words.get(area.id)
    if words is None:
        return None
    own = tuple(tasks)
    entries = (entry for group in history.groups for entry in group.entries)
    newest = (entry for entry in entries if KINDS[entry.kind].strand in SAID)
    return PlainWordsView(
        points=tuple(point_view(edition, area.id, point) for point in words.points),
        question=edition.passage(words.question) if words.question else None,
        asked=tuple(bodies_to_ask(edition, own).values()),
        reported=sum(site.statuses[id_].coverage is Coverage.REPORTED for id_ in own),
        total=len(own),
        related=_related(history),
        latest=max(newest, key=lambda entry: entry.date.last, default=None),
    )


def _related(history: HistoryView) -> int:
    """How many updates of public information there are, corrections of them apart."""
    counts = (counted for group in history.groups for counted in group.counts)
    return sum(count for kind, count in counts if kind is UpdateKind.RELATED)
