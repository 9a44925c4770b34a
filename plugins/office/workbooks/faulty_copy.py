"""A copy of a faulty workbook in which each fault is marked: red cells, comments, a list in front.

Nothing that was typed is changed; the copy may be put right and sent back in place of the original.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any

from plugins.office.documents.archives import MEGABYTE
from plugins.office.documents.places import cell_name
from plugins.office.workbooks.filled_reports import CellFault
from plugins.office.workbooks.filled_workbook import FAULTS_SHEET
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import LANGUAGES, on_one_line
from plugins.plan.reading.saying import in_both, translated
from plugins.system.files import replace

TITLE = N_("Points to put right: {count}. Then send this file or the original back.")
PLACE_HEADING, FAULT_HEADING = N_("Where"), N_("What is wrong; what was expected")
NEEDED = N_("Needed: {expected}")
WHOLE_FILE = N_("the whole file")
# How the name of a copy ends, before its number: “lỗi”, faults.
ENDING = "-loi"
# What marks a faulty cell.
RED = "FFF4B6B6"
AUTHOR = "make import"
# Between the comment of somebody else and ours in one cell.
DIVIDER = "\n———\n"
LINK = "FF1155CC"
LINE, LINE_LENGTH = 15, 75
WIDTHS = {"A": 34, "B": 90, "C": 90}
COMMENT_WIDTH, COMMENT_HEIGHT = 320, 140
# Once unpacked; a workbook of reports has some hundred kilobytes. All of it is held in memory.
LARGEST = 24 * MEGABYTE


def is_copy(path: Path) -> bool:
    """Whether the name of a file is that of such a copy."""
    return path.stem.rstrip("0123456789").rstrip("-").endswith(ENDING)


def write_copy(file: Path, faults: Sequence[CellFault]) -> Path | None:
    """Write the copy beside `file` and give its path; None where the file cannot be written anew.

    An earlier copy in which somebody has typed since is left as it is. Raises OSError.
    """
    try:
        if _unpacked(file) > LARGEST:
            return None
        book = _opened(file)
        before = _typed(book)
        _mark(book, faults)
        content = io.BytesIO()
        book.save(content)
    except OSError:
        raise
    # openpyxl has errors of its own for whatever a workbook may hold: then there is no copy.
    except Exception:  # noqa: BLE001 - the faults themselves are listed all the same
        return None
    path = _free(file, before)
    replace(path, content.getvalue())
    return path


def _opened(file: Path) -> Any:  # noqa: ANN401 - openpyxl’s workbook
    """The workbook, with all that openpyxl keeps: looks and lists, but for those of its extensions.

    It leaves a file open that it cannot read, so it is handed the bytes.
    """
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(file.read_bytes()))


def _unpacked(file: Path) -> int:
    with zipfile.ZipFile(file) as archive:
        return sum(part.file_size for part in archive.infolist())


def _free(file: Path, typed: Mapping[tuple[str, str], object]) -> Path:
    """The first name that is free, or that of an earlier copy in which the same is typed."""
    stem = file.stem if is_copy(file) else f"{file.stem}{ENDING}"
    number = 1
    while True:
        path = file.with_name(f"{stem}{f'-{number}' if number > 1 else ''}.xlsx")
        if path != file and not path.exists():
            return path
        try:
            if path != file and _unpacked(path) <= LARGEST and _typed(_opened(path)) == typed:
                return path
        except Exception:  # noqa: BLE001, S110 - what cannot be read is somebody’s own file
            pass
        number += 1


def _typed(book: Any) -> dict[tuple[str, str], object]:  # noqa: ANN401 - openpyxl’s workbook
    """What stands in the cells, but for the list of faults."""
    lists = set(in_both(FAULTS_SHEET).values())
    return {
        (sheet.title, cell.coordinate): cell.value
        for sheet in book.worksheets
        if sheet.title not in lists
        for row in sheet.iter_rows()
        for cell in row
        if cell.value not in (None, "")
    }


def _mark(book: Any, faults: Sequence[CellFault]) -> None:  # noqa: ANN401 - as above
    for name in in_both(FAULTS_SHEET).values():
        if name in book.sheetnames:
            del book[name]
    _unmark(book)
    by_cell: dict[tuple[str, str], list[CellFault]] = {}
    for fault in faults:
        name = cell_name(fault.place)
        if fault.place.row and fault.place.column and fault.place.sheet in book.sheetnames:
            by_cell.setdefault((fault.place.sheet, name), []).append(fault)
    for (sheet, name), found in by_cell.items():
        _mark_cell(book[sheet][name], found)
    _list(book, faults)


def _unmark(book: Any) -> None:  # noqa: ANN401 - as above
    """Take away what an earlier run marked: a cell that was put right is red no longer."""
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    for sheet in book.worksheets:
        for column in sheet.iter_cols():
            marked = [cell for cell in column if cell.comment and cell.comment.author == AUTHOR]
            others = [cell for cell in column if cell not in marked]
            for cell in marked:
                alike = (each for each in others if each.protection == cell.protection)
                nearest = min(alike, key=lambda each: abs(each.row - cell.row), default=None)
                cell.fill = copy(nearest.fill) if nearest else PatternFill()
                before, divider, _ = cell.comment.text.rpartition(DIVIDER)
                cell.comment = Comment(before, "") if divider else None


def _mark_cell(cell: Any, faults: Iterable[CellFault]) -> None:  # noqa: ANN401 - openpyxl’s cell
    from openpyxl.cell.cell import MergedCell
    from openpyxl.comments import Comment
    from openpyxl.styles import PatternFill

    if isinstance(cell, MergedCell):
        return
    cell.fill = PatternFill("solid", start_color=RED, end_color=RED)
    said = "\n\n".join(_said(fault, code) for fault in faults for code in LANGUAGES)
    said = f"{cell.comment.text}{DIVIDER}{said}" if cell.comment else said
    cell.comment = Comment(said, AUTHOR, height=COMMENT_HEIGHT, width=COMMENT_WIDTH)


def _list(book: Any, faults: Sequence[CellFault]) -> None:  # noqa: ANN401 - as above
    """The first sheet: every fault in both languages, each with a link to its cell."""
    from openpyxl.styles import Alignment, Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    sheet = book.create_sheet(translated(FAULTS_SHEET, LANGUAGES[0]), 0)
    for words in in_both(TITLE, count=len(faults)).values():
        sheet.append([words])
        sheet.cell(sheet.max_row, 1).font = Font(bold=True, size=13)
    sheet.append([_in_both(PLACE_HEADING), *(translated(FAULT_HEADING, c) for c in LANGUAGES)])
    for cell in sheet[sheet.max_row]:
        cell.font = Font(bold=True)
    for fault in faults:
        # What begins with “=” is what somebody typed, and no formula.
        said = (fault.where or _in_both(WHOLE_FILE), *(_said(fault, c) for c in LANGUAGES))
        sheet.append([None])
        row = sheet.max_row
        # Not every program makes a row as high as its words.
        sheet.row_dimensions[row].height = LINE * -(-max(map(len, said[1:])) // LINE_LENGTH)
        for column, words in enumerate(said, 1):
            cell = sheet.cell(row, column)
            cell.value, cell.data_type = words, "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if fault.place.sheet in book.sheetnames:
            target = cell_name(fault.place) if fault.place.row and fault.place.column else "A1"
            quoted = fault.place.sheet.replace("'", "''")
            link = Hyperlink(ref=sheet.cell(row, 1).coordinate, location=f"'{quoted}'!{target}")
            sheet.cell(row, 1).hyperlink = link
            sheet.cell(row, 1).font = Font(color=LINK, underline="single")
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    # Printed, all columns stand beside each other.
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = 0


def _said(fault: CellFault, language: str) -> str:
    """What is wrong; below it, what is to be written instead."""
    wrong, expected, *more = map(on_one_line, fault.problem("").sentences(language))
    return "\n".join((wrong, translated(NEEDED, language, expected=expected), *more))


def _in_both(words: str) -> str:
    return " / ".join(in_both(words).values())
