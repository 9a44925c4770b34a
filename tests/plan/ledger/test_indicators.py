"""Indicators in the ledger: a further year is new knowledge, another number is a correction."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.rows.every import full_rows
from tests.samples.folders import laid_out
from tests.samples.indicators import measured_editions, measured_records
from tests.samples.ledger import LANGUAGES, change, found, lines, record

FILE = "indicators.yaml"
NEXT_YEAR = """\
    - year: 2026
      value: "66"
      sources: [{title: Tin, publisher: {vi: Báo, en: News}, lang: vi, number: 3/T}]
- id: rac-chon-lap
"""


@pytest.fixture
def measured(tmp_path: Path) -> Path:
    """The sample plan with its indicators, everything in it recorded."""
    data = laid_out(tmp_path, "indicators")
    assert record(data) == 0
    return data


def test_a_further_year_needs_no_explanation(measured: Path) -> None:
    """A value of a new year is recorded as what was learnt; nothing else of the record changes."""
    before = len(lines(measured))
    change(measured, FILE, "- id: rac-chon-lap\n", NEXT_YEAR)
    assert found(measured) == []
    assert record(measured) == 0
    (added,) = lines(measured)[before:]
    assert (added["record"], added["kind"]) == ("indicator:nuoc-sach", "learnt")


@pytest.mark.parametrize(
    ("find", "put", "field"),
    [
        ('value: "56,25"', 'value: "57"', "values.2024.value"),
        ("year: 2030, value", "year: 2031, value", "targets.2030"),
        ('value: "71,5"', 'value: "70"', "values.2025 Tỉnh Mẫu sau khi sáp nhập.value"),
        ("direction: up", "direction: down", "direction"),
    ],
)
def test_a_recorded_figure_does_not_change_in_silence(
    measured: Path, find: str, put: str, field: str
) -> None:
    """Another number for a year, or a target that is gone, is named with its year."""
    change(measured, FILE, find, put)
    named = [(problem.code, problem.values["field"]) for problem in found(measured)]
    assert ("recorded-differs", field) in named


def test_the_published_row_says_how_it_stands() -> None:
    """What was worked out stands in the row as programs write numbers, or as nothing."""
    rows = full_rows(measured_records(), measured_editions()[0].site, LANGUAGES)
    names = ("latest_year", "latest_value", "target_year", "target_value", "difference", "reached")
    shown = {key: [row[name] for name in names] for key, row in rows.items() if "indicator:" in key}
    assert shown == {
        "indicator:nuoc-sach": [2025, "60", 2025, "62.5", "-2.5", "not-reached"],
        "indicator:rac-chon-lap": [2026, "9250.25", 2026, "9000", "250.25", None],
        "indicator:tram-xanh": [None, None, 2030, "12", None, None],
    }
