"""What an agency states, held against the updates that stand: nothing is said twice or lost."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from plugins.office.workbooks.filled_reports import FilledRow
from plugins.office.workbooks.recorded_cells import from_first_difference
from plugins.office.workbooks.standing_statements import StandingUpdate, ToWrite, to_write
from plugins.office.workbooks.statements import StatedReport
from plugins.plan.reading.places import Value

ID = "2026-06-15-1.1"
NAME = f"updates/2026/{ID}.yaml"


def values(words: str = "Đã làm.", **more: Value) -> dict[str, Value]:
    """What a report on the first task says."""
    made: dict[str, Value] = {
        "kind": "report",
        "tasks": [{"task": "1.1"}],
        "agency": "so-y-te",
        "date": "2026-06-15",
        "received": "2026-07-01",
        "delivery": "in-progress",
        "text": {"vi": words},
        "sources": [{"title": "Báo cáo", "number": "12/BC"}],
    }
    return made | more


def stated(words: str = "Đã làm.", **more: Value) -> StatedReport:
    """The same as a row of a workbook states it."""
    date = dt.date.fromisoformat(str(more.get("date", "2026-06-15")))
    return StatedReport(FilledRow(task="1.1", cells={}), date, values(words, **more))


def standing(name: str = NAME, recorded: bool = False, **more: Value) -> StandingUpdate:
    """An update file as it stands."""
    id_ = name.rpartition("/")[2].removesuffix(".yaml")
    value = {"id": id_} | values() | more
    return StandingUpdate(name=name, value=value, is_recorded=recorded)


def codes(made: ToWrite) -> list[str]:
    """The codes of what is wrong or to be known."""
    return [fault.message.code for fault in made.faults]


def test_what_is_new_gets_an_id_of_its_own() -> None:
    """The id is made of day and task; where another agency has it, a number stands behind."""
    assert list(to_write([stated()], []).files) == [NAME]
    others = [standing(agency="so-xay-dung"), standing(f"updates/2026/{ID}-2.yaml", agency="c")]
    made = to_write([stated()], others)
    assert list(made.files) == [f"updates/2026/{ID}-3.yaml"]
    assert next(iter(made.files.values()))["id"] == f"{ID}-3"


def test_the_same_is_written_once() -> None:
    """Whatever stands already, with whichever day of receipt, is left as it is."""
    before = standing(received="2026-06-20", caution={"vi": "Số liệu sơ bộ."})
    made = to_write([stated()], [before])
    assert (dict(made.files), made.unchanged, codes(made)) == ({}, 1, [])


def test_what_is_not_recorded_is_replaced() -> None:
    """Other words take its place, which is said; what a person added to the file stays."""
    before = standing(
        obstacles={"vi": "Chờ vốn."},
        caution={"vi": "Số liệu sơ bộ."},
        text={"vi": "Đã làm.", "en": "Done.", "en_of": "x"},
    )
    made = to_write([stated(delivery="done")], [before])
    (now,) = made.files.values()
    assert (codes(made), made.replaced) == (["workbook-replaces"], [NAME])
    assert now["text"] == {"vi": "Đã làm.", "en": "Done.", "en_of": "x"}
    assert (now["delivery"], now["caution"]) == ("done", {"vi": "Số liệu sơ bộ."})
    assert "obstacles" not in now


def test_a_translation_stays_with_its_words() -> None:
    """Of words that changed no earlier translation is kept as if it were theirs."""
    before = standing(text={"vi": "Cũ.", "en": "Old.", "en_of": "x"})
    (now,) = to_write([stated()], [before]).files.values()
    assert now["text"] == {"vi": "Đã làm."}


def test_what_is_recorded_stays() -> None:
    """A report that was recorded is never written over; the same words again are no fault."""
    made = to_write([stated("Khác.")], [standing(recorded=True)])
    assert (codes(made), dict(made.files)) == (["workbook-recorded-other"], {})
    # What follows from the words, or was added by hand, is no difference.
    by_hand = standing(recorded=True, title={"vi": "Khác"}, text={"vi": "Đã làm.", "en": "Done."})
    again = to_write([stated()], [by_hand])
    assert (codes(again), again.unchanged) == ([], 1)
    assert codes(to_write([stated()], [standing(recorded=True)])) == []
    another = to_write([stated("Khác.", date="2026-06-16")], [standing(recorded=True)])
    assert (codes(another), list(another.files)) == ([], ["updates/2026/2026-06-16-1.1.yaml"])


def test_what_is_of_another_period_is_said_of_the_day() -> None:
    """workbook-recorded-period: no correction is offered where nothing else differs."""
    first: Value = {"start": "2026-01-01", "end": "2026-06-30"}
    second: Value = {"start": "2026-04-01", "end": "2026-06-30"}
    made = to_write([stated(period=second)], [standing(recorded=True, period=first)])
    assert (codes(made), made.corrections) == (["workbook-recorded-period"], {})


def test_the_document_of_a_correction_is_another_one() -> None:
    """The report's own document is no source of its correction, nor is its number mistyped."""
    before = standing(recorded=True)
    for words, number, expected in (
        ("Khác.", "12/BC", {"title": None, "number": None, "date": None}),
        ("Đã làm.", "21/BC", {"title": None, "number": None, "date": None}),
        ("Khác.", "21/BC", {"title": "Báo cáo", "number": "21/BC"}),
    ):
        sources: Value = [{"title": "Báo cáo", "number": number}]
        (made,) = to_write([stated(words, sources=sources)], [before]).corrections.values()
        assert made["sources"] == [expected]


