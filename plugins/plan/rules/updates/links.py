"""Which update supersedes or corrects which: one that exists, is earlier, and fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from plugins.plan.reading.case import Case
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Problem, nearest
from plugins.plan.records.updates import Update, UpdateKind
from plugins.plan.rules.identity import agency_ids
from plugins.plan.rules.updates.names import written
from plugins.plan.rules.updates.states import by_id

BY_BODIES = (UpdateKind.REPORT, UpdateKind.NO_CHANGE)


class Link(NamedTuple):
    """That `update` names `target` under `key`, and where it does."""

    update: Update
    key: str
    target: Update
    origin: Origin

    def problem(self, code: str, **values: str) -> Problem:
        """A problem at the id that is named."""
        return self.origin.problem((self.key,), code, {"id": self.target.id, **values})


def links_lead_somewhere(case: Case) -> Iterator[Problem]:
    """What is superseded or corrected is another update that exists."""
    known = set(by_id(case)) | {entry.id for entry in case.broken_of(Update)}
    by_task: Mapping[str, list[str]] | None = None
    for update in case.records.updates:
        for key in ("supersedes", "corrects"):
            given, origin = getattr(update, key), case.places.of(update)
            if given == update.id:
                yield origin.problem((key,), "link-to-itself", {"id": given})
            elif given is not None and given not in known:
                by_task = by_task or _ids_by_task(case)
                near = nearest(given, by_task.get(update.tasks[0].task, []))
                yield origin.problem((key,), "unknown-update", {"id": given}, near)


def _ids_by_task(case: Case) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for update in case.records.updates:
        for task in update.task_ids:
            found[task].append(update.id)
    return found


def _links(case: Case) -> Iterator[Link]:
    """The links between two updates that could be read."""
    known = by_id(case)
    for update in case.records.updates:
        for key in ("supersedes", "corrects"):
            target = known.get(getattr(update, key) or "")
            if target is not None and target is not update:
                yield Link(update, key, target, case.places.of(update))


def links_lead_back(case: Case) -> Iterator[Problem]:
    """Nobody supersedes or corrects what is said later."""
    for link in _links(case):
        if _is_forward(link):
            said = written(link.update.date)
            yield link.problem("link-forward", date=written(link.target.date), said=said)


def _is_forward(link: Link) -> bool:
    return link.target.date.first > link.update.date.last


def no_circles(case: Case) -> Iterator[Problem]:
    """No chain of updates comes back to where it began; said once, where the circle closes."""
    links: dict[str, list[Link]] = defaultdict(list)
    for link in _links(case):
        if not _is_forward(link):
            links[link.update.id].append(link)
    done: set[str] = set()
    for start in sorted(links):
        yield from _closing(start, links, done)


def _closing(start: str, links: Mapping[str, list[Link]], done: set[str]) -> Iterator[Problem]:
    """The links, followed from `start`, that lead back to an update on the way."""
    way = [] if start in done else [(start, iter(links.get(start, [])))]
    on_way = {id_ for id_, _ in way}
    while way:
        here, rest = way[-1]
        link = next(rest, None)
        if link is None:
            way.pop()
            on_way.discard(here)
            done.add(here)
        elif link.target.id in on_way:
            yield link.problem("links-in-circle")
        elif link.target.id not in done:
            way.append((link.target.id, iter(links.get(link.target.id, []))))
            on_way.add(link.target.id)


def superseded_fits(case: Case) -> Iterator[Problem]:
    """An update supersedes one of the same kind about the same tasks, a body its own only."""
    bodies = agency_ids(case)
    for link in _links(case):
        if link.key != "supersedes":
            continue
        update, target = link.update, link.target
        if update.kind is not target.kind:
            yield link.problem("supersedes-other-kind", kind=target.kind.value)
        elif set(update.task_ids) != set(target.task_ids):
            yield link.problem("supersedes-other-tasks", tasks=", ".join(target.task_ids))
        elif update.kind in BY_BODIES and _other_body(link, bodies):
            yield link.problem("supersedes-other-body", agency=target.agency or "-")


def superseded_once(case: Case) -> Iterator[Problem]:
    """An update is superseded by one other: the next one supersedes that one in turn."""
    first: dict[str, str] = {}
    for link in _links(case):
        if link.key == "supersedes":
            other = first.setdefault(link.target.id, link.update.id)
            if other != link.update.id:
                yield link.problem("superseded-twice", other=other)


def corrected_fits(case: Case) -> Iterator[Problem]:
    """A correction is about tasks of what it corrects; a body corrects what it said itself."""
    bodies = agency_ids(case)
    for link in _links(case):
        if link.key != "corrects":
            continue
        update, target = link.update, link.target
        if not set(update.task_ids) <= set(target.task_ids):
            yield link.problem("corrects-other-tasks", tasks=", ".join(target.task_ids))
        elif update.agency is not None and _other_body(link, bodies):
            yield link.problem("corrects-other-body", agency=target.agency or "-")


def corrected_parts(case: Case) -> Iterator[Problem]:
    """A correction names items that were spoken of; of the whole it states nothing in parts.

    Else a report on the whole task would go on saying what is no longer so of one of its items.
    """
    items = {task.id: range(1, len(task.text) + 1) for task in case.records.tasks}
    for link in _links(case):
        shared = [task for task in link.update.task_ids if task in link.target.task_ids]
        if link.key == "corrects":
            for task in shared:
                yield from _parts(link, task, items.get(task, range(0)))


def _parts(link: Link, task: str, items: Collection[int]) -> Iterator[Problem]:
    spoken_of = link.target.items_of(task)
    if not all(item in items for item in spoken_of):
        return
    for item in link.update.items_of(task):
        values = {"item": str(item), "task": task}
        if spoken_of and item not in spoken_of and item in items:
            yield link.problem(
                "corrects-other-items", **values, items=", ".join(map(str, spoken_of))
            )
        elif not spoken_of and link.update.delivery is not None:
            yield link.problem("corrects-state-of-part", **values)


def _other_body(link: Link, bodies: set[str]) -> bool:
    """Whether another body said the other update; an unknown id is named by its own rule."""
    given = {link.update.agency, link.target.agency}
    return len(given) > 1 and all(id_ is None or id_ in bodies for id_ in given)
