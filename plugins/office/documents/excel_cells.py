"""One cell of a sheet: what Excel shows there; errors, formulas and changed numbers are said."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.characters import SPREADSHEET_ERRORS
from plugins.plan.reading.problems import Message

from .document import FilePlace
from .excel_styles import ExcelStyles
from .grids import CellCount, GridCell
from .number_formats import shown
from .refusing import Remarks
from .xml_parts import child, local, number

LOOK = N_("the value itself: open the file in Excel, correct that cell and save it")
ERROR_VALUE = Message(
    "error-in-sheet",
    N_("cells that show an error instead of a value: {count}, the first {words}"),
    LOOK,
)
NO_VALUE = Message(
    "formula-without-value",
    N_(
        "formulas without a stored value, whose cells were read as empty: {count}, the first "
        "{words}"
    ),
    N_("the values: open the file in Excel or LibreOffice and save it"),
)
FORMULAS = Message(
    "formulas",
    N_("cells worked out by formulas: {count}, the first {words}; the values last shown were read"),
    LOOK,
)
GROUPED = Message(
    "grouped-numbers",
    N_("numbers written with Vietnamese thousands separators: {count}, the first {words}"),
    N_("the numbers as they should be published"),
)
WITH_DECIMALS = Message(
    "numbers-with-decimals",
    N_("numbers with decimals: {count}, the first {words}; they were written with a point"),
    N_("the numbers as they should be published; cells formatted as text are read as they are"),
)
# How files write characters that XML cannot hold, and a line end of Windows.
ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")


def rich_text(element: Element | None) -> str:
    """The words of a string, of all its pieces but those that say how others are read aloud."""
    if element is None:
        return ""
    parts = []
    for each in element:
        name = local(each.tag)
        if name == "t":
            parts.append(each.text or "")
        elif name == "r":
            parts.append(rich_text(each))
    return "".join(parts)


def unescaped(text: str) -> str:
    """`text` with line ends of one kind, and the characters that XML does not hold."""
    text = ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class ExcelCells:
    """What reads cells: knows strings and styles of the workbook."""

    strings: list[str]
    styles: ExcelStyles
    since_1904: bool
    remarks: Remarks
    counted: CellCount

    def read(self, element: Element, column: int, place: FilePlace) -> GridCell:
        """The cell of that element."""
        kind = element.get("t", "n")
        style = number(element.get("s", "0"))
        cell = GridCell(column, bold=self.styles.bold(style))
        value = child(element, "v")
        text = "" if value is None else value.text or ""
        if kind == "s":
            index = number(text, -1)
            cell.text = self.strings[index] if 0 <= index < len(self.strings) else ""
        elif kind == "inlineStr":
            cell.text = unescaped(rich_text(child(element, "is")))
        elif kind == "b":
            cell.text = "TRUE" if text == "1" else "FALSE"
        elif kind == "d":
            cell.text = text
        elif kind in {"str", "e"}:
            cell.text = unescaped(text)
        elif text:
            self._number(cell, text, style, place)
        # An empty value is one of text; programs that compute nothing write one of no kind.
        has_value = value is not None and (bool(text) or kind == "str")
        self._look_at(cell, element, place, has_value)
        cell.text = cell.text.strip(" \n")
        if kind != "s":
            self.counted.add_text(cell.text)
        return cell

    def _number(self, cell: GridCell, value: str, style: int, place: FilePlace) -> None:
        found = shown(value, self.styles.format(style), self.since_1904)
        cell.text, cell.day = found.text, found.day
        if found.is_grouped and "." in found.text:
            self.remarks.note(GROUPED, place, found.text)
        elif not found.is_grouped and found.day is None and "." in found.text:
            self.remarks.note(WITH_DECIMALS, place, found.text)

    def _look_at(self, cell: GridCell, element: Element, place: FilePlace, has_value: bool) -> None:
        formula = child(element, "f")
        cell.formula = formula is not None
        if formula is not None:
            message = FORMULAS if has_value else NO_VALUE
            # Of cells that share a formula only the first has its words.
            self.remarks.note(message, place, f"={formula.text or '…'}")
        if element.get("t") == "e" or cell.text in SPREADSHEET_ERRORS:
            self.remarks.note(ERROR_VALUE, place, cell.text)
