"""The rows of records: what each says, as plain values."""

from __future__ import annotations

import json
from collections import Counter

from plugins.plan.facts.derive import derive
from plugins.plan.facts.responsibilities import Role
from plugins.plan.rows.every import full_rows, published_rows
from tests.samples.deadlines import deadline_records
from tests.samples.plan import AS_OF, sample_records
from tests.samples.updates_site import updated_records

LANGUAGES = ("vi", "en")


def test_every_record_has_one_row() -> None:
    """Plan, areas, tasks, bodies, facts, terms and updates: each has a row of its own name."""
    records = updated_records()
    found = Counter(key.partition(":")[0] for key in published_rows(records, LANGUAGES))
    assert found == {
        "plan": 1,
        "area": 2,
        "task": 12,
        "agency": len(records.agencies),
        "context": len(records.contexts),
        "term": len(records.glossary),
        "update": len(records.updates),
        "plain": 1,
    }


def test_a_task_is_written_out() -> None:
    """Its row holds the official words item by item, the cells, the deadline, every language."""
    row = published_rows(updated_records(), LANGUAGES)["task:1.1"].row
    assert row["id"] == "1.1"
    assert row["area"] == "1"
    assert row["lead_text"] == "Sở Xây dựng mẫu"
    assert row["lead_agencies"] == ["so-xay-dung"]
    assert row["deadline_kind"] == "relative"
    assert row["deadline_years"] == 1
    assert row["text_vi"] == ["Lập Chương trình mẫu của tỉnh."]
    assert row["text_en"] == ["Draw up the Sample Programme of the province."]
    assert row["text_markers"] == [None]


def test_a_deadline_is_written_out_in_columns_of_its_own() -> None:
    """What the first columns of a deadline cannot hold, and a start, stand in later ones."""
    rows = published_rows(deadline_records(), LANGUAGES)
    quarter, started, staged = (rows[f"task:{id_}"].row for id_ in ("1.5", "1.6", "2.5"))
    assert (quarter["deadline_kind"], quarter["deadline"]) == ("quarter", {"quarter": "2025-Q2"})
    assert (started["start_text_vi"], started["start"]) == (
        "Từ tháng 3/2026",
        {"kind": "month", "month": "2026-03"},
    )
    assert [stage["quarter"] for stage in staged["deadline"]["stages"]] == ["2024-Q4", "2027-Q2"]  # type: ignore[index,call-overload,union-attr]


def test_an_attached_file_is_in_the_row_by_its_digest() -> None:
    """The row names each attachment with the SHA-256 of its bytes."""
    records = updated_records()
    rows = published_rows(records, LANGUAGES)
    attached = [file for each in rows.values() for file in each.row.get("attachments") or []]  # type: ignore[union-attr]
    assert {file["file"]: file["sha256"] for file in attached} == {  # type: ignore[call-overload,index]
        name: file.digest for name, file in records.attachments.items()
    }


def test_a_date_is_written_as_far_as_it_is_known() -> None:
    """A month stays a month, a year a year."""
    rows = published_rows(updated_records(), LANGUAGES)
    assert rows["update:2024-03-1.4"].row["date"] == "2024-03"
    assert rows["update:2025-1.4"].row["date"] == "2025"
    assert rows["update:2024-07-01-1.6"].row["date"] == "2024-07-01"


def test_a_full_row_goes_on_with_what_was_worked_out() -> None:
    """What is said comes first; then the facts of the day: states, days and counts."""
    records = updated_records()
    rows = full_rows(records, derive(records, AS_OF), LANGUAGES)
    for name, published in published_rows(records, LANGUAGES).items():
        assert list(rows[name].items())[: len(published.row)] == list(published.row.items())
    conclusions = {name: dict(list(row.items())[-9:]) for name, row in rows.items()}
    assert conclusions["task:1.1"] == {
        "delivery": "done",
        "delivery_as_of": "2025-07-08",
        "reporting": "confirmed",
        "last_update": "2026-07-10",
        "updates": 5,
        "deadline_reading": None,
        "deadline_day": "2024-06-30",
        "in_force": True,
        "dropped_by": None,
    }
    tasks = [rows[f"area:{area.id}"]["tasks"] for area in records.areas]
    assert tasks == [6, 6]
    body = rows["agency:huyen-thuong"]
    assert (body["member_of"], body["leads"]) == (["ubnd-huyen"], len(led_by("huyen-thuong")))


def led_by(agency: str) -> set[str]:
    """The tasks that a body leads, by name or in a group."""
    site = derive(updated_records(), AS_OF)
    leads = (row for row in site.responsibilities if row.role is Role.LEAD)
    return {row.task for row in leads if row.agency == agency}


def test_what_is_not_known_is_empty() -> None:
    """Without a report there is no date of one, and an ongoing task has no day."""
    records = sample_records()
    row = full_rows(records, derive(records, AS_OF), LANGUAGES)["task:1.2"]
    assert (row["delivery"], row["delivery_as_of"]) == ("no-report", None)
    assert (row["deadline_reading"], row["deadline_day"]) == ("ongoing", None)


def test_a_row_says_nothing_of_what_nobody_wrote() -> None:
    """Nested facts that are empty are left out, so that a later field changes no row."""
    for published in published_rows(updated_records(), LANGUAGES).values():
        nested = [value for value in published.row.values() if holds_mappings(value)]
        assert "null" not in json.dumps(nested)


def holds_mappings(value: object) -> bool:
    """Whether a value is a mapping or a list of them."""
    entries = value if isinstance(value, list) else [value]
    return any(isinstance(entry, dict) for entry in entries)
