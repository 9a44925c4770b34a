"""Calendars: other programs accept them, and their days are those of the data."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from icalendar import Calendar

from plugins.editions.edition import Edition
from plugins.editions.follow import follow
from plugins.plan.records.dataset import Records
from plugins.plan.records.deadlines import Deadline
from plugins.plan.records.reporting_cycles import ReportingCycle
from plugins.plan.records.updates import Update
from plugins.publish.build import editions_of
from tests.samples.built import ADDRESS, SETTINGS, editions
from tests.samples.deadlines import deadline_editions
from tests.samples.feeds import calendars
from tests.samples.plan import agency, records, task, text
from tests.samples.updates_site import updated_editions

DEADLINES = "/calendar/en/deadlines.ics"
NEEDED_OF_EVENT = ("UID", "DTSTAMP", "DTSTART", "SUMMARY")


@cache
def sample() -> dict[str, bytes]:
    """Every calendar of the sample plan, which has dates and a reporting cycle."""
    return {path: made for each in updated_editions() for path, made in calendars(each).items()}


def events(content: bytes) -> list[Any]:
    """The events of a calendar; what their properties are only the standard says."""
    return list(Calendar.from_ical(content).events)


def plan(*tasks: tuple[str, str, Deadline | None], updates: Iterable[Update] = ()) -> Records:
    """A plan of tasks, each given as number, leading body and deadline."""
    bodies = [agency(id_) for id_ in dict.fromkeys(lead for _, lead, _ in tasks)]
    return records([task(id_, lead, "", due) for id_, lead, due in tasks], bodies, tuple(updates))


def made(plan_records: Records, language: str = "en") -> dict[str, bytes]:
    """The calendars of a plan in one language."""
    found = editions_of(plan_records, SETTINGS)
    return calendars(next(each for each in found if each.language.code == language))


def deadline(kind: str, **more: object) -> Deadline:
    """A deadline of this kind."""
    return Deadline.model_validate({"text": text("by then"), "kind": kind, **more})


QUARTERS = ("2026-12-20", "2027-03-20", "2027-06-20", "2027-09-20")
DATED = deadline("date", date="2026-12-31")
COMPUTED = deadline("relative", years="1", after="basis")


def test_every_calendar_is_accepted() -> None:
    """RFC 5545, 3.6: what calendar and event must hold is there once, and nothing is broken."""
    assert len(sample()) > 2
    for path, content in sample().items():
        calendar = Calendar.from_ical(content)
        assert calendar["VERSION"] == "2.0", path
        assert calendar["PRODID"]
        assert calendar.events
        for event in calendar.walk():
            assert event.errors == []
        for event in events(content):
            assert all(not isinstance(event[name], list) for name in NEEDED_OF_EVENT)
            assert event["DTSTART"].params["VALUE"] == "DATE"
            assert str(event["URL"]).startswith(ADDRESS)


def test_lines_are_as_the_standard_has_them() -> None:
    """RFC 5545, 3.1: lines end in CR LF and are at most 75 bytes long, in UTF-8."""
    for content in sample().values():
        assert content.endswith(b"END:VCALENDAR\r\n")
        assert not re.search(rb"(?<!\r)\n|\r(?!\n)", content)
        lines = content.split(b"\r\n")
        assert max(map(len, lines)) <= 75
        assert all(line.decode() or not line for line in lines)


def test_a_day_is_the_same_event_in_every_calendar_of_its_language() -> None:
    """A UID stands for one day of one thing; no two things share one."""
    things: dict[str, set[str]] = {}
    for path, content in sample().items():
        for event in events(content):
            said = f"{path.split('/')[2]} {event['SUMMARY']} {event['DTSTART'].dt}"
            things.setdefault(str(event["UID"]), set()).add(said)
    assert {len(said) for said in things.values()} == {1}


def test_no_clock_is_in_a_calendar() -> None:
    """The next build day makes the same calendars; stamps are in UTC, as RFC 5545 asks."""
    later = replace(SETTINGS, as_of=SETTINGS.as_of + dt.timedelta(days=1))
    cycled = updated_editions()[0].site.records
    tomorrow = calendars(editions_of(cycled, later)[0])
    assert tomorrow == {path: made for path, made in sample().items() if "/vi/" in path}
    for content in sample().values():
        for event in events(content):
            assert event["DTSTAMP"].dt.utcoffset() == dt.timedelta(0)


def test_deadlines_with_a_date_are_events() -> None:
    """Stated and computed dates are days of the calendar; computed ones say so; ongoing ones no."""
    found = made(plan(("1.1", "a", DATED), ("1.2", "a", COMPUTED), ("1.3", "a", None)))
    found_events = events(found[DEADLINES])
    assert [(event["DTSTART"].dt, event["SUMMARY"]) for event in found_events] == [
        (dt.date(2026, 12, 31), "Deadline: task 1.1, title 1.1"),
        (dt.date(2021, 2, 28), "Deadline (worked out by this site): task 1.2, title 1.2"),
    ]
    assert "As written: “by then”" in found_events[1]["DESCRIPTION"]
    assert (
        "Worked out by this site: 28 February 2021, which is 1 year after 1/QĐ of 29 February 2020."
        in str(found_events[1]["DESCRIPTION"])
    )


def test_what_has_several_days_has_an_event_for_each() -> None:
    """Each stage is an event that names it; what recurs has those of a year, each its own."""
    staged = {
        "stages": (
            {"text": text("first"), "kind": "quarter", "quarter": "2024-Q4"},
            {"text": text("second"), "kind": "conditional"},
            {"text": text("third"), "kind": "relative", "days": "9", "after": "basis"},
        )
    }
    quarterly = deadline("recurring", every="quarter", by=("20",))
    found = made(plan(("1.1", "a", deadline("staged", **staged)), ("1.2", "a", quarterly)))
    made_events = events(found[DEADLINES])
    assert [(e["DTSTART"].dt.isoformat(), str(e["SUMMARY"])) for e in made_events] == [
        ("2024-12-31", "Deadline: task 1.1, title 1.1"),
        ("2020-03-09", "Deadline (worked out by this site): task 1.1, title 1.1"),
        *((day, "Deadline: task 1.2, title 1.2") for day in QUARTERS),
    ]
    assert "Stage 1: “first”" in made_events[0]["DESCRIPTION"]
    assert "By the end of the fourth quarter of 2024" in made_events[0]["DESCRIPTION"]
    assert "Every quarter, by day 20 of its last month." in made_events[2]["DESCRIPTION"]
    assert len({str(event["UID"]) for event in made_events}) == len(made_events)


def test_an_event_that_a_day_counts_from_is_named() -> None:
    """The calendar says what the day was counted from."""
    source = {"title": "t", "publisher": text("p"), "lang": "vi", "number": "1"}
    counted = deadline(
        "relative",
        months="1",
        after_event=text("the opening"),
        event_date="2026-11-30",
        event_source=source,
    )
    (event,) = events(made(plan(("1.1", "a", counted)))[DEADLINES])
    assert event["DTSTART"].dt == dt.date(2026, 12, 30)
    assert "Counted from: the opening" in event["DESCRIPTION"]


def put_off(before: str | None) -> Update:
    """An amendment by which task 1.1 is due at the end of 2027."""
    return Update.model_validate(
        {
            "id": "2025-06-01-1.1",
            "kind": "amendment",
            "tasks": [{"task": "1.1"}],
            "agency": "a",
            "date": "2025-06-01",
            "title": text("later"),
            "text": text("later"),
            "document": {"number": "9/QĐ", "date": "2025-06-01"},
            "amendment": [
                {
                    "task": "1.1",
                    "cell": "deadline",
                    "before": before,
                    "after": text("a year later"),
                    "deadline": {"kind": "date", "date": "2027-12-31"},
                }
            ],
        }
    )


def test_an_amended_deadline_takes_the_place_of_the_first() -> None:
    """The day in force is in the calendar, once, stamped with the amendment's day."""
    found = made(plan(("1.1", "a", DATED), updates=[put_off("by then")]))
    (event,) = events(found[DEADLINES])
    (before,) = events(made(plan(("1.1", "a", DATED)))[DEADLINES])
    assert event["DTSTART"].dt == dt.date(2027, 12, 31)
    assert "As amended: “a year later”" in event["DESCRIPTION"]
    assert event["DTSTAMP"].dt == dt.datetime(2025, 5, 31, 17, tzinfo=dt.UTC)
    assert event["UID"] == before["UID"]


