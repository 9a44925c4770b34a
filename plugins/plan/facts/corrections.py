"""What later updates did to earlier ones: put them right, or took their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.plan.records.updates import Period, Update

Corrections = Mapping[str, tuple[Update, ...]]


@dataclass(frozen=True, slots=True)
class Revisions:
    """`corrections` of an update, oldest first, and what superseded it, each by its id."""

    corrections: Corrections
    replaced_by: Mapping[str, Update]

    @property
    def superseded(self) -> frozenset[str]:
        """The ids of the updates in whose place others stand."""
        return frozenset(self.replaced_by)

    def counts(self, update: Update) -> bool:
        """Whether `update` has not been superseded."""
        return update.id not in self.replaced_by

    def current(self, update: Update) -> Update:
        """The update that has taken the place of `update`; itself where nothing superseded it."""
        while update.id in self.replaced_by:
            update = self.replaced_by[update.id]
        return update

    def corrections_to(
        self, update: Update, task: str, item: int | None = None
    ) -> tuple[Update, ...]:
        """What puts right that which `update` says of `task`, or of its `item`: earliest first.

        Corrections of corrections are among them, superseded ones are not. A correction puts
        right only what is said of the tasks and items that it names.
        """
        if update.id not in self.corrections:
            return ()
        found: dict[str, Update] = {}
        pending = [update.id]
        while pending:
            for correction in self.corrections.get(pending.pop(), ()):
                if self.counts(correction) and _concerns(correction, task, item):
                    found[correction.id] = correction
                    pending.append(correction.id)
        return tuple(sorted(found.values(), key=lambda update: update.order))

    def period_of(self, update: Update, task: str) -> Period | None:
        """The period that `update` covers where it speaks of `task`, as it was stated last."""
        stated = (correction.period for correction in reversed(self.corrections_to(update, task)))
        return next((period for period in stated if period), update.period)


def revisions_of(updates: Iterable[Update]) -> Revisions:
    """What `updates`, oldest first, did to each other."""
    corrections: dict[str, tuple[Update, ...]] = {}
    replaced_by: dict[str, Update] = {}
    for update in updates:
        if update.corrects:
            corrections[update.corrects] = (*corrections.get(update.corrects, ()), update)
        if update.supersedes:
            replaced_by[update.supersedes] = update
    return Revisions(corrections, replaced_by)


def _concerns(correction: Update, task: str, item: int | None) -> bool:
    named = correction.items_of(task)
    return task in correction.task_ids and (item is None or not named or item in named)
