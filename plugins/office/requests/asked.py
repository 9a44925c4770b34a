"""That agencies were asked to report: for each a file, with the period and the last day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.office.requests.bodies import bodies_in
from plugins.office.requests.log import LogToWrite, as_it_stands, file_name
from plugins.office.requests.stated import Stated, Typed, ids_in, stated
from plugins.office.workbooks.asked_periods import asked_period
from plugins.office.workbooks.asking import SETTING as PERIOD
from plugins.office.workbooks.asking import Asking, asking
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message, Problem
from plugins.plan.records.agencies import Agency

FOR_WHAT = Message(
    "request-for-what",
    N_(
        "it is not said what {body} was asked about, and {folder} holds no workbook for it that is "
        "of a period"
    ),
    N_("the period that the letter names, as in PERIOD=2026, or tasks, as in TASKS=1.3,1.4"),
)
WHICH_PERIOD = Message(
    "request-which-period",
    N_(
        "which workbook {body} was sent cannot be told: {folder} holds {periods}, and not one "
        "alone whose last day still lay ahead"
    ),
    N_("the period that the letter names: PERIOD=…"),
)


@dataclass(frozen=True, slots=True)
class _Made:
    """What is said of a request: on which day, its values, whether a person stated the last day."""

    on: dt.date
    values: dict[str, Value]
    is_due_stated: bool


def to_ask(edition: Edition, typed: Typed, root: Path, workbooks: Path) -> LogToWrite:
    """The files of requests to the bodies that are `typed`; none where something is wrong.

    root: the data folder. workbooks: the folder of the workbooks that were sent, whose names say
    for which period.
    """
    log = LogToWrite()
    site = edition.site
    own = stated(typed, site.as_of, is_sent=True)
    bodies, wrong = bodies_in(edition, typed.agency, of_today=True)
    log.problems += [*own.problems, *wrong]
    for body in bodies:
        period = _period(site, body, typed, own.on, workbooks)
        if isinstance(period, Problem):
            log.problems += [] if period in log.problems else [period]
        elif own.on:
            values = _values(site, typed, own, period)
            _add(site, body, _Made(own.on, values, own.due is not None), root, log)
    return log


def _period(
    site: Site, body: Agency, typed: Typed, on: dt.date | None, workbooks: Path
) -> Asking | Problem:
    """The period that was asked about: the stated one, else that of a workbook that was made.

    Workbooks of periods whose last day had passed `on` the day may be left from the time before;
    while that day is not known nobody can tell, and nothing is wrong with the period. Where no
    cycle states last days, the period is that of the only workbook.
    """
    if name := typed.period.strip():
        return asking(site, name)
    if typed.tasks.strip():
        return Asking()
    names = list(_periods_of_workbooks(workbooks, body.id))
    values = {"body": body.id, "folder": str(workbooks), "periods": ", ".join(names)}
    if not names:
        return Problem.of_setting(PERIOD, FOR_WHAT, values)
    if on is None:
        return Asking()
    made = [own for name in names if isinstance(own := asking(site, name), Asking)]
    ahead = [own for own in made if own.of_cycle and own.of_cycle.due >= on]
    if not site.cycles and len(made) == 1:
        return made[0]
    return ahead[0] if len(ahead) == 1 else Problem.of_setting(PERIOD, WHICH_PERIOD, values)


def _periods_of_workbooks(folder: Path, body: str) -> Iterator[str]:
    for path in sorted(folder.glob(f"{body}-*.xlsx")):
        name = path.stem.removeprefix(f"{body}-")
        if asked_period(name):
            yield name


def _values(site: Site, typed: Typed, own: Stated, asked: Asking) -> dict[str, Value]:
    """What is said of each request alike; `due` that of the cycle where no other is stated."""
    tasks: list[Value] = [*ids_in(typed.tasks)]
    values: dict[str, Value] = {"tasks": tasks} if tasks else {}
    if asked.period:
        period: dict[str, Value] = {
            "start": asked.period.start.isoformat(),
            "end": asked.period.end.isoformat(),
        }
        if asked.cycle and len(site.cycles) > 1:
            period["cycle"] = asked.cycle.cycle.id
        values["period"] = period
    values["by"] = own.by
    if own.document:
        values["document"] = own.document
    day = asked.of_cycle.due if asked.of_cycle else None
    if own.due:
        values["due"] = own.due.isoformat()
    elif day and own.on and day >= own.on:
        values["due"] = day.isoformat()
    return values


def _add(site: Site, body: Agency, made: _Made, root: Path, log: LogToWrite) -> None:
    """The file of a new request, or that of the same one with what is stated otherwise now."""
    for request in site.records.requests:
        if request.agency == body.id and request.asked == made.on:
            was = as_it_stands(root, request)
            if all(was.get(key) == made.values.get(key) for key in ("tasks", "period")):
                log.keep(file_name(made.on, request.id), body.id, was, _joined(was, made))
                return
    taken = {request.id for request in site.records.requests}
    id_ = next(each for each in _ids(f"{made.on.isoformat()}-{body.id}") if each not in taken)
    new: dict[str, Value] = {"id": id_, "agency": body.id, "asked": made.on.isoformat()}
    log.keep(file_name(made.on, id_), body.id, {}, new | made.values)


def _joined(was: dict[str, Value], made: _Made) -> dict[str, Value]:
    """What stands, with what is stated; of a letter that stands with its title, that too."""
    now = {**was, **made.values}
    if "due" in was and not made.is_due_stated:
        now["due"] = was["due"]
    before, letter = was.get("document"), made.values.get("document")
    if (
        isinstance(before, dict)
        and isinstance(letter, dict)
        and before["number"] == letter["number"]
    ):
        now["document"] = {**before, **letter}
    return now


def _ids(base: str) -> Iterator[str]:
    yield base
    yield from (f"{base}-{number}" for number in count(2))
