"""What is recorded onto the disk: all of what is new, or nothing.

Lines are what speaks; whatever else is written is meant only once a line names it. So rows and
copies are put in place first, then the files of lines are exchanged, the ledger before the
publications, and only then goes what the lines say is gone. Whoever pulls the plug in between
leaves behind what no line names, of which a journal tells; a ledger that went on without its
publication, which the next `make record` writes, because it looks where the ledger ends; or rows of
withdrawn records, which it takes out, because it looks for them anew each time.
"""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.plan.ledger.additions import Additions
from plugins.plan.ledger.chain import as_file
from plugins.plan.reading.frozen_copies import PUBLISHED
from plugins.plan.reading.ledger_file import LEDGER
from plugins.plan.reading.publications_file import PUBLICATIONS
from plugins.plan.reading.recorded_rows import RECORDED
from plugins.plan.records.ledger import LedgerLine
from plugins.system.files import WAITING, replace, waiting

JOURNAL = "record.journal"
JOURNALLED = re.compile(r"(?:recorded|published)/([0-9a-f]{64})\.(?:json|zip)")


@dataclass(frozen=True, slots=True)
class Writing:
    """What is to be written, by names below a data folder.

    new: files of which nobody has heard yet. lines: files of lines, which name them, in the order
    in which they are exchanged. changed, gone: files that are exchanged or removed once the lines
    say so.
    """

    new: Mapping[str, bytes] = field(default_factory=dict)
    lines: Mapping[str, bytes] = field(default_factory=dict)
    changed: Mapping[str, bytes] = field(default_factory=dict)
    gone: tuple[str, ...] = ()


def of_ledger(before: Sequence[LedgerLine], added: Additions) -> Writing:
    """What is to be written where `added` is recorded in a ledger of the lines `before`."""
    return Writing(
        new={f"{RECORDED}/{digest}.json": content for digest, content in added.rows.items()},
        lines={LEDGER: as_file((*before, *added.lines))} if added.lines else {},
        gone=tuple(f"{RECORDED}/{digest}.json" for digest in added.removed),
    )


def write(folder: Path, writing: Writing) -> tuple[Path, ...]:
    """Write all of it. Raises OSError where that fails; then everything is as it was.

    Gives what could not be exchanged or removed after the lines had said so: the next run that
    records will do it.
    """
    if writing == Writing():
        return ()
    made = [folder / name for name in writing.new if not (folder / name).exists()]
    lines = {folder / name: content for name, content in writing.lines.items()}
    changed = {folder / name: content for name, content in writing.changed.items()}
    before = {path: _content(path) for path in lines}
    try:
        if made:
            names = (path.relative_to(folder).as_posix() for path in made)
            replace(folder / JOURNAL, "".join(f"{name}\n" for name in names).encode())
        for path in made:
            path.parent.mkdir(exist_ok=True)
            replace(path, writing.new[path.relative_to(folder).as_posix()], at_once=False)
        for path, content in (lines | changed).items():
            waiting(path).write_bytes(content)
        os.sync()
        for path in lines:
            waiting(path).replace(path)
    except BaseException:
        _take_back(made, lines, before)
        for path in (*map(waiting, lines | changed), folder / JOURNAL):
            path.unlink(missing_ok=True)
        raise
    return _finish(folder, changed, [folder / name for name in writing.gone])


def _content(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _take_back(
    made: Sequence[Path], lines: Mapping[Path, bytes], before: Mapping[Path, bytes | None]
) -> None:
    """Make it as it was, unless all lines are there: put them back, then remove what is new."""
    if lines and all(_content(path) == content for path, content in lines.items()):
        return
    for path, content in before.items():
        if content is None:
            path.unlink(missing_ok=True)
        elif _content(path) != content:
            replace(path, content)
    for path in made:
        path.unlink(missing_ok=True)
    for folder in {path.parent for path in made}:
        with contextlib.suppress(OSError):
            folder.rmdir()


def _finish(folder: Path, changed: Iterable[Path], gone: Sequence[Path]) -> tuple[Path, ...]:
    """Do what the lines say; gives the files with which that could not be done."""
    left = []
    for path in (*changed, *gone):
        try:
            if path in gone:
                path.unlink(missing_ok=True)
            else:
                waiting(path).replace(path)
        except OSError:
            left.append(path)
    with contextlib.suppress(OSError):
        (folder / JOURNAL).unlink(missing_ok=True)
    return tuple(left)


def clear_left(folder: Path) -> None:
    """Remove what a broken-off run left in `folder`: half-written files, and what no line names.

    The latter only where the run's journal tells of it. To be called `alone`, before reading.
    Files that no line names and no journal tells of stay: they may be all that is left of an end
    of the ledger that was cut off, and are named for a person.
    """
    named = b"".join(_content(folder / name) or b"" for name in (LEDGER, PUBLICATIONS))
    journal = _content(folder / JOURNAL)
    for name in (journal or b"").decode("utf-8", "replace").splitlines():
        found = JOURNALLED.fullmatch(name)
        if found and found[1].encode() not in named:
            (folder / name).unlink(missing_ok=True)
    parts = [
        folder.glob(f"{place}*{WAITING}")
        for place in (f"{RECORDED}/", f"{PUBLISHED}/", LEDGER, PUBLICATIONS, JOURNAL)
    ]
    for path in (path for found in parts for path in found):
        path.unlink(missing_ok=True)
    if journal is not None:
        (folder / JOURNAL).unlink()
