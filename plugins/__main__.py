"""`python -m plugins check`: say everything that is wrong with the data.

`python -m plugins record`: add what is new to the ledger, once nothing is wrong.
BUILD_DATE (YYYY-MM-DD) in the environment is the day to check for, else it is today.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from plugins.plan.ledger.rules import drafts
from plugins.plan.reading import catalogues
from plugins.plan.reading.case import Rule
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import (
    DOMAIN,
    LANGUAGES,
    TRANSLATIONS,
    Problem,
    Severity,
    listing,
)
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
from plugins.publish.build_date import build_day
from plugins.search import lexicon

SUMMARY = N_("{problems} problems, {notices} notices in {folder}")
RECORDED = N_("updates newly recorded in {file}: {count}")
NOTHING_NEW = N_("nothing new to record in {file}")
CHAIN = N_("entries in the chain: {entries}; digest at its end: {digest}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 where there is a problem, else 0."""
    given = _parser().parse_args(arguments)
    recording = given.command == "record"
    records = _checked(given.data, given.content, () if recording else (drafts,))
    if records is None:
        return 1
    if recording:
        _record(records, given.data)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for name, purpose in (
        ("check", "read and validate a data folder"),
        ("record", "validate a data folder and add what is new to its ledger"),
    ):
        command = commands.add_parser(name, help=purpose)
        command.add_argument("--data", type=Path, default=Path("data"), metavar="DIR")
        command.add_argument("--content", type=Path, default=Path("content"), metavar="DIR")
    return parser


def _checked(folder: Path, content: Path, more: Sequence[Rule]) -> Records | None:
    """The records, or None where there is a problem; says all problems and notices."""
    records, of_plan = check(folder, LANGUAGES, _day(), content, more)
    of_lexicon: tuple[Problem, ...] = ()
    if records:
        _, of_lexicon = lexicon.read(folder, LANGUAGES, [task.id for task in records.tasks])
    found = [*of_plan, *of_lexicon]
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    notices = [problem for problem in found if problem.severity is Severity.NOTICE]
    for group in (problems, notices):
        if group:
            print(listing(group))
    print(_said(SUMMARY, problems=len(problems), notices=len(notices), folder=folder))
    return None if problems else records


def _record(records: Records, folder: Path) -> None:
    """Add what is new to the ledger and say what was added."""
    from plugins.plan.ledger.append import append
    from plugins.plan.ledger.chain import additions, head
    from plugins.plan.reading.ledger_file import LEDGER

    added = additions(records.ledger, records.updates, records.digests, _day())
    if added:
        append(folder / LEDGER, added)
        print("".join(f"{entry.id} {entry.digest}\n" for entry in added), end="")
        print(_said(RECORDED, count=len(added), file=folder / LEDGER))
    else:
        print(_said(NOTHING_NEW, file=folder / LEDGER))
    end = head((*records.ledger, *added))
    if end:
        print(_said(CHAIN, entries=end.entries, digest=end.digest))


def _day() -> dt.date:
    return build_day(os.environ.get("BUILD_DATE"))


def _said(sentence: str, **values: object) -> str:
    translated = (
        catalogues.load(TRANSLATIONS, DOMAIN, language).gettext(sentence) for language in LANGUAGES
    )
    return " / ".join(words.format(**values) for words in translated)


if __name__ == "__main__":
    sys.exit(main())
