"""What decisions have made of tasks and headings: added, dropped, restored, in one language."""

from __future__ import annotations

from plugins.editions.edition import Edition
from plugins.editions.values import Decision, Link, SinceIssue, StandingView
from plugins.plan.facts.standing import RowKey
from plugins.plan.records.updates import Update, UpdateKind


def decision(edition: Edition, update: Update | None) -> Decision | None:
    """An amendment by the number of its document; None where there is none."""
    if update is None:
        return None
    number = update.document.number if update.document else edition.passage(update.title).text
    return Decision(document=number, path=edition.urls.update(update.id), date=update.date)


def standing_view(edition: Edition, row: RowKey) -> StandingView | None:
    """What became of a row since the plan was issued; None where no decision touched it."""
    standing = edition.site.standings[row]
    ended = standing.ended
    if not standing.turns and ended is None:
        return None
    return StandingView(
        added=decision(edition, standing.added_by),
        dropped=decision(edition, standing.dropped_by),
        restored=decision(edition, standing.restored_by if not ended else None),
        through=row_link(edition, ended.row) if ended and ended.row != row else None,
    )


def row_link(edition: Edition, row: RowKey) -> Link:
    """A task or heading by number and short title."""
    sort, id_ = row
    site = edition.site
    return (
        edition.task_link(site.tasks[id_]) if sort == "task" else edition.area_link(site.areas[id_])
    )


def since_issue(edition: Edition) -> SinceIssue | None:
    """How much the plan held as issued, and holds now; None while no decision changed that."""
    site = edition.site
    if not site.issued.changed:
        return None
    return SinceIssue(
        tasks_issued=site.issued.tasks,
        areas_issued=site.issued.areas,
        tasks=len(site.nesting.counted),
        areas=len(site.nesting.highest),
        path=edition.urls.updates_kind(UpdateKind.AMENDMENT),
    )
