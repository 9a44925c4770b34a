"""`python -m plugins import`: workbooks that agencies filled in become updates, each as a whole.

So do the files that the form in the browser saves.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.commands.check import day
from plugins.commands.import_plan import NOT_WRITTEN, WAITING, say
from plugins.commands.import_told import REFUSED, tell_refused, tell_taken, write_drafts
from plugins.commands.workbooks import TRANSLATIONS
from plugins.editions.edition import Edition
from plugins.editions.every import in_every_language
from plugins.office.documents.document import Refused
from plugins.office.documents.opening import open_document
from plugins.office.folder_writing import held
from plugins.office.form.form_file import form_read, is_of_form
from plugins.office.workbooks.filled_days import shown_day
from plugins.office.workbooks.filled_reports import CellFault
from plugins.office.workbooks.filled_workbook import WorkbookRead, workbook_read
from plugins.office.workbooks.marked_copies import NEWER_BESIDE, changed_beside, files_to_read
from plugins.office.workbooks.rows_gone import rows_gone
from plugins.office.workbooks.taking_in import DataTakingIn, TakenIn, opened, take_in
from plugins.plan.facts.derive import derive
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import visible
from plugins.plan.reading.problems import DataProblems, Message, Problem
from plugins.plan.reading.summary import listing
from plugins.plan.records.languages import LanguageTable
from plugins.plan.records.types import iso_date

NO_FILE = Message(
    "import-no-workbook",
    N_("no file is given to be taken in"),
    N_("a workbook that an agency filled in, a file of the form, or a folder: make import FILE=…"),
)
NO_WORKBOOKS = Message(
    "import-folder-without-workbooks",
    N_("the folder holds no file that ends in .xlsx or .json"),
    N_("the workbooks that agencies filled in, saved as .xlsx; files of the form, .json"),
)
NO_DAY = Message(
    "import-received",
    N_("“{value}” is not a day"),
    N_("the day on which the workbook came, written YYYY-MM-DD, at the latest today"),
)
DATA_WRONG = N_("nothing was taken in: first the data themselves have to be put right")
READING = N_("{file}: reading …")
CHECKING_ROWS = N_("{file}: rows read: {rows}; checking them with all data …")
SUMMARY = N_("{right} of {all} files were taken in; received on {day}")
NEXT = N_("to see what readers will see change: make preview; to publish it: make release")
FILE_SETTING, RECEIVED_SETTING = "FILE", "RECEIVED"
# Others than .xlsx are read where they can be, else refused in words.
ENDINGS = (".xlsx", ".xlsm", ".xls", ".ods")
# What programs leave beside a workbook that is open.
OPEN_ELSEWHERE = ("~$", ".")


@dataclass(frozen=True, slots=True)
class Imported:
    """What came of a run: its exit code, and the files that were written to show what is wrong.

    drafts: those of corrections.
    """

    code: int
    copies: tuple[Path, ...] = ()
    drafts: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Session:
    """One run: where it writes, and what came of each file."""

    data: DataTakingIn
    right: int = 0
    wrong: int = 0
    changed: bool = False
    copies: list[Path] = field(default_factory=list)
    drafts: list[Path] = field(default_factory=list)
    _edition: Edition | None = None

    def edition(self) -> Edition:
        """The site in the plan's own language, as it was when the run began."""
        if self._edition is None:
            site = derive(self.data.records, self.data.as_of)
            self._edition = in_every_language(site, TRANSLATIONS, None)[0]
        return self._edition


def run(name: str, data: Path, content: Path, received: str, period: str) -> int:
    """Take in the workbook `name`, or all in the folder of that name; 1 where one is refused."""
    return imported(name, data, content, received, period).code


