"""What can be found: tasks, areas, bodies and indicators as documents of words, in one language.

Cells that name everybody ("departments and agencies concerned") are left out: they tell no task
from another.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from plugins.editions.columns import column_cells
from plugins.editions.deadline_words import time_words
from plugins.editions.edition import Edition
from plugins.editions.urls import column_anchor, item_anchor
from plugins.plan.facts.amendments import changes_of
from plugins.plan.facts.deadlines import DeadlineReading
from plugins.plan.facts.site import Site
from plugins.plan.records.agencies import Agency
from plugins.plan.records.areas import Area
from plugins.plan.records.indicators import Indicator
from plugins.plan.records.tasks import Task
from plugins.plan.records.types import Text


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of text that a result can show; `anchor` is its place on the page, or ""."""

    text: str
    anchor: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One page. A new kind of page (articles of a campaign) is a new `kind` with its own part.

    `title` and `passages` are shown and marked; `called` (what else people call it), `heading`,
    `bodies` and `others` are only searched. `area`, `leads`, `coordinating` and `tasks` are ids,
    for filters and for bodies that are asked for; `areas` are those of all tasks that an update is
    about, or all that a task lies in where that is more than one. `number` is the one printed
    where that is not the id. `sort` is the kind of body or update, of a group which sort of group
    it is, `date` the day of an update, `by` who says it, where `leads` does not tell by its name.
    corrected: an update that was corrected since.
    """

    kind: str
    id: str
    url: str
    title: str
    called: tuple[str, ...] = ()
    number: str = ""
    passages: tuple[Snippet, ...] = ()
    heading: str = ""
    bodies: str = ""
    others: str = ""
    area: str = ""
    areas: tuple[str, ...] = ()
    leads: tuple[str, ...] = ()
    coordinating: tuple[str, ...] = ()
    tasks: tuple[str, ...] = ()
    state: str = ""
    sort: str = ""
    date: str = ""
    by: str = ""
    corrected: bool = False


def plan_texts(edition: Edition) -> tuple[str, ...]:
    """Everything that tasks and areas say, title and passages one by one, each once."""
    records = edition.site.records
    texts = [item for task in records.tasks for item in (task.title, *task.text)]
    texts += [item for area in records.areas for item in (area.title, *area.heading)]
    return tuple(dict.fromkeys(wording(edition, text) for text in texts))


def core(edition: Edition) -> tuple[Document, ...]:
    """The tasks, areas, bodies and indicators of the plan."""
    return (
        *(_task(edition, task) for task in edition.site.records.tasks),
        *(_area(edition, area) for area in edition.site.records.areas),
        *(_agency(edition, agency) for agency in edition.site.agencies_with_page.values()),
        *(_indicator(edition, own) for own in edition.site.indicators.by_id.values()),
    )


def _task(edition: Edition, task: Task) -> Document:
    site, group = edition.site, edition.site.records.kinds.group
    above = [site.areas[id_] for id_ in (*site.nesting.above[task.area], task.area)]
    headings = (part for area in reversed(above) for part in (area.title, *area.heading))
    leads = site.leads[task.id]
    # Groups stand in nearly every coordinating cell.
    named = [a for a in site.coordinating[task.id] if not group(a.kind)]
    return Document(
        kind="task",
        id=task.id,
        url=edition.urls.task(task.id),
        title=wording(edition, task.title),
        number=_number(site.nesting.task_numbers[task.id], task.id),
        passages=tuple(_task_passages(edition, task)),
        heading=". ".join(wording(edition, part) for part in headings),
        bodies=_names(edition, (a for a in leads if group(a.kind) != "open")),
        others=_names(edition, named),
        area=task.area,
        areas=tuple(area.id for area in above) if len(above) > 1 else (),
        leads=tuple(agency.id for agency in leads),
        coordinating=tuple(agency.id for agency in site.coordinating[task.id]),
        state=site.statuses[task.id].delivery.state,
    )


def _number(printed: str, id_: str) -> str:
    return "" if printed == id_ else printed


def _task_passages(edition: Edition, task: Task) -> Iterator[Snippet]:
    for number, item in enumerate(task.text, 1):
        yield shown(edition, item, item_anchor(number))
    for cell in column_cells(edition, task):
        if cell.words:
            lang = "" if cell.words.lang == edition.language.code else cell.words.lang
            more = f" ({cell.amount})" if cell.amount else ""
            yield Snippet(f"{cell.heading.text}: {cell.words.text}{more}", cell.anchor, lang)
    yield from _amended_passages(edition, task)
    reading = edition.site.deadlines[task.id]
    amendment = edition.site.in_force[task.id].amended.get("deadline")
    # "Ongoing" tells no task from another.
    if task.deadline.text and task.deadline.kind != "ongoing":
        deadline = shown(edition, task.deadline.text)
        more = _as_read(edition, reading) if not amendment else ""
        new = more.casefold() not in deadline.text.casefold()
        yield replace(deadline, text=f"{deadline.text} ({more})") if new else deadline
    if amendment and amendment.after and reading.kind != "ongoing":
        yield shown(edition, amendment.after)


def _amended_passages(edition: Edition, task: Task) -> Iterator[Snippet]:
    """What stands now in those cells of words that decisions have changed."""
    made = changes_of(edition.site.amendments[task.id], ("task", task.id))
    now = {change.place: change for _update, change in made}
    for change in now.values():
        if change.after and (change.cell in ("text", "start") or change.column):
            anchor = column_anchor(change.column) if change.column else ""
            yield shown(edition, change.after, item_anchor(change.item) if change.item else anchor)


def _as_read(edition: Edition, reading: DeadlineReading) -> str:
    """What a deadline counts from, or the month, quarter or year that it is read as."""
    if reading.basis:
        return reading.basis.number
    return time_words(edition.words, reading.timing) if reading.kind != "date" else ""


def shown(edition: Edition, text: Text, anchor: str = "") -> Snippet:
    """`text` as a passage, with its language where that is not the page's."""
    code, source = edition.language.code, edition.source_language
    lang = "" if code == source or text.get(code) is not None else source
    return Snippet(wording(edition, text), anchor, lang)


