"""The order of the plan, whatever the records say of what lies in what."""

from __future__ import annotations

from plugins.plan.records.order import in_plan_order
from tests.samples.plan import sample_records


def test_an_id_given_twice_makes_no_endless_order() -> None:
    """Each task stands once, though tasks and headings of one id lie in one another."""
    area, (first, second) = sample_records().areas[0], sample_records().tasks[:2]
    within = second.model_copy(update={"area": area.id, "part_of": first.id})
    again = first.model_copy(update={"area": area.id, "part_of": second.id})
    below = area.model_copy(update={"id": "b", "part_of": area.id})
    twice = area.model_copy(update={"part_of": "b"})
    tasks = (first.model_copy(update={"area": area.id}), within, again)
    found = in_plan_order(tasks, (area, below, twice))
    assert sorted(map(id, found)) == sorted(map(id, tasks))
