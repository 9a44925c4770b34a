"""What publications of a quarter changed in the data: told from the one comparison of rows."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache

from plugins.editions.edition import Edition
from plugins.editions.publications import link_to
from plugins.editions.told import Told
from plugins.editions.values import Link
from plugins.plan.publications.differences import Compared, change_since, snapshots_apart
from plugins.website.pages.publications.changed import said_sentences
from plugins.website.pages.publications.list import withdrawn
from plugins.website.pages.publications.summary import summary

# As many sentences about records, and as many of the latest publications, stand on a sheet.
MOST, LATEST = 5, 2
# What readers ask for first.
FIRST = ("update:", "request:")


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedIn:
    """What the publications of a quarter changed, from the one before it to its last.

    is_first: there was none before it, and the first of the quarter is what the others are compared
    with. summary: in a few sentences, for all records; told: of those of a body one by one, the
    first of `total`. publications: the latest of `count`; all stand at `all`.
    """

    publications: tuple[Link, ...]
    count: int
    all: Link
    is_first: bool
    summary: tuple[str, ...]
    told: tuple[Told, ...]
    total: int


def recorded(
    edition: Edition, names: tuple[str, ...], of: Collection[str] | None = None
) -> ChangedIn | None:
    """What the publications with these names changed; None without any.

    `of` are the records of a body, None for all. Raises CopyUnreadable.
    """
    if not names:
        return None
    found = _compared(edition, names)
    told = [each for each in said_sentences(edition, found) if each[0] in (of or ())]
    told.sort(key=lambda each: not each[0].startswith(FIRST))
    return ChangedIn(
        publications=tuple(link_to(edition, name) for name in names[-LATEST:]),
        count=len(names),
        all=edition.section_link("publications"),
        is_first=edition.publications[names[0]].before is None,
        summary=summary(edition, found) if of is None else (),
        told=tuple(made() for _record, made in told[:MOST]),
        total=len(told),
    )


# Each page of a quarter asks for it.
@lru_cache(maxsize=4)
def _compared(edition: Edition, names: tuple[str, ...]) -> Compared:
    first, last = (edition.publications[name] for name in (names[0], names[-1]))
    was = first.before or first.copy
    return change_since(*snapshots_apart(was, last.copy), withdrawn(edition))
