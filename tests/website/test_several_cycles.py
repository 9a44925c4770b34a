"""A plan with two reporting cycles, as its pages and calendars tell it."""

from __future__ import annotations

import datetime as dt
from functools import cache
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag
from icalendar import Calendar

from plugins.editions.edition import Edition
from plugins.editions.reporting_cycles import cycle_sentences
from plugins.editions.update_details import update_details
from plugins.publish.build import editions_of
from plugins.publish.render import Renderer
from plugins.website.pages.every import every_page
from plugins.website.pages.reporting.page import reporting_page
from plugins.website.pages.reporting.tasks import reporting_row
from tests.samples.built import SETTINGS, prose, renderer_of
from tests.samples.feeds import calendars
from tests.samples.plan import agency, records, task, text
from tests.samples.updates import cycle, said

# By 15 June and 15 December of `a`, and for each year of all on area 1.
CYCLES = (
    cycle(
        None, None, None, id="days", days=("06-15", "12-15"), name=text("six-month report")
    ).model_copy(update={"agencies": ("a",)}),
    cycle("2023-12-31", 12, 30, id="year", name=text("yearly report"), areas=("1",)),
)
UPDATES = (
    said("2023-06-13-1.1", period="2023-02-27 2023-06-14"),
    said("2024-01-10-1.1", period="2023-02-27 2023-12-31"),
    said("2023-06-13-2.1", "no-change"),
)


@cache
def english() -> Edition:
    """`a` leads 1.1 and 2.1, `b` leads 1.2 and 2.2."""
    tasks = [task("1.1", "a"), task("1.2", "b"), task("2.1", "a"), task("2.2", "b")]
    plan = records(tasks, [agency("a"), agency("b")], UPDATES, cycles=CYCLES)
    return editions_of(plan, SETTINGS)[1]


@cache
def main(key: str) -> Tag:
    """The main part of an English page."""
    texts = [prose(name, code) for code in ("vi", "en") for name in ("about", "method")]
    found = every_page((english(),), texts)
    render: Renderer = renderer_of((english(),), found)
    html = render.render(next(page for page in found if page.key == key)).decode()
    part = BeautifulSoup(html, "html.parser").main
    assert part is not None
    return part


def words(element: Any) -> str:  # noqa: ANN401 - whatever the search found
    """What an element says, spaces evened out."""
    return " ".join(element.get_text(" ").split())


def test_each_cycle_says_how_often_for_whom_and_when() -> None:
    """The page about reporting has each cycle by name, what and whom it asks, and the next days."""
    days, year = reporting_page(english()).view().cycles
    assert (days.name, year.name) == ("six-month report", "yearly report")
    assert [link.number for link in year.subjects] == ["1"]
    assert [link.name.text for link in days.bodies] == ["a"]
    assert days.subjects == year.bodies == ()
    assert days.next_due[0] == dt.date(2026, 12, 15)
    page = words(main("reporting"))
    for said_there in (
        "Reports are due each year by 15 June and 15 December; a period ends on the day before.",
        "Tasks to be reported on 1 area 1",
        "Agencies that must report all agencies that lead these tasks",
        "Periods so far: yearly report",
    ):
        assert said_there in page


def test_a_task_names_the_cycle_in_which_it_stands_worst() -> None:
    """In the list of tasks and on the page of the task, which has the other cycles too."""
    assert reporting_row(english(), "1.1").detail == (
        "six-month report: 1,073 days late: due on 15 Dec 2023"
    )
    status = words(main("task:1.1").select_one("dl.status"))
    assert "six-month report: For the period 15 Jun 2023 – 14 Dec 2023" in status
    assert "yearly report: Report late by 661 days" in status
    alone = words(main("task:2.1").select_one("dl.status"))
    assert "six-month report: For the period" in alone
    assert "yearly report" not in alone


def test_bodies_are_listed_by_cycle() -> None:
    """What was expected of a body stands under the name of each cycle, with its own sum."""
    a, b = reporting_page(english()).view().bodies
    assert [own.name for own in a.expected] == ["six-month report", "yearly report"]
    assert a.expected[1].sum == "expected: 3; on time: 1; late: 0; not received: 2"
    assert [own.name for own in b.expected] == ["yearly report"]
    for row in (a, b):
        counts = {count.name: count.count for count in row.counts}
        cells = [cell for own in row.expected for each in own.tasks for cell in each.answers]
        assert counts["Expected"] == len(cells)


def test_strips_have_a_row_for_each_cycle() -> None:
    """An ongoing task shows the periods of each cycle under its name."""
    strips = main("task:1.1").select("h3.period-strip__cycle")
    assert [words(strip) for strip in strips] == ["six-month report", "yearly report"]
    assert not main("task:2.2").select(".period-strip")


@pytest.mark.parametrize(
    ("update", "period", "taken"),
    [
        ("2023-06-13-1.1", "six-month report, 27 Feb 2023 – 14 Jun 2023", False),
        ("2024-01-10-1.1", "yearly report, 27 Feb 2023 – 31 Dec 2023", False),
        ("2023-06-13-2.1", "six-month report, 27 Feb 2023 – 14 Jun 2023", True),
    ],
)
def test_an_update_says_which_period_it_is_about(update: str, period: str, taken: bool) -> None:
    """With its cycle; where it names none, that there is only one that it can be about."""
    details = update_details(english(), english().site.updates_by_id[update], str)
    assert (details.period, details.period_taken) == (period, taken)
    page = words(main(f"update:{update}"))
    assert period in page
    assert ("It names no period; it can only be about this one." in page) == taken


def test_calendars_hold_the_days_of_the_cycles_that_ask_a_body() -> None:
    """Each body has the days of its own cycles, the plan those of all, each once."""
    found = {
        path.rpartition("/")[2]: [str(e["SUMMARY"]) for e in Calendar.from_ical(made).events]
        for path, made in calendars(english()).items()
    }
    assert found.keys() == {"deadlines.ics", "a.ics", "b.ics"}
    yearly = [summary for summary in found["a.ics"] if "yearly" in summary]
    assert found["b.ics"] == yearly
    assert set(found["a.ics"]) == set(found["deadlines.ics"])
    assert len(found["a.ics"]) == len(set(found["a.ics"]))
    assert "six-month report: Report due for the period 15 Jun 2026 – 14 Dec 2026" in found["a.ics"]


def test_cycles_in_sentences() -> None:
    """How a report is due: days before the end, by a day or the nearest of some, until when."""
    say = english().words
    before = cycle(due=-10, until="2025-12-31")
    assert tuple(cycle_sentences(say, before))[1:] == (
        "It is due at the latest 10 days before the last day of its period.",
        "The cycle ends on 31 December 2025.",
    )
    nearest = cycle(due=None, days=("06-15", "12-15"))
    assert tuple(cycle_sentences(say, nearest))[1] == (
        "It is due by the one of these days that is nearest to the end of its period: "
        "15 June and 15 December."
    )
    yearly = cycle("2023-12-31", 12, None, days=("12-15",))
    assert tuple(cycle_sentences(say, yearly))[1] == "It is due by 15 December."
    later = cycle("2023-12-14", None, None, days=("06-15", "12-15"))
    assert tuple(cycle_sentences(say, later))[1] == "The first period ends on 14 December 2023."
