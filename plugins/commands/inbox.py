"""`python -m plugins inbox`: take in what lies in the inbox, preview it, and write the answer.

A host runs this for somebody who put workbooks or files of the form into the inbox and sees nothing
but the answer: what came of each file, and what readers would see change once it is merged.
"""

from __future__ import annotations

import contextlib
import io
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.commands import check, import_reports, preview
from plugins.commands.inbox_answer import AnswerPart, InboxAnswer
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.saying import said

# Where files go once they were taken in, so that they are not read again.
TAKEN = "taken-in"
# Where what shows the faults of a file goes, under the name that the file has.
FAULTY = "faulty"
# What nobody put in: what tells people of the folder, and what programs leave there.
README, BESIDES = "README.md", (".", "~$")
READING = N_("Reading the files")
CHECKING = N_("Checking all data")
CHANGES = N_("What readers would see change")
EMPTY = N_("no file of a report lies in {folder}")
ANSWERED = N_("the answer is in {file}")


@dataclass(frozen=True, slots=True)
class InboxFolders:
    """Data and pages, the site that stands, the inbox, and where the answer goes."""

    data: Path
    content: Path
    output: Path
    inbox: Path
    answer: Path


class _Tee(io.StringIO):
    """Keeps what is said, and says it."""

    def __init__(self) -> None:
        super().__init__()
        self._screen = sys.stdout

    def write(self, text: str) -> int:
        """Keep and say `text`."""
        self._screen.write(text)
        self._screen.flush()
        return super().write(text)


def run(folders: InboxFolders) -> int:
    """Do all of it and write the answer; 1 where a file was refused or the data are wrong."""
    answer = InboxAnswer()
    shutil.rmtree(folders.answer / FAULTY, ignore_errors=True)
    with _kept(answer, READING):
        for file in _put_in(folders.inbox):
            _take_in(file, folders, answer)
        if not answer.taken and not answer.refused:
            print(said(EMPTY, folder=folders.inbox))
    with _kept(answer, CHECKING):
        wrong = check.run(folders.data, folders.content)
    if not wrong:
        with _kept(answer, CHANGES):
            wrong = preview.run(folders.data, folders.content, folders.output, preview.FOLDER)
    answer.data_are_right = not wrong
    print(said(ANSWERED, file=answer.write(folders.answer)))
    return 0 if answer.is_right else 1


@contextlib.contextmanager
def _kept(answer: InboxAnswer, title: str) -> Iterator[None]:
    """What is said meanwhile becomes a part of the answer."""
    heard = _Tee()
    with contextlib.redirect_stdout(heard):
        yield
    answer.parts.append(AnswerPart(title, heard.getvalue()))


def _put_in(inbox: Path) -> list[Path]:
    """What was put into the inbox, in the order of names; whatever it is, it gets an answer."""
    found = inbox.iterdir() if inbox.is_dir() else ()
    return sorted(
        path
        for path in found
        if path.is_file() and path.name != README and not path.name.startswith(BESIDES)
    )


def _take_in(file: Path, folders: InboxFolders, answer: InboxAnswer) -> None:
    """Take in a file, which then leaves the inbox; of a faulty one what shows its faults does."""
    before = set(_put_in(folders.inbox))
    done = import_reports.imported(str(file), folders.data, folders.content, "", "")
    if not done.code:
        answer.taken.append(file.name)
        _move(file, folders.inbox / TAKEN, file.name)
        return
    answer.refused[file.name] = ""
    for draft in done.drafts:
        answer.moved[str(draft)] = _move(draft, folders.answer / FAULTY, draft.name)
    for copy in done.copies:
        name = file.with_suffix(copy.suffix).name
        # What somebody put in themselves stays there.
        move = shutil.copy if copy in before else shutil.move
        now = _move(copy, folders.answer / FAULTY, name, move)
        answer.refused[file.name] = answer.moved[str(copy)] = now


def _move(
    file: Path, folder: Path, name: str, move: Callable[[Path, Path], object] = shutil.move
) -> str:
    """Bring a file to a name that is free there; where it is now, as the answer says it."""
    folder.mkdir(parents=True, exist_ok=True)
    target, number = folder / name, 1
    while target.exists():
        number += 1
        target = folder / f"{Path(name).stem}-{number}{Path(name).suffix}"
    move(file, target)
    return f"{folder.name}/{target.name}"
