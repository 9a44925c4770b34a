"""Plan 492 as its office would have written it, imported: the data of today again."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.office.samples.imported import WRITERS, assert_cut_by_pages, imported, records_of

ROOT = Path(__file__).parents[2]
KINDS = [pytest.param(kind, marks=pytest.mark.slow) for kind in WRITERS]
# The decision prints "Lao động -Thương binh", and a PDF folds the line behind that hyphen.
NOT_IN_PDF = [("lead", "Sở Lao động -Thương binh", "Sở Lao động - Thương binh")]


@pytest.mark.parametrize("kind", KINDS)
def test_the_data_come_back(kind: str, tmp_path: Path) -> None:
    """Every row, cell, body, deadline and legal basis, without a hand."""
    file = WRITERS[kind](records_of(ROOT), tmp_path)
    assert_cut_by_pages(file)
    found = imported(ROOT, file, tmp_path / "site", {})
    expected = NOT_IN_PDF if kind == "pdf" else []
    assert len(found.wrong) == len(expected), found.told()
    for difference, (cell, was, now) in zip(found.wrong, expected, strict=True):
        assert difference.fact[1] == cell
        assert str(difference.was).replace(was, now) == str(difference.now)
