"""What readers would see change if the data as they stand were published, against what they see.

It is for those who publish: no published site has this page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.differences import Told, told_of_words
from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.publications import title_of
from plugins.editions.tables import TABLE_NAMES
from plugins.editions.values import Link, Passage
from plugins.plan.publications.differences import (
    Compared,
    Snapshot,
    change_since,
    frozen_snapshot,
    snapshot_of,
)
from plugins.plan.publications.every import Publication, shown_now
from plugins.website.pages.publications.changed import ChangedView, changed_view
from plugins.website.pages.publications.list import withdrawn
from plugins.website.pages.publications.states import (
    DELIVERY,
    StateCount,
    StatesView,
    states_view,
)

KEY = "preview"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ToCome:
    """How the data as they stand, `now`, differ from what readers see, the publication `before`.

    before, was, found: None while nothing was published. addresses: None where no site stands that
    could be compared.
    """

    before: Publication | None
    was: Snapshot | None
    now: Snapshot
    found: Compared | None
    addresses: AddressesChange | None
    words: Sequence[WordsChange]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewView:
    """What would change. before: the title of the publication that readers see now.

    numbers: how many records each table has.
    words: in texts that stand in no record. came, gone: addresses; None where nobody can tell.
    """

    before: str | None
    changed: ChangedView | None
    numbers: StatesView
    states: StatesView
    words: tuple[Told, ...]
    came: tuple[Link, ...] | None
    gone: tuple[str, ...] | None


def to_come(
    edition: Edition,
    addresses: AddressesChange | None,
    words: Sequence[WordsChange],
    ledger: str | None = None,
) -> ToCome:
    """What differs, for every language; `edition` is any of those of the data as they stand.

    `ledger` is the end of the ledger that the site shows which readers see, None where it is not
    known. Raises CopyUnreadable.
    """
    before = shown_now(edition.publications, ledger)
    now = snapshot_of(edition.site.records, edition.site, edition.held)
    was = frozen_snapshot(before.copy) if before else None
    return ToCome(
        before=before,
        was=was,
        now=now,
        found=change_since(was, now, withdrawn(edition)) if was else None,
        addresses=addresses,
        words=words,
    )


def preview_page(edition: Edition, coming: ToCome) -> Page:
    """The page that shows it."""
    title = edition.words.gettext("Preview of the next publication")
    return Page(
        key=KEY,
        template=KEY,
        language=edition.language.code,
        path=edition.urls.preview(),
        title=title,
        description=edition.words.gettext(
            "What readers would see change if the data as they stand were published."
        ),
        section="",
        view=partial(preview_view, edition, coming),
        listed=False,
    )


def preview_view(edition: Edition, coming: ToCome) -> PreviewView:
    """The same in the words of one language."""
    addresses = coming.addresses
    return PreviewView(
        before=title_of(edition, coming.before) if coming.before else None,
        changed=changed_view(edition, coming.found) if coming.found else None,
        numbers=_numbers(edition, coming),
        states=states_view(
            edition, _states(coming.was) if coming.was else None, _states(coming.now)
        ),
        words=tuple(
            told_of_words(edition, Link(each.path, _own(edition, each.title)), each.was, each.now)
            for each in coming.words
            if each.language == edition.language.code
        ),
        came=_came(addresses) if addresses else None,
        gone=tuple(addresses.gone) if addresses else None,
    )


def _came(addresses: AddressesChange) -> tuple[Link, ...]:
    return tuple(Link(path, title) for path, title in addresses.came.items())


def _own(edition: Edition, words: str) -> Passage:
    return Passage(words, edition.language.code)


def _numbers(edition: Edition, coming: ToCome) -> StatesView:
    """How many records each table has; the plan is one, and not counted."""
    was = Counter(coming.was.table_of.values() if coming.was else ())
    now = Counter(coming.now.table_of.values())
    counts = tuple(
        StateCount(edition.words.gettext(name), was[table], now[table])
        for table, name in TABLE_NAMES.items()
        if table != "plan" and (was[table] or now[table])
    )
    total = sum(each.was for each in counts) if coming.was else None
    return StatesView(counts, total, sum(each.now for each in counts))


def _states(snapshot: Snapshot) -> Mapping[str, int]:
    own = (row for record, row in snapshot.rows.items() if snapshot.table_of[record] == "tasks")
    return Counter(str(row[DELIVERY]) for row in own)
