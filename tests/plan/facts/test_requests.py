"""Requests for reports: what they are about, whom they concern, what came of them by a day."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.requests import RequestStanding
from plugins.plan.facts.site import Site
from plugins.plan.records.requests import ReportRequest
from tests.samples.plan import agency, records, task
from tests.samples.updates import day, said

TOOK_OVER = {
    "agency": "old",
    "effective": {"date": "2023-03-01", "precision": "day"},
    "certainty": "indirect",
}
ANSWER = {"date": "2023-06-20", "document": {"number": "7/A", "date": "2023-06-19"}}


def request(agency: str = "a", **more: Any) -> ReportRequest:  # noqa: ANN401 - to the record
    """A request of 1 June 2023 with a reminder of the 15th."""
    values = {
        "id": "r",
        "agency": agency,
        "asked": "2023-06-01",
        "by": "post",
        "reminders": ({"date": "2023-06-15", "by": "phone"},),
    }
    return ReportRequest.model_validate(values | more)


def site(asked: ReportRequest, *updates: Any, as_of: str = "2023-07-01") -> Site:  # noqa: ANN401
    """Two bodies that lead a task each, and one of today in place of the second."""
    bodies = [agency("a"), agency("old"), agency("heir", named="text", took_over=(TOOK_OVER,))]
    made = records([task("1.1", "a"), task("1.2", "old")], bodies, updates)
    return derive(dataclasses.replace(made, requests=(asked,)), day(as_of))


def told(found: RequestStanding) -> tuple[int, bool, list[str]]:
    """Reminders, whether it was answered, and what came since."""
    return len(found.reminders), found.answered is not None, [each.id for each in found.since]


DAYS: dict[str, tuple[int, bool, list[str]]] = {
    "2023-06-10": (0, False, []),
    "2023-06-15": (1, False, []),
    "2023-06-20": (1, True, []),
}


@pytest.mark.parametrize("as_of", DAYS)
def test_a_request_is_told_as_of_the_day(as_of: str) -> None:
    """Reminders and answers of later days are not known yet; nor is a request of a later day."""
    (found,) = site(request(answered=ANSWER), as_of=as_of).requests
    assert told(found) == DAYS[as_of]
    assert site(request(answered=ANSWER), as_of="2023-05-31").requests == ()


def test_what_came_since_is_no_silence() -> None:
    """Without a stated answer all statements of the body since then are told, and no other."""
    before = said("2023-05-30-1.1")
    other = said("2023-06-05-1.1", agency="old")
    related = said("2023-06-06-1.1", "related", agency="a")
    since, later = said("2023-06-18-1.1"), said("2023-06-19-1.1")
    asked = request(tasks=("1.1",))
    (silent,) = site(asked, before, other, related).requests
    (spoken,) = site(asked, before, later, since).requests
    assert (told(silent), told(spoken)) == ((1, False, []), (1, False, [since.id, later.id]))


def test_what_came_with_an_answer_is_told_besides() -> None:
    """What had come by the day of the answer, and is not named by it; nothing of later days."""
    named, beside, later = (said(f"2023-06-{day}-1.1") for day in ("18", "19", "21"))
    answer = {"date": "2023-06-20", "updates": (named.id,)}
    (found,) = site(request(tasks=("1.1",), answered=answer), named, beside, later).requests
    assert told(found) == (1, True, [beside.id])


def test_who_took_over_answers_for_the_body_that_was_asked() -> None:
    """A request outlives the body to which it was put: its heir's statement is no silence."""
    spoken = said("2023-06-18-1.2", agency="heir")
    (found,) = site(request("old", tasks=("1.2",)), spoken).requests
    assert told(found) == (1, False, [spoken.id])


def test_whom_and_what_it_concerns() -> None:
    """Without tasks it is about all that the body leads or has from those before it.

    It concerns the body that was asked, and the one before it that leads such a task.
    """
    found = site(request("heir"))
    assert {id_ for id_, own in found.requests_of_task.items() if own} == {"1.2"}
    assert {id_ for id_, own in found.requests_of_agency.items() if own} == {"heir", "old"}
    named = site(request("a", tasks=("1.1", "1.2")))
    assert {id_ for id_, own in named.requests_of_task.items() if own} == {"1.1", "1.2"}
    assert {id_ for id_, own in named.requests_of_agency.items() if own} == {"a"}
