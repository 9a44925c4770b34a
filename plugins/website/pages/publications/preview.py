"""What readers would see change if the data as they stand were published, against what they see.

It is for those who publish: no published site has this page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from plugins.editions.differences import told_of_words
from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.publications import title_of
from plugins.editions.tables import TABLE_NAMES
from plugins.editions.told import Told
from plugins.editions.values import Link, Passage
from plugins.plan.publications.differences import Snapshot
from plugins.website.pages.publications.changed import ChangedView, changed_view
from plugins.website.pages.publications.coming import AddressesChange, ToCome
from plugins.website.pages.publications.first import first_sentences
from plugins.website.pages.publications.settings import changed_settings
from plugins.website.pages.publications.states import (
    DELIVERY,
    StateCount,
    StatesView,
    states_view,
)

KEY = "preview"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewView:
    """What would change. compared: with what, in a sentence.

    first: of a first publication what readers will get, else none. numbers: how many records each
    table has. settings: those of the site that change. words: in texts that stand in no record.
    came: pages; files: how many others come with them; gone: addresses. None where nobody can tell.
    is_seen: whether it is known that readers see what is compared with.
    """

    compared: str
    is_seen: bool
    first: tuple[str, ...]
    changed: ChangedView | None
    numbers: StatesView
    states: StatesView
    settings: tuple[Told, ...]
    words: tuple[Told, ...]
    came: tuple[Link, ...] | None
    files: str
    gone: tuple[str, ...] | None


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
    states = states_view(edition, _states(coming.was) if coming.was else None, _states(coming.now))
    first = first_sentences(edition, coming.pages[edition.language.code], coming.now.rows, states)
    return PreviewView(
        compared=_compared(edition, coming),
        is_seen=_is_seen(coming),
        first=() if coming.before else tuple(first),
        changed=changed_view(edition, coming.found) if coming.found else None,
        numbers=_numbers(edition, coming),
        states=states,
        settings=tuple(changed_settings(edition, coming.stated)) if coming.stated else (),
        words=tuple(
            told_of_words(edition, Link(each.path, _own(edition, each.title)), each.was, each.now)
            for each in coming.words
            if each.language == edition.language.code
        ),
        came=_came(addresses) if addresses else None,
        files=_files(edition, addresses) if addresses else "",
        gone=tuple(addresses.gone) if addresses else None,
    )


def _is_seen(coming: ToCome) -> bool:
    return coming.addresses is not None or coming.is_noted


def _compared(edition: Edition, coming: ToCome) -> str:
    """With what the data are compared, and how sure it is that readers see that."""
    _ = edition.words.gettext
    if coming.before is None:
        return _("Nothing has been published yet: all of it will be new.")
    if coming.addresses is not None:
        sentence = _("Compared with what readers see now: {publication}.")
    elif coming.is_noted:
        sentence = _("Compared with what was published last from here: {publication}.")
    else:
        sentence = _(
            "Compared with what was recorded last: {publication}. Nothing here shows that readers "
            "have ever seen it."
        )
    return sentence.format(publication=title_of(edition, coming.before))


def _came(addresses: AddressesChange) -> tuple[Link, ...]:
    return tuple(Link(path, title) for path, title in addresses.came.items() if title.text)


def _files(edition: Edition, addresses: AddressesChange) -> str:
    """How many files come that are no pages, in a sentence; "" for none."""
    count = sum(not title.text for title in addresses.came.values())
    sentence = edition.words.ngettext(
        "Besides pages, %(num)s file would come: open data, feeds, calendars, pictures.",
        "Besides pages, %(num)s files would come: open data, feeds, calendars, pictures.",
        count,
    )
    return sentence % {"num": edition.words.number(count)} if count else ""


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
