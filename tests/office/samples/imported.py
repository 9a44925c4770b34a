"""A plan that is written as a file, imported, and compared with what it was."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.commands import import_plan
from plugins.office.documents.opening import open_document
from plugins.office.plans.asking.answers_file import ANSWERS, answers_text, read_answers
from plugins.plan.records.dataset import Records
from plugins.plan.rules.check import load
from tests.office.samples.compared import Difference, differences, facts_of
from tests.office.samples.letters import letter
from tests.office.samples.written import write_excel, write_pdf, write_word

HEADINGS = 2
AS_OF = dt.date(2099, 12, 31)


@dataclass(frozen=True, slots=True)
class RoundTrip:
    """What an import gave: what is not what it was, of how many facts; what was left open."""

    wrong: tuple[Difference, ...]
    count: int
    open: tuple[str, ...]

    def told(self) -> str:
        """How many of how many are right, and what is not."""
        lines = [f"{self.count - len(self.wrong)} of {self.count} right", *map(str, self.wrong)]
        return "\n".join(lines)


def records_of(plan: Path) -> Records:
    """The records of the plan in that folder, which holds `data` and `content`."""
    return load(plan / "data", AS_OF, plan / "content")


def as_word(records: Records, folder: Path) -> Path:
    """The plan as DOCX."""
    write_word(letter(records), folder / "ke-hoach.docx")
    return folder / "ke-hoach.docx"


def as_excel(records: Records, folder: Path) -> Path:
    """The plan as XLSX."""
    write_excel(letter(records), folder / "ke-hoach.xlsx")
    return folder / "ke-hoach.xlsx"


def as_pdf(records: Records, folder: Path) -> Path:
    """The plan as the PDF that LibreOffice makes of the DOCX."""
    return write_pdf(as_word(records, folder), folder)


WRITERS: Mapping[str, Callable[[Records, Path], Path]] = {
    "docx": as_word,
    "xlsx": as_excel,
    "pdf": as_pdf,
}


def imported(plan: Path, file: Path, folder: Path, answers: Mapping[str, str]) -> RoundTrip:
    """What importing `file` into `folder` with these answers gives of the plan."""
    data = folder / "data"
    (folder / "content").mkdir(parents=True, exist_ok=True)
    if answers:
        (folder / ANSWERS).write_text(answers_text((), answers), "utf-8")
    assert import_plan.run(str(file), data) == 0
    left = read_answers((folder / ANSWERS).read_bytes(), ANSWERS)
    asked = left.source.value if isinstance(left.source.value, dict) else {}
    was, now = records_of(plan), load(data, AS_OF, folder / "content")
    return RoundTrip(
        wrong=tuple(differences(was, now)),
        count=len(facts_of(was)),
        open=tuple(key for key in asked if key not in left.given),
    )


def assert_cut_by_pages(file: Path) -> None:
    """That pages of a PDF really begin with the end of a row: no number, and words in others."""
    if file.suffix == ".pdf":
        tables = [table for table in open_document(file).tables if len(table.rows) > HEADINGS]
        first = [table.rows[HEADINGS].cells for table in tables]
        assert any(not cells[0].text and cells[1].text for cells in first)
