"""Corrections, reminders and answers are told by what they say, not that something changed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plugins.editions.differences import told
from plugins.editions.edition import Edition
from plugins.editions.told import Told
from plugins.editions.told_records import told_of_record
from plugins.plan.facts.derive import derive
from plugins.plan.records.types import Plain
from plugins.plan.rows.compare import Change
from plugins.plan.rows.every import full_rows
from plugins.plan.rows.wording import CAME, VANISHED, worded
from tests.samples.reporting import editions, report
from tests.samples.requested import ANSWERED, OPEN, requested_editions, requested_records
from tests.samples.updates_site import updated_editions

CORRECTION = "update:2024-10-20-2.5"


def words(sentence: Told) -> str:
    """A sentence as it is read."""
    return "".join(piece.name.text for piece in sentence)


def of(editions: tuple[Edition, ...], language: str) -> Edition:
    """The one in a language."""
    return next(each for each in editions if each.language.code == language)


def value(request: str, column: str) -> Any:  # noqa: ANN401 - whatever the row says
    """What the published row of a request says."""
    records = requested_records()
    rows = full_rows(records, derive(records, requested_editions()[0].site.as_of), ("vi", "en"))
    return rows[f"request:{request}"][column]


def changed(request: str, column: str, *path: str) -> Change:
    """A column of a request, or a part of it, that said nothing before."""
    now = value(request, column)
    return Change(f"request:{request}", column, path, None, now[path[0]] if path else now)


def test_what_came_of_a_request() -> None:
    """Who was reminded on which days and how, who answered when and by what."""
    answered = changed(ANSWERED, "answered")
    document: Plain = {"date": "2024-07-08", "updates": [], "document": {"number": "9/BC"}}
    told_in = {
        code: [
            words(told(of(requested_editions(), code), change))
            for change in (
                changed(OPEN, "reminders"),
                changed(OPEN, "reminders", "2026-10-12"),
                answered,
                replace(answered, now=document),
                Change(f"request:{OPEN}", "due", (), "2026-09-21", "2026-09-28"),
            )
        ]
        for code in ("en", "vi")
    }
    board = "Request to Sample Forest Management Board of 7 Sept 2026"
    works = "Request to Sample Department of Construction of 20 Jun 2024"
    system = "12 Oct 2026 (through the system for official documents)"
    assert told_in["en"] == [
        f"{board} · reminded on 28 Sept 2026 (by telephone) and {system}",
        f"{board} · reminded on {system}",
        f"{works} · answered on 8 Jul 2024 by Sample Department of Construction",
        f"{works} · answered on 8 Jul 2024 by document 9/BC",
        (
            f"{board} · Day by which an answer is wanted: was 21 September 2026, "
            "is 28 September 2026"
        ),
    ]
    _twice, once, by_body, by_document, _due = told_in["vi"]
    assert "đã nhắc ngày 12/10/2026 (qua hệ thống" in once
    assert by_body == (
        "Yêu cầu gửi Sở Xây dựng mẫu ngày 20/06/2024 · Sở Xây dựng mẫu đã trả lời ngày 08/07/2024"
    )
    assert by_document.endswith("đã trả lời ngày 08/07/2024 bằng văn bản số 9/BC")


def test_who_stood_before_is_told_with_a_report_of_another_body() -> None:
    """A report in whose place another body's stands is named, that of the same body is not."""
    ids = ("2024-07-05-2.2", "2025-02-09-2.2", "2026-03-01-2.2")
    by = dict(zip(ids, ("leader", "leader", "other"), strict=True))
    reports = tuple(
        report(id_, "in-progress", "2024-01-01", "2024-06-30").model_copy(update={"agency": body})
        for id_, body in by.items()
    )
    english, vietnamese = (of(editions(updates=reports), code) for code in ("en", "vi"))
    told = [words(told_of_record(english, CAME, f"update:{id_}")) for id_ in ids]
    assert told[1].endswith("“title of 2025-02-09-2.2” is new")
    assert told[2].endswith(
        "is new · the state of task 2.2 before it, “In progress”, was reported by leader, as of "
        "9 February 2025"
    )
    assert words(told_of_record(vietnamese, CAME, f"update:{ids[2]}")).endswith(
        "tình trạng trước đó của nhiệm vụ 2.2, “Đang triển khai”, do leader báo cáo, tính đến "
        "ngày 09 tháng 02 năm 2025"
    )


def test_tools_tell_it_in_sentences_too() -> None:
    """On a terminal no value that is built of several stands as it is written down."""
    changes = (
        changed(OPEN, "reminders"),
        changed(OPEN, "reminders", "2026-10-12"),
        changed(ANSWERED, "answered"),
    )
    assert [worded(change, str) for change in changes] == [
        f"request:{OPEN} · reminded on 28/09/2026, 12/10/2026",
        f"request:{OPEN} · reminded on 12/10/2026",
        f"request:{ANSWERED} · answered on 08/07/2024",
    ]


def test_a_correction_shows_its_figures() -> None:
    """What was said, what is right, and which update it corrects; one that is gone only that."""
    english, vietnamese = (of(updated_editions(), code) for code in ("en", "vi"))
    said = words(told_of_record(english, CAME, CORRECTION))
    assert said.startswith("Task 2.5 “")
    assert "“Correction of forest cover” is new and corrects “" in said
    assert said.endswith("”: was “63.69%”, is “63.96%”")
    assert words(told_of_record(vietnamese, CAME, CORRECTION)).endswith(
        "trước là “63,69%”, nay là “63,96%”"
    )
    assert words(told_of_record(english, VANISHED, CORRECTION)).endswith("is gone")
