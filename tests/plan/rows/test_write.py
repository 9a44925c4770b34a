"""Rows as files: CSV that a spreadsheet opens without harm, JSON that a program reads."""

from __future__ import annotations

import csv
import io
import json

import pytest

from plugins.plan.rows.table import Column, Described
from plugins.plan.rows.write import cells, csv_file, json_file


def columns(*names: str) -> list[Column]:
    """Columns of these names."""
    words = Described("cột", "column")
    return [Column(name=n, type="string", label=words, path=(n,)) for n in names]


def cell(value: object) -> str:
    """The cell that a spreadsheet reads for a value."""
    lines = [["a"], cells(columns("a"), {"a": value})]  # type: ignore[dict-item]
    text = csv_file(lines).decode("utf-8-sig")
    return list(csv.reader(io.StringIO(text, newline="")))[1][0]


def test_a_spreadsheet_knows_that_it_is_utf_8() -> None:
    """The file begins with a byte order mark, and its first line names the columns."""
    assert csv_file([["tên", "b"]]) == "\ufefftên,b\r\n".encode()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (True, "true"),
        (-5, "-5"),
        (["a", "b"], "a|b"),
        ([], ""),
        (["a", None], "a|"),
        ({}, ""),
        ([{"vi": "Báo"}], '{"vi": "Báo"}'),
        ("hai\ndòng, “có” dấu", "hai\ndòng, “có” dấu"),
        ("- một\n- hai", "• một\n• hai"),
        ("=1+1", "'=1+1"),
        ("+84", "'+84"),
        ("-84", "'-84"),
        ("@x", "'@x"),
        ("\tx", "'\tx"),
        (["=1+1", "b"], "'=1+1|b"),
    ],
)
def test_a_cell_holds_the_value_and_is_no_formula(value: object, expected: str) -> None:
    """Lists are joined, bullets are bullets, and no text begins as a formula does."""
    assert cell(value) == expected


def test_json_keeps_lists_and_the_letters_as_they_are() -> None:
    """Lists are arrays, what is not there is null, and no letter is escaped."""
    written = json_file([{"b": "Sở", "a": ["=1"], "c": None}])
    assert json.loads(written) == [{"b": "Sở", "a": ["=1"], "c": None}]
    assert "Sở" in written.decode()
