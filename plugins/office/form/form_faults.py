"""What is wrong with a file of the form, as a text beside it: all faults, and all words of it.

The words stand there so that nobody has to type them again: they are copied into the form.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.office.workbooks.faulty_copy import ENDING
from plugins.office.workbooks.filled_reports import CellFault, FilledReports
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES
from plugins.plan.reading.saying import in_both
from plugins.system.files import replace

TITLE = N_("{file}: points to put right: {count}. Fill in the form again; the words are below.")
WORDS = N_("What was filled in:")
TASK = N_("Task {task}")
# As programs of Windows read text.
ENCODING, NEW_LINE = "utf-8-sig", "\r\n"


def write_faults(file: Path, faults: Sequence[CellFault], reports: FilledReports | None) -> Path:
    """Write the text and give its path; one that an earlier run wrote is written over.

    reports: what could be read of the file. Raises OSError.
    """
    path = file.with_name(f"{file.stem}{ENDING}.txt")
    lines = [*_faults(file, faults), *(_words(reports) if reports else ())]
    replace(path, NEW_LINE.join([*lines, ""]).encode(ENCODING))
    return path


def _faults(file: Path, faults: Sequence[CellFault]) -> Iterator[str]:
    """What the file is called, then each fault behind an empty line, in each language."""
    yield from in_both(TITLE, file=file.name, count=len(faults)).values()
    for fault in faults:
        yield ""
        problem = fault.problem("")
        place = f"{fault.where}: " if fault.where else ""
        yield from (f"{place}{problem.said(code)}" for code in LANGUAGES)


def _words(reports: FilledReports) -> Iterator[str]:
    """All that was filled in, row by row."""
    yield from ("", *in_both(WORDS).values())
    for row in reports.rows:
        yield from ("", *in_both(TASK, task=row.task).values())
        for cell in row.cells.values():
            if cell.text:
                yield f"{cell.heading}: {NEW_LINE.join(cell.text.splitlines())}"
