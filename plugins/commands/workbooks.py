"""`python -m plugins workbooks`: for each body a workbook in which it reports, with a letter."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from plugins.commands.check import checked, day
from plugins.commands.counted_notices import counted
from plugins.editions.edition import Edition
from plugins.editions.every import in_every_language
from plugins.office.folder_writing import held
from plugins.office.workbooks.asked_answers import by_what_is_outstanding, reported_on
from plugins.office.workbooks.asked_bodies import AskedBody, WhoIsAsked, asked_bodies
from plugins.office.workbooks.asked_files import (
    FilesOfBody,
    files_of,
    listed,
    of_earlier_runs,
    put,
    unfit,
)
from plugins.office.workbooks.asking import Asking, asking, asking_before
from plugins.office.workbooks.filled_days import shown_day
from plugins.plan.facts.derive import derive
from plugins.plan.facts.site import Site
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing
from plugins.plan.records.dataset import Records
from plugins.plan.rules.stages import CHECKING
from plugins.publish.public_address import SETTING as SITE_URL
from plugins.publish.public_address import address_from

TRANSLATIONS = Path(__file__).resolve().parents[2] / "theme/translations"
NOBODY = N_("no agency of today is known to lead a task; nothing was written")
FOR_PERIOD = N_("workbooks for the period {period}, of which a report is due by {due}")
FOR_PERIOD_PASSED = N_(
    "workbooks for the period {period}; the last day for its report, {day}, has passed: write a "
    "new day into the dotted line of each letter"
)
FOR_PERIOD_ALONE = N_(
    "workbooks for the period {period}; no reporting cycle says by when: write the "
    "day into the dotted line of each letter"
)
WITHOUT_PERIOD = N_(
    "workbooks without a period: no reporting cycle says when a report is due. To write down that "
    "they were sent, make asked will want a period; so that workbooks and letters name it too: "
    "make workbooks PERIOD={period}"
)
NO_LETTER = N_(
    "{name} ({id}): a workbook, but no letter, as this is the office that publishes the site"
)
OLDER = N_(
    "{folder} holds other files too, of earlier runs or put there: {count} ({names}); only those "
    "listed above are of this run"
)
REPORTED = N_(
    "{name} ({id}): not asked, as it has reported for this period on all its tasks that are not "
    "done or stopped"
)
ALL_SETTLED = N_(
    "{name} ({id}): not asked, as it has no task left to report on (all are done or stopped)"
)
NOTHING_OWED = N_(
    "no agency has anything left to report for the period {period}; nothing was written"
)
STILL_OWED = N_(
    "agencies that still owe the report for {period}, which was due by {day}: {count}; to ask "
    "them: make workbooks PERIOD={period}"
)
PROGRESS = N_("{done} of {all} workbooks are made …")
WAITING = N_("another process is writing in {folder}: waiting for it to finish")
TASKS = N_("tasks: {count}")
WRITTEN = N_("workbooks in {folder}: {count}; letters to send them with: {letters}")
NEXT = N_(
    "once the letters have been sent, write that down: make asked AGENCY=… ON=… BY=… LETTER=…; the "
    "README tells how"
)
UNASKED = N_(
    "tasks that nobody is asked about, as no agency of today is known that leads them: {count} "
    "({numbers})"
)
# After how many workbooks it is said how far the work is.
STEP = 10


def run(data: Path, content: Path, period: str, into: Path) -> int:
    """Write a workbook and a letter for each body into a folder; 1 where something is wrong."""
    if wrong := unfit(into, (data, content)):
        return _refuse(wrong)
    records = checked(data, content, CHECKING, counted)
    return 1 if records is None else _asked(_editions(records), period.strip(), into)


def _asked(editions: Sequence[Edition], period: str, into: Path) -> int:
    """Say for which period, ask whoever owes a report, and say who does not any more."""
    asked_for = asking(editions[0].site, period)
    if isinstance(asked_for, Problem):
        return _refuse(asked_for)
    asked = asked_bodies(editions[0], asked_for.cycle)
    if not asked.bodies:
        print(said(NOBODY))
        return 1
    owing, reported = by_what_is_outstanding(editions[0].site, asked.bodies, asked_for)
    _tell_period(asked_for, editions[0].site.as_of)
    for body in reported:
        why = why_not_asked(editions[0].site, body, asked_for)
        print(said(why, name=body.name.text, id=body.agency.id))
    if not period:
        _tell_still_owed(editions[0], asked_for)
    if not owing:
        print(said(NOTHING_OWED, period=asked_for.name))
        return 0
    return _written(editions, replace(asked, bodies=owing), asked_for, into)


def _written(editions: Sequence[Edition], asked: WhoIsAsked, asked_for: Asking, into: Path) -> int:
    made = _made(editions, asked, asked_for)
    with held(into, lambda: print(said(WAITING, folder=into), flush=True)):
        wrong = put(made, into)
    if wrong:
        return _refuse(wrong)
    _tell(editions, asked, made, into)
    return 0


def _editions(records: Records) -> tuple[Edition, ...]:
    """The site in each language, as of the day of the build."""
    address = address_from(os.environ.get(SITE_URL)) or records.settings.address
    return in_every_language(derive(records, day()), TRANSLATIONS, address)


def _made(editions: Sequence[Edition], asked: WhoIsAsked, asked_for: Asking) -> list[FilesOfBody]:
    made: list[FilesOfBody] = []
    for body in asked.bodies:
        made.append(files_of(editions, body, asked_for))
        if len(made) % STEP == 0 and len(made) < len(asked.bodies):
            print(said(PROGRESS, done=len(made), all=len(asked.bodies)), flush=True)
    return made


def _refuse(problem: Problem) -> int:
    print(listing([problem]))
    return 1


def _tell_period(asked_for: Asking, as_of: dt.date) -> None:
    if asked_for.period is None:
        print(said(WITHOUT_PERIOD, period=as_of.year))
    elif asked_for.due:
        print(said(FOR_PERIOD, period=asked_for.name, due=shown_day(asked_for.due)))
    elif asked_for.passed:
        print(said(FOR_PERIOD_PASSED, period=asked_for.name, day=shown_day(asked_for.passed)))
    else:
        print(said(FOR_PERIOD_ALONE, period=asked_for.name))


def why_not_asked(site: Site, body: AskedBody, asked_for: Asking) -> str:
    """Why nothing is outstanding from a body: it reported, or has nothing to report on."""
    return REPORTED if reported_on(site, body, asked_for) else ALL_SETTLED


def _tell_still_owed(edition: Edition, asked_for: Asking) -> None:
    """Who still owes the report that was asked for before the one that is asked for now."""
    before = asking_before(edition.site, asked_for)
    if before is None or before.passed is None:
        return
    bodies = asked_bodies(edition, before.cycle).bodies
    owing, _ = by_what_is_outstanding(edition.site, bodies, before)
    if owing:
        day = shown_day(before.passed)
        print(said(STILL_OWED, period=before.name, day=day, count=len(owing)))


def _tell(
    editions: Sequence[Edition], asked: WhoIsAsked, made: Sequence[FilesOfBody], into: Path
) -> None:
    """How many workbooks there are and for whom, and the tasks about which nobody is asked."""
    for own in made:
        tasks = said(TASKS, count=len(own.body.tasks))
        print(f"{own.workbook}: {own.body.name.text}: {tasks}")
    if asked.unasked:
        tree = editions[0].site.nesting
        numbers = ", ".join(tree.task_numbers[task] for task in asked.unasked)
        print(said(UNASKED, count=len(asked.unasked), numbers=numbers))
    for own in made:
        if not own.has_letter:
            print(said(NO_LETTER, name=own.body.name.text, id=own.body.agency.id))
    if older := of_earlier_runs(made, into):
        print(said(OLDER, folder=into, count=len(older), names=listed(older)))
    letters = sum(own.has_letter for own in made)
    print(said(WRITTEN, count=len(made), letters=letters, folder=into))
    print(said(NEXT))
