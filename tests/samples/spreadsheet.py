"""What LibreOffice reads of a file of the open data: every cell, as it would be shown."""

from __future__ import annotations

import shutil
import subprocess
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

OFFICE, TABLE, TEXT = (
    f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("office", "table", "text")
)
# Comma, quotation mark, UTF-8, from the first line; then a form a column: 1 is as LibreOffice likes
# it, 2 is text; language as it is set, quoted cells and special numbers as anything else.
CSV_FILTER = "CSV:44,34,76,1,{forms},0,false,false"
AS_IT_LIKES, AS_TEXT = 1, 2
MANY_COLUMNS = 80


class Cell(NamedTuple):
    """A cell: its type ("string", "float", "date", "" for empty), value and formula."""

    type: str = ""
    value: str = ""
    formula: str = ""


def program() -> str | None:
    """The program, where it is installed."""
    return shutil.which("soffice")


def opened(
    files: Sequence[Path], folder: Path, csv_form: int | None = None
) -> dict[str, dict[str, list[list[Cell]]]]:
    """The lines of cells by the names of `files` and of their sheets; `folder` is for its use.

    csv_form: how the columns of CSV files are to be taken. Fails where LibreOffice does.
    """
    command = [program() or "soffice", f"-env:UserInstallation={(folder / 'user').as_uri()}"]
    command += ["--headless", "--convert-to", "fods", "--outdir", str(folder / "read")]
    if csv_form is not None:
        forms = "/".join(f"{column}/{csv_form}" for column in range(1, MANY_COLUMNS + 1))
        command.append(f"--infilter={CSV_FILTER.format(forms=forms)}")
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=600)
    return {file.name: _sheets(folder / "read" / f"{file.stem}.fods") for file in files}


def _sheets(file: Path) -> dict[str, list[list[Cell]]]:
    root = ET.parse(file).getroot()  # noqa: S314 - LibreOffice of this machine wrote it
    return {
        sheet.attrib[f"{TABLE}name"]: _without_end([*_lines(sheet)])
        for sheet in root.iter(f"{TABLE}table")
    }


def _lines(sheet: ET.Element) -> Iterator[list[Cell]]:
    for row in sheet.iter(f"{TABLE}table-row"):
        line = [cell for each in row for cell in _cells(each)]
        times = _times(row.attrib, "rows") if any(cell.type for cell in line) else 1
        yield from [line] * times


def _cells(element: ET.Element) -> list[Cell]:
    """A cell as often as it stands there in a row; no more than is needed of empty ones."""
    found = element.attrib
    kind = found.get(f"{OFFICE}value-type", "")
    names = {"float": "value", "date": "date-value"}
    if kind in names:
        value = found[f"{OFFICE}{names[kind]}"]
    else:
        value = "\n".join(_words(each) for each in element.findall(f"{TEXT}p"))
    cell = Cell(kind, value, found.get(f"{TABLE}formula", ""))
    return [cell] * min(_times(found, "columns"), MANY_COLUMNS)


def _times(found: Mapping[str, str], of: str) -> int:
    return int(found.get(f"{TABLE}number-{of}-repeated", 1))


def _words(element: ET.Element) -> str:
    """The text of a paragraph; several spaces, tabs and line breaks stand as elements in it."""
    marks = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
    words = element.text or ""
    for part in element:
        if part.tag == f"{TEXT}s":
            words += " " * int(part.attrib.get(f"{TEXT}c", 1))
        else:
            words += marks.get(part.tag) or _words(part)
        words += part.tail or ""
    return words


def _without_end(lines: list[list[Cell]]) -> list[list[Cell]]:
    """The lines without the empty ones at the end, and the cells of each without such ones."""
    kept = [_filled(line) for line in lines]
    while kept and not kept[-1]:
        kept.pop()
    return kept


def _filled(line: Iterable[Cell]) -> list[Cell]:
    cells = [*line]
    while cells and not cells[-1].type:
        cells.pop()
    return cells
