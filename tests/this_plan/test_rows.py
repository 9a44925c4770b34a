"""The rows of the real records, as they are published."""

from __future__ import annotations

from collections import Counter

from plugins.plan.rows.every import published_rows
from tests.samples import this_site

LANGUAGES = ("vi", "en")


def test_every_record_has_one_row() -> None:
    """Plan, areas, tasks, bodies, facts, terms and updates: each has a row of its own name."""
    records = this_site.records()
    found = Counter(key.partition(":")[0] for key in published_rows(records, LANGUAGES))
    assert found == {
        "plan": 1,
        "area": 18,
        "task": 65,
        "agency": len(records.agencies),
        "locality": len(records.localities),
        "context": len(records.contexts),
        "term": len(records.glossary),
        "update": len(records.updates),
        "plain": 18,
    }


def test_a_task_is_written_out() -> None:
    """Its row holds the official words item by item, the cells, the deadline, every language."""
    row = published_rows(this_site.records(), LANGUAGES)["task:1.1"].row
    assert row["id"] == "1.1"
    assert row["area"] == "1"
    assert row["lead_text"] == "Sở Kế hoạch và Đầu tư"
    assert row["lead_agencies"] == ["so-kh-dt"]
    assert row["deadline_kind"] == "relative"
    assert row["deadline_years"] == 1
    assert len(row["text_vi"]) == len(row["text_en"]) == len(row["text_markers"])  # type: ignore[arg-type]


def test_columns_of_later_days_are_empty() -> None:
    """The plan's deadlines need none of the columns that came for deadlines of other kinds."""
    for published in published_rows(this_site.records(), LANGUAGES).values():
        if published.table.prefix == "task":
            assert (published.row["deadline"], published.row["start"]) == ({}, {})
