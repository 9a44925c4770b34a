"""CSV files as Excel, LibreOffice and others write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.office.documents.document import FilePlace
from plugins.office.documents.opening import open_document


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_encodings_and_separators(tmp_path: Path, encoding: str, separator: str) -> None:
    """Any Unicode and any usual separator gives the same table, with line ends in cells."""
    lines = [("TT", "Nhiệm vụ"), ("1", '"dòng một, và\r\ndòng ""hai"""'), ("2",)]
    text = "\r\n".join(separator.join(line) for line in lines)
    (tmp_path / "a.csv").write_bytes(text.encode(encoding))
    found = open_document(tmp_path / "a.csv").tables[0]
    assert [[cell.text for cell in line.cells] for line in found.rows] == [
        ["TT", "Nhiệm vụ"],
        ["1", 'dòng một, và\ndòng "hai"'],
        ["2", ""],
    ]
    assert found.rows[1].cells[1].place == FilePlace(table=1, row=2, column=2)
