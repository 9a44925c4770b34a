"""What has been said about a task, an area or a body: readable histories, and their full lists."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.kinds import KINDS, STRANDS, Strand
from plugins.editions.page import Page
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import update_entries
from plugins.editions.usual import of_most
from plugins.editions.values import Link, Passage
from plugins.plan.facts.history import newest_first
from plugins.plan.records.updates import Update, UpdateKind
from plugins.website.pages.paging import Paging, Part, paged
from plugins.website.pages.updates.lists import numbered, of_part

SHOWN = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineGroup:
    """The newest updates of one strand, newest first; `total` counts all of them.

    `counts` tell them apart by kind, each kind that is there with its number; `usual` is the kind
    that `name` says. `note` stands above the entries, `nothing` in their place; both may be empty.
    """

    strand: Strand
    name: str
    usual: UpdateKind
    note: str
    nothing: str
    entries: tuple[UpdateEntry, ...]
    total: int
    counts: tuple[tuple[UpdateKind, int], ...]


@dataclass(frozen=True, slots=True)
class HistoryView:
    """Updates of a subject by strand; `all` leads to the full list where not all are shown."""

    groups: tuple[TimelineGroup, ...]
    total: int
    all: Link | None

    def total_of(self, strand: Strand) -> int:
        """How many updates of a strand there are."""
        return sum(group.total for group in self.groups if group.strand is strand)


@dataclass(frozen=True, slots=True)
class HistoryList:
    """One page of all updates of a subject; usual: the kind of most, said once above them."""

    usual: UpdateKind | None
    entries: tuple[UpdateEntry, ...]
    paging: Paging


def strand(edition: Edition, update: Update) -> Strand:
    """The strand of an update; a correction belongs to that of what it corrects.

    KeyError where an update without a strand of its own corrects nothing.
    """
    own = KINDS[update.kind].strand
    return own or strand(edition, edition.site.updates_by_id[update.corrects or ""])


def history(
    edition: Edition,
    updates: Sequence[Update],
    path: str,
    always: Sequence[Strand] = (Strand.REPORTED, Strand.RELATED),
) -> HistoryView:
    """The newest of `updates` of each strand; `path` is that of the subject's page.

    The strands in `always` are there even if nothing belongs to them.
    """
    own: dict[Strand, list[Update]] = {each: [] for each in Strand}
    for update in updates:
        own[strand(edition, update)].append(update)
    groups = tuple(
        _group(edition, each, found) for each, found in own.items() if found or each in always
    )
    every = Link(
        edition.urls.updates_of(path), Passage("", edition.language.code), count=len(updates)
    )
    return HistoryView(groups, len(updates), every if len(updates) > SHOWN else None)


def _group(edition: Edition, strand: Strand, updates: Sequence[Update]) -> TimelineGroup:
    say, words = edition.words.gettext, STRANDS[strand]
    counts = Counter(update.kind for update in updates)
    return TimelineGroup(
        strand=strand,
        name=say(words.name),
        usual=words.usual,
        note=say(words.note) if words.note else "",
        nothing=say(words.nothing) if words.nothing else "",
        entries=update_entries(edition, updates[:SHOWN]),
        total=len(updates),
        counts=tuple((kind, counts[kind]) for kind in UpdateKind if counts[kind]),
    )


def history_pages(edition: Edition) -> list[Page]:
    """The full lists of those tasks, areas and bodies whose pages do not show all updates."""
    site = edition.site
    subjects: list[tuple[str, str, Link, Iterable[Update]]] = [
        *(
            (f"task:{t.id}", "tasks", edition.task_link(t), site.histories[t.id].updates)
            for t in site.tasks.values()
        ),
        *(
            (f"area:{a.id}", "areas", edition.area_link(a), site.updates_of_area[a.id])
            for a in site.areas.values()
        ),
    ]
    for agency in site.agencies_with_page.values():
        own = site.updates_of_agency[agency.id]
        both = newest_first((*own.said, *own.about))
        subjects.append((f"agency:{agency.id}", "agencies", edition.agency_link(agency), both))
    return [page for subject in subjects for page in _list(edition, *subject)]


def _list(
    edition: Edition, key: str, section: str, subject: Link, updates: Iterable[Update]
) -> list[Page]:
    own = tuple(updates)
    if len(own) <= SHOWN:
        return []
    urls, start = edition.urls, edition.urls.updates_of(subject.path)
    name = " ".join(filter(None, (subject.number, subject.name.text)))
    _ = edition.words.gettext
    title = _("Updates: {name}").format(name=name)
    description = _("All information on “{name}”, newest first.").format(name=name)
    usual = of_most(update.kind for update in own)
    pages = []
    for part in paged(own, lambda number: urls.further(start, number)):
        number = part.paging.number
        pages.append(
            Page(
                key=f"{key}:updates" if number == 1 else f"{key}:updates:{number}",
                template="history",
                language=edition.language.code,
                path=urls.further(start, number),
                title=numbered(edition, title, part.paging),
                description=description,
                section=section,
                view=partial(_view, edition, usual, part),
                breadcrumbs=(subject,),
                names=partial(of_part, edition.site, part),
            )
        )
    return pages


def _view(edition: Edition, usual: UpdateKind | None, part: Part[Update]) -> HistoryList:
    return HistoryList(usual, update_entries(edition, part.entries), part.paging)
