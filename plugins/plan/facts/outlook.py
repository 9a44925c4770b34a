"""What hinders the work on a task and what comes next, as was last stated."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.plan.facts.corrections import Revisions
from plugins.plan.facts.history import is_statement, said_on
from plugins.plan.records.types import Text
from plugins.plan.records.update_kinds import KINDS, CountsAs
from plugins.plan.records.updates import Update


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """The obstacles and the next steps that `said_by` states, one of them at least.

    `corrected_by` is the last correction that put either right, if any.
    """

    obstacles: Text | None
    next_steps: Text | None
    said_by: Update
    corrected_by: Update | None


def outlook(updates: Iterable[Update], task: str, revisions: Revisions) -> Outlook | None:
    """What the latest statement about `task` says of them; None where it says nothing.

    A confirmation that nothing has changed, and that names neither, leaves standing what was
    stated before it; a report does not.
    """
    said = (u for u in updates if is_statement(u) and revisions.counts(u))
    for update in sorted(said, key=lambda u: (said_on(u), *u.order), reverse=True):
        found = _stated(update, task, revisions)
        if found or KINDS[update.kind].counts_as is CountsAs.REPORT:
            return found
    return None


def _stated(update: Update, task: str, revisions: Revisions) -> Outlook | None:
    obstacles, next_steps, corrected_by = update.obstacles, update.next_steps, None
    for correction in revisions.corrections_to(update, task):
        if correction.obstacles or correction.next_steps:
            corrected_by = correction
        obstacles = correction.obstacles or obstacles
        next_steps = correction.next_steps or next_steps
    if not (obstacles or next_steps):
        return None
    return Outlook(
        obstacles=obstacles, next_steps=next_steps, said_by=update, corrected_by=corrected_by
    )
