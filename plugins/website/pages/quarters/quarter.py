"""The page of a quarter, of the whole document or of one body: fit for one sheet of A4."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from plugins.editions.edition import Edition
from plugins.editions.quarters import InQuarter, Quarter, quarter_link
from plugins.editions.requests import RequestMade, requests_made
from plugins.editions.values import Link
from plugins.plan.facts.expected_reports import Answer
from plugins.plan.records.updates import UpdateKind
from plugins.website.pages.quarters.bodies import ReportedIn, led_by_name
from plugins.website.pages.quarters.recorded import ChangedIn, recorded
from plugins.website.pages.reporting.bodies import ExpectedTask, expected_tasks, sum_of_answers
from plugins.website.pages.updates.years import ChangeSentence, sentence

# As many sentences about updates stand on a sheet.
MOST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class QuarterView:
    """A quarter: what was said in it, who was asked, who was silent, what came into the data.

    body: whose page it is, None for all; led: whether it leads tasks by name. kinds: what was said,
    by kind. said: the newest of `total`, all of which stand at `all`. due: of the reports that
    were due how many came, "" without a cycle; answers: which. silent: of `leading` bodies those of
    which no report or confirmation is dated in the quarter; on the page of a body it and those that
    it took over, where none of them reported. bodies: those that have a page in it.
    """

    start: dt.date
    end: dt.date
    running: bool
    body: Link | None
    led: bool
    kinds: tuple[tuple[str, int], ...]
    said: tuple[ChangeSentence, ...]
    total: int
    all: str
    due: str
    answers: tuple[ExpectedTask, ...]
    requests: tuple[RequestMade, ...]
    silent: tuple[Link, ...]
    leading: int
    recorded: ChangedIn | None
    bodies: tuple[Link, ...]
    previous: Link | None
    next: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AroundQuarter:
    """Whose page of a quarter it is, and what it leads to: pages of bodies in it, its neighbours.

    agency: the id of the body that it is about, None for all.
    """

    agency: str | None = None
    bodies: tuple[Link, ...] = ()
    previous: Quarter | None = None
    next: Quarter | None = None


def quarter_view(
    edition: Edition,
    quarter: Quarter,
    own: InQuarter,
    reporting: tuple[ReportedIn, ...],
    around: AroundQuarter,
) -> QuarterView:
    """The quarter as it stands on the day of the build.

    `own` is all that it holds, or what concerns a body; `reporting` that of all bodies, or of it.
    """
    body = edition.site.agencies[around.agency] if around.agency else None
    due = [answer for each in reporting for answer in each.due]
    return QuarterView(
        start=quarter.start,
        end=quarter.end,
        running=quarter.end >= edition.site.as_of,
        body=edition.agency_link(body) if body else None,
        led=bool(reporting),
        kinds=tuple(_kinds(edition, own)),
        said=tuple(
            ChangeSentence(edition.entries[each.id], sentence(edition, each))
            for each in own.updates[:MOST]
        ),
        total=len(own.updates),
        all=edition.urls.updates_year(quarter.year),
        due=_due(edition, due),
        answers=tuple(expected_tasks(edition, due)) if body else (),
        requests=requests_made(edition, own.requests),
        silent=()
        if body and any(each.heard for each in reporting)
        else _silent(edition, reporting),
        leading=len(reporting),
        recorded=recorded(edition, own.publications, _records(edition, around.agency)),
        bodies=around.bodies,
        previous=quarter_link(edition, around.previous) if around.previous else None,
        next=quarter_link(edition, around.next) if around.next else None,
    )


def _silent(edition: Edition, reporting: Iterable[ReportedIn]) -> tuple[Link, ...]:
    agencies = edition.site.agencies
    return tuple(edition.agency_link(agencies[each.agency]) for each in reporting if not each.heard)


def _kinds(edition: Edition, own: InQuarter) -> Iterator[tuple[str, int]]:
    counts = Counter(update.kind for update in own.updates)
    for kind in UpdateKind:
        if counts[kind]:
            yield edition.label("update_kinds", kind), counts[kind]


def _due(edition: Edition, answers: list[Answer]) -> str:
    return sum_of_answers(edition, answers) if answers else ""


def _records(edition: Edition, agency: str | None) -> frozenset[str] | None:
    """The records of which the page of a body tells what changed; None for all."""
    if agency is None:
        return None
    site, led = edition.site, led_by_name(edition.site, agency)
    own = site.updates_of_agency[agency]
    said = (*own.said, *(each for each in own.about if not led.isdisjoint(each.task_ids)))
    asked = site.requests_of_agency[agency]
    return frozenset(
        (
            f"agency:{agency}",
            *(f"task:{id_}" for id_ in led),
            *(f"update:{each.id}" for each in said),
            *(f"request:{each.request.id}" for each in asked),
        )
    )
