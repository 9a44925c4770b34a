"""Older forms and printed pages, by the LibreOffice that is installed here."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
import xlsxwriter

from plugins.office.documents.opening import open_document

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]

ROWS = [
    ["TT", "Nhiệm vụ", "Thời hạn"],
    ["1", "Rà soát, hoàn thiện thể chế; nghiên cứu chính sách", "Quý I/2026"],
    ["1.10", "Đẩy mạnh chuyển đổi số của các sở, ngành", "Thường xuyên"],
]


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one small workbook in three forms: .ods, .xls and .pdf."""
    folder = tmp_path_factory.mktemp("forms")
    with xlsxwriter.Workbook(str(folder / "a.xlsx")) as workbook:
        sheet = workbook.add_worksheet("Phụ lục")
        bordered = workbook.add_format({"border": 1})
        sheet.set_column(1, 1, 60)
        sheet.fit_to_pages(1, 0)
        for number, line in enumerate(ROWS):
            for column, text in enumerate(line):
                sheet.write_string(number, column, text, bordered)
    for form in ("ods", "xls", "pdf"):
        subprocess.run(
            [
                *("soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}"),
                *("--headless", "--convert-to", form, "--outdir", str(folder)),
                str(folder / "a.xlsx"),
            ],
            check=True,
            capture_output=True,
        )
    return folder


@pytest.mark.parametrize("form", ["xlsx", "ods", "xls", "pdf"])
def test_every_form_says_the_same(made: Path, form: str) -> None:
    """The same table in another form has the same words, but for line ends where a page folds."""
    found = open_document(made / f"a.{form}").tables[0]
    words = [[" ".join(cell.text.split()) for cell in line.cells] for line in found.rows]
    assert words == ROWS
    assert found.place.page == (form == "pdf")