def imported(name: str, data: Path, content: Path, received: str, period: str) -> Imported:
    """The same, with the copies in which faults are marked.

    received: the day on which they came, "" for the day of the build. period: the period that is
    taken in, "" for any.
    """
    as_of = day()
    came = _received(received, as_of)
    found = _files(name)
    problems = [each for each in (came, found) if isinstance(each, Problem)]
    if isinstance(came, Problem) or isinstance(found, Problem):
        print(listing(problems))
        return Imported(1)
    try:
        with held(data, lambda: say(WAITING, folder=data)):
            return _all(found, opened(data, content, as_of, came, period))
    except DataProblems as refused:
        print(listing(refused.problems))
        say(DATA_WRONG)
    except OSError as error:
        print(listing([_not_written(data, error)]))
    return Imported(1)


def _not_written(data: Path, error: OSError) -> Problem:
    return Problem.of_file(str(data), NOT_WRITTEN, {"reason": error.strerror or str(error)})


def _received(stated: str, as_of: dt.date) -> dt.date | Problem:
    if not stated.strip():
        return as_of
    problem = Problem.of_setting(RECEIVED_SETTING, NO_DAY, {"value": visible(stated)})
    try:
        found = iso_date(stated.strip())
    except ValueError:
        return problem
    return found if found <= as_of else problem


def _files(name: str) -> list[Path] | Problem:
    """The file of that name, or those of a folder in the order of their names."""
    if not name.strip():
        return Problem.of_setting(FILE_SETTING, NO_FILE)
    path = Path(name)
    if not path.is_dir():
        return [path]
    found = sorted(
        each
        for each in path.iterdir()
        if (each.suffix.lower() in ENDINGS or is_of_form(each))
        and not each.name.startswith(OPEN_ELSEWHERE)
    )
    return found or Problem.of_file(name, NO_WORKBOOKS)


def _all(files: Sequence[Path], data: DataTakingIn) -> Imported:
    session, found = _Session(data), files_to_read(files)
    for sentence, values in found.said:
        say(sentence, **values)
    for file in found.files:
        if _one(file, session):
            session.right += 1
        else:
            session.wrong += 1
    count = session.right + session.wrong
    say(SUMMARY, right=session.right, all=count, day=shown_day(data.received))
    if session.changed:
        say(NEXT)
    return Imported(1 if session.wrong else 0, tuple(session.copies), tuple(session.drafts))


def _one(file: Path, session: _Session) -> bool:
    """Take in one workbook, all or nothing, and say what came of it; whether it was taken in."""
    say(READING, file=file.name)
    languages = session.data.records.languages
    try:
        read = _read(file, languages)
    except Refused as refused:
        print(listing([refused.problem]))
        say(REFUSED, file=file.name, count=1)
        return False
    read = replace(read, faults=(*read.faults, *_rows_gone(read, session)))
    try:
        taken = _taken(file, read, session.data)
    except OSError as error:
        print(listing([_not_written(session.data.root, error)]))
        return False
    if not taken.is_right:
        session.drafts += write_drafts(file, taken)
        copy = tell_refused(file, taken, read.reports)
        session.copies += [copy] if copy else []
        if newer := changed_beside(file):
            say(NEWER_BESIDE, file=file.name, newest=newer.name)
        return False
    session.changed |= bool(taken.written or taken.replaced or taken.figures)
    tell_taken(file, taken)
    return True


def _read(file: Path, languages: Sequence[LanguageTable]) -> WorkbookRead:
    """What was filled in, in a workbook or in the form."""
    if is_of_form(file):
        return form_read(file, languages)
    return workbook_read(open_document(file), languages)


def _rows_gone(read: WorkbookRead, session: _Session) -> tuple[CellFault, ...]:
    """A notice for each row that the workbook of that body has, and that this one has not."""
    if read.reports is None or not read.ids:
        return ()
    return tuple(rows_gone(read, session.edition()))


def _taken(file: Path, read: WorkbookRead, data: DataTakingIn) -> TakenIn:
    """What comes of it: of a sheet with faults the rows that can be read are looked at as well."""
    if read.reports is None:
        return TakenIn(faults=read.faults)
    say(CHECKING_ROWS, file=file.name, rows=len(read.reports.rows))
    return take_in(read.reports, data, read.faults)
