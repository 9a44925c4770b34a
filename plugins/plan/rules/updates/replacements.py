"""What supersedes or corrects another update fits it: kind, tasks, items and body."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.update_kinds import KINDS
from plugins.plan.records.updates import Update
from plugins.plan.rules.identity import agency_ids
from plugins.plan.rules.updates.links import UpdateReference, known_links

SUPERSEDES_OTHER_KIND = Message(
    "supersedes-other-kind",
    N_("the update {id} is of another kind: {kind}"),
    N_("an update of the same kind; a correction has corrects instead"),
)
SUPERSEDES_OTHER_TASKS = Message(
    "supersedes-other-tasks",
    N_("the update {id} is about other tasks: {tasks}"),
    N_("an update about the same tasks"),
)
SUPERSEDES_OTHER_BODY = Message(
    "supersedes-other-body",
    N_("the update {id} is by another agency: {agency}"),
    N_("an update by the same agency"),
)
SUPERSEDED_TWICE = Message(
    "superseded-twice",
    N_("the update {id} is already superseded by {other}"),
    N_("the id of the update now in force"),
)
CORRECTS_OTHER_TASKS = Message(
    "corrects-other-tasks",
    N_("the corrected update {id} is about other tasks: {tasks}"),
    N_("tasks of the corrected update"),
)
CORRECTS_OTHER_BODY = Message(
    "corrects-other-body",
    N_("the corrected update {id} is by another agency: {agency}"),
    N_("the agency that stated it, or no agency if this site corrects itself"),
)
CORRECTS_OTHER_ITEMS = Message(
    "corrects-other-items",
    N_("the corrected update {id} does not speak about item {item} of task {task} separately"),
    N_("{items}, or no items if the correction is about the whole statement"),
)
CORRECTS_STATE_OF_PART = Message(
    "corrects-state-of-part",
    N_("the state of item {item} cannot be corrected alone: {id} is about all of task {task}"),
    N_("a correction without items that gives the state of the whole task"),
)


def superseded_fits(case: Case) -> Iterator[Problem]:
    """An update supersedes one of the same kind about the same tasks, a body its own only."""
    bodies = agency_ids(case)
    for link in known_links(case):
        if link.key != "supersedes":
            continue
        update, target = link.update, link.target
        if update.kind is not target.kind:
            yield link.problem(SUPERSEDES_OTHER_KIND, kind=target.kind.value)
        elif not _same_tasks(update, target):
            yield link.problem(SUPERSEDES_OTHER_TASKS, tasks=", ".join(target.task_ids))
        elif KINDS[update.kind].is_statement and _other_body(link, bodies):
            yield link.problem(SUPERSEDES_OTHER_BODY, agency=target.agency or "-")


def _same_tasks(update: Update, target: Update) -> bool:
    """Whether both are about the same; a decision in place of another need only share something."""
    own, others = set(update.task_ids), set(target.task_ids)
    if not KINDS[update.kind].is_amendment:
        return own == others
    return not own.isdisjoint(others) or not set(update.area_ids).isdisjoint(target.area_ids)


def superseded_once(case: Case) -> Iterator[Problem]:
    """An update is superseded by one other: the next one supersedes that one in turn."""
    first: dict[str, str] = {}
    for link in known_links(case):
        if link.key == "supersedes":
            other = first.setdefault(link.target.id, link.update.id)
            if other != link.update.id:
                yield link.problem(SUPERSEDED_TWICE, other=other)


def corrected_fits(case: Case) -> Iterator[Problem]:
    """A correction is about tasks of what it corrects; a body corrects what it said itself."""
    bodies = agency_ids(case)
    for link in known_links(case):
        if link.key != "corrects":
            continue
        update, target = link.update, link.target
        if not set(update.task_ids) <= set(target.task_ids):
            yield link.problem(CORRECTS_OTHER_TASKS, tasks=", ".join(target.task_ids))
        elif update.agency is not None and _other_body(link, bodies):
            yield link.problem(CORRECTS_OTHER_BODY, agency=target.agency or "-")


def corrected_parts(case: Case) -> Iterator[Problem]:
    """A correction names items that were spoken of; of the whole it states nothing in parts.

    Else a report on the whole task would go on saying what is no longer so of one of its items.
    """
    items = {task.id: range(1, len(task.text) + 1) for task in case.records.tasks}
    for link in known_links(case):
        shared = [task for task in link.update.task_ids if task in link.target.task_ids]
        if link.key == "corrects":
            for task in shared:
                yield from _parts(link, task, items.get(task, range(0)))


def _parts(link: UpdateReference, task: str, items: Collection[int]) -> Iterator[Problem]:
    spoken_of = link.target.items_of(task)
    if not all(item in items for item in spoken_of):
        return
    for item in link.update.items_of(task):
        values = {"item": str(item), "task": task}
        if spoken_of and item not in spoken_of and item in items:
            yield link.problem(CORRECTS_OTHER_ITEMS, **values, items=", ".join(map(str, spoken_of)))
        elif not spoken_of and link.update.delivery is not None:
            yield link.problem(CORRECTS_STATE_OF_PART, **values)


def _other_body(link: UpdateReference, bodies: set[str]) -> bool:
    """Whether another body said the other update; an unknown id is named by its own rule."""
    given = {link.update.agency, link.target.agency}
    return len(given) > 1 and all(id_ is None or id_ in bodies for id_ in given)
