"""`python -m plugins record`: write down what is new, once nothing is wrong."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from plugins.commands.check import checked, day
from plugins.commands.manifest import manifest_before, stated_manifest
from plugins.commands.previewed import OTHERWISE, previewed_digest
from plugins.commands.recorded_words import changes_told, lines_told
from plugins.plan.ledger.additions import Additions, additions
from plugins.plan.ledger.chain import as_file, digest_of_line, holds
from plugins.plan.ledger.head_file import head_file, note_head, noted_head
from plugins.plan.ledger.holding import hold
from plugins.plan.ledger.write import Writing, clear_left, of_ledger, write
from plugins.plan.publications.names import named_publications
from plugins.plan.publications.publishing import (
    NewPublication,
    copies_without,
    is_due,
    new_publication,
)
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.problems import Problem
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.reading.saying import said
from plugins.plan.reading.summary import summarised
from plugins.plan.records.chain import JoinLine, line_of
from plugins.plan.records.dataset import Records
from plugins.plan.records.errata import Erratum
from plugins.plan.records.ledger import LedgerLine
from plugins.plan.records.publications import PublicationsLine
from plugins.plan.rules.stages import recording_rules
from plugins.publish.build_date import refuse_day_ahead
from plugins.system.files import alone
from plugins.system.signals import held_off

RECORDED = N_("newly recorded in {file}, where each line stands: {count}")
NOTHING_NEW = N_("nothing new to record in {file}")
JOINED = N_(
    "two branches had recorded; a new line joins the ends {previous} and {joins}, and no line is "
    "lost"
)
REMOVED = N_("rows taken out of data/recorded/ because their records were withdrawn: {count}")
CHAIN = N_("entries in the chain: {entries}; digest at its end: {digest}")
NOTED = N_("this digest is noted in {file}: keep a copy of it somewhere else")
NOT_NOTED = N_(
    "{file} is left unchanged: the end that it names, {digest}, is not in this ledger; another "
    "branch may have recorded it, or lines at the end were cut off"
)
PUBLISHED_AS = N_("a new publication, {name}; its copy in data/published/ is {digest}.zip")
TRIMMED = N_("copies of publications from which rows of withdrawn records were taken out: {count}")
LEFT = N_("{file} could not be exchanged or removed; the next `make record` tries it again")
WAITING = N_("another process is recording in {folder}: waiting for it to finish")
NOT_WRITTEN = N_("nothing was recorded and nothing was changed: {file}: {reason}")


def run(folder: Path, content: Path, previewed: str = "") -> int:
    """Check and record, alone in `folder`; 1 where something is wrong or is left to be done.

    previewed: the digest of what may be recorded and nothing else, "" for whatever is there.
    """
    refuse_day_ahead(day())
    stated_manifest()
    rules = recording_rules(os.environ.get("LEDGER_HEAD"))
    if not folder.is_dir():
        return 0 if checked(folder, content, rules) else 1
    try:
        with alone(folder, lambda: print(said(WAITING, folder=folder), flush=True)):
            clear_left(folder)
            # Who comes from a preview has been told what is to be noticed.
            noticed = _said_before if previewed else summarised
            records = checked(folder, content, rules, noticed)
            if previewed and previewed_digest(folder, content) != previewed:
                print(said(OTHERWISE))
                return 1
            done = records is not None and _held_off(records, folder)
    except OSError as error:
        file = error.filename or folder
        print(said(NOT_WRITTEN, file=file, reason=error.strerror or str(error)))
        return 1
    return 0 if done else 1


def _said_before(_notices: Sequence[Problem]) -> str:
    return ""


def _held_off(records: Records, folder: Path) -> bool:
    """Record while signals wait, so that whoever stops the run finds all of it or nothing."""
    with held_off(last=True):
        return _record(records, folder)


def _record(records: Records, folder: Path) -> bool:
    """Write what is new and say what was written; whether nothing is left to be done.

    Raises OSError: nothing was written.
    """
    holding = hold(records, records.language_codes)
    added = additions(holding, day())
    lines = (*records.ledger, *added.lines)
    # There is one: the plan itself is recorded first.
    digest = digest_of_line(line_of(lines[-1]))
    due = is_due(records.publications, digest)
    manifest = manifest_before(folder, records.publications) if due else None
    published = new_publication(records, digest, day(), manifest, holding.history.languages)
    trimmed = copies_without(records.copies, holding.taken_down())
    left = write(folder, _writing(records, added, published, trimmed))
    _tell(added, records.errata, folder / LEDGER)
    _tell_published((*records.publications, *published.lines), published)
    if trimmed:
        print(said(TRIMMED, count=len(trimmed)))
    for file in left:
        print(said(LEFT, file=file))
    print(said(CHAIN, entries=len(lines), digest=digest))
    _note(folder, lines, digest)
    return not left


def _writing(
    records: Records, added: Additions, published: NewPublication, trimmed: Mapping[str, bytes]
) -> Writing:
    """All that is to be written: what the ledger and what the publications ask for."""
    ledger = of_ledger(records.ledger, added)
    lines = dict(ledger.lines)
    if published.lines:
        lines[PUBLICATIONS] = as_file((*records.publications, *published.lines))
    new = {**ledger.new, **published.copies}
    return Writing(new=new, lines=lines, changed=trimmed, gone=ledger.gone)


def _tell_published(lines: Sequence[PublicationsLine], published: NewPublication) -> None:
    """Say under which name the data were published, and which ends were joined."""
    names = {id(line): name for name, line in named_publications(lines).items()}
    for line in published.lines:
        if isinstance(line, JoinLine):
            print(said(JOINED, previous=line.previous, joins=line.joins))
        else:
            print(said(PUBLISHED_AS, name=names[id(line)], digest=line.frozen))


def _tell(added: Additions, errata: Iterable[Erratum], file: Path) -> None:
    """Say what was recorded, counted by kind, and which ends were joined."""
    if not added.lines:
        print(said(NOTHING_NEW, file=file))
        return
    for line in added.lines:
        if isinstance(line, JoinLine):
            print(said(JOINED, previous=line.previous, joins=line.joins))
    print(said(RECORDED, count=len(added.lines), file=file))
    for words in (*lines_told(added.lines, errata), *changes_told(added.changes)):
        print(f"  {words}")
    if added.removed:
        print(said(REMOVED, count=len(added.removed)))


def _note(folder: Path, lines: Sequence[LedgerLine], digest: str) -> None:
    """Note the end of the ledger; not over an end that it does not hold, which is said."""
    noted = noted_head(folder, None)
    if noted is not None and not holds(lines, noted):
        print(said(NOT_NOTED, file=head_file(folder), digest=noted))
        return
    with contextlib.suppress(OSError):
        note_head(folder, digest)
        print(said(NOTED, file=head_file(folder)))
