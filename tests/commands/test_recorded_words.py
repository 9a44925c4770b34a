"""What `make record` says of the lines that it wrote: counts, and the few that matter."""

from __future__ import annotations

from collections import Counter

from plugins.commands.recorded_words import (
    FEW,
    KINDS_OF_LINE,
    KINDS_OF_RECORD,
    MOST_CHANGES,
    changes_told,
    lines_told,
)
from plugins.plan.ledger.explaining import digest_of_entry
from plugins.plan.records.errata import Erratum
from plugins.plan.records.ledger import LineKind, RecordLine
from plugins.plan.rows.compare import Change
from plugins.plan.rows.every import tables
from tests.samples.told import lines


def line(record: str) -> RecordLine:
    """A line by which a record is new."""
    return RecordLine.model_validate(
        {
            "record": record,
            "digest": "0" * 64,
            "kind": "first",
            "previous": "1" * 64,
            "date": "2026-03-05",
        }
    )


def test_lines_are_counted_by_why_and_what() -> None:
    """A sentence for each kind of line, in both languages; what was put right is named."""
    told = list(lines_told(lines()))
    kinds = Counter(each.kind for each in lines() if isinstance(each, RecordLine))
    assert len(told) == len(kinds)
    assert any(" / put right: agencies 1 (helper)" in words for words in told)
    assert any(words.startswith("gỡ theo yêu cầu: 1 thuật ngữ (gone) / ") for words in told)
    assert any("translated again: tasks 2 (1.1, 1.1)" in words for words in told)
    assert any("with new columns: agencies 1 (leader)" in words for words in told)


def test_of_what_is_new_updates_and_requests_are_named_while_they_are_few() -> None:
    """The others are the plan itself, whose records nobody reads one by one."""
    some = [line(f"update:{number}") for number in range(FEW + 1)]
    plan = [line("plan"), line("task:1.1"), line("request:r")]
    assert [*lines_told([*plan, *some[:-1]])] == [
        (
            "mới: chính văn bản; 1 nhiệm vụ; 5 thông tin cập nhật (0, 1, 2, 3, 4); "
            "1 yêu cầu báo cáo (r) / new: the document itself; tasks 1; "
            "updates 5 (0, 1, 2, 3, 4); requests for reports 1 (r)"
        )
    ]
    assert [*lines_told(some)] == ["mới: 6 thông tin cập nhật / new: updates 6"]
    assert [*lines_told([])] == []


def test_that_a_site_became_official_put_nothing_right() -> None:
    """Its line names an entry of data/errata.yaml, which states no error."""
    entry = Erratum.model_validate(
        {
            "record": "plan",
            "field": "official",
            "date": "2026-03-05",
            "kind": "erratum",
            "was": "false",
            "now": "true",
            "why": {"vi": "vì", "en": "for"},
        }
    )
    values = line("plan").model_dump(mode="json") | {
        "kind": "erratum",
        "entries": [digest_of_entry(entry)],
    }
    official = RecordLine.model_validate(values)
    (told,) = lines_told([official], [entry])
    assert told.endswith(" / changed: who publishes the site")
    assert "put right" in next(lines_told([official]))


def test_every_kind_of_line_and_of_record_can_be_told() -> None:
    """None that the ledger knows lacks its words."""
    assert set(KINDS_OF_LINE) == set(LineKind)
    assert set(KINDS_OF_RECORD) == set(tables(("vi", "en")))


def test_of_many_changes_the_first_are_told() -> None:
    """And how many more there are."""
    changes = [Change("task:1.1", "title_en", (n,), "a", "b") for n in range(MOST_CHANGES + 3)]
    told = list(changes_told(changes))
    assert len(told) == MOST_CHANGES + 1
    assert "task:1.1 · title_en[1]: was “a”, is “b”" in told[0]
    assert told[-1].endswith("and 3 more changes, which stand in the ledger")
    assert len(list(changes_told(changes[:MOST_CHANGES]))) == MOST_CHANGES
