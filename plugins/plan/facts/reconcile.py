"""Every total held against its parts: the build fails where they do not agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator
from decimal import Decimal
from typing import TypeAlias

from plugins.plan.facts.amounts import by_column
from plugins.plan.facts.counts import Counts, counts
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.expected_reports import reports_due
from plugins.plan.facts.responsibilities import Role
from plugins.plan.facts.role_counts import leading_by_name
from plugins.plan.facts.site import Site
from plugins.plan.facts.time_line import SORTS, DeadlineSort
from plugins.plan.records.update_kinds import KINDS

Pair: TypeAlias = "tuple[str, int | Decimal, int | Decimal]"


class DoesNotReconcile(Exception):
    """Counts that ought to agree do not: the message names them."""


def reconcile(site: Site) -> None:
    """Hold every total against its parts; raises DoesNotReconcile naming those that differ."""
    pairs = (
        *_responsibilities(site),
        *_updates(site),
        *_facts(site),
        *_reporting(site),
        *_deadlines(site),
    )
    wrong = [f"{what}: {a} and {b}" for what, a, b in pairs if a != b]
    if wrong:
        raise DoesNotReconcile("; ".join(wrong))


def _responsibilities(site: Site) -> Iterator[Pair]:
    named = [row for row in site.responsibilities if row.via is None]
    leads = sum(row.role is Role.LEAD for row in named)
    table = site.role_counts.values()
    tree = site.nesting
    over_areas = sum(len(tree.counted_below[area]) for area in tree.highest)
    yield "tasks over areas", len(tree.counted), over_areas
    standing = sum(site.standings["task", task].stands for task in tree.listed)
    yield "tasks in force", len(tree.counted), standing
    dropped = (area for area in site.areas if not site.standings["area", area].stands)
    yield "tasks under dropped areas", sum(len(tree.counted_below[area]) for area in dropped), 0
    owed_late = (
        not site.standings["task", report.task].on(report.period.decided_on)
        for report in site.expected_reports
    )
    yield "reports expected of tasks not in force", sum(owed_late), 0
    yield from _amounts(site)
    yield "leads over agencies", leads, sum(own.leads.by_name for own in table)
    yield "leads over tasks", leads, sum(len(site.in_force[task].lead) for task in tree.counted)
    yield (
        "coordinating over agencies",
        len(named) - leads,
        sum(own.coordinates.by_name for own in table),
    )
    for agency, own in site.duties.items():
        total = len(own.leads) + len(own.coordinates) - len(own.both)
        yield f"tasks of {agency}", len(own.tasks), total
        named_in = len(own.lead_alone) + len(own.lead_jointly)
        via = {task for tasks in own.lead_via.values() for task in tasks}
        counts = site.role_counts[agency].leads
        yield f"leads by name of {agency}", counts.by_name, named_in
        yield f"leads of {agency}", counts.total, named_in + len(via)


def _amounts(site: Site) -> Iterator[Pair]:
    for each in site.sums.of_plan:
        name = each.column.id
        parts = (by_column(site.sums.of_area[area])[name] for area in site.nesting.highest)
        yield f"amounts of {name} over areas", each.total, sum(parts)


def _updates(site: Site) -> Iterator[Pair]:
    counts = site.counts
    yield "updates by kind", len(site.updates), sum(counts.kinds.values())
    over_tasks = {u.id for task in site.tasks for u in site.histories[task].updates}
    of_headings = {u.id for u in site.updates if not u.task_ids} - over_tasks
    yield "updates over tasks", len(site.updates), len(over_tasks) + len(of_headings)
    over_areas = {u.id for area in site.areas for u in site.updates_of_area[area]}
    yield "updates over areas", len(site.updates), len(over_areas)


def _facts(site: Site) -> Iterator[Pair]:
    areas, bodies = site.counts_of_area, site.counts_of_agency
    for where, own in {"all": site.counts, **areas, **bodies}.items():
        yield f"delivery states in {where}", own.tasks, sum(own.delivery.values())
        yield f"reporting states in {where}", own.tasks, sum(own.reporting.values())
        yield f"coverage in {where}", own.tasks, sum(own.coverage.values())
    for agency, own in bodies.items():
        yield f"tasks led by {agency}", site.role_counts[agency].leads.total, own.tasks
    over_areas = _total(areas[area] for area in site.nesting.highest)
    over_bodies = _total(bodies.values())
    for name, number in _numbers(site.counts).items():
        yield f"{name} over areas", number, over_areas[name]
    for name, number in _led(site, bodies).items():
        yield f"{name} over agencies", number, over_bodies[name]
    named = leading_by_name(site.role_counts)
    over_named = _total(bodies[agency] for agency in named)
    for name, number in _led(site, named).items():
        yield f"{name} over agencies that lead by name", number, over_named[name]


def _led(site: Site, bodies: Container[str]) -> Counter[str]:
    """Each task, and each state of it, as many times as any of `bodies` leads it, named or not."""
    found: Counter[str] = Counter()
    for task, rows in site.responsibilities_of_task.items():
        leads = len({r.agency for r in rows if r.role is Role.LEAD and r.agency in bodies})
        own = counts([site.statuses[task]], site.histories[task].updates)
        for name, number in _numbers(own).items():
            found[name] += number * leads
    return found


def _total(parts: Iterable[Counts]) -> Counter[str]:
    return sum(map(_numbers, parts), Counter[str]())


def _numbers(own: Counts) -> Counter[str]:
    states = (own.delivery, own.reporting, own.coverage)
    return Counter(
        {"tasks": own.tasks, **{str(name): n for some in states for name, n in some.items()}}
    )


def _reporting(site: Site) -> Iterator[Pair]:
    due = reports_due(site.expected_reports, site.as_of)
    owed = Counter(agency for report in due for agency in report.agencies)
    for own in site.reporting_of_bodies:
        parts = (own.on_time or 0) + (own.late or 0) + (own.never or 0)
        yield f"expected reports of {own.agency}", own.expected or 0, parts
        yield f"expected reports by task of {own.agency}", own.expected or 0, owed[own.agency]
    kinds = site.counts.kinds
    statements = sum(number for kind, number in kinds.items() if KINDS[kind].is_statement)
    received = {update.id for own in site.reporting_of_bodies for update in own.received}
    yield "statements over bodies", statements, len(received) + len(site.other_statements)
    expected = sum(own.expected or 0 for own in site.reporting_of_bodies)
    yield "expected reports", sum(owed.values()), expected


def _deadlines(site: Site) -> Iterator[Pair]:
    line = Counter[DeadlineSort]()
    for period in site.time_line.periods:
        line.update(period.counts)
    own = [reading for task in site.nesting.counted for reading in _readings(site.deadlines[task])]
    once = [reading for reading in own if reading.kind != "recurring" and reading.date]
    again = sum(len(reading.occurrences) for reading in own if reading.kind == "recurring")
    yield "deadlines over periods", len(once), line.total() - line[DeadlineSort.RECURRING]
    yield "recurring deadlines over periods", again, line[DeadlineSort.RECURRING]
    for state, sort in SORTS.items():
        if sort is not DeadlineSort.COMING:
            found = sum(reading.state is state for reading in once)
            yield f"deadlines {sort} over periods", found, line[sort]


def _readings(deadline: DeadlineReading) -> tuple[DeadlineReading, ...]:
    return deadline.stages or (deadline,)
