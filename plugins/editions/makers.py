"""Who makes the site, and where readers can write to, as one language says it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.urls import host
from plugins.editions.values import Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class Makers:
    """Who makes the site: an office that publishes it, somebody named, or nobody who is named.

    official: whether `name` is the office that publishes the site.
    repository, repository_host: where code and data can be had; None and "" where nothing says so.
    """

    official: bool
    name: Passage | None
    repository: str | None
    repository_host: str


def makers(edition: Edition) -> Makers:
    """Who makes the site of `edition`, as data/site.yaml says it."""
    settings = edition.site.records.settings
    name, repository = settings.publisher, settings.repository
    return Makers(
        official=edition.site.records.plan.official and name is not None,
        name=edition.passage(name) if name else None,
        repository=repository,
        repository_host=host(repository) if repository else "",
    )


def contact(edition: Edition) -> Passage | None:
    """Where readers can write to; None while there is nowhere."""
    address = edition.site.records.settings.contact
    return edition.passage(address) if address else None
