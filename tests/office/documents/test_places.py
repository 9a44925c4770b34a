"""Where something stands in a file, as a person would say it."""

from __future__ import annotations

import pytest

from plugins.office.documents.document import FilePlace
from plugins.office.documents.places import said_place


@pytest.mark.parametrize(
    ("place", "vi", "en"),
    [
        (
            FilePlace(table=2, row=12, column=3),
            "bảng 2, dòng 12, cột 3",
            "table 2, row 12, column 3",
        ),
        (FilePlace(page=4, paragraph=7), "trang 4, đoạn 7", "page 4, paragraph 7"),
        (
            FilePlace(sheet="Phụ lục", row=12, column=28),
            "trang tính “Phụ lục”, ô AB12",
            "sheet “Phụ lục”, cell AB12",
        ),
        (FilePlace(sheet="A", row=3), "trang tính “A”, dòng 3", "sheet “A”, row 3"),
        (FilePlace(sheet="A", column=3), "trang tính “A”, cột C", "sheet “A”, column C"),
        (FilePlace(), "cả tệp", "the whole file"),
    ],
)
def test_places(place: FilePlace, vi: str, en: str) -> None:
    """A place is said in both languages, cells of a workbook by their names."""
    assert (said_place(place, "vi"), said_place(place, "en")) == (vi, en)