def test_a_deadline_where_none_was_written_is_only_amended() -> None:
    """Nothing is quoted as written where the cell was empty."""
    empty = Deadline.model_validate({"kind": "none"})
    (event,) = events(made(plan(("1.1", "a", empty), updates=[put_off(None)]))[DEADLINES])
    assert str(event["DESCRIPTION"]).startswith("As amended: “a year later”")


def test_report_dates_of_a_cycle_are_events() -> None:
    """The last day for each period's report stands in it, for periods that begin within a year."""
    cycle = ReportingCycle.model_validate(
        {
            "id": "year",
            "months": "12",
            "first_ends": "2023-12-31",
            "due_after_days": "15",
            "source": {"title": "t", "publisher": text("p"), "lang": "vi", "number": "1"},
        }
    )
    cycled = records([task("1.1", "a", "b")], [agency("a"), agency("b")], cycles=(cycle,))
    found = made(cycled)
    assert found.keys() == {DEADLINES, "/calendar/en/agencies/a.ics"}
    days = [e["DTSTART"].dt for e in events(found[DEADLINES])]
    assert days == [dt.date(year, 1, 15) for year in range(2024, 2029)]


def test_who_has_no_date_has_no_calendar() -> None:
    """A body that leads no dated task has neither a file nor a link; so a plan without dates."""
    small = plan(("1.1", "a", DATED), ("1.2", "b", None))
    assert made(small).keys() == {DEADLINES, "/calendar/en/agencies/a.ics"}
    edition = editions_of(small, SETTINGS)[0]
    links = {key: follow(edition, key) for key in ("home", "agency:a", "agency:b", "task:1.2")}
    assert {key for key, found in links.items() if found and found.calendar} == {"home", "agency:a"}
    assert made(plan(("1.2", "b", None))) == {}


@pytest.mark.parametrize("plan", [editions, updated_editions, deadline_editions])
def test_links_to_calendars_lead_to_them(plan: Callable[[], tuple[Edition, ...]]) -> None:
    """What pages link as a calendar is there: as issued, with updates, with all kinds of days."""
    for edition in plan():
        there = calendars(edition)
        keys = ["home", "updates"]
        keys += [f"task:{id_}" for id_ in edition.site.tasks]
        keys += [f"agency:{each.id}" for each in edition.site.listed_agencies.values()]
        found = {follow(edition, key) for key in keys}
        linked = {each.calendar.path for each in found if each and each.calendar}
        assert linked == there.keys()
        assert len(edition.site.due_dates.tasks) >= 1
