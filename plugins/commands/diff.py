"""`python -m plugins diff`: say what changed between two publications, or since one."""

from __future__ import annotations

from pathlib import Path

from plugins.commands.check import day
from plugins.plan.facts.derive import derive
from plugins.plan.ledger.held_languages import held_languages
from plugins.plan.ledger.holding import hold
from plugins.plan.publications.differences import (
    BETWEEN,
    Compared,
    Snapshot,
    differences,
    frozen_snapshot,
    snapshot_of,
    told,
)
from plugins.plan.publications.names import named_publications, publication_called
from plugins.plan.publications.rules import copies_as_listed
from plugins.plan.reading import catalogues
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import DOMAIN, LANGUAGES, TRANSLATIONS, Severity
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import listing
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check

WORK = "work"
AS_THEY_STAND = N_("the data as they stand")
UNKNOWN = N_("there is no publication named “{asked}”; there are: {names}")
NONE_YET = N_("there is no publication named “{asked}”: nothing has been published yet")


def run(data: Path, content: Path, a: str, b: str = WORK) -> int:
    """Say how `b` differs from the publication `a`; 1 where one is unknown or something is wrong.

    Each is a publication, by its name or the beginning of its digest; `b` may be the data.
    """
    records, found = check(data, day(), content, (copies_as_listed,))
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    if records is None or problems:
        print(listing(problems))
        return 1
    names = {asked: _called(records, asked) for asked in (a, b)}
    if unknown := [asked for asked, name in names.items() if name is None]:
        _tell_unknown(records, unknown[0])
        return 1
    was, now = (names[asked] or WORK for asked in (a, b))
    withdrawn = hold(records, records.language_codes).taken_down()
    _tell(was, now, differences(_snapshot(records, was), _snapshot(records, now), withdrawn))
    return 0


def _called(records: Records, asked: str) -> str | None:
    return WORK if asked == WORK else publication_called(records.publications, asked)


def _snapshot(records: Records, name: str) -> Snapshot:
    if name == WORK:
        return snapshot_of(
            records, derive(records, day()), held_languages(records, records.language_codes)
        )
    line = named_publications(records.publications)[name]
    return frozen_snapshot(records.copies[line.frozen])


def _tell_unknown(records: Records, asked: str) -> None:
    names = ", ".join(named_publications(records.publications))
    print(said(UNKNOWN, asked=asked, names=names) if names else said(NONE_YET, asked=asked))


def _tell(was: str, now: str, found: Compared) -> None:
    """Say all of it in one language, then all of it in the next."""
    for language in LANGUAGES:
        translate = catalogues.load(TRANSLATIONS, DOMAIN, language).gettext
        names = (translate(AS_THEY_STAND) if name == WORK else name for name in (was, now))
        print(translate(BETWEEN).format(**dict(zip(("was", "now"), names, strict=True))))
        for sentence in told(found, translate):
            print(f"  {sentence}")
