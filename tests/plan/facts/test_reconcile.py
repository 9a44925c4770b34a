"""Totals held against their parts: each sum that does not agree stops the build and is named."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.facts.expected_reports import Answer, AnswerState
from plugins.plan.facts.reconcile import DoesNotReconcile, reconcile
from plugins.plan.facts.reporting import ReportingState
from plugins.plan.facts.responsibilities import Responsibility, Role
from plugins.plan.facts.site import Site
from plugins.plan.records.updates import DeliveryState
from tests.samples.plan import AS_OF, agency, records, task
from tests.samples.updates import said
from tests.samples.updates import site as updates_site

A, B = agency("a"), agency("b")


def _with_roles(site: Site, roles: tuple[Responsibility, ...]) -> Site:
    changed = replace(site)
    changed.__dict__["responsibilities"] = roles
    return changed


def broken(kind: str) -> Site:
    """A site whose sums disagree in one way."""
    site = derive(records([task("1.1", "a", "b"), task("2.1", "b")], [A, B]), AS_OF)
    if kind == "a role is lost":
        return _with_roles(site, site.responsibilities[1:])
    if kind == "a coordinator counts twice":
        again = next(r for r in site.responsibilities if r.role is Role.COORDINATING)
        duties = site.duties
        site = _with_roles(site, (*site.responsibilities, again))
        site.__dict__["duties"] = duties
        return site
    if kind == "an area loses its tasks":
        site.__dict__["tasks_of_area"] = {"1": site.tasks_of_area["1"], "2": ()}
        return site
    duties = dict(site.duties)
    duties["a"] = replace(duties["a"], lead_alone=(), lead_via={"group": ("1.1",)})
    site.__dict__["duties"] = duties
    return site


DIFFERENCES = {
    "a role is lost": "leads over tasks: 1 and 2",
    "a coordinator counts twice": "coordinating over agencies: 2 and 1",
    "an area loses its tasks": "tasks over areas: 2 and 1",
    "a duty is not counted": "leads over agencies: 2 and 1",
}


@pytest.mark.parametrize(("kind", "message"), DIFFERENCES.items())
def test_sums_that_disagree_are_named(kind: str, message: str) -> None:
    """Reconciling a site whose parts do not add up names the sum and both of its values."""
    with pytest.raises(DoesNotReconcile, match=message):
        reconcile(broken(kind))


def said_site() -> Site:
    """`a` leads 1.1, on which it reported for the first of two periods; `b` leads 2.1."""
    tasks = [task("1.1", "a"), task("2.1", "b")]
    return updates_site(said("2023-07-05-1.1"), tasks=tasks, as_of="2024-01-16")


def _lose_history(site: Site) -> None:
    progress = site.__dict__["_progress"]
    by_task = {**progress.said.by_task, "1.1": progress.said.by_task["2.1"]}
    said_less = replace(progress.said, by_task=by_task)
    site.__dict__["_progress"] = replace(progress, said=said_less)


def _lose_updates_of_areas(site: Site) -> None:
    site.__dict__["updates_of_area"] = lambda _: ()


def _count_otherwise(where: str, **changes: object) -> Callable[[Site], None]:
    """Let the counts of everything, of an area or of a body differ."""

    def change(site: Site) -> None:
        method = {"1": "counts_of_area", "a": "counts_of_agency"}.get(where, "counts")
        counted = getattr(site, method)
        if method == "counts":
            site.__dict__[method] = replace(counted, **changes)
        else:
            site.__dict__[method] = lambda id_: (
                replace(counted(id_), **changes) if id_ == where else counted(id_)
            )

    return change


def _answer_otherwise(*answers: Answer) -> Callable[[Site], None]:
    """Let the discipline of the first body be made of other answers."""

    def change(site: Site) -> None:
        first, *others = site.discipline
        site.__dict__["discipline"] = (replace(first, answers=answers), *others)

    return change


def _receive_nothing(site: Site) -> None:
    site.__dict__["discipline"] = tuple(replace(own, received=()) for own in site.discipline)


def _owe_less(site: Site) -> None:
    progress = site.__dict__["_progress"]
    progress.__dict__["expected_reports"] = progress.expected_reports[1:]


FIRST = said_site().periods()[0]
UNKNOWN = Answer("1.1", FIRST, "lost", None)  # type: ignore[arg-type]
NEVER = Answer("1.1", FIRST, AnswerState.NEVER, None)
BREAKS: dict[str, tuple[Callable[[Site], None], str]] = {
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
        _count_otherwise("1", reported=0, nothing=1),
        "reported over areas: 1 and 0; nothing over areas: 1 and 2",
    ),
    "an area counts a task twice": (_count_otherwise("1", tasks=2), "tasks over areas: 2 and 3"),
    "a body is told as reported twice": (
        _count_otherwise("a", reported=2),
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
        _count_otherwise("a", reported=0, related_only=1),
        "reported over agencies: 1 and 0; related_only over agencies: 0 and 1",
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
def test_sums_over_updates_that_disagree(break_it: Callable[[Site], None], message: str) -> None:
    """Counts of what was said and of what was due are held against their parts and named."""
    site = said_site()
    reconcile(site)
    break_it(site)
    with pytest.raises(DoesNotReconcile, match=message):
        reconcile(site)
