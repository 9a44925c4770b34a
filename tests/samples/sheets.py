"""What a workbook holds, read as its XML says, without a spreadsheet."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from functools import cached_property
from xml.etree import ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
# The type of a cell that holds its own text.
TEXT = "inlineStr"
# What holds the words or the number of a cell.
HOLDING = (f"{MAIN}v", f"{MAIN}t")
CELL = re.compile(r"([A-Z]+)(\d+)")


@dataclass(frozen=True)
class Sheets:
    """A workbook, from its bytes."""

    content: bytes

    @cached_property
    def archive(self) -> zipfile.ZipFile:
        """The parts."""
        return zipfile.ZipFile(io.BytesIO(self.content))

    @cached_property
    def names(self) -> list[str]:
        """The names of the sheets, in their order."""
        return [str(each.get("name")) for each in self._xml("xl/workbook.xml").iter(f"{MAIN}sheet")]

    @cached_property
    def formats(self) -> list[str]:
        """The number format of each style of cells; "" for a usual one."""
        styles = self._xml("xl/styles.xml")
        own = {
            each.get("numFmtId"): each.get("formatCode") for each in styles.iter(f"{MAIN}numFmt")
        }
        (cells,) = styles.iter(f"{MAIN}cellXfs")
        return [own.get(each.get("numFmtId")) or "" for each in cells]

    def sheet(self, name: str) -> ET.Element:
        """The XML of a sheet."""
        return self._xml(f"xl/worksheets/sheet{self.names.index(name) + 1}.xml")

    def cells(self, name: str) -> dict[tuple[str, int], tuple[str, str, str]]:
        """By column letters and row: the type of each cell, its words or number, its format."""
        found = {}
        for each in self.sheet(name).iter(f"{MAIN}c"):
            letters, row = CELL.fullmatch(str(each.get("r"))).groups()  # type: ignore[union-attr]
            kind = each.get("t", "n")
            words = "".join(part.text or "" for tag in HOLDING for part in each.iter(tag))
            found[letters, int(row)] = (kind, words, self.formats[int(each.get("s", "0"))])
        return found

    def column(self, name: str, head: str) -> list[tuple[str, str, str]]:
        """The cells of the column that is called so, below its head; blank ones left out."""
        cells = self.cells(name)
        (letters,) = (
            at for (at, row), (_, words, _f) in cells.items() if row == 1 and words == head
        )
        return [cell for (at, row), cell in cells.items() if at == letters and row > 1]

    def _xml(self, part: str) -> ET.Element:
        return ET.fromstring(self.archive.read(part))  # noqa: S314 - made here
