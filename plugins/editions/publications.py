"""Publications by their days, and the returns of the site to earlier ones."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Link, Passage
from plugins.plan.publications.every import Publication, Rollback


@dataclass(frozen=True, slots=True)
class RollbackView:
    """A return to an earlier site: its day, its manifest's digest, whose it is where known."""

    date: dt.date
    manifest: str
    to: Link | None


def title_of(edition: Edition, publication: Publication) -> str:
    """“Publication of 1 December 2026”: second and later ones of a day say so."""
    _, day = edition.words.gettext, edition.words.long_date(publication.date)
    if publication.of_day == 1:
        return _("Publication of {date}").format(date=day)
    return _("Publication of {date}, number {number} of that day").format(
        date=day, number=publication.of_day
    )


def link_to(edition: Edition, name: str) -> Link:
    """A publication by its title."""
    title = title_of(edition, edition.publications[name])
    return Link(edition.urls.publication(name), Passage(title, edition.language.code))


def rollback_views(edition: Edition, rollbacks: Iterable[Rollback]) -> tuple[RollbackView, ...]:
    """Returns to earlier sites in the order given."""
    return tuple(
        RollbackView(each.date, each.manifest, link_to(edition, each.to) if each.to else None)
        for each in rollbacks
    )


def every_rollback(edition: Edition) -> tuple[RollbackView, ...]:
    """Every return to an earlier site, latest first."""
    found = [each for own in edition.publications.values() for each in own.rollbacks]
    return rollback_views(edition, reversed(found))
