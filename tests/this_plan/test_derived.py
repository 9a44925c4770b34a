"""What follows from the real plan has the counts of the plan."""

from __future__ import annotations

import datetime as dt

import pytest

from plugins.plan.facts.deadlines import DeadlineState
from plugins.plan.facts.derive import derive
from plugins.plan.facts.responsibilities import Role
from plugins.plan.facts.site import Site
from plugins.plan.facts.source_places import places_in_source
from plugins.plan.records.layout import row_names
from tests.samples.this_site import day, records


@pytest.fixture(scope="module")
def real() -> Site:
    """The real plan as of the day of the tests."""
    return derive(records(), day())


def test_counts_of_the_real_plan(real: Site) -> None:
    """77 task-lead pairs over 20 bodies and 134 task-coordinating pairs over 12 are derived."""
    named = [row for row in real.responsibilities if row.via is None]
    leads = [row for row in named if row.role is Role.LEAD]
    others = [row for row in named if row.role is Role.COORDINATING]
    assert (len(real.tasks), len(real.areas), len(real.named_agencies)) == (65, 18, 24)
    assert (len(leads), len({row.agency for row in leads})) == (77, 20)
    assert (len(others), len({row.agency for row in others})) == (134, 12)


REAL_DUTIES = {"so-y-te": (4, 0), "ubnd-huyen": (7, 59), "cac-so-nganh": (3, 2)}


@pytest.mark.parametrize(("agency_id", "counts"), REAL_DUTIES.items())
def test_named_duties_of_the_real_plan(real: Site, agency_id: str, counts: tuple[int, int]) -> None:
    """What a body of the real plan leads and coordinates by name has the counts of the plan."""
    duties = real.duties[agency_id]
    named = (*duties.lead_alone, *duties.lead_jointly)
    assert (len(named), len(duties.coordinates_named)) == counts


def test_every_district_has_the_duties_of_its_group(real: Site) -> None:
    """Each of the ten districts leads and coordinates what its group does, through the group."""
    group = real.duties["ubnd-huyen"]
    members = real.agencies["ubnd-huyen"].members
    assert len(members) == 10
    for member in members:
        duties = real.duties[member]
        assert dict(duties.lead_via) == {"ubnd-huyen": group.leads}
        assert dict(duties.coordinates_via) == {"ubnd-huyen": group.coordinates}
        assert (duties.lead_alone, duties.lead_jointly, duties.coordinates_named) == ((), (), ())


def test_the_open_group_of_the_real_plan(real: Site) -> None:
    """The undefined group stands in 57 tasks, none of which counts as named for a department."""
    assert len(real.duties["cac-so-nganh-lien-quan"].coordinates_named) == 57
    health = real.duties["so-y-te"]
    assert len(health.perhaps) == len({*health.perhaps} - {*health.tasks})
    assert len(health.perhaps) <= 57


def test_the_only_computed_deadline(real: Site) -> None:
    """1.1 is due on 22 July 2023, computed from Decision 882; the other 64 are ongoing."""
    readings = dict(real.deadlines)
    first = readings.pop("1.1")
    assert (first.date, first.state) == (dt.date(2023, 7, 22), DeadlineState.PASSED)
    assert first.basis is not None
    assert first.basis.number == "882/QĐ-TTg"
    assert {reading.state for reading in readings.values()} == {DeadlineState.ONGOING}
    assert len(readings) == 64


def test_each_task_has_a_place_in_the_text() -> None:
    """Every task and area of the real plan is found in the text as received."""
    found = records()
    assert found.layout is not None
    areas, tasks = ([row.id for row in own] for own in (found.areas, found.tasks))
    places = places_in_source(found.layout, row_names(areas, tasks))
    rows = {*(f"task:{id_}" for id_ in tasks), *(f"area:{id_}" for id_ in areas)}
    assert rows == set(places)
    for row in rows:
        assert 1 <= places[row].first_page <= places[row].last_page <= len(found.layout.pages)
