"""Rows as files: CSV that a spreadsheet opens without harm, JSON that a program reads."""

from __future__ import annotations

import csv
import io
import json

import pytest

from plugins.plan.rows.table import Column, Described
from plugins.plan.rows.write import as_csv, as_json


def columns(*names: str) -> list[Column]:
    """Columns of these names."""
    words = Described("cột", "column")
    return [Column(name=n, type="string", label=words, path=(n,)) for n in names]


def cell(value: object) -> str:
    """The cell that a spreadsheet reads for a value."""
    text = as_csv(columns("a"), [{"a": value}]).decode("utf-8-sig")  # type: ignore[dict-item]
    return list(csv.reader(io.StringIO(text, newline="")))[1][0]


def test_a_spreadsheet_knows_that_it_is_utf_8() -> None:
    """The file begins with a byte order mark, and its first line names the columns."""
    assert as_csv(columns("tên", "b"), []) == "\ufefftên,b\r\n".encode()


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


def test_json_keeps_lists_and_the_order_of_columns() -> None:
    """One object a row, columns in their order, what is not there as null, lists as arrays."""
    written = as_json(columns("b", "a", "c"), [{"a": ["=1"], "b": "Sở"}])
    assert json.loads(written) == [{"b": "Sở", "a": ["=1"], "c": None}]
    assert "Sở" in written.decode()
    assert list(json.loads(written)[0]) == ["b", "a", "c"]
