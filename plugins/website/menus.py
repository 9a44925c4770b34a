"""The menus of every page: which pages stand in its head and at its foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.words import marked as _

# Pages by their keys: those that people look for stand in the head of each page, beside the search,
# the others at its foot. A page that a site does not have is left out.
MENU = ("tasks", "areas", "agencies", "indicators", "reporting", "updates", "about")
FOOTER = {
    _("{The_document}"): (
        *("my-list", "campaigns", "matrix", "requests", "source", "data", "glossary"),
    ),
    _("This site"): (
        "about",
        "method",
        "changes",
        "publications",
        "accessibility",
        "corrections",
    ),
}


@dataclass(frozen=True, slots=True)
class MenuEntry:
    """A page in a menu, by its title; `section` is what pages under it call their section."""

    section: str
    path: str
    name: str


@dataclass(frozen=True, slots=True)
class MenuGroup:
    """Entries at the foot of a page, under one name."""

    name: str
    entries: tuple[MenuEntry, ...]


def entries(
    edition: Edition, keys: Sequence[str], pages: Mapping[tuple[str, str], Page]
) -> tuple[MenuEntry, ...]:
    """Those pages of the site that have these keys: who follows a title arrives under it."""
    there = (pages.get((edition.language.code, key)) for key in keys)
    return tuple(MenuEntry(page.section, page.path, page.title) for page in there if page)


def groups(edition: Edition, pages: Mapping[tuple[str, str], Page]) -> tuple[MenuGroup, ...]:
    """The groups of entries at the foot of a page, without those in which there is none."""
    found = (
        MenuGroup(edition.words.gettext(name), entries(edition, keys, pages))
        for name, keys in FOOTER.items()
    )
    return tuple(group for group in found if group.entries)
