"""`python -m plugins record`: add what is new to the ledger, once nothing is wrong."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from plugins.commands.check import checked, day
from plugins.plan.ledger.additions import Additions, additions
from plugins.plan.ledger.chain import digest_of_line, holds
from plugins.plan.ledger.head_file import head_file, note_head, noted_head
from plugins.plan.ledger.holding import hold
from plugins.plan.ledger.rules import recording_rules
from plugins.plan.ledger.write import alone, write
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.saying import in_every_language, said
from plugins.plan.records.dataset import Records
from plugins.plan.records.ledger import JoinLine, LedgerLine, line_of
from plugins.plan.rows.wording import worded
from plugins.publish.build_date import refuse_day_ahead
from plugins.system.signals import held_off

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


def run(folder: Path, content: Path) -> int:
    """Check and record, alone in `folder`; 1 where something is wrong or cannot be written."""
    refuse_day_ahead(day())
    rules = recording_rules(os.environ.get("LEDGER_HEAD"))
    if not folder.is_dir():
        return 0 if checked(folder, content, rules) else 1
    try:
        with alone(folder, lambda: print(said(WAITING, folder=folder), flush=True)):
            records = checked(folder, content, rules)
            if records is not None:
                with held_off(last=True):
                    _record(records, folder)
    except OSError as error:
        file = error.filename or folder
        print(said(NOT_WRITTEN, file=file, reason=os.strerror(error.errno or 0)))
        return 1
    return 1 if records is None else 0


def _record(records: Records, folder: Path) -> None:
    """Add what is new to the ledger and say what was added. Raises OSError: nothing was written."""
    added = additions(hold(records, records.language_codes), day())
    if added.lines or added.removed:
        write(folder, records.ledger, added)
    _tell(added, folder / LEDGER)
    lines = (*records.ledger, *added.lines)
    # There is one: the plan itself is recorded first.
    digest = digest_of_line(line_of(lines[-1]))
    print(said(CHAIN, entries=len(lines), digest=digest))
    _note(folder, lines, digest)


def _tell(added: Additions, file: Path) -> None:
    """Say what was recorded, line by line, and which ends were joined."""
    if not added.lines:
        print(said(NOTHING_NEW, file=file))
        return
    for line in added.lines:
        if isinstance(line, JoinLine):
            print(said(JOINED, previous=line.previous, joins=line.joins))
        else:
            print(f"{line.record} {line.kind} {line.digest}")
    for change in added.changes:
        print(in_every_language(partial(worded, change)))
    if added.removed:
        print(said(REMOVED, count=len(added.removed)))
    print(said(RECORDED, count=len(added.lines), file=file))


def _note(folder: Path, lines: Sequence[LedgerLine], digest: str) -> None:
    """Note the end of the ledger; not over an end that it does not hold, which is said."""
    noted = noted_head(folder, None)
    if noted is not None and not holds(lines, noted):
        print(said(NOT_NOTED, file=head_file(folder), digest=noted))
        return
    with contextlib.suppress(OSError):
        note_head(folder, digest)
        print(said(NOTED, file=head_file(folder)))
