"""One record as JSON, and the lists that pages offer."""

from __future__ import annotations

import pytest

from plugins.editions.data_urls import data_of, data_of_year, data_record, silent_tasks
from tests.samples.opendata import OpenData, joined

RECORDS = ["tasks", "areas", "agencies", "updates"]


@pytest.mark.parametrize("table", RECORDS)
def test_each_row_has_its_record(updated: OpenData, table: str) -> None:
    """A record holds its row, all that its file says, and for which day that holds."""
    for row in updated.rows(table):
        record = updated.json(data_record(table, row["id"]))
        assert record["row"] == row
        assert record["said"]["id"] == row["id"]
        assert record["as_of"] == updated.source.site.as_of.isoformat()
        assert record["licence"]["url"] == updated.source.site.records.plan.licence.url


def test_a_record_has_what_belongs_to_it(updated: OpenData) -> None:
    """A task has its roles and updates, a body its roles, an update its sources."""
    roles = updated.rows("responsibilities")
    for row in updated.rows("tasks"):
        record = updated.json(data_record("tasks", row["id"]))
        assert record["responsibilities"] == [r for r in roles if r["task"] == row["id"]]
        assert len(record["updates"]) == row["updates"]
    for row in updated.rows("agencies"):
        record = updated.json(data_record("agencies", row["id"]))
        assert record["responsibilities"] == [r for r in roles if r["agency"] == row["id"]]
    sources = updated.rows("sources")
    for row in updated.rows("updates"):
        record = updated.json(data_record("updates", row["id"]))
        assert record["sources"] == [s for s in sources if s["update"] == row["id"]]


def test_an_indicator_has_its_figures(measured: OpenData) -> None:
    """Baseline, targets and values stand with the indicator."""
    figures = measured.rows("indicator_values")
    for row in measured.rows("indicators"):
        record = measured.json(data_record("indicators", row["id"]))
        own = [each for each in figures if each["indicator"] == row["id"]]
        assert record["indicator_values"] == own
        assert own


def test_lists_are_parts_of_tables(updated: OpenData) -> None:
    """The tasks of an area, the updates of a year and the silent tasks are rows of the tables."""
    tasks, updates = updated.rows("tasks"), updated.rows("updates")
    for area in updated.rows("areas"):
        own = updated.json(data_of("areas", area["id"], "tasks", "json"))
        assert own == [task for task in tasks if task["area"] == area["id"] and task["counted"]]
        assert len(own) == area["tasks"]
    for year in {update["date_first"][:4] for update in updates}:
        own = [update for update in updates if update["date_first"][:4] == year]
        assert updated.json(data_of_year(int(year), "json")) == own
    silent = [task for task in tasks if task["counted"] and task["never_reported"]]
    assert updated.json(silent_tasks("json")) == silent
    assert 0 < len(silent) < len(tasks)


@pytest.mark.parametrize("plan", ["updated", "this"])
def test_tasks_of_a_body_say_its_roles(plan: str, request: pytest.FixtureRequest) -> None:
    """The tasks of a body are those in which it has a role, with the role and its way."""
    data: OpenData = request.getfixturevalue(plan)
    for agency in data.rows("agencies"):
        if not agency["listed"]:
            continue
        roles = [r for r in data.rows("responsibilities") if r["agency"] == agency["id"]]
        own = data.json(data_of("agencies", agency["id"], "tasks", "json"))
        assert len(own) == agency["tasks"]
        for task in own:
            here = [r for r in roles if r["task"] == task["id"]]
            assert {*task["roles"]} == {r["role"] for r in here}
            assert {*task["via"]} == {r["via"] for r in here if r["via"]}


def test_both_forms_have_the_same_rows(updated: OpenData) -> None:
    """A list in CSV has the rows of that in JSON, by their ids."""
    for path in updated.files:
        if path.endswith(("tasks.csv", "updates.csv")):
            rows = updated.json(path.replace(".csv", ".json"))
            key = "update" if rows and "update" in rows[0] else "id"
            assert [line[key] for line in updated.lines(path)] == [joined(row[key]) for row in rows]
