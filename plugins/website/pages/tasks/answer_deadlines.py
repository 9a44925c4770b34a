"""By when a task is due: in the words in force, and how they are read, in short."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.update_entry import UpdateEntry
from plugins.editions.values import DeadlineView, Passage
from plugins.plan.records.tasks import Task
from plugins.website.pages.tasks.answer_cells import LONGEST, quotation

READ = ("deadline", "start")


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineAnswer:
    """By when: the words in force, what they are in the language of the page, how they are read.

    more: there is more to say of it, further below.
    """

    said: Passage | None
    translation: Passage | None
    read: str
    amended: UpdateEntry | None
    more: bool


def answer_deadline(
    edition: Edition, task: Task, deadline: DeadlineView, *, noted: bool
) -> DeadlineAnswer:
    """By when `task` is due; `noted`: the editors say something about it."""
    in_force = edition.site.in_force[task.id]
    change, text = in_force.amended.get("deadline"), task.deadline.text
    if change:
        text = change.after
    written = (text.get(edition.source_language) or "") if text else ""
    translated = text is not None and edition.language.code != edition.source_language
    return DeadlineAnswer(
        said=quotation(edition, written),
        translation=edition.passage(text) if text and translated else None,
        read=_read(edition, deadline),
        amended=edition.entries[in_force.amended_by["deadline"].id] if change else None,
        more=noted
        or len(written) > LONGEST
        or _has_more(deadline)
        or not in_force.amended.keys().isdisjoint(READ),
    )


def _has_more(deadline: DeadlineView) -> bool:
    """Whether the answer says less of a deadline than there is."""
    own = (deadline.stages, deadline.start, deadline.completion, deadline.met)
    return deadline.kind != "ongoing" or any(own)


def _read(edition: Edition, deadline: DeadlineView) -> str:
    """How a deadline is read and how it stands, in short."""
    if deadline.kind == "ongoing":
        return edition.words.gettext("No end date is given.")
    if deadline.date is None:
        return deadline.words
    short = deadline.basis or deadline.event or deadline.stages
    words = f"{deadline.short}." if short else deadline.words
    return f"{words} {deadline.state_words}." if deadline.state_words else words
