"""The files for the bodies that are asked: for each a workbook, and a letter to go with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.editions.edition import Edition
from plugins.office.folder_writing import write_folder
from plugins.office.workbooks.asked_bodies import AskedBody
from plugins.office.workbooks.asking import Asking
from plugins.office.workbooks.covering_letter import covering_letter
from plugins.office.workbooks.letter_file import letter_file
from plugins.office.workbooks.publishing_office import is_publisher
from plugins.office.workbooks.report_workbook import report_workbook
from plugins.office.workbooks.writing import workbook_bytes
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem

SETTING = "INTO"
NOT_OF_ITS_OWN = Message(
    "workbooks-folder",
    N_("workbooks cannot be written into {folder}: data or pages of the site lie there"),
    N_("a folder of their own: make workbooks INTO=workbooks"),
)
WOULD_OVERWRITE = Message(
    "workbooks-would-overwrite",
    N_("{folder} already holds other files of these names, which may have been filled in: {names}"),
    N_("another folder: make workbooks INTO=…, or these files moved away"),
)
NOT_WRITTEN = Message(
    "workbooks-not-written",
    N_("nothing was written into {folder}: {reason}"),
    N_("a folder in which you may write files, with enough free space"),
)
MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class FilesOfBody:
    """What one body is sent: the name of its workbook, and what that and its letter hold.

    has_letter: not where the body is the office that would send it.
    """

    body: AskedBody
    workbook: str
    contents: Mapping[str, bytes]
    has_letter: bool


def files_of(editions: Sequence[Edition], body: AskedBody, asking: Asking) -> FilesOfBody:
    """The files for a body, which are called by its id and the period."""
    name = "-".join(filter(None, (body.agency.id, asking.name)))
    workbook, letter = f"{name}.xlsx", f"{name}.docx"
    contents = {workbook: workbook_bytes(report_workbook(editions, body, asking))}
    has_letter = not is_publisher(editions[0], body)
    if has_letter:
        contents[letter] = letter_file(covering_letter(editions[0], body, asking, workbook))
    return FilesOfBody(body, workbook, contents, has_letter)


def unfit(into: Path, besides: Iterable[Path]) -> Problem | None:
    """Why files cannot be written into a folder, in or above which `besides` lie; None if so."""
    folder = into.resolve()
    for each in (other.resolve() for other in besides):
        if each.is_relative_to(folder) or folder.is_relative_to(each):
            return Problem.of_setting(SETTING, NOT_OF_ITS_OWN, {"folder": str(into)})
    return None


def put(made: Sequence[FilesOfBody], into: Path) -> Problem | None:
    """Write all files into a folder, which is held, or none, and then say why."""
    files = {name: content for each in made for name, content in each.contents.items()}
    try:
        if names := list(_others(files, into)):
            values = {"folder": str(into), "names": listed(names)}
            return Problem.of_setting(SETTING, WOULD_OVERWRITE, values)
        write_folder(into, files)
    except OSError as error:
        values = {"folder": str(into), "reason": error.strerror or str(error)}
        return Problem.of_setting(SETTING, NOT_WRITTEN, values)
    return None


def listed(names: Sequence[str]) -> str:
    """The first of some names of files, as a message shows them."""
    return ", ".join(names[:MOST_NAMES]) + (", …" if len(names) > MOST_NAMES else "")


def of_earlier_runs(made: Sequence[FilesOfBody], into: Path) -> tuple[str, ...]:
    """The names of workbooks and letters in a folder that are none of those just `made`."""
    known = {name for each in made for name in each.contents}
    found = (path.name for path in into.iterdir() if path.suffix in (".xlsx", ".docx"))
    return tuple(sorted(name for name in found if name not in known))


def _others(files: Mapping[str, bytes], into: Path) -> Iterator[str]:
    """The names under which something else lies in the folder."""
    for name, content in files.items():
        path = into / name
        if path.exists() and path.read_bytes() != content:
            yield name
