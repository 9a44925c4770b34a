"""Workbooks: each sheet is a table of what Excel shows, with what is hidden marked as such."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message

from .archives import Archive
from .document import FilePlace, OfficeDocument
from .excel_cells import ExcelCells, rich_text, unescaped
from .excel_sheets import SheetReader
from .excel_styles import ExcelStyles
from .grids import CellCount
from .refusing import COMMENTS, CannotRead, Remarks
from .xml_parts import attribute, child, forget, local

NO_WORKBOOK = Message(
    "excel-file-without-workbook",
    N_("the file has no sheets, as an Excel file must have"),
    N_("the file saved again in Excel or LibreOffice"),
)
HIDDEN_SHEET = Message(
    "hidden-sheets",
    N_(
        "hidden sheets: {count}, the first “{words}”; they are left out unless you answer otherwise"
    ),
    N_("only the sheets that belong to the plan"),
)


def read_excel(path: Path) -> OfficeDocument:
    """What a workbook shows. Raises CannotRead, and others where it is damaged."""
    with Archive(path) as archive:
        return _read(archive, archive.main)


def _read(archive: Archive, main: str) -> OfficeDocument:
    workbook = archive.tree(main)
    if workbook is None:
        raise CannotRead(NO_WORKBOOK)
    relations = archive.relations(main)
    parts = {relation.type: relation.target for relation in relations.values()}
    properties = child(workbook, "workbookPr")
    since_1904 = properties is not None and attribute(properties, "date1904") in {"1", "true"}
    remarks = Remarks()
    counted = CellCount()
    cells = ExcelCells(
        list(_strings(archive, parts.get("sharedStrings", ""), counted)),
        ExcelStyles(archive.tree(parts.get("styles", ""))),
        since_1904,
        remarks,
        counted,
    )
    tables = []
    for sheet in child(workbook, "sheets") or ():
        relation = relations.get(attribute(sheet, "id"))
        if relation is None or relation.type != "worksheet":
            continue
        place = FilePlace(sheet=attribute(sheet, "name"))
        hidden = attribute(sheet, "state") in {"hidden", "veryHidden"}
        reader = SheetReader(cells, place)
        table = reader.table(archive.events(relation.target), hidden)
        _note_comments(archive, relation.target, place, remarks)
        if table is not None:
            tables.append(table)
            if hidden:
                remarks.note(HIDDEN_SHEET, place, place.sheet)
    return OfficeDocument(blocks=tuple(tables), remarks=remarks.all())


def _strings(archive: Archive, part: str, counted: CellCount) -> Iterator[str]:
    """The strings that cells share, in their order."""
    if part not in archive.names:
        return
    for event, element in archive.events(part):
        if event == "end" and local(element.tag) == "si":
            text = unescaped(rich_text(element))
            counted.add_text(text)
            yield text
            forget(element)


def _note_comments(archive: Archive, sheet: str, place: FilePlace, remarks: Remarks) -> None:
    for relation in archive.relations(sheet).values():
        if relation.type != "comments":
            continue
        comments: Element | None = child(archive.tree(relation.target), "commentList")
        for comment in comments if comments is not None else ():
            remarks.note(COMMENTS, place, rich_text(child(comment, "text")))
