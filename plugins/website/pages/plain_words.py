"""An area in plain words: what the editors wrote, whom to ask today, what has been said so far.

Only the first is prose. Who answers today and what was said follow from the data of each build.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS, Strand
from plugins.editions.plain_words import PointView, point_view
from plugins.editions.today import SURE_TO_UNSURE
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.values import Gone, Link, Passage
from plugins.plan.facts.coverage import Coverage
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.types import Certainty
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.letters.addressees import leaders
from plugins.website.pages.letters.agency import path_of_letter
from plugins.website.pages.updates.histories import HistoryView

SAID = (Strand.REPORTED, Strand.RELATED)


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyToAsk:
    """Whom to ask about tasks: a body of today, a group of bodies, or one whose heir nobody knows.

    parts: what came to it of each body before of which it took over a part only.
    certainty: how sure it is that the body answers today, where least; None where it is that of
    the document. gone: it is no more, and no body of the data took over. letter: where letters
    to it stand.
    """

    body: Link
    tasks: tuple[Link, ...]
    parts: tuple[Passage, ...]
    group: bool
    certainty: Certainty | None
    gone: Gone | None
    letter: str | None


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
        asked=bodies_to_ask(edition, own),
        reported=sum(site.statuses[id_].coverage is Coverage.REPORTED for id_ in own),
        total=len(own),
        related=_related(history),
        latest=max(newest, key=lambda entry: entry.date.last, default=None),
    )


def _related(history: HistoryView) -> int:
    """How many updates of public information there are, corrections of them apart."""
    counts = (counted for group in history.groups for counted in group.counts)
    return sum(count for kind, count in counts if kind is UpdateKind.RELATED)


def bodies_to_ask(edition: Edition, tasks: Iterable[str]) -> tuple[BodyToAsk, ...]:
    """Who answers today for the leads of `tasks`: each body once, with those it is asked about."""
    site = edition.site
    asked: dict[str, list[Link]] = {}
    sure: dict[str, list[Certainty]] = {}
    parts: dict[str, list[Passage]] = {}
    for task in tasks:
        link = edition.task_link(site.tasks[task])
        for lead in leaders(site, site.tasks[task]):
            for id_, certainty, part in _today(edition, lead):
                own = asked.setdefault(id_, [])
                if link not in own:
                    own.append(link)
                sure.setdefault(id_, []).extend([certainty] if certainty else [])
                parts.setdefault(id_, []).extend([part] if part else [])
    return tuple(
        BodyToAsk(
            body=edition.agency_link(site.agencies[id_]),
            tasks=tuple(links),
            parts=tuple(dict.fromkeys(parts[id_])),
            group=site.records.kinds.group(site.agencies[id_].kind) is not None,
            certainty=max(sure[id_], key=SURE_TO_UNSURE.index, default=None),
            gone=edition.gone.get(id_),
            letter=path_of_letter(edition, site.agencies[id_]),
        )
        for id_, links in asked.items()
    )


def _today(
    edition: Edition, lead: Agency
) -> Iterator[tuple[str, Certainty | None, Passage | None]]:
    """The bodies that answer for `lead` today, how sure that is, and for which part of it.

    Itself where none is known.
    """
    shares = edition.site.today.successors[lead.id]
    gone = edition.gone.get(lead.id)
    if gone is None or not shares:
        yield lead.id, None, None
        return
    for share in shares:
        part = edition.passage(share.part) if share.part else None
        yield share.agency, gone.certainty, part
