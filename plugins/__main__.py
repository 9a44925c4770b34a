"""`python -m plugins check`: say everything that is wrong with the data.

`python -m plugins record`: add what is new to the ledger, once nothing is wrong.
BUILD_DATE (YYYY-MM-DD) in the environment is the day to check for, else it is today; LEDGER_HEAD is
an end that the ledger once had and must still hold.
"""

from __future__ import annotations

import argparse
import contextlib
import datetime as dt
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from plugins.plan.ledger.additions import Additions, additions
from plugins.plan.ledger.chain import digest_of_line, holds
from plugins.plan.ledger.head_file import head_file, note_head, noted_head
from plugins.plan.ledger.holding import hold
from plugins.plan.ledger.rules import checking_rules, recording_rules
from plugins.plan.ledger.write import alone, write
from plugins.plan.reading import catalogues, ledger_file
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
from plugins.plan.records.ledger import JoinLine, LedgerLine, line_of
from plugins.plan.rows.wording import worded
from plugins.plan.rules.check import check
from plugins.publish.build_date import build_day, refuse_day_ahead
from plugins.search import lexicon

SUMMARY = N_("{problems} problems, {notices} notices in {folder}")
RECORDED = N_("lines newly recorded in {file}: {count}")
NOTHING_NEW = N_("nothing new to record in {file}")
JOINED = N_(
    "two branches had recorded; a line joins the ends {previous} and {joins}, and no line is lost"
)
REMOVED = N_("rows taken out of data/recorded/ because their records were withdrawn: {count}")
CHAIN = N_("entries in the chain: {entries}; digest at its end: {digest}")
NOTED = N_("that digest is noted in {file}: keep a copy of it somewhere else")
NOT_NOTED = N_(
    "{file} stays as it is: the end that it names, {digest}, is not in this ledger; another branch "
    "may have recorded it, else lines at the end were cut off"
)
WAITING = N_("somebody else is recording in {folder}: waiting until that is done")
NOT_WRITTEN = N_("nothing was recorded, and everything is as it was: {file}: {reason}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says; 1 where there is a problem, else 0."""
    given = _parser().parse_args(arguments)
    if given.command == "record":
        return _recorded(given.data, given.content)
    rules = checking_rules(os.environ.get("LEDGER_HEAD"), noted_head(given.data, None))
    return 0 if _checked(given.data, given.content, rules) else 1


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


def _recorded(folder: Path, content: Path) -> int:
    """Check and record, alone in `folder`; 1 where something is wrong or cannot be written."""
    refuse_day_ahead(_day())
    rules = recording_rules(os.environ.get("LEDGER_HEAD"))
    if not folder.is_dir():
        return 0 if _checked(folder, content, rules) else 1
    try:
        with alone(folder, lambda: print(_said(WAITING, folder=folder), flush=True)):
            records = _checked(folder, content, rules)
            if records is not None:
                _record(records, folder)
    except OSError as error:
        file = error.filename or folder
        print(_said(NOT_WRITTEN, file=file, reason=os.strerror(error.errno or 0)))
        return 1
    return 1 if records is None else 0


def _record(records: Records, folder: Path) -> None:
    """Add what is new to the ledger and say what was added. Raises OSError: nothing was written."""
    added = additions(hold(records, LANGUAGES), _day())
    if added.lines or added.removed:
        write(folder, records.ledger, added)
    _tell(added, folder / ledger_file.LEDGER)
    lines = (*records.ledger, *added.lines)
    # There is one: the plan itself is recorded first.
    digest = digest_of_line(line_of(lines[-1]))
    print(_said(CHAIN, entries=len(lines), digest=digest))
    _note(folder, lines, digest)


def _tell(added: Additions, file: Path) -> None:
    """Say what was recorded, line by line, and which ends were joined."""
    if not added.lines:
        print(_said(NOTHING_NEW, file=file))
        return
    for line in added.lines:
        if isinstance(line, JoinLine):
            print(_said(JOINED, previous=line.previous, joins=line.joins))
        else:
            print(f"{line.record} {line.kind} {line.digest}")
    for change in added.changes:
        print(_in_every_language(partial(worded, change)))
    if added.removed:
        print(_said(REMOVED, count=len(added.removed)))
    print(_said(RECORDED, count=len(added.lines), file=file))


def _note(folder: Path, lines: Sequence[LedgerLine], digest: str) -> None:
    """Note the end of the ledger; not over an end that it does not hold, which is said."""
    noted = noted_head(folder, None)
    if noted is not None and not holds(lines, noted):
        print(_said(NOT_NOTED, file=head_file(folder), digest=noted))
        return
    with contextlib.suppress(OSError):
        note_head(folder, digest)
        print(_said(NOTED, file=head_file(folder)))


def _day() -> dt.date:
    return build_day(os.environ.get("BUILD_DATE"))


def _said(sentence: str, **values: object) -> str:
    return _in_every_language(lambda translate: translate(sentence).format(**values))


def _in_every_language(words: Callable[[Callable[[str], str]], str]) -> str:
    catalogue = (catalogues.load(TRANSLATIONS, DOMAIN, language) for language in LANGUAGES)
    return " / ".join(words(each.gettext) for each in catalogue)


if __name__ == "__main__":
    sys.exit(main())
