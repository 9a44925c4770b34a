"""The definitions of tables: the columns that others rely on, and words for all of them."""

from __future__ import annotations

import pytest

from tests.samples.opendata import OpenData

# Columns are added at the end of these, never renamed.
FIXED = {
    "tasks": "id area position text_vi text_en lead_text lead_agencies coordinating_text "
    "coordinating_agencies deadline_text_vi deadline_text_en deadline_kind deadline_date delivery "
    "delivery_as_of reporting last_update updates url_vi url_en",
    "areas": "id title_vi title_en tasks url_vi url_en",
    "agencies": "id kind name_vi name_en abbreviations member_of members successor_vi "
    "successor_en leads coordinates url_vi url_en",
    "responsibilities": "task agency role via",
    "updates": "id kind agency date date_first date_last period delivery title_vi title_en "
    "text_vi text_en sources url_vi url_en",
    "update_tasks": "update task items",
}


def test_the_columns_that_others_rely_on_come_first(updated: OpenData) -> None:
    """Each table begins with its fixed columns, in their order."""
    found = {name: [c.name for c in updated.tables[name].columns] for name in FIXED}
    fixed = {name: columns.split() for name, columns in FIXED.items()}
    assert {name: found[name][: len(columns)] for name, columns in fixed.items()} == fixed


@pytest.mark.parametrize("plan", ["updated", "measured", "decided", "declared", "this"])
def test_a_table_is_described(plan: str, request: pytest.FixtureRequest) -> None:
    """Each table and column has words of its own in both languages, and no name twice."""
    tables = request.getfixturevalue(plan).tables.values()
    for table in tables:
        names = [column.name for column in table.columns]
        words = [table.title, table.about, *(column.label for column in table.columns)]
        assert len({*names}) == len(names), table.name
        assert all(name.replace("-", "_").isidentifier() for name in names), names
        assert all(each.vi.strip() and each.en.strip() and each.vi != each.en for each in words)
        assert {*table.key} <= {*names}


@pytest.mark.parametrize("plan", ["updated", "measured", "decided", "declared", "this"])
def test_keys_and_references_hold(plan: str, request: pytest.FixtureRequest) -> None:
    """No two rows have one key, what is required is there, and what is named exists."""
    data: OpenData = request.getfixturevalue(plan)
    for table in data.tables.values():
        rows = data.rows(table.name)
        keys = [tuple(row[name] for name in table.key) for row in rows]
        assert len({*keys}) == len(keys), table.name
        required = [column.name for column in table.columns if column.required]
        assert [row for row in rows if any(row[name] is None for name in required)] == []
        for names, other, key in table.references:
            there = {tuple(row[name] for name in key) for row in data.rows(other)}
            asked = {tuple(row[name] for name in names) for row in rows}
            assert {each for each in asked if None not in each} <= there, table.name


def test_what_a_document_lacks_has_no_table(updated: OpenData, measured: OpenData) -> None:
    """There are tables of indicators, of due reports, of own columns only where there are such."""
    assert "indicators" not in updated.tables
    assert {"indicators", "indicator_values"} <= measured.tables.keys()
    assert "expected_reports" in updated.tables
    assert "expected_reports" not in measured.tables


def test_areas_have_their_plain_words(updated: OpenData) -> None:
    """An area of which the editors wrote has points and question in each language, another none."""
    first, second, *_ = updated.rows("areas")
    (words,) = updated.source.site.records.plain_words
    assert words.question
    for code in ("vi", "en"):
        assert first[f"plain_{code}"] == [point.get(code) for point in words.points]
        assert first[f"question_{code}"] == words.question.get(code)
        assert (second[f"plain_{code}"], second[f"question_{code}"]) == ([], None)
