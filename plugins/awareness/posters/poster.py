"""What a poster says: one large number, one sentence, one question, and where to read on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.awareness.posters.qr_code import QrCode, qr_code
from plugins.editions.bodies_to_ask import BodyToAsk, bodies_to_ask
from plugins.editions.edition import Edition
from plugins.editions.posters import leading_today
from plugins.editions.values import Link, Passage, TaskRow
from plugins.plan.records.types import Certainty

# As many tasks and agencies as can be read on a sheet from two steps away.
MOST_TASKS, MOST_ASKED = 6, 3


@dataclass(frozen=True, slots=True)
class PosterTask:
    """A task as a line of a poster."""

    number: str
    title: Passage


@dataclass(frozen=True, slots=True)
class PosterTasks:
    """The tasks of a poster; `beside` are those for which there is no room."""

    shown: tuple[PosterTask, ...]
    beside: int


@dataclass(frozen=True, slots=True)
class PosterBody:
    """Who can be asked today.

    parts: of each body before it from which not all came. certainty: None where it is verified.
    """

    name: Passage
    parts: tuple[Passage, ...] = ()
    certainty: Certainty | None = None


@dataclass(frozen=True, slots=True)
class PosterAsked:
    """Those who can be asked today; `beside` are those for whom there is no room."""

    shown: tuple[PosterBody, ...]
    beside: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PosterWords:
    """What a poster says of its own.

    above: what sort of thing it is about. number: the large one, of the row or of tasks, `counted`
    what it counts, "" for a number of the plan. sentence, question: one of each. facts: words
    beside their names.
    """

    about: Link
    above: str
    number: str
    sentence: str
    question: str
    asked: PosterAsked
    counted: str = ""
    facts: tuple[tuple[str, Passage], ...] = ()
    tasks: PosterTasks = PosterTasks((), 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Poster:
    """A sheet of A4 about an area, a body of today or a task.

    address, code: where the page of what it is about stands on the web, None while that is nowhere.
    """

    words: PosterWords
    address: str | None
    code: QrCode | None
    sample: bool


def poster(edition: Edition, key: str) -> Poster:
    """The poster with one of these keys."""
    kind, _, id_ = key.partition(":")
    words = OF_KIND[kind](edition, id_)
    address = edition.public(words.about.path)
    return Poster(
        words=words,
        address=address,
        code=qr_code(address) if address else None,
        sample=edition.site.records.plan.sample,
    )


def _of_area(edition: Edition, id_: str) -> PosterWords:
    _, link = edition.words.gettext, edition.area_link(edition.site.areas[id_])
    rows = [edition.rows[task] for task in edition.site.nesting.counted_below[id_]]
    sentence = edition.words.ngettext(
        "{document_cited} sets %(num)s task in this area.",
        "{document_cited} sets %(num)s tasks in this area.",
        len(rows),
    )
    return PosterWords(
        about=link,
        above=_in_place(edition, _("Area")),
        number=link.number,
        sentence=sentence % {"num": edition.words.number(len(rows))},
        question=_("What has come of it where you live?"),
        asked=_asked(edition, (row.id for row in rows)),
        tasks=_tasks(rows),
    )


def _of_agency(edition: Edition, id_: str) -> PosterWords:
    _, agency = edition.words.gettext, edition.site.agencies[id_]
    link = edition.agency_link(agency)
    rows = [edition.rows[task] for task in leading_today(edition)[id_]]
    return PosterWords(
        about=link,
        above=edition.label("agency_kind", agency.kind),
        number=edition.words.number(len(rows)),
        counted=edition.words.ngettext("task to lead", "tasks to lead", len(rows)),
        sentence=_("The tasks of {document_cited} for which this agency answers today."),
        question=_("How far have they come?"),
        asked=PosterAsked((PosterBody(link.name),), 0),
        tasks=_tasks(rows),
    )


def _of_task(edition: Edition, id_: str) -> PosterWords:
    _, row, task = edition.words.gettext, edition.rows[id_], edition.site.tasks[id_]
    area = edition.area_link(edition.site.areas[task.area])
    due = row.deadline.short or row.deadline.state_words
    name = Passage(" ".join(filter(None, (area.number, area.name.text))), area.name.lang)
    facts = ((_("Area"), name), (_("Deadline"), Passage(due, edition.language.code)))
    link = edition.task_link(task)
    return PosterWords(
        about=link,
        above=_in_place(edition, _("Task")),
        number=link.number,
        sentence=_("This is a task of {document_cited}."),
        question=_("How far has it come?"),
        asked=_asked(edition, (id_,)),
        facts=tuple((called, words) for called, words in facts if words.text),
    )


def _tasks(rows: Sequence[TaskRow]) -> PosterTasks:
    shown = tuple(PosterTask(row.number, row.title) for row in rows[:MOST_TASKS])
    return PosterTasks(shown, len(rows[MOST_TASKS:]))


def _in_place(edition: Edition, words: str) -> str:
    return f"{words} · {edition.passage(edition.site.records.plan.place).text}"


def _asked(edition: Edition, tasks: Iterable[str]) -> PosterAsked:
    """Who can be asked today about tasks, each once: nobody in place of who is no more."""
    found = (_who(edition, *each) for each in bodies_to_ask(edition, tasks).items())
    asked = tuple(dict.fromkeys(each for each in found if each))
    return PosterAsked(asked[:MOST_ASKED], len(asked[MOST_ASKED:]))


def _who(edition: Edition, id_: str, asked: BodyToAsk) -> PosterBody | None:
    if asked.gone:
        return PosterBody(asked.gone.name) if asked.gone.name else None
    members = edition.site.agencies[id_].members
    if members and all(each in edition.gone for each in members):
        return None
    unsure = asked.certainty is not None and asked.certainty is not Certainty.VERIFIED
    return PosterBody(asked.body.name, asked.parts, asked.certainty if unsure else None)


OF_KIND: Mapping[str, Callable[[Edition, str], PosterWords]] = {
    "area": _of_area,
    "agency": _of_agency,
    "task": _of_task,
}
