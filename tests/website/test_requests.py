"""Requests for reports as pages tell them: where silence is told, and all of them on one page."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.editions.errata import record_link
from plugins.editions.requests import requests_made
from plugins.opendata.source import data_source
from plugins.opendata.tables.every import every_table
from plugins.website.menus import groups
from tests.samples.built import pages
from tests.samples.requested import ANSWERED, OPEN, requested_editions, requested_pages

SENTENCES = {
    "vi": (
        "Đã yêu cầu ngày 07/09/2026, nhắc ngày 28/09/2026 và 12/10/2026, "
        "đến 22/11/2026 chưa có trả lời."
    ),
    "en": (
        "Asked on 7 Sept 2026, reminded on 28 Sept 2026 and 12 Oct 2026; no answer by 22 Nov 2026."
    ),
}


@pytest.mark.parametrize("language", SENTENCES)
@pytest.mark.parametrize("key", ["task:2.2", "agency:ban-quan-ly-rung"])
def test_silence_is_told_with_its_days(language: str, key: str) -> None:
    """The page of a task and of the body that was asked say it in one sentence, with its place."""
    (made,) = requested_pages()[language, key].view().requests
    assert made.sentence == SENTENCES[language]
    page = requested_pages()[language, "requests"]
    assert made.path == f"{page.path}#request-{OPEN}"


def test_a_task_counts_what_came_on_itself() -> None:
    """What came on the other tasks of a request is none of its own."""
    edition = requested_editions()[1]
    site = edition.site
    (standing,) = site.requests_of_task["2.2"]
    (on_other, *_), (own, *_) = site.histories["1.1"].updates, site.histories["2.2"].updates
    several = replace(standing, reminders=(), since=(on_other, on_other))
    sentences = [
        requests_made(edition, [replace(several, since=since)], "2.2")[0].sentence
        for since in ((), several.since, (*several.since, own))
    ]
    assert sentences[:2] == [
        "Asked on 7 Sept 2026; no answer by 22 Nov 2026.",
        "Asked on 7 Sept 2026; no answer on this task by 22 Nov 2026.",
    ]
    assert sentences[2].startswith("Asked on 7 Sept 2026; a statement came on ")


def test_the_page_about_reporting_tells_it_beside_the_body() -> None:
    """The row of each body that was asked has its requests, the others have none."""
    rows = requested_pages()["en", "reporting"].view().bodies
    asked = {row.body.path.split("/")[-2]: len(row.requests) for row in rows if row.requests}
    assert len(asked) == 2
    assert set(asked.values()) == {1}


def test_all_requests_stand_on_one_page() -> None:
    """The latest comes first, with all that was sent; an answer leads to the update it became."""
    page = requested_pages()["vi", "requests"]
    assert (page.path, requested_pages()["en", "requests"].path) == ("/yeu-cau/", "/en/requests/")
    view = page.view()
    assert [each.anchor for each in view.requests] == [f"request-{OPEN}", f"request-{ANSWERED}"]
    latest, answered = view.requests
    assert (latest.tasks, len(latest.sent), latest.answers, view.unanswered) == ((), 3, (), 1)
    assert [entry.id for entry in answered.answers] == ["2024-07-05-1.1"]
    assert answered.sentence == "Đã yêu cầu ngày 20/06/2024, trả lời ngày 08/07/2024."


def test_what_changed_names_a_request_by_body_and_day() -> None:
    """Where the site tells what was recorded, a request leads to its place in the list."""
    link = record_link(requested_editions()[1], f"request:{OPEN}")
    assert (link.path, link.name.text) == (
        f"/en/requests/#request-{OPEN}",
        "Sample Forest Management Board, 7 Sept 2026",
    )


def test_a_plan_without_requests_shows_none() -> None:
    """Neither a page nor a table: the site is as if requests did not exist."""
    assert not [page.path for page in pages() if page.section == "requests"]
    by_key = {(page.language, page.key): page for page in pages()}
    assert "requests" not in str(groups(requested_editions()[1], by_key))


def test_open_data_have_a_row_for_each_request() -> None:
    """The table has the days in columns of their own, empty where there was no answer."""
    source = data_source(requested_editions())
    (table,) = (each for each in every_table(source) if each.name == "requests")
    latest, answered = table.rows(source)
    assert latest["reminded"] == ["2026-09-28", "2026-10-12"]
    assert (latest["answered_on"], latest["tasks"]) == (None, [])
    assert (answered["answered_on"], answered["answered_by_updates"]) == (
        "2024-07-08",
        ["2024-07-05-1.1"],
    )
