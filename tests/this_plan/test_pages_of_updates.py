"""What has been said about the real plan: each update traced, each absence plainly stated."""

from __future__ import annotations

import pytest

from plugins.plan.facts.site import Site
from tests.site.reading import BuiltPage, links_to, said, words

Pages = dict[str, BuiltPage]
TASKS, UPDATES = "/en/tasks/", "/en/updates/"
NO_REPORT = "No report has been received under the plan."
NO_INFORMATION = "No related public information has been published here."


def test_each_update_leads_to_its_sources(pages: Pages, plan: Site) -> None:
    """The page of an update has the address, the words and the certainty of every source."""
    for update in plan.updates:
        page = pages[f"{UPDATES}{update.id}/"]
        shown = said(page.one(".update-sources"))
        found = {str(link["href"]) for link in page.main.select(".update-sources a")}
        for source in update.sources:
            assert source.url in found, update.id
            assert words(source.quote or "") in shown, update.id
            assert "How sure: " in shown


@pytest.mark.parametrize(("tasks", "updates"), [(TASKS, UPDATES), ("/nhiem-vu/", "/cap-nhat/")])
def test_updates_and_tasks_lead_to_each_other(
    pages: Pages, plan: Site, tasks: str, updates: str
) -> None:
    """An update stands on the page of each task that it is about, and leads back to it."""
    for update in plan.updates:
        page = pages[f"{updates}{update.id}/"]
        for task in update.task_ids:
            assert f"{tasks}{task}/" in links_to(page.main, page)
            other = pages[f"{tasks}{task}/"]
            assert page.path in links_to(other.one(".timeline--related"), other)
            for reported in other.main.select(".timeline--reported"):
                assert page.path not in links_to(reported, other)


def test_absence_is_stated(pages: Pages, plan: Site) -> None:
    """A task of which nothing is known says that no report came, not that nothing was done."""
    without = [id_ for id_ in plan.tasks if not plan.histories[id_].updates]
    assert without
    for id_ in without:
        shown = pages[f"{TASKS}{id_}/"].words
        assert "No report received" in shown
        assert NO_INFORMATION in shown
        assert "Not started" not in shown


def test_other_territories_are_named(pages: Pages, plan: Site) -> None:
    """Figures of another territory carry it on the update's page and on those of its tasks."""
    for update in plan.updates:
        if update.territory:
            territory = words(update.territory.get("en") or "")
            for path in [f"{UPDATES}{update.id}/", *(f"{TASKS}{t}/" for t in update.task_ids)]:
                assert territory in pages[path].words, path


def test_related_information_is_no_report(pages: Pages) -> None:
    """The list of reports is empty and says so, and no page calls related information a report."""
    page = pages[f"{UPDATES}reports/"]
    assert NO_REPORT in page.words
    assert not page.main.select(".update-entry")
    for path, other in pages.items():
        if path.startswith("/en/"):
            assert not other.main.select(".update-entry--report"), path


def test_years_tell_what_changed(pages: Pages, plan: Site) -> None:
    """Each update stands once in what changed in its year, after the numbers of its tasks."""
    for update in plan.updates:
        page = pages[f"{UPDATES}{update.date.first.year}/"]
        target = f"{UPDATES}{update.id}/"
        own = [c for c in page.main.select(".changes__change") if target in links_to(c, page)]
        assert len(own) == 1
        assert said(own[0]).startswith(update.task_ids[0])


def test_no_correction_is_invented(pages: Pages, plan: Site) -> None:
    """The page of corrections lists those of this site, and says that no other is known."""
    corrections = [update for update in plan.updates if update.corrects]
    assert len(corrections) == 5
    page = pages["/en/corrections/"]
    assert {f"{UPDATES}{update.id}/" for update in corrections} <= {*links_to(page.main, page)}
    shown = page.words
    assert "No agency has corrected its own statements." in shown


def test_context_is_no_progress(pages: Pages, plan: Site) -> None:
    """A public fact beside a task stands on its page, apart from what has been said."""
    contexts = [c for id_ in plan.tasks for c in plan.contexts[id_]]
    assert contexts
    for id_ in plan.tasks:
        page = pages[f"{TASKS}{id_}/"]
        shown = {str(tag["id"]) for tag in page.main.select(".context-fact")}
        assert shown == {f"context-{c.id}" for c in plan.contexts[id_]}
        assert not page.main.select(".timeline .context-fact")
