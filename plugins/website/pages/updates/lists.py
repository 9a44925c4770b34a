"""The lists of updates: all of them, and those of one kind, newest first, in pages."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from plugins.editions.edition import Edition
from plugins.editions.kinds import EVERY_UPDATE, KINDS, Strand
from plugins.editions.names import Names, all_in_short, related
from plugins.editions.page import Page
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.updates import update_entries
from plugins.editions.usual import of_most
from plugins.editions.values import Link, Passage
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import Update, UpdateKind
from plugins.website.pages.charts.charts import quarters_chart
from plugins.website.pages.charts.values import QuartersChart
from plugins.website.pages.paging import Paging, Part, paged


@dataclass(frozen=True, slots=True)
class KindLink:
    """The list of one kind and how many updates it holds."""

    kind: UpdateKind
    path: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The ways into the updates: all, by kind, by year (newest first), each with its count."""

    path: str
    total: int
    kinds: tuple[KindLink, ...]
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatesView:
    """One page of a list of updates; `quarters` stands on the first page of all updates only.

    nothing: what is said where the list is empty. reports: reports belong into this list.
    kind: the only one that the list has, which its title says; usual: the one that entries leave
    out, that of the list or of most of all updates.
    """

    nothing: str
    reports: bool
    kind: UpdateKind | None
    usual: UpdateKind | None
    entries: tuple[UpdateEntry, ...]
    paging: Paging
    ways: Ways
    quarters: QuartersChart | None


def updates_pages(edition: Edition) -> list[Page]:
    """The list of all updates, and one list a kind; a kind without updates has its page too."""
    lists: dict[UpdateKind | None, list[Update]] = {None: list(edition.site.updates)}
    lists |= {kind: [u for u in edition.site.updates if u.kind is kind] for kind in UpdateKind}
    known = ways(edition)
    return [page for kind, own in lists.items() for page in _list(edition, kind, own, known)]


def ways(edition: Edition) -> Ways:
    """The ways into the updates."""
    site, urls = edition.site, edition.urls
    kinds = site.counts.kinds
    return Ways(
        path=urls.section("updates"),
        total=len(site.updates),
        kinds=tuple(KindLink(kind, urls.updates_kind(kind), kinds[kind]) for kind in UpdateKind),
        years=tuple(
            Link(urls.updates_year(year), Passage(str(year), edition.language.code), count=len(own))
            for year, own in site.updates_of_year.items()
        ),
    )


def numbered(edition: Edition, title: str, paging: Paging) -> str:
    """The title of a page of a list: second and later pages say their number."""
    if paging.number == 1:
        return title
    sentence = edition.words.gettext("{title}, page {number}")
    return sentence.format(title=title, number=paging.number)


def of_part(site: Site, part: Part[Update]) -> Names:
    """What a page of a list of updates names: those that stand on it."""
    return Names(updates=related(site, part.entries), in_short=True)


def _list(
    edition: Edition, kind: UpdateKind | None, updates: Sequence[Update], known: Ways
) -> list[Page]:
    urls, say = edition.urls, edition.words.gettext
    start = urls.updates_kind(kind) if kind else urls.section("updates")
    key = f"updates:{kind}" if kind else "updates"
    words = KINDS[kind].list if kind else EVERY_UPDATE
    usual = kind or of_most(update.kind for update in updates)
    drawn = bool(updates) and not kind
    pages = []
    for part in paged(updates, lambda number: urls.further(start, number)):
        number = part.paging.number
        is_drawn = drawn and number == 1
        pages.append(
            Page(
                key=key if number == 1 else f"{key}:{number}",
                template="updates",
                language=edition.language.code,
                path=urls.further(start, number),
                title=numbered(edition, say(words.title), part.paging),
                description=say(words.description),
                section="updates",
                view=partial(_view, edition, kind, usual, part, known, drawn=is_drawn),
                breadcrumbs=(edition.section_link("updates"),) if kind or number > 1 else (),
                names=all_in_short if is_drawn else partial(of_part, edition.site, part),
            )
        )
    return pages


def _view(  # noqa: PLR0913 - what one list tells all its pages
    edition: Edition,
    kind: UpdateKind | None,
    usual: UpdateKind | None,
    part: Part[Update],
    known: Ways,
    *,
    drawn: bool,
) -> UpdatesView:
    words = KINDS[kind].list if kind else EVERY_UPDATE
    return UpdatesView(
        nothing=edition.words.gettext(words.nothing),
        reports=not kind or KINDS[kind].strand is Strand.REPORTED,
        kind=kind,
        usual=usual,
        entries=update_entries(edition, part.entries),
        paging=part.paging,
        ways=known,
        quarters=quarters_chart(edition) if drawn else None,
    )
