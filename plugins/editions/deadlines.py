"""A deadline as pages show it: how it is read, how it stands, which choice of the filter it is."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.editions.completions import completion_view, completion_words, met_views
from plugins.editions.deadline_words import in_short, length, sentence, start_sentence
from plugins.editions.edition import Edition
from plugins.editions.urls import DATED, NO_DEADLINE, NOT_READ, ONGOING, UNDATED
from plugins.editions.values import DeadlineView, EventView, Passage, StageView, StartView
from plugins.editions.words import marked as _
from plugins.plan.facts.deadlines import DeadlineReading, DeadlineState
from plugins.plan.facts.fulfilment import LASTING
from plugins.plan.records.deadlines import WITHOUT_END
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text

# Why there is no day, by kind; words shorter than the sentences.
NO_DATE: Mapping[str, str] = {
    "conditional": _("On a condition"),
    "none": _("No deadline"),
    "unread": _("Deadline not read"),
    "relative": _("After an event"),
}
GROUPS: Mapping[str, str] = {"ongoing": ONGOING, "none": NO_DEADLINE, "unread": NOT_READ}


def deadline_view(edition: Edition, task: Task) -> DeadlineView:
    """The deadline of a task, as in force."""
    reading = edition.site.deadlines[task.id]
    completion = reading.completion if reading.date else None
    return DeadlineView(
        kind=reading.kind,
        group=group(reading),
        state_words=state_words(edition, reading),
        date=reading.date,
        short=in_short(edition.words, reading),
        words=sentence(edition.words, reading),
        length=length(edition.words, reading.timing) if reading.basis else "",
        basis=reading.basis,
        event=event(edition, reading),
        stages=tuple(
            _stage(edition, stage.text, own)
            for stage, own in zip(
                edition.site.in_force[task.id].deadline.stages, reading.stages, strict=True
            )
        ),
        start=_start(edition, task, reading.start) if reading.start else None,
        completion=completion_view(edition, completion)
        if completion and reading.last_stage.kind not in WITHOUT_END
        else None,
        met=met_views(edition, reading),
    )


def group(reading: DeadlineReading) -> str:
    """The choice of the filter that a deadline belongs to."""
    last = reading.last_stage
    return GROUPS.get(last.kind, DATED if last.date else UNDATED)


def state_words(edition: Edition, reading: DeadlineReading) -> str:
    """How a deadline stands; "" where it was stopped. What we worked out is never called stated."""
    last, state = reading.last_stage, reading.state
    if reading.completion and reading.date:
        return completion_words(edition.words, reading, reading.completion, reading.date)
    if state is DeadlineState.PASSED and last.is_computed:
        return edition.words.gettext("Past the date we worked out")
    if state is DeadlineState.NO_DATE and last.kind in NO_DATE:
        return edition.words.gettext(NO_DATE[last.kind])
    return edition.label("deadline_state", state) if state else ""


def event(edition: Edition, reading: DeadlineReading) -> EventView | None:
    """The event that a deadline counts from; None where it counts from none."""
    if reading.timing.after_event is None:
        return None
    source = reading.timing.event_source
    return EventView(
        words=edition.passage(reading.timing.after_event),
        source=Passage(source.title, source.lang) if source else None,
        publisher=edition.passage(source.publisher) if source else None,
        url=(source.url or source.archived or "") if source else "",
        number=(source.number or "") if source else "",
        certainty=source.certainty if source else None,
    )


def _stage(edition: Edition, text: Text, reading: DeadlineReading) -> StageView:
    return StageView(
        written=edition.passage(text),
        words=sentence(edition.words, reading),
        event=event(edition, reading),
        state_words="" if reading.state in LASTING else state_words(edition, reading),
        met=met_views(edition, reading),
    )


def _start(edition: Edition, task: Task, reading: DeadlineReading) -> StartView | None:
    """When a task begins, in the words that are in force."""
    amended = edition.site.in_force[task.id].amended.get("start")
    text = amended.after if amended else task.start.text if task.start else None
    if text is None:
        return None
    return StartView(
        written=edition.passage(text),
        words=start_sentence(edition.words, reading),
        event=event(edition, reading),
    )
