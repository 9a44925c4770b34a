"""Who answers today for the bodies of before: chains, parts, several heirs, before and after."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.successors import Today, today
from plugins.plan.records.agencies import Agency, Succession
from plugins.plan.records.localities import Locality
from tests.samples.plan import agency, text
from tests.samples.today import today_records

DAY = dt.date(2025, 7, 1)


def heir(id_: str, *steps: str) -> Agency:
    """A body of today that took over from others; "a: part" is a part, "a @ day" another day."""
    return agency(id_, named="successor", took_over=tuple(map(_step, steps)))


def _step(words: str) -> dict[str, object]:
    rest, _, day = words.partition(" @ ")
    body, _, part = rest.partition(": ")
    return {
        "agency": body,
        "part": text(part) if part else None,
        "effective": {"date": day or DAY.isoformat()},
        "certainty": "indirect",
    }


def shares(who: Today, id_: str) -> list[tuple[str, int, str | None]]:
    """The bodies that answer for one: its id, the number of steps, the part."""
    return [
        (share.agency, len(share.steps), share.part.get("vi") if share.part else None)
        for share in who.successors[id_]
    ]


# The bodies of today, and who answers for the body "a" on 1 July 2025.
CASES: dict[str, tuple[tuple[Agency, ...], list[tuple[str, int, str | None]]]] = {
    "nobody took over": ((), []),
    "one body took over all": ((heir("x", "a"),), [("x", 1, None)]),
    "it took effect a day later": ((heir("x", "a @ 2025-07-02"),), []),
    "it took effect a day before": ((heir("x", "a @ 2025-06-30"),), [("x", 1, None)]),
    "several took over a part each": (
        (heir("x", "a: health"), heir("y", "a: children")),
        [("x", 1, "health"), ("y", 1, "children")],
    ),
    "the heir was taken over in turn": (
        (heir("x", "a @ 2025-03-01"), heir("y", "x")),
        [("y", 2, None)],
    ),
    "the heir will be taken over in turn": (
        (heir("x", "a"), heir("y", "x @ 2026-01-01")),
        [("x", 1, None)],
    ),
    "a part on the way stays a part": (
        (heir("x", "a: health @ 2025-03-01"), heir("y", "x")),
        [("y", 2, "health")],
    ),
    "the narrowest part is said": (
        (heir("x", "a: health @ 2025-03-01"), heir("y", "x: hospitals")),
        [("y", 2, "hospitals")],
    ),
    "the heir was divided": (
        (heir("x", "a @ 2025-03-01"), heir("y", "x: roads"), heir("z", "x: houses")),
        [("y", 2, "roads"), ("z", 2, "houses")],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_who_answers_for_a_body(case: str) -> None:
    """The bodies at the end of every way, with the number of steps and the part."""
    heirs, expected = CASES[case]
    who = today((agency("a"), agency("b"), *heirs), (), DAY)
    assert shares(who, "a") == expected
    assert shares(who, "b") == []
    assert ("a" in who.gone) == bool(expected)


def test_a_body_of_today_knows_all_its_predecessors() -> None:
    """Those from which it took over, directly or through another; those taken over whole first."""
    bodies = [agency("a"), agency("b"), heir("x", "a @ 2025-03-01"), heir("y", "x", "b: roads")]
    who = today(bodies, (), DAY)
    assert [(share.agency, len(share.steps)) for share in who.predecessors["y"]] == [
        ("a", 2),
        ("x", 1),
        ("b", 1),
    ]
    assert who.predecessors["x"] == ()


@pytest.mark.parametrize(
    ("change", "day", "gone"),
    [
        ("ended", "2025-07-01", True),
        ("ended", "2025-07-02", False),
        ("merged", "2025-07-01", True),
        ("renamed", "2025-07-01", True),
        ("split", "2025-07-01", True),
        ("unchanged", "2025-07-01", False),
        ("uncertain", "2025-07-01", False),
    ],
)
def test_a_body_may_be_gone_though_nobody_is_known_to_have_taken_over(
    change: str, day: str, gone: bool
) -> None:
    """So say its own steps, from their day on; what is kept or not known has not gone."""
    step = Succession.model_validate(
        {"effective": {"date": day}, "change": change, "certainty": "indirect"}
    )
    who = today([agency("a", succession=(step,))], (), DAY)
    assert who.gone == ({"a"} if gone else set())


def test_places_of_today_stand_under_the_body_on_whose_land_they_lie() -> None:
    """In the order of the data; a body without any has none."""
    places = [
        Locality(id=id_, name=text(id_), agency=on, certainty="indirect")
        for id_, on in (("p", "b"), ("q", "a"), ("r", "b"))
    ]
    who = today([agency("a"), agency("b"), agency("c")], places, DAY)
    found = {id_: [place.id for place in own] for id_, own in who.localities.items()}
    assert found == {"a": ["q"], "b": ["p", "r"], "c": []}


def test_bodies_of_today_are_no_bodies_of_the_plan() -> None:
    """They have a page, but are not among those that the plan names or whose duties count."""
    site = derive(today_records(), dt.date(2026, 11, 30))
    assert list(site.agencies_of_today) == [
        *("so-ha-tang-mau-moi", "so-y-te-mau-moi", "so-xa-hoi-mau-moi")
    ]
    assert not set(site.agencies_of_today) & set(site.listed_agencies)
    assert set(site.agencies_with_page) == {*site.listed_agencies, *site.agencies_of_today}
    assert all(not site.duties[id_].tasks for id_ in site.agencies_of_today)


def test_before_their_day_bodies_of_today_are_not_there() -> None:
    """On the day before, the site is as if nobody had taken over."""
    site = derive(today_records(), dt.date(2025, 2, 28))
    assert site.agencies_of_today == {}
    assert site.today.gone == frozenset()
