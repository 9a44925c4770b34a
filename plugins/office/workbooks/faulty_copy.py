"""A copy of a faulty workbook in which each fault is marked: red cells, comments, a list in front.

Nothing that was typed is changed; the copy may be put right and sent back in place of the original.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from copy import copy
from pathlib import Path
from typing import Any

from plugins.office.documents.places import cell_name
from plugins.office.workbooks.filled_reports import CellFault
from plugins.office.workbooks.filled_workbook import FAULTS_SHEET
from plugins.office.workbooks.typed_cells import (
    Typed,
    is_too_large,
    mark_as_copy,
    opened,
    typed_in,
    typed_of,
)
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
# In pixels; the least height, and that of a line of the list, which takes two in a comment.
COMMENT_WIDTH, COMMENT_HEIGHT, COMMENT_LINE = 320, 140, 36
# “so-loi”, “so-loi-2”, and what browsers make of these: “so-loi (1)”.
COPY = re.compile(rf"(?P<stem>.+?){ENDING}(?:-(?P<number>\d+))?(?: ?\(\d+\))?")


def write_copy(file: Path, faults: Sequence[CellFault]) -> Path | None:
    """Write the copy beside `file` and give its path; None where the file cannot be written anew.

    An earlier copy in which somebody has typed since is left as it is. Raises OSError.
    """
    try:
        if is_too_large(file):
            return None
        book = opened(file)
        before = typed_of(book)
        mark_as_copy(book, before)
        _mark(book, faults)
        content = io.BytesIO()
        book.save(content)
    except OSError:
        raise
    # openpyxl has errors of its own for whatever a workbook may hold: then there is no copy.
    except Exception:  # noqa: BLE001 - the faults themselves are listed all the same
        return None
    path = _free(file, before.typed)
    replace(path, content.getvalue())
    return path


def _free(file: Path, typed: Typed) -> Path:
    """The first name that is free, or that of an earlier copy which holds nothing of its own.

    Nobody has typed in such a copy, or it has what is `typed` now.
    """
    copied = COPY.fullmatch(file.stem)
    stem = copied["stem"] if copied else file.stem
    original = typed_in(file.with_name(f"{stem}.xlsx")) if copied else None
    held = [typed, *([original.typed] if original else ())]
    number = 1
    while True:
        path = file.with_name(f"{stem}{ENDING}{f'-{number}' if number > 1 else ''}.xlsx")
        if path != file and not path.exists():
            return path
        # What cannot be read is somebody’s own file.
        found = typed_in(path) if path != file else None
        if found and (found.is_as_marked or found.typed in held):
            return path
        number += 1


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
    height = max(COMMENT_HEIGHT, COMMENT_LINE * _lines(said))
    cell.comment = Comment(said, AUTHOR, height=height, width=COMMENT_WIDTH)


def _list(book: Any, faults: Sequence[CellFault]) -> None:  # noqa: ANN401 - as above
    """The first sheet: every fault, with a link to its cell; a column for each language."""
    from openpyxl.styles import Alignment, Font

    sheet = book.create_sheet(translated(FAULTS_SHEET, LANGUAGES[0]), 0)
    titles = in_both(TITLE, count=len(faults)).values()
    sheet.append([next(iter(titles)), None, *[*titles][1:]])
    headings = in_both(FAULT_HEADING).values()
    sheet.append([translated(PLACE_HEADING, LANGUAGES[0]), *headings])
    for cell in (*sheet[1], *sheet[2]):
        cell.font = Font(bold=True, size=13 if cell.row == 1 else 11)
    for fault in faults:
        # What begins with “=” is what somebody typed, and no formula.
        said = (_where(fault, LANGUAGES[0]), *(_said(fault, code) for code in LANGUAGES))
        sheet.append([None])
        row = sheet.max_row
        # Not every program makes a row as high as its words.
        sheet.row_dimensions[row].height = LINE * max(map(_lines, said[1:]))
        for column, words in enumerate(said, 1):
            cell = sheet.cell(row, column)
            cell.value, cell.data_type = words, "s"
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        if fault.place.sheet in book.sheetnames:
            _link(sheet.cell(row, 1), fault)
    for letter, width in WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    # Printed, all columns stand beside each other.
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight, sheet.sheet_properties.pageSetUpPr.fitToPage = 0, True
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is sheet
    book.active = 0


def _lines(words: str) -> int:
    """How many lines the words take in a column of the list, at most."""
    return sum(1 + len(line) // LINE_LENGTH for line in words.split("\n"))


def _link(cell: Any, fault: CellFault) -> None:  # noqa: ANN401 - openpyxl’s cell
    """From a line of the list to the cell that it is about, or to its sheet."""
    from openpyxl.styles import Font
    from openpyxl.worksheet.hyperlink import Hyperlink

    target = cell_name(fault.place) if fault.place.row and fault.place.column else "A1"
    quoted = fault.place.sheet.replace("'", "''")
    cell.hyperlink = Hyperlink(ref=cell.coordinate, location=f"'{quoted}'!{target}")
    cell.font = Font(color=LINK, underline="single")


def _where(fault: CellFault, language: str) -> str:
    return fault.where or translated(WHOLE_FILE, language)


def _said(fault: CellFault, language: str) -> str:
    """What is wrong; below it, what is to be written instead."""
    wrong, expected, *more = map(on_one_line, fault.problem("").sentences(language))
    return "\n".join((wrong, translated(NEEDED, language, expected=expected), *more))
