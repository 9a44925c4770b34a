"""A workbook taken in as a whole: what it says is written, checked and in place, or nothing is."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from plugins.office.folder_writing import write_folder
from plugins.office.plans.folders.standing_folders import recorded_names
from plugins.office.plans.folders.yaml_editing import edited
from plugins.office.plans.folders.yaml_writing import written
from plugins.office.plans.proposals.proposal import FileProposal
from plugins.office.workbooks.check_faults import fault_of, fault_of_figure, of_folder
from plugins.office.workbooks.filled_figures import FiguresToWrite, figures_to_write
from plugins.office.workbooks.filled_reports import (
    CellFault,
    Faults,
    FilledReports,
    FilledRow,
    in_order,
    one_a_cell,
)
from plugins.office.workbooks.standing_statements import StandingUpdate, ToWrite, to_write
from plugins.office.workbooks.statements import statements_in
from plugins.plan.facts.derive import derive
from plugins.plan.reading.folder import INDICATORS, Folder, beginning
from plugins.plan.reading.problems import DataProblems, Problem, Severity
from plugins.plan.reading.update_files import UPDATES, files_by_year
from plugins.plan.reading.yaml_file import LARGEST_FILE, parse
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import CHECKING
from plugins.plan.rules.translations import MISSING_TRANSLATION

# The place of an entry, counted from 1, at the beginning of a field’s name.
ENTRY = re.compile(r"\[(\d+)\]")


@dataclass(slots=True)
class DataTakingIn:
    """A data folder into which reports are taken: nothing wrong stands in it.

    It is `held` while it is used. received: the day on which all of them came. asked: the period
    that alone is taken in, "" for any.
    """

    root: Path
    content: Path
    as_of: dt.date
    received: dt.date
    records: Records
    asked: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenIn:
    """What came of one file: ids of updates that were written, how many stood already, faults.

    figures: the ids of indicators that have a figure more, each with its year. problems: what is
    wrong with the folder as a whole once this is written, and not with a cell. corrections: by the
    names of files below the folder, how what is recorded could be corrected officially.
    """

    written: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    unchanged: int = 0
    faults: tuple[CellFault, ...] = ()
    problems: tuple[Problem, ...] = ()
    corrections: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_right(self) -> bool:
        """Whether it was taken in, all of it."""
        return not self.problems and not any(fault.is_wrong for fault in self.faults)


class _NotApproved(Exception):
    """What was made beside the folder may not take its place."""

    def __init__(self, faults: Sequence[CellFault], problems: Sequence[Problem]) -> None:
        self.faults, self.problems = faults, problems
        super().__init__()


@dataclass(slots=True)
class _Approval:
    """The check of what was made: what it reads, and what it notices of the rows that came in.

    is_refused: whether there are faults already, and only those of other cells are looked for.
    """

    data: DataTakingIn
    made: ToWrite
    figures: FiguresToWrite
    is_refused: bool
    records: Records | None = None
    notices: Faults = field(default_factory=list)

    def __call__(self, folder: Path) -> None:
        records, found = check(folder, self.data.as_of, self.data.content, CHECKING)
        of_rows: Faults = []
        others: list[Problem] = []
        for problem in found:
            name = problem.file.removeprefix(f"{folder.name}/")
            if row := self.made.rows.get(name):
                fault = fault_of(problem, row)
                if name not in self.made.sketches or fault.place in row.worded:
                    of_rows.append(fault)
            elif row := self._of_figure(name, problem):
                of_rows.append(fault_of_figure(problem, row))
            elif problem.severity is Severity.PROBLEM:
                others.append(of_folder(problem, folder.name, self.data.root.name))
        wrong = one_a_cell(fault for fault in of_rows if fault.is_wrong)
        if wrong or others or records is None or self.is_refused:
            # What follows from a sketch elsewhere is no problem of the folder.
            raise _NotApproved(wrong, () if self.made.sketches else others)
        self.records = records
        self.notices = [fault for fault in of_rows if fault.message != MISSING_TRANSLATION]

    def _of_figure(self, name: str, problem: Problem) -> FilledRow | None:
        """The row of the indicator in which the problem stands."""
        entry = ENTRY.match(problem.field) if name == INDICATORS else None
        return self.figures.rows.get(int(entry[1]) - 1) if entry else None


def opened(
    root: Path, content: Path, as_of: dt.date, received: dt.date, asked: str = ""
) -> DataTakingIn:
    """The folder as it stands. Raises DataProblems where anything in it is wrong."""
    records, found = check(root, as_of, content, CHECKING)
    problems = [problem for problem in found if problem.severity is Severity.PROBLEM]
    if problems or records is None:
        raise DataProblems(problems)
    return DataTakingIn(root, content, as_of, received, records, asked)


def take_in(
    reports: FilledReports, data: DataTakingIn, before: Sequence[CellFault] = ()
) -> TakenIn:
    """Write what an agency filled in, all of it or nothing; `data` then holds it.

    before: what was found where it was read; with something wrong in it nothing is written either.
    Raises OSError where it cannot be written: then nothing was.
    """
    site = derive(data.records, data.as_of)
    read = statements_in(reports, before, site, data.received, data.asked)
    # What is wrong with some rows does not hide what is wrong with the others.
    made = to_write(read.statements, list(_standing(data.root, reports.about.body)))
    figures = _figures(reports, data)
    faults = in_order([*read.faults, *made.faults, *figures.faults])
    texts = _texts(data.root, made.files)
    if figures.text is not None:
        texts[INDICATORS] = figures.text
    unchanged = made.unchanged + figures.unchanged
    refused = any(fault.is_wrong for fault in faults)
    corrections = _texts(data.root, made.corrections)
    if not texts:
        return TakenIn(unchanged=unchanged, faults=faults, corrections=corrections)
    approval = _Approval(data, made, figures, refused)
    try:
        write_folder(data.root, texts, approve=approval)
    except _NotApproved as not_approved:
        known = {fault.place for fault in faults if fault.is_wrong}
        found = [*faults, *(each for each in not_approved.faults if each.place not in known)]
        problems = tuple(not_approved.problems)
        return TakenIn(faults=in_order(found), problems=problems, corrections=corrections)
    if approval.records is not None:
        data.records = approval.records
    return TakenIn(
        written=tuple(_id(name) for name in made.files if name not in made.replaced),
        replaced=tuple(map(_id, made.replaced)),
        figures=tuple(figures.written),
        unchanged=unchanged,
        faults=in_order([*faults, *approval.notices]),
    )


def _figures(reports: FilledReports, data: DataTakingIn) -> FiguresToWrite:
    """The figures that were filled in, held against the file of indicators."""
    agency = next((a for a in data.records.agencies if a.id == reports.about.body), None)
    path = data.root / INDICATORS
    if agency is None or not reports.figures:
        return FiguresToWrite()
    stands = path.read_text("utf-8") if path.is_file() else ""
    return figures_to_write(reports.figures, stands, agency, data.records.languages[0])


def _standing(root: Path, body: str) -> Iterator[StandingUpdate]:
    """All update files as they stand; what they say, only of those in which that body is named."""
    folder = Folder(root)
    recorded = recorded_names(folder)
    for name, path in files_by_year(folder, UPDATES)[0]:
        content = beginning(path, LARGEST_FILE) or b""
        value = parse(content, "")[0].value if body.encode() in content else None
        id_ = _id(name)
        is_recorded = recorded is None or f"update:{id_}" in recorded
        known = value if isinstance(value, dict) else {}
        yield StandingUpdate(name=name, value=known, is_recorded=is_recorded)


def _texts(root: Path, files: Mapping[str, Mapping[str, object]]) -> dict[str, str]:
    """The files as text; of one that stands, what need not change stays as it was typed."""
    made = {}
    for name, value in files.items():
        proposal = FileProposal(value=dict(value))  # type: ignore[arg-type]
        path = root / name
        stands = path.read_text("utf-8") if path.exists() else ""
        made[name] = edited(stands, proposal) if stands else written(proposal)
    return made


def _id(name: str) -> str:
    return name.rpartition("/")[2].removesuffix(".yaml")
