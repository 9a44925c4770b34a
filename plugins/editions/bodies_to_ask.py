"""Whom to ask today about tasks: on pages, and on what is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.letter_urls import path_of_letter
from plugins.editions.today import SURE_TO_UNSURE
from plugins.editions.values import Gone, Link, Passage
from plugins.editions.wholes import leaders
from plugins.plan.records.agencies import Agency
from plugins.plan.records.types import Certainty


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


def bodies_to_ask(edition: Edition, tasks: Iterable[str]) -> dict[str, BodyToAsk]:
    """Who answers today for the leads of `tasks`, by its id, with those it is asked about."""
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
    return {
        id_: BodyToAsk(
            body=edition.agency_link(site.agencies[id_]),
            tasks=tuple(links),
            parts=tuple(dict.fromkeys(parts[id_])),
            group=site.records.kinds.group(site.agencies[id_].kind) is not None,
            certainty=max(sure[id_], key=SURE_TO_UNSURE.index, default=None),
            gone=edition.gone.get(id_),
            letter=path_of_letter(edition, site.agencies[id_]),
        )
        for id_, links in asked.items()
    }


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