def test_days_of_a_document_that_is_not_known_stay_open() -> None:
    """Neither the day of a correction nor that of its receipt is when the workbook came."""
    (made,) = to_write([stated("Khác.")], [standing(recorded=True)]).corrections.values()
    assert (made["date"], made["received"]) == (None, None)


def test_a_report_that_is_now_a_confirmation_keeps_its_state() -> None:
    """`make check` wants the state that is right of whatever corrects a report."""
    row = stated(kind="no-change")
    del row.values["delivery"]
    (made,) = to_write([row], [standing(recorded=True)]).corrections.values()
    assert made["delivery"] == "in-progress"


def test_a_confirmation_is_not_corrected_into_a_report() -> None:
    """workbook-recorded-unchanged: no example is offered, as a state needs a report."""
    before = standing(recorded=True, kind="no-change", delivery=None)
    made = to_write([stated()], [before])
    assert (codes(made), made.corrections) == (["workbook-recorded-unchanged"], {})


def test_a_faulty_row_is_held_against_nothing() -> None:
    """What stands in for a day or state that cannot be read differs from no report."""
    sketch = replace(stated(delivery="done"), is_sketch=True)
    made = to_write([sketch], [standing(recorded=True)])
    assert (codes(made), made.sketches) == ([], {f"updates/2026/{ID}-2.yaml"})


def test_long_texts_are_shown_from_where_they_differ() -> None:
    """With a few words before; what is only longer is shown at its end."""
    words = "Một hai ba bốn năm sáu bảy tám chín mười."
    other = words.replace("chín", "9")
    shown = ("… bốn năm sáu bảy tám chín mười.", "… bốn năm sáu bảy tám 9 mười.")
    assert from_first_difference(words, other) == shown
    assert from_first_difference("Đã làm.", "Đã làm. Xong.") == ("Đã làm.", "Đã làm. Xong.")


def test_another_day_of_the_same_period_is_pointed_out() -> None:
    """An unrecorded report of another day stays, and somebody is told that both stand."""
    period: Value = {"start": "2026-01-01", "end": "2026-06-30"}
    made = to_write([stated(date="2026-06-16", period=period)], [standing(period=period)])
    assert codes(made) == ["workbook-beside-unrecorded"]
    assert len(made.files) == 1
