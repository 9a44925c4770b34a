"""What there are posters about, so that pages can lead to them."""

from __future__ import annotations

from functools import cache

from plugins.editions.edition import Edition
from plugins.editions.extras import Extra
from plugins.editions.print_urls import poster


def poster_of(edition: Edition, key: str) -> str | None:
    """Where the poster about what the page with `key` is about stands; None without one."""
    made = Extra.POSTERS in edition.extras and key in poster_keys(edition)
    return poster(edition.urls, key) if made else None


@cache
def poster_keys(edition: Edition) -> tuple[str, ...]:
    """What there are posters about, by the keys of pages: areas with tasks, bodies of today, tasks.

    Bodies are those that lead tasks, tasks those that data/site.yaml chooses.
    """
    site = edition.site
    return (
        *(f"area:{id_}" for id_ in site.areas if site.nesting.counted_below[id_]),
        *(f"agency:{id_}" for id_ in leading_today(edition)),
        *(f"task:{id_}" for id_ in site.records.settings.posters),
    )


@cache
def leading_today(edition: Edition) -> dict[str, tuple[str, ...]]:
    """The bodies of today that lead tasks, each with these tasks: those of bodies before it too."""
    site = edition.site
    today = {
        id_: site.inherited[id_].leads if id_ in site.agencies_of_today else site.duties[id_].leads
        for id_, body in {**site.listed_agencies, **site.agencies_of_today}.items()
        if id_ not in edition.gone and not site.records.kinds.group(body.kind)
    }
    return {id_: tuple(leads) for id_, leads in today.items() if leads}
