"""How the data as they stand differ from what readers see, before it is put into words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.values import Passage
from plugins.plan.publications.differences import (
    Compared,
    Snapshot,
    change_since,
    frozen_snapshot,
    snapshot_of,
)
from plugins.plan.publications.every import Publication, shown_now
from plugins.plan.records.site import SiteSettings
from plugins.website.pages.publications.list import withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsChange:
    """Words in the text of the page `path`, in one language, that stand in no record."""

    language: str
    path: str
    title: str
    was: str
    now: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddressesChange:
    """Addresses of the site, as paths: those that come, with titles, and those that vanish.

    Files have no title: theirs is empty.
    """

    came: Mapping[str, Passage]
    gone: Sequence[str]


@dataclass(frozen=True, slots=True)
class StatedSite:
    """What data say of a site as a whole: its settings, and whether an office publishes it."""

    settings: SiteSettings
    official: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCome:
    """How the data as they stand, `now`, differ from what readers see, the publication `before`.

    before, was, found: None while nothing was published. is_noted: whether it is noted here that
    `before` was published. addresses: None where no site stands that could be compared. pages: how
    many pages of each language there will be. stated: what was said of the site that readers see;
    None where its data were not kept.
    """

    before: Publication | None
    is_noted: bool
    was: Snapshot | None
    now: Snapshot
    found: Compared | None
    addresses: AddressesChange | None
    words: Sequence[WordsChange]
    pages: Mapping[str, int]
    stated: StatedSite | None = None


def to_come(
    edition: Edition,
    addresses: AddressesChange | None,
    words: Sequence[WordsChange],
    pages: Mapping[str, int],
    ledger: str | None = None,
) -> ToCome:
    """What differs, for every language; `edition` is any of those of the data as they stand.

    `pages` says how many there will be in each language. `ledger` is the end of the ledger that the
    site shows which readers see, None where it is not known. Raises CopyUnreadable.
    """
    before = shown_now(edition.publications, ledger)
    now = snapshot_of(edition.site.records, edition.site, edition.held)
    was = frozen_snapshot(before.copy) if before else None
    return ToCome(
        before=before,
        is_noted=before is not None and before.ledger == ledger,
        was=was,
        now=now,
        found=change_since(was, now, withdrawn(edition)) if was else None,
        addresses=addresses,
        words=words,
        pages=pages,
    )
