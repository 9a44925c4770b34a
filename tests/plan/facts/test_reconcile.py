"""Totals held against their parts: each sum that does not agree stops the build and is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.plan.facts.coverage import Coverage
from plugins.plan.facts.derive import derive
from plugins.plan.facts.expected_reports import Answer, AnswerState
from plugins.plan.facts.reconcile import DoesNotReconcile, reconcile
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.facts.responsibilities import Role
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import DeliveryState
from tests.samples.plan import AS_OF, agency, records, task
from tests.samples.updates import FIRST as FIRST_HALF
from tests.samples.updates import said
from tests.samples.updates import site as updates_site

A, B = agency("a"), agency("b")


def broken(kind: str) -> Site:
    """A site whose sums disagree in one way."""
    site = derive(records([task("1.1", "a", "b"), task("2.1", "b")], [A, B]), AS_OF)
    if kind == "a role is lost":
        return replace(site, responsibilities=site.responsibilities[1:])
    if kind == "a coordinator counts twice":
        again = next(r for r in site.responsibilities if r.role is Role.COORDINATING)
        return replace(site, responsibilities=(*site.responsibilities, again))
    if kind == "an area loses its tasks":
        tree = site.nesting
        lost = replace(tree, counted_below={**tree.counted_below, "2": ()})
        return replace(site, nesting=lost)
    less = replace(site.duties["a"], lead_alone=(), lead_via={"group": ("1.1",)})
    return replace(site, duties={**site.duties, "a": less})


DIFFERENCES = {
    "a role is lost": "leads over agencies: 1 and 2; leads over tasks: 1 and 2",
    "a coordinator counts twice": "coordinating over agencies: 2 and 1",
    "an area loses its tasks": "tasks over areas: 2 and 1",
    "a duty is not counted": "leads by name of a: 1 and 0",
}


@pytest.mark.parametrize(("kind", "message"), DIFFERENCES.items())
def test_sums_that_disagree_are_named(kind: str, message: str) -> None:
    """Reconciling a site whose parts do not add up names the sum and both of its values."""
    with pytest.raises(DoesNotReconcile, match=message):
        reconcile(broken(kind))


def said_site() -> Site:
    """`a` leads 1.1, on which it reported for the first of two periods; `b` leads 2.1."""
    tasks = [task("1.1", "a"), task("2.1", "b")]
    return updates_site(said("2023-07-05-1.1", period=FIRST_HALF), tasks=tasks, as_of="2024-01-16")


Break = Callable[[Site], Site]


def _lose_history(site: Site) -> Site:
    return replace(site, histories={**site.histories, "1.1": site.histories["2.1"]})


def _lose_updates_of_areas(site: Site) -> Site:
    return replace(site, updates_of_area=dict.fromkeys(site.areas, ()))


def _count_otherwise(where: str, **changes: object) -> Break:
    """Let the counts of everything, of an area or of a body differ."""

    def change(site: Site) -> Site:
        name = {"1": "counts_of_area", "a": "counts_of_agency"}.get(where, "counts")
        counted = getattr(site, name)
        if where:
            parts = {**counted, where: replace(counted[where], **changes)}
            return replace(site, **{name: parts})  # type: ignore[arg-type]
        return replace(site, counts=replace(counted, **changes))

    return change


def _answer_otherwise(*answers: Answer) -> Break:
    """Let the reporting of the first body be made of other answers."""

    def change(site: Site) -> Site:
        first, *others = site.reporting_of_bodies
        return replace(site, reporting_of_bodies=(replace(first, answers=answers), *others))

    return change


def _receive_nothing(site: Site) -> Site:
    return replace(
        site,
        reporting_of_bodies=tuple(replace(own, received=()) for own in site.reporting_of_bodies),
    )


def _owe_less(site: Site) -> Site:
    return replace(site, expected_reports=site.expected_reports[1:])


FIRST = said_site().cycles[0].periods[0]
UNKNOWN = Answer("1.1", FIRST, "lost", None)  # type: ignore[arg-type]
NEVER = Answer("1.1", FIRST, AnswerState.NEVER, None)
BREAKS: dict[str, tuple[Break, str]] = {
    "a task loses its history": (_lose_history, "updates over tasks: 1 and 0"),
    "areas lose their updates": (_lose_updates_of_areas, "updates over areas: 1 and 0"),
    "no kinds are counted": (_count_otherwise("", kinds={}), "updates by kind: 1 and 0"),
    "a delivery state counts twice": (
        _count_otherwise("", delivery={DeliveryState.DONE: 3}),
        "delivery states in all: 2 and 3",
    ),
    "an area has no reporting states": (
        _count_otherwise("1", reporting={}),
        "reporting states in 1: 1 and 0",
    ),
    "an area has another delivery state": (
        _count_otherwise("1", delivery={DeliveryState.DONE: 1}),
        "in-progress over areas: 1 and 0",
    ),
    "an area has another reporting state": (
        _count_otherwise("1", reporting={ReportingState.NEVER: 1}),
        "late over areas: 2 and 1",
    ),
    "an area has another coverage": (
        _count_otherwise("1", coverage={Coverage.NOTHING: 1}),
        "reported over areas: 1 and 0; nothing over areas: 1 and 2",
    ),
    "an area counts a task twice": (_count_otherwise("1", tasks=2), "tasks over areas: 2 and 3"),
    "a body is told as reported twice": (
        _count_otherwise("a", coverage={Coverage.REPORTED: 2}),
        "coverage in a: 1 and 2",
    ),
    "a body has no delivery states": (
        _count_otherwise("a", delivery={}),
        "delivery states in a: 1 and 0",
    ),
    "a body has no reporting states": (
        _count_otherwise("a", reporting={}),
        "reporting states in a: 1 and 0",
    ),
    "a body has another delivery state": (
        _count_otherwise("a", delivery={DeliveryState.DONE: 1}),
        "in-progress over agencies: 1 and 0",
    ),
    "a body has another reporting state": (
        _count_otherwise("a", reporting={ReportingState.NEVER: 1}),
        "late over agencies: 2 and 1",
    ),
    "a body has another coverage": (
        _count_otherwise("a", coverage={Coverage.RELATED_ONLY: 1}),
        "reported over agencies: 1 and 0; related-only over agencies: 0 and 1",
    ),
    "a body leads another task": (_count_otherwise("a", tasks=2), "tasks led by a: 1 and 2"),
    "an answer is neither on time nor late nor missing": (
        _answer_otherwise(UNKNOWN, NEVER),
        "expected reports of a: 2 and 1",
    ),
    "a body owes less than was due": (
        _answer_otherwise(NEVER),
        "expected reports by task of a: 1 and 2; expected reports: 4 and 3",
    ),
    "a report is received from nobody": (_receive_nothing, "statements over bodies: 1 and 0"),
    "a report that was due is lost": (_owe_less, "expected reports by task of a: 2 and 1"),
}


def test_a_report_by_a_body_that_leads_nothing_is_counted_apart() -> None:
    """It counts for no leading body, and the sums hold all the same."""
    tasks = [task("1.1", "a"), task("2.1", "b")]
    site = updates_site(said("2023-07-05-1.1", agency="b"), tasks=tasks, as_of="2024-01-16")
    reconcile(site)
    assert [update.id for update in site.other_statements] == ["2023-07-05-1.1"]


@pytest.mark.parametrize(("break_it", "message"), BREAKS.values(), ids=BREAKS)
def test_sums_over_updates_that_disagree(break_it: Break, message: str) -> None:
    """Counts of what was said and of what was due are held against their parts and named."""
    site = said_site()
    reconcile(site)
    with pytest.raises(DoesNotReconcile, match=message):
        reconcile(break_it(site))
