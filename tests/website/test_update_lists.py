"""Lists of updates: by kind, by year and by subject, newest first, cut into pages."""

from __future__ import annotations

import pytest

from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.every import every_page
from plugins.website.pages.paging import paged
from plugins.website.pages.updates.histories import SHOWN
from plugins.website.pages.updates.years import sentence
from tests.samples.update_pages import REPORT, UPDATES, editions, many, pages, site


def test_the_lists_add_up() -> None:
    """The counts beside the lists by kind and by year are of the updates that stand there."""
    ways = pages()["updates"].view().ways
    assert ways.total == len(UPDATES)
    assert sum(way.count for way in ways.kinds) == ways.total
    assert sum(year.count for year in ways.years) == ways.total
    for way in ways.kinds:
        assert pages()[f"updates:{way.kind}"].view().paging.total == way.count
        assert pages()[f"updates:{way.kind}"].path == way.path
    for year in ways.years:
        view = pages()[f"updates:{year.name.text}"].view()
        assert sum(len(month.changes) for month in view.months) == year.count


def test_lists_are_newest_first() -> None:
    """The list of all updates starts with the latest."""
    dates = [entry.date.first for entry in pages()["updates"].view().entries]
    assert dates == sorted(dates, reverse=True)


def test_empty_lists_have_their_page() -> None:
    """A kind of which there is no update has a page all the same."""
    none = {p.key: p for p in every_page(site(()), []) if p.language == "en"}
    for kind in UpdateKind:
        view = none[f"updates:{kind}"].view()
        assert (view.entries, view.paging.count, view.paging.first) == ((), 1, 0)
    assert none["home"].view().latest == ()


@pytest.mark.parametrize(
    ("total", "pages_", "last"), [(0, 1, (0, 0)), (50, 1, (1, 50)), (51, 2, (51, 51))]
)
def test_pages_of_a_list(total: int, pages_: int, last: tuple[int, int]) -> None:
    """A list is cut into pages of fifty; the first has the list's own address."""
    parts = list(paged(range(total), lambda n: f"/{n}/"))
    assert len(parts) == pages_
    assert sum(len(part.entries) for part in parts) == total
    end = parts[-1].paging
    assert (end.first, end.last, end.next) == (*last, None)


def test_gaps_between_pages() -> None:
    """Of many pages the first, the last and the neighbours are linked, with gaps marked."""
    parts = list(paged(range(500), str))
    shown = [page.number if page else None for page in parts[4].paging.nearby]
    assert shown == [1, None, 4, 5, 6, None, 10]


def test_pages_lead_on_and_back() -> None:
    """Each page of a list has the one before and the one after, the ends only one of them."""
    around = [
        [link.number if link else None for link in (part.paging.previous, part.paging.next)]
        for part in paged(range(150), str)
    ]
    assert around == [[None, 2], [1, 3], [2, None]]


def test_further_pages_have_addresses() -> None:
    """The second page of a list stands below it, with a word of its language."""
    paths = {p.path for p in every_page(many(60), []) if p.key == "updates:2"}
    assert paths == {"/cap-nhat/trang-2/", "/en/updates/page-2/"}


def test_what_changed_by_month() -> None:
    """Changes stand under their month, latest first; those without a month come last."""
    view = pages()["updates:2025"].view()
    assert [month.name for month in view.months] == [
        "June 2025",
        "May 2025",
        "April 2025",
        "March 2025",
        "January 2025",
        "Month not known",
    ]


def test_sentences() -> None:
    """Each kind of update is worded as what it is."""
    english = editions()[1]
    wanted = {
        REPORT.id: "report received from leader (In progress)",
        "2025-01-05-1.1": "leader confirmed that nothing has changed",
        "2024-02-28-1.2": "related public information added",
        "2024-08-01-1.1": "leader corrected an earlier statement",
        "2025-05-01-1.2": "this site corrected its own mistake",
        "2025-06-01-2.1": "the plan was amended by document 12/QĐ",
    }
    said = {id_: sentence(english, english.site.updates_by_id[id_]) for id_ in wanted}
    assert said == wanted
    assert {english.site.updates_by_id[id_].kind for id_ in wanted} == set(UpdateKind)


def test_histories_keep_kinds_apart() -> None:
    """On a task's page reports stand apart from related information; corrections go with theirs.

    Where there is no report, the answer at its top has said so.
    """
    groups = {g.strand: g for g in pages()["task:1.1"].view().history.groups}
    assert [e.id for e in groups["reported"].entries] == [
        "2025-01-05-1.1",
        "2024-08-01-1.1",
        REPORT.id,
    ]
    assert groups["related"].total == 0
    groups = {g.strand: g for g in pages()["task:1.2"].view().history.groups}
    assert groups.keys() == {"related"}
    assert groups["related"].total == 5


def test_what_a_body_said_apart_from_what_is_said_about_its_tasks() -> None:
    """A body's page keeps its own words apart from those of others on tasks that it leads."""
    view = pages()["agency:leader"].view()
    said = {e.id for g in view.said.groups for e in g.entries}
    about = {e.id for g in view.about.groups for e in g.entries}
    assert REPORT.id in said
    assert "2024-02-28-1.2" in about
    assert not said & about


def test_long_histories_lead_to_a_list() -> None:
    """A page shows the newest updates of a subject; the rest stand in a list of its own."""
    english = {p.key: p for p in every_page(many(SHOWN + 1), []) if p.language == "en"}
    for key in ("task:1.1", "area:1"):
        view = english[key].view().history
        assert [(len(g.entries), g.total) for g in view.groups if g.total] == [(SHOWN, SHOWN + 1)]
        full = english[f"{key}:updates"]
        assert (view.all.path, view.all.count) == (full.path, SHOWN + 1)
        assert len(full.view().entries) == SHOWN + 1
    assert english["agency:leader"].view().about.all.path == english["agency:leader:updates"].path
    few = {p.key for p in every_page(many(SHOWN), [])}
    assert not any(key.endswith(":updates") for key in few)


def test_the_front_page_shows_the_newest() -> None:
    """The front page shows the three newest, no correction, and counts reports alone as such."""
    view = pages()["home"].view()
    shown = [item.entry for item in view.latest]
    assert shown[0].id == "2025-06-01-2.1"
    assert (len(shown), view.said.reports.count) == (3, 1)
    assert not any(entry.kind is UpdateKind.CORRECTION for entry in shown)
    assert view.updates.count == len(UPDATES)
