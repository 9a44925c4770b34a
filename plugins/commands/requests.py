"""`python -m plugins asked`, `reminded`, `answered`: the log of requests for reports.

Nothing is sent: what was sent, and what came, is written down.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.commands.check import day
from plugins.commands.import_plan import NOT_WRITTEN, WAITING, say
from plugins.commands.workbooks import TRANSLATIONS
from plugins.editions.edition import Edition
from plugins.editions.every import in_every_language
from plugins.office.folder_writing import held
from plugins.office.requests.asked import to_ask
from plugins.office.requests.followed import to_answer, to_remind
from plugins.office.requests.log import LogToWrite
from plugins.office.requests.stated import Typed
from plugins.office.requests.writing import write_log
from plugins.office.workbooks.asked_bodies import name_today
from plugins.office.workbooks.filled_days import shown_day
from plugins.office.workbooks.taking_in import opened
from plugins.plan.facts.derive import derive
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import DataProblems, Problem
from plugins.plan.reading.saying import STOPPED
from plugins.plan.reading.summary import listing

WRITTEN = N_("{name}: written down in {file}")
STANDS = N_("{name}: that is written down already; nothing was changed")
REPLACED = N_("{name}: what {file} said before, and was not recorded yet, was replaced")
FOR_PERIOD = N_("  for the period from {start} to {end}")
DUE = N_("  an answer is wanted by {day}; where the letter names another day: DUE=…")
WITHOUT_DUE = N_("  no day by which an answer is wanted; where the letter names one: DUE=…")
ANSWERED_BY = N_("  answered by: {ids}")
NEXT = N_("to see what readers will see change: make preview; to publish it: make release")
DATA_WRONG = N_("nothing was written down: first the data themselves have to be put right")


@dataclass(frozen=True, slots=True)
class LogFolders:
    """Where the data lie, the pages, and the workbooks that were sent."""

    data: Path
    content: Path
    workbooks: Path


def run(what: str, typed: Typed, folders: LogFolders) -> int:
    """Write down that bodies were `asked`, `reminded` or `answered`; 1 where something is wrong."""
    try:
        with held(folders.data, lambda: say(WAITING, folder=folders.data)):
            return _written_down(what, typed, folders)
    except DataProblems as refused:
        print(listing(refused.problems))
        say(DATA_WRONG)
    except OSError as error:
        values = {"reason": error.strerror or str(error)}
        print(listing([Problem.of_file(str(folders.data), NOT_WRITTEN, values)]))
    return 1


def _written_down(what: str, typed: Typed, folders: LogFolders) -> int:
    as_of = day()
    data = opened(folders.data, folders.content, as_of, as_of)
    edition = in_every_language(derive(data.records, as_of), TRANSLATIONS, None)[0]
    making: dict[str, Callable[[], LogToWrite]] = {
        "asked": lambda: to_ask(edition, typed, folders.data, folders.workbooks),
        "reminded": lambda: to_remind(edition, typed, folders.data),
        "answered": lambda: to_answer(edition, typed, folders.data),
    }
    log = making[what]()
    problems = log.problems or write_log(log, folders.data, folders.content, as_of)
    if problems:
        print(listing(problems))
        say(STOPPED)
        return 1
    _tell(what, edition, log, folders.data)
    return 0


def _tell(what: str, edition: Edition, log: LogToWrite, data: Path) -> None:
    """What was written down of whom, and what stood already."""
    for body in log.unchanged:
        say(STANDS, name=_name(edition, body))
    for name, body in log.bodies.items():
        sentence = REPLACED if name in log.replaced else WRITTEN
        say(sentence, name=_name(edition, body), file=data / name)
        _tell_file(what, log.files[name])
    if log.files:
        say(NEXT)


def _tell_file(what: str, values: Mapping[str, Value]) -> None:
    period, answer = values.get("period"), values.get("answered")
    if what == "asked":
        if isinstance(period, dict):
            say(FOR_PERIOD, start=_day(period["start"]), end=_day(period["end"]))
        say(DUE, day=_day(values["due"])) if "due" in values else say(WITHOUT_DUE)
    elif what == "answered" and isinstance(answer, dict):
        document, ids = answer.get("document"), answer.get("updates") or []
        letter = [document["number"]] if isinstance(document, dict) else []
        say(ANSWERED_BY, ids=", ".join(map(str, [*ids, *letter])))


def _day(value: Value) -> str:
    return shown_day(dt.date.fromisoformat(str(value)))


def _name(edition: Edition, body: str) -> str:
    """The name that a body bears today."""
    agency = edition.site.agencies[body]
    return (name_today(edition, agency) or edition.passage(agency.name)).text