def wording(edition: Edition, text: Text) -> str:
    """What `Edition.passage` has as the words of `text`, without what it tells of them besides.

    In which language a text quotes others is looked up in all that the plan says.
    """
    words = text.get(edition.language.code)
    return (text.get(edition.source_language) or "") if words is None else words


def _area(edition: Edition, area: Area) -> Document:
    heading = " ".join(wording(edition, part) for part in area.heading)
    return Document(
        kind="area",
        id=area.id,
        url=edition.urls.area(area.id),
        title=wording(edition, area.title),
        number=_number(edition.site.nesting.area_numbers[area.id], area.id),
        passages=(Snippet(heading), *_amended_headings(edition, area)),
        area=area.id,
    )


def _amended_headings(edition: Edition, area: Area) -> Iterator[Snippet]:
    made = changes_of(edition.site.amendments_of_area[area.id], ("area", area.id))
    now = {change.place: change for _update, change in made if change.cell == "heading"}
    yield from (shown(edition, change.after) for change in now.values() if change.after)


def _agency(edition: Edition, agency: Agency) -> Document:
    return Document(
        kind="agency",
        id=agency.id,
        url=edition.urls.agency(agency),
        title=wording(edition, agency.name),
        passages=(Snippet(wording(edition, agency.note)),) if agency.note else (),
        sort=edition.site.records.kinds.group(agency.kind) or agency.kind,
    )


def _indicator(edition: Edition, indicator: Indicator) -> Document:
    site = edition.site
    texts = [t for t in (indicator.description, *(t.text for t in indicator.targets)) if t]
    agency = site.listed_agencies.get(indicator.agency or "")
    return Document(
        kind="indicator",
        id=indicator.id,
        url=edition.urls.indicator(indicator.id),
        title=wording(edition, indicator.name),
        passages=tuple(shown(edition, text) for text in texts),
        areas=tuple(dict.fromkeys([*indicator.areas, *areas_of(site, indicator.tasks)])),
        leads=(agency.id,) if agency else (),
        tasks=indicator.tasks,
    )


def areas_of(site: Site, tasks: Iterable[str]) -> Iterator[str]:
    """All areas that any of the tasks lie in, those above before those in them."""
    for id_ in tasks:
        area = site.tasks[id_].area
        yield from (*site.nesting.above[area], area)


def _names(edition: Edition, agencies: Iterable[Agency]) -> str:
    return "; ".join(wording(edition, agency.name) for agency in agencies)
