"""The lists of updates: all of them, and those of one kind, newest first, in pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.page import Page
from plugins.editions.updates import update_entries
from plugins.editions.values import Link, Passage, UpdateEntry
from plugins.plan.records.updates import Update, UpdateKind
from plugins.website.pages.charts.charts import quarters_chart
from plugins.website.pages.charts.values import QuartersChart
from plugins.website.pages.paging import Paging, paged


@dataclass(frozen=True, slots=True)
class KindLink:
    """The list of one kind and how many updates it holds."""

    kind: UpdateKind
    path: str
    count: int


@dataclass(frozen=True, slots=True)
class Ways:
    """The ways into the updates: all, by kind, by year (newest first), each with its count."""

    path: str
    total: int
    kinds: tuple[KindLink, ...]
    years: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class UpdatesView:
    """One page of a list of updates; `kind` is None in the list of all.

    `quarters` stands on the first page of all updates only.
    """

    kind: UpdateKind | None
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
    kinds = Counter(update.kind for update in site.updates)
    years = Counter(update.date.first.year for update in site.updates)
    return Ways(
        urls.section("updates"),
        len(site.updates),
        tuple(KindLink(kind, urls.updates_kind(kind), kinds[kind]) for kind in UpdateKind),
        tuple(
            Link(urls.updates_year(year), Passage(str(year), edition.language.code), count=count)
            for year, count in sorted(years.items(), reverse=True)
        ),
    )


def updates_link(edition: Edition) -> Link:
    """The list of all updates, as it stands in a trail."""
    name = Passage(edition.words.gettext("Updates"), edition.language.code)
    return Link(edition.urls.section("updates"), name)


def numbered(edition: Edition, title: str, paging: Paging) -> str:
    """The title of a page of a list: second and later pages say their number."""
    if paging.number == 1:
        return title
    sentence = edition.words.gettext("{title}, page {number}")
    return sentence.format(title=title, number=paging.number)


def _list(
    edition: Edition, kind: UpdateKind | None, updates: Sequence[Update], known: Ways
) -> list[Page]:
    urls = edition.urls
    start = urls.updates_kind(kind) if kind else urls.section("updates")
    key = f"updates:{kind}" if kind else "updates"
    pages = []
    for part in paged(updates, lambda number: urls.further(start, number)):
        first = kind is None and part.paging.number == 1 and updates
        quarters = quarters_chart(edition) if first else None
        entries = update_entries(edition, part.entries)
        view = UpdatesView(
            kind=kind, entries=entries, paging=part.paging, ways=known, quarters=quarters
        )
        pages.append(
            Page(
                key=key if part.paging.number == 1 else f"{key}:{part.paging.number}",
                template="updates",
                language=edition.language.code,
                path=urls.further(start, part.paging.number),
                title=numbered(edition, _title(edition, kind), part.paging),
                description=_description(edition, kind),
                section="updates",
                view=view,
                breadcrumbs=(updates_link(edition),) if kind or part.paging.number > 1 else (),
            )
        )
    return pages


def _title(edition: Edition, kind: UpdateKind | None) -> str:
    _ = edition.words.gettext
    titles = {
        None: _("Updates"),
        UpdateKind.REPORT: _("Reports"),
        UpdateKind.NO_CHANGE: _("Confirmations that nothing changed"),
        UpdateKind.RELATED: _("Related public information"),
        UpdateKind.CORRECTION: _("Corrections of updates"),
        UpdateKind.AMENDMENT: _("Amendments of the plan"),
    }
    return titles[kind]


def _description(edition: Edition, kind: UpdateKind | None) -> str:
    _ = edition.words.gettext
    descriptions = {
        None: _("All that has been said about the tasks of the plan, newest first."),
        UpdateKind.REPORT: _(
            "What bodies have reported under the plan about the tasks that they were given."
        ),
        UpdateKind.NO_CHANGE: _(
            "Bodies confirm that nothing has changed since what they reported before."
        ),
        UpdateKind.RELATED: _(
            "What public sources say about the subjects of tasks. None of it is a report under "
            "the plan, and it does not say whether a task has been carried out."
        ),
        UpdateKind.CORRECTION: _("What was wrong in an earlier update, and what it is now."),
        UpdateKind.AMENDMENT: _(
            "Later documents that change the wording of a task, its bodies or its deadline."
        ),
    }
    return descriptions[kind]
