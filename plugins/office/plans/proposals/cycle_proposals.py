"""When reports are due, as far as the sentences of the document say it without doubt."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Sequence

from plugins.office.plans.doubts import Doubt, Questions
from plugins.office.plans.preamble import Preamble, ReportingClause
from plugins.office.plans.proposals.clause_scopes import ClauseScope, ClauseScopes
from plugins.office.plans.proposals.proposal import with_words
from plugins.office.plans.proposals.proposing_table import ProposingWords, proposing_words
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Value
from plugins.plan.reading.problems import Message
from plugins.plan.records.times import last_of_month
from plugins.plan.records.types import iso_date

FIRST_PERIOD = Message(
    "import-first-period",
    N_("“{words}” does not say on which day the first period ends"),
    N_("the last day of the first period, as YYYY-MM-DD"),
)
WHO_REPORTS = Message(
    "import-who-reports",
    N_("“{words}” leaves open who reports on what; it is quoted, and nobody is said to be late"),
    N_(
        "`all` for all tasks and all who lead; or headings and agencies by their ids, as "
        "“areas 1, 2; agencies so-y-te”; or `leave-out`"
    ),
)
MONTHS_OF_YEAR = 12
LEAVE_OUT, ALL = "leave-out", "all"
AREAS, AGENCIES = "areas", "agencies"
ENDS_OF_QUOTES = (".”", "!”", "?”")


def cycle_proposals(
    document: Preamble,
    scopes: ClauseScopes,
    bodies: Collection[str],
    evidence: dict[str, Value],
    questions: Questions,
) -> list[dict[str, Value]]:
    """A cycle for each clause of `document` that was read, of those on whom and what it is sure.

    bodies: the ids of all. evidence: the document, as the source of its cycles.
    """
    read = [clause for clause in document.clauses if _is_read(clause)]
    if not document.date:
        return []
    asking = _Scopes(scopes, bodies, questions)
    words = proposing_words()
    kept = [
        (number, clause, scope)
        for number, clause in enumerate(read, 1)
        if (scope := asking.scope(clause, number)) is not None
    ]
    return [
        with_words(
            {
                "id": f"bao-cao-{number}" if len(read) > 1 else "bao-cao",
                "name": {**words.name_of_cycle(number)} if len(read) > 1 else None,
                "months": str(clause.months) if clause.months else None,
                "first_ends": _first_end(clause, number, document.date, questions),
                "due_after_days": _number(clause.due_after_days),
                "due_before_days": _number(clause.due_before_days),
                "days": [*sorted(clause.days)],
                AREAS: [*scope.areas],
                AGENCIES: [*scope.agencies],
                "source": {**evidence, "quote": clause.words},
            }
        )
        for number, clause, scope in kept
    ]


class _Scopes:
    """Who reports on what, by the clause or by what a person says."""

    def __init__(self, scopes: ClauseScopes, bodies: Collection[str], questions: Questions) -> None:
        self._scopes, self._questions = scopes, questions
        areas = [id_ for ids in scopes.areas.values() for id_ in ids]
        self._known: dict[str, Collection[str]] = {AREAS: areas, AGENCIES: bodies}

    def scope(self, clause: ReportingClause, number: int) -> ClauseScope | None:
        """It; None where the clause is to make no cycle."""
        read = self._scopes.scope(clause)
        if read.is_sure:
            return read
        doubt = Doubt(
            key=f"reporting {number} who",
            place=clause.place,
            message=WHO_REPORTS,
            words=clause.words,
            read_as=LEAVE_OUT,
            choices=(LEAVE_OUT, ALL, *_compact(read)),
            is_open=True,
            values={"words": clause.words},
        )
        answer = self._questions.ask(doubt)
        if answer in (LEAVE_OUT, ALL):
            return ClauseScope() if answer == ALL else None
        told = self._told(answer)
        if told is None:
            self._questions.refused.append(doubt)
        return told

    def _told(self, answer: str) -> ClauseScope | None:
        """What “areas 1, 2; agencies so-y-te” says; None for what cannot be read so."""
        found: dict[str, tuple[str, ...]] = {}
        for part in answer.split(";"):
            name, *ids = part.replace(",", " ").split() or [""]
            known = self._known.get(name, ())
            if name in found or not ids or not all(id_ in known for id_ in ids):
                return None
            found[name] = tuple(dict.fromkeys(ids))
        return ClauseScope(areas=found.get(AREAS, ()), agencies=found.get(AGENCIES, ()))


def _compact(scope: ClauseScope) -> Iterator[str]:
    """What was read of a clause, as an answer."""
    parts = ((AREAS, scope.areas), (AGENCIES, scope.agencies))
    said = "; ".join(f"{name} {', '.join(ids)}" for name, ids in parts if ids)
    if said:
        yield said


def reporting_note(clauses: Sequence[ReportingClause], words: ProposingWords) -> str:
    """What the document says of reports, in its own words; that it says nothing, where it does."""
    if not clauses:
        return words.said("no_reporting")
    quoted = " ".join(f"“{clause.words.strip()}”" for clause in clauses)
    end = "" if quoted.endswith(ENDS_OF_QUOTES) else "."
    return words.said("reporting", clauses=quoted) + end


def _is_read(clause: ReportingClause) -> bool:
    due = (clause.due_after_days, clause.due_before_days)
    by_days = clause.days and not any(due)
    by_months = clause.months and sum(bool(each) for each in (*due, clause.days)) == 1
    return bool(by_days or by_months)


def _number(number: int | None) -> str | None:
    return str(number) if number else None


def _first_end(
    clause: ReportingClause, number: int, issued: str, questions: Questions
) -> str | None:
    if not clause.months:
        return None
    doubt = Doubt(
        key=f"reporting {number} first period",
        place=clause.place,
        message=FIRST_PERIOD,
        words=clause.words,
        read_as=_end_after(iso_date(issued), clause.months).isoformat(),
        is_open=True,
        examples=("2026-12-31",),
        values={"words": clause.words},
    )
    answer = questions.ask(doubt)
    try:
        return iso_date(answer).isoformat()
    except ValueError:
        questions.refused.append(doubt)
        return doubt.read_as


def _end_after(day: dt.date, months: int) -> dt.date:
    """The last day of the period of the calendar in which `day` lies, or of the next after it."""
    month = -(-day.month // months) * months if months <= MONTHS_OF_YEAR else MONTHS_OF_YEAR
    end = last_of_month(day.year, min(month, MONTHS_OF_YEAR))
    if end > day:
        return end
    return _end_after(end + dt.timedelta(days=1), months)
