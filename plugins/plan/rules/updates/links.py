"""Which update supersedes or corrects which: one that exists and is earlier, without circles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plugins.plan.reading.case import Case
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Origin
from plugins.plan.reading.problems import Message, Problem, nearest
from plugins.plan.records.updates import Update
from plugins.plan.rules.updates.states import by_id

UNKNOWN_UPDATE = Message(
    "unknown-update", N_("there is no update {id}"), N_("the id of an update under updates/")
)
LINK_TO_ITSELF = Message(
    "link-to-itself", N_("the update names itself"), N_("the id of an earlier update")
)
LINK_FORWARD = Message(
    "link-forward",
    N_("the update {id} is dated {date}, later than this one of {said}"),
    N_("the id of an earlier update"),
)
LINKS_IN_CIRCLE = Message(
    "links-in-circle",
    N_("through {id} the update leads back to itself"),
    N_("links that lead to earlier updates only"),
)


class UpdateReference(NamedTuple):
    """That `update` names `target` under `key`, and where it does."""

    update: Update
    key: str
    target: Update
    origin: Origin

    def problem(self, message: Message, **values: str) -> Problem:
        """A problem at the id that is named."""
        return self.origin.problem((self.key,), message, {"id": self.target.id, **values})


def links_lead_somewhere(case: Case) -> Iterator[Problem]:
    """What is superseded or corrected is another update that exists."""
    known = set(case.shared(by_id)) | {entry.id for entry in case.invalid_entries_of(Update)}
    by_task: Mapping[str, list[str]] | None = None
    for update in case.records.updates:
        for key in ("supersedes", "corrects"):
            given, origin = getattr(update, key), case.places.of(update)
            if given == update.id:
                yield origin.problem((key,), LINK_TO_ITSELF, {"id": given})
            elif given is not None and given not in known:
                by_task = by_task or _ids_by_task(case)
                beside = [id_ for task in update.task_ids for id_ in by_task.get(task, [])]
                near = nearest(given, beside)
                yield origin.problem((key,), UNKNOWN_UPDATE, {"id": given}, near)


def _ids_by_task(case: Case) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for update in case.records.updates:
        for task in update.task_ids:
            found[task].append(update.id)
    return found


def known_links(case: Case) -> Iterator[UpdateReference]:
    """The links between two updates that could be read."""
    known = case.shared(by_id)
    for update in case.records.updates:
        for key in ("supersedes", "corrects"):
            target = known.get(getattr(update, key) or "")
            if target is not None and target is not update:
                yield UpdateReference(update, key, target, case.places.of(update))


def links_lead_back(case: Case) -> Iterator[Problem]:
    """Nobody supersedes or corrects what is said later."""
    for link in known_links(case):
        if _is_forward(link):
            said = link.update.date.iso
            yield link.problem(LINK_FORWARD, date=link.target.date.iso, said=said)


def _is_forward(link: UpdateReference) -> bool:
    return link.target.date.first > link.update.date.last


def no_circles(case: Case) -> Iterator[Problem]:
    """No chain of updates comes back to where it began; said once, where the circle closes."""
    onward: dict[str, list[UpdateReference]] = defaultdict(list)
    for link in known_links(case):
        if not _is_forward(link):
            onward[link.update.id].append(link)
    done: set[str] = set()
    for start in sorted(onward):
        yield from _closing(start, onward, done)


def _closing(
    start: str, onward: Mapping[str, list[UpdateReference]], done: set[str]
) -> Iterator[Problem]:
    """The links, followed from `start`, that lead back to an update on the way."""
    way = [] if start in done else [(start, iter(onward.get(start, [])))]
    on_way = {id_ for id_, _ in way}
    while way:
        here, rest = way[-1]
        link = next(rest, None)
        if link is None:
            way.pop()
            on_way.discard(here)
            done.add(here)
        elif link.target.id in on_way:
            yield link.problem(LINKS_IN_CIRCLE)
        elif link.target.id not in done:
            way.append((link.target.id, iter(onward.get(link.target.id, []))))
            on_way.add(link.target.id)
