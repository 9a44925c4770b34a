"""Deadlines of what is done, stopped or carried out, as pages, lists and calendars tell them."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest
from icalendar import Calendar

from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.tasks import Task
from plugins.plan.rows.every import full_rows
from tests.samples.feeds import calendars
from tests.samples.plan import agency, records, task, text
from tests.samples.rendered import Rendered
from tests.samples.updates import on_items, said, with_items

# The day of the build is 22 November 2026; the plan is of 27 February 2023.
JUNE: dict[str, Any] = {"kind": "date", "date": "2026-06-30"}
COMPUTED: dict[str, Any] = {"kind": "relative", "days": "1219", "after": "plan"}
YEARLY: dict[str, Any] = {"kind": "recurring", "every": "year", "by": ("12-15",)}
YEAR = "2025-01-01 2025-12-31"


def due(id_: str, items: int = 1, **fields: Any) -> Task:  # noqa: ANN401 - to the record
    """A task of the body `a` with such a deadline."""
    deadline = Deadline.model_validate({"text": text("then"), **fields})
    return with_items(task(id_, "a", deadline=deadline), items)


TASKS = [
    due("1.1", **JUNE),
    due("1.2", **JUNE),
    due("1.3", **JUNE),
    due("1.4", **JUNE),
    due("1.5", **COMPUTED),
    due("1.6", **COMPUTED),
    due("1.7", **YEARLY),
    due("1.8", 2, **JUNE),
    due("1.9", **JUNE),
]
STOPPED = {"number": "9/QĐ", "date": "2026-07-01"}
UPDATES = (
    said("2026-06-29-1.1", delivery="done"),
    said("2026-07-05-1.2", delivery="done"),
    said("2026-07-05-1.3", delivery="stopped", document=STOPPED),
    said("2026-07-05-1.5", delivery="done"),
    said("2025-12-10-1.7", delivery="carried-out", period=YEAR),
    on_items("2026-06-01-1.8", "1", "done"),
    said("2026-07-10-1.9", delivery="done", period="2026-01-01 2026-07-02"),
)
# As the page of a task says it in English and in Vietnamese.
PAGES: dict[str, tuple[str, str]] = {
    "1.1": (
        "Done in time. On 29 June 2026, by the report of 29 June 2026.",
        "Hoàn thành đúng hạn. Vào ngày 29 tháng 6 năm 2026, theo báo cáo ngày 29 tháng 6 năm 2026.",
    ),
    "1.2": (
        "Done 5 days after the deadline. On 5 July 2026, by the report of 5 July 2026.",
        "Hoàn thành sau hạn 5 ngày. Vào ngày 05 tháng 7 năm 2026, theo báo cáo ngày 05 tháng 7",
    ),
    "1.4": (
        "Past the deadline, as of 22 November 2026.",
        "Đã qua hạn, tính đến ngày 22 tháng 11 năm 2026.",
    ),
    "1.5": (
        "Done 5 days after the date we worked out. On 5 July 2026",
        "Hoàn thành sau hạn 5 ngày (hạn do trang web này tính). Vào ngày 05 tháng 7 năm 2026",
    ),
    "1.6": (
        "Past the date we worked out, as of 22 November 2026.",
        "Đã qua hạn (do trang web này tính), tính đến ngày 22 tháng 11 năm 2026.",
    ),
    "1.7": (
        "For 15 December 2025: Implemented in time. On 10 December 2025, by the report of 10 Dec",
        "Hạn ngày 15 tháng 12 năm 2025: Thực hiện đúng hạn. Vào ngày 10 tháng 12 năm 2025, theo",
    ),
    "1.9": (
        "Done; whether in time is not known. By 2 July 2026 at the latest, by the report of 10",
        "Đã hoàn thành; chưa rõ có đúng hạn hay không. Chậm nhất vào ngày 02 tháng 7 năm 2026",
    ),
}
ROWS = {
    "1.1": "30 Jun 2026 · Done in time",
    "1.2": "30 Jun 2026 · Done 5 days after the deadline",
    "1.3": "30 Jun 2026",
    "1.4": "30 Jun 2026 · Past the deadline",
    "1.5": "30 Jun 2026 · Done 5 days after the date we worked out",
    "1.6": "30 Jun 2026 · Past the date we worked out",
    "1.7": "Every year: 15 Dec 2026 · Deadline near",
    "1.8": "30 Jun 2026 · Past the deadline",
    "1.9": "30 Jun 2026 · Done; whether in time is not known",
}
READINGS = {
    "1.1": "in-time",
    "1.2": "late",
    "1.3": None,
    "1.4": "passed",
    "1.5": "late",
    "1.6": "passed",
    "1.7": "near",
    "1.8": "passed",
    "1.9": None,
}
# What no page says of what is stated, done or stopped.
ACCUSED = ("passed", "Past", "Đã qua hạn", "quá hạn")


@cache
def site() -> Rendered:
    """The plan of these tasks, with what was said of them."""
    return Rendered(records(TASKS, [agency("a")], UPDATES))


@pytest.mark.parametrize("id_", PAGES)
def test_the_page_of_a_task_says_how_its_deadline_was_met(id_: str) -> None:
    """Done in time, done so many days late, or past: in both languages, with what tells it."""
    for language, words in zip(("en", "vi"), PAGES[id_], strict=True):
        assert words in site().words(language, f"task:{id_}", "dl.deadline")[0]


@pytest.mark.parametrize("id_", ["1.1", "1.2", "1.3", "1.5", "1.9"])
def test_nothing_is_past_that_is_done_or_stopped(id_: str) -> None:
    """Neither the page of a task nor its row in a list; of what was stopped nothing is late."""
    for language in ("en", "vi"):
        (page,) = site().words(language, f"task:{id_}", "dl.deadline")
        (row,) = (
            tag.get_text() for tag in site().page(language, "tasks").select(f'[data-task="{id_}"]')
        )
        assert not [word for word in ACCUSED if word in page or word in row]


def test_only_computed_days_are_called_ours() -> None:
    """A stated day is nowhere called computed or worked out."""
    for language, ours in (("en", "worked out"), ("vi", "trang web này tính")):
        said_so = {
            own.id
            for own in TASKS
            if ours in site().words(language, f"task:{own.id}", "dl.deadline")[0].replace("W", "w")
        }
        assert said_so == {"1.5", "1.6"}


def test_rows_of_lists_say_it_in_short() -> None:
    """In every list a row says how its deadline stands, in the words of its page."""
    for key in ("tasks", "agency:a"):
        page = site().page("en", key)
        found = {
            number.get_text(strip=True): " ".join(deadline.get_text().split())
            for row in page.select(".task-row")
            if (number := row.select_one(".task-row__number"))
            and (deadline := row.select_one(".task-row__deadline"))
        }
        assert found == ROWS


def test_an_item_that_is_done_says_whether_in_time() -> None:
    """Of a task that goes on, the item that is done was so in time."""
    (item,) = site().words("en", "task:1.8", ".status__items li")
    assert item.startswith("Item 1: Done Done in time.")


def test_the_report_that_tells_it_is_linked() -> None:
    """The day that counts leads to the report that says so."""
    link = site().page("en", "task:1.2").select_one("a.deadline__report")
    assert link
    assert str(link["href"]).endswith("/updates/2026-07-05-1.2/")


def test_published_rows_hold_it() -> None:
    """The worked-out column says in time or late, and nothing where that is not known."""
    edition = site().editions[0]
    rows = full_rows(edition.site.records, edition.site, ("vi", "en"))
    found = {id_: rows[f"task:{id_}"]["deadline_reading"] for id_ in READINGS}
    assert found == READINGS


def test_calendars_tell_it_and_cancel_what_was_stopped() -> None:
    """An entry says when its task was done; what was stopped is cancelled; both have changed."""
    english = site().editions[1]
    calendar: Any = Calendar.from_ical(calendars(english)["/calendar/en/deadlines.ics"])
    events = {
        str(event["SUMMARY"]).split(":")[1].split(",")[0].strip(): event
        for event in calendar.events
    }
    assert "Done 5 days after the deadline." in events["task 1.2"]["DESCRIPTION"]
    assert "Stopped by document 9/QĐ." in events["task 1.3"]["DESCRIPTION"]
    cancelled = {name for name, event in events.items() if event.get("STATUS") == "CANCELLED"}
    assert cancelled == {"task 1.3"}
    changed = {name: event["LAST-MODIFIED"].dt.date().isoformat() for name, event in events.items()}
    assert changed["task 1.4"] < changed["task 1.1"] < changed["task 1.2"]
    assert changed["task 1.2"] == changed["task 1.3"]
