"""The numbers of a site, counted again from its published JSON and nothing else."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

Row = Mapping[str, Any]
STATEMENTS = ("report", "no-change")


class Recounted:
    """What can be counted in the tables, given by name, and in plan.json."""

    def __init__(self, tables: Mapping[str, list[dict[str, Any]]], plan: Row, root: str) -> None:
        self.tables, self.plan, self.root = tables, plan, root
        self.counted = [task for task in tables["tasks"] if task["counted"]]
        self.tasks = {task["id"]: task for task in tables["tasks"]}
        self.areas = {area["id"]: area for area in tables["areas"]}
        self.agencies = {agency["id"]: agency for agency in tables["agencies"]}
        self.updates = {update["id"]: update for update in tables["updates"]}

    @cached_property
    def by_path(self) -> Mapping[str, Row]:
        """Every task, area and body by the paths of its pages."""
        found = {}
        for table in ("tasks", "areas", "agencies"):
            for row in self.tables[table]:
                for name, url in row.items():
                    if name.startswith("url_") and url:
                        found[url.removeprefix(self.root)] = row
        return found

    def id_of(self, path: str) -> str:
        """The id of what has its page at `path`, or a part of it there."""
        found: str = self.by_path[path.partition("#")[0]]["id"]
        return found

    # Areas and their tasks.

    def highest(self) -> int:
        """The areas in force that are part of no other."""
        return sum(area["in_force"] and not area["part_of"] for area in self.areas.values())

    def within(self, area: str) -> set[str]:
        """An area and all that lie in it."""
        found, more = set(), {area}
        while more:
            found |= more
            more = {a["id"] for a in self.areas.values() if a["part_of"] in more}
        return found

    def tasks_of_area(self, area: str) -> list[str]:
        """The counted tasks under an area."""
        own = self.within(area)
        return [task["id"] for task in self.counted if task["area"] in own]

    # Roles.

    def roles(self, agency: str, role: str, *, named: bool | None = None) -> list[str]:
        """The tasks in which a body has a role; by name, through groups alone, or either."""
        own = (
            row
            for row in self.roles_of_body.get(agency, ())
            if row["role"] == role and (named is None or (row["via"] is None) is named)
        )
        return list(dict.fromkeys(row["task"] for row in own))

    @cached_property
    def roles_of_body(self) -> Mapping[str, list[Row]]:
        """The rows of responsibilities by body."""
        found: dict[str, list[Row]] = {}
        for row in self.tables["responsibilities"]:
            found.setdefault(row["agency"], []).append(row)
        return found

    def either(self, agency: str, *, named: bool | None = None) -> set[str]:
        """The tasks in which a body has any role."""
        return {
            *self.roles(agency, "lead", named=named),
            *self.roles(agency, "coordinating", named=named),
        }

    def pairs(self, role: str, tasks: Iterable[str] | None = None) -> int:
        """The pairs of a task and a body that it names for a role."""
        own = None if tasks is None else {*tasks}
        return sum(
            row["role"] == role and row["via"] is None and (own is None or row["task"] in own)
            for row in self.tables["responsibilities"]
        )

    def inherited(self, agency: str, *roles: str) -> set[str]:
        """The tasks of the bodies that one of today took over whole."""
        before = self.agencies[agency]["predecessors"]
        return {task for each in before for role in roles for task in self.roles(each, role)}

    def perhaps(self, agency: str) -> set[str]:
        """The further tasks that may concern a body: of open groups; of bodies taken in part."""
        own = self.agencies[agency]
        if own["predecessors"] or own["predecessors_in_part"]:
            parts = (self.either(each) for each in own["predecessors_in_part"])
            return set().union(*parts) - self.inherited(agency, "lead", "coordinating")
        groups = (a["id"] for a in self.agencies.values() if own["kind"] in a["may_include"])
        found = set().union(*(self.either(group, named=True) for group in groups))
        return found - self.either(agency)

    # What was said.

    def coverage(self, tasks: Iterable[str]) -> Counter[str]:
        """How much was said of tasks, from the updates about each."""
        return Counter(self._coverage(task) for task in tasks)

    def _coverage(self, task: str) -> str:
        kinds = {self.updates[id_]["kind"] for id_ in self.updates_of_task.get(task, ())}
        sorts = (
            ("report", "reported"),
            ("no-change", "confirmed-only"),
            ("related", "related-only"),
        )
        return next((name for kind, name in sorts if kind in kinds), "nothing")

    @cached_property
    def updates_of_task(self) -> Mapping[str, list[str]]:
        """The updates about each task."""
        found: dict[str, list[str]] = {}
        for row in self.tables["update_tasks"]:
            found.setdefault(row["task"], []).append(row["update"])
        return found

    def about(self, tasks: Iterable[str]) -> set[str]:
        """The updates about any of these tasks."""
        return {id_ for task in tasks for id_ in self.updates_of_task.get(task, ())}

    def of_area(self, area: str) -> set[str]:
        """The updates about an area, what lies in it and any task there, dropped ones too."""
        own = self.within(area)
        below = (task["id"] for task in self.tasks.values() if task["area"] in own)
        named = {u["id"] for u in self.updates.values() if own.intersection(u["areas"])}
        return self.about(below) | named

    def said(self, agency: str) -> set[str]:
        """The updates that a body made."""
        return {u["id"] for u in self.updates.values() if u["agency"] == agency}

    def said_about(self, agency: str) -> set[str]:
        """The updates by others about tasks that a body leads, or that it took over."""
        tasks = {*self.roles(agency, "lead"), *self.inherited(agency, "lead")}
        return self.about(tasks) - self.said(agency)

    def kinds(self, updates: Iterable[str]) -> Counter[str]:
        """Updates by kind."""
        return Counter(self.updates[id_]["kind"] for id_ in updates)

    def root_kind(self, update: str) -> str:
        """The kind of an update; of a correction that of what it corrects in the end."""
        row = self.updates[update]
        return self.root_kind(row["corrects"]) if row["kind"] == "correction" else row["kind"]

    def received(self, agency: str) -> set[str]:
        """The reports and confirmations of a body or its members on tasks that it leads by name."""
        speakers = {agency, *self.agencies[agency]["members"]}
        led = {
            task["id"]
            for task in self.tasks.values()
            if agency in (*task["lead_agencies"], *task["lead_agencies_in_force"])
        }
        return {
            id_
            for id_ in self.about(led)
            if self.updates[id_]["kind"] in STATEMENTS and self.updates[id_]["agency"] in speakers
        }

    def expected(self, agency: str) -> Counter[str]:
        """What came of the reports that a body owed."""
        rows = self.tables.get("expected_reports", ())
        return Counter(row["state"] for row in rows if row["agency"] == agency)

    def quarter(self, update: Row) -> tuple[int, int]:
        """Year and quarter of an update, 0 where only the year is known."""
        first, last = update["date_first"], update["date_last"]
        year, months = int(first[:4]), (int(first[5:7]) + 2) // 3
        return (year, months if months == (int(last[5:7]) + 2) // 3 else 0)
