"""Office files made part by part, so that a test states exactly what stands in them."""

from __future__ import annotations

import zipfile
from pathlib import Path

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
S = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
CONTENT = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


def archive(path: Path, parts: dict[str, str | bytes]) -> Path:
    """A ZIP archive of these parts at `path`."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def relations(*found: tuple[str, str] | tuple[str, str, str]) -> str:
    """The relations of a part: (type, target) or (type, target, "External")."""
    rows = "".join(
        f'<Relationship Id="rId{number}" Type="{TYPES}/{each[0]}" Target="{each[1]}"'
        f"{' TargetMode=' + chr(34) + each[2] + chr(34) if len(each) > 2 else ''}/>"
        for number, each in enumerate(found, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{rows}</Relationships>'


def word_parts(body: str, **others: str) -> dict[str, str | bytes]:
    """The parts of a Word file with that body, and other parts by their names: `numbering="…"`."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": CONTENT,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": f"<w:document {W} {R}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": relations(*((name, f"{name}.xml") for name in others)),
    }
    for name, content in others.items():
        parts[f"word/{name}.xml"] = f"<w:{name} {W}>{content}</w:{name}>"
    return parts


def word(path: Path, body: str, **others: str) -> Path:
    """A Word file of these parts."""
    return archive(path, word_parts(body, **others))


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph with one run."""
    words = f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>' if text else ""
    return f"<w:p><w:pPr>{properties}</w:pPr>{words}</w:p>"


def cell(*content: str, properties: str = "") -> str:
    """A cell with paragraphs: of XML, or of words alone."""
    inner = "".join(each if each.startswith("<") else paragraph(each) for each in content)
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inner or paragraph('')}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of cells: of XML, or of words alone."""
    inner = "".join(each if each.startswith("<") else cell(each) for each in cells)
    return f"<w:tr><w:trPr>{properties}</w:trPr>{inner}</w:tr>"


def table(*rows: str) -> str:
    """A table of rows."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def workbook_parts(rows: str, after: str = "", styles: str = "") -> dict[str, str | bytes]:
    """The parts of a workbook with one sheet of these rows."""
    return {
        "[Content_Types].xml": CONTENT,
        "_rels/.rels": relations(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": f'<workbook {S} {R}><sheets><sheet name="Phụ lục" sheetId="1" '
        'r:id="rId1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": relations(
            ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml")
        ),
        "xl/styles.xml": f"<styleSheet {S}>{styles}</styleSheet>",
        "xl/worksheets/sheet1.xml": f"<worksheet {S}><sheetData>{rows}</sheetData>{after}"
        "</worksheet>",
    }


def workbook(path: Path, rows: str, after: str = "", styles: str = "") -> Path:
    """A workbook of these parts."""
    return archive(path, workbook_parts(rows, after, styles))
