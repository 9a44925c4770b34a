"""What may change a published record: errata, revised translations, facts learnt, withdrawals."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from plugins.plan.ledger.explaining import as_written
from plugins.plan.records.chain import canonical
from plugins.plan.rules.check import check
from tests.samples.ledger import (
    REPORT,
    REPORT_FILE,
    TYPED,
    WHY,
    accept,
    change,
    codes,
    explain,
    found,
    lines,
    offered,
    record,
    row,
)
from tests.samples.plan import AS_OF

TASK = "tasks/1.3.yaml"
FIGURE_FILE = "updates/2025/2025-01-14-1.2.yaml"
WORDS = "Đang soạn Chương trình"
SOURCES = """\
- url: https://bao.mau.example/nuoc
  answered: "{day}"
{more}"""


def test_an_erratum_is_recorded_and_what_it_put_right_is_held_again(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The offered line, with its reason, lets the change be recorded once; another is named."""
    change(data)
    accept(data)
    assert codes(data) == []
    capsys.readouterr()
    assert record(data) == 0
    said = capsys.readouterr().out
    assert f"update:{REPORT} · delivery: from “in-progress” to “not-started”" in said
    last = lines(data)[-1]
    assert (last["kind"], last["record"]) == ("erratum", f"update:{REPORT}")
    assert row(data, last)["delivery"] == "not-started"
    change(data, REPORT_FILE, "delivery: not-started", "delivery: in-progress")
    assert codes(data) == ["recorded-differs"]


def test_several_fields_of_a_record_are_one_line(data: Path) -> None:
    """Each changed field has its entry, and one line of the ledger names all of them."""
    change(data, TASK, "Supply clean water'", "Supply water'")
    change(data, TASK, "to every home", "to each home")
    count = len(lines(data))
    accept(data)
    assert record(data) == 0
    last = lines(data)[-1]
    assert len(lines(data)) == count + 1
    assert (last["kind"], len(last["entries"])) == ("erratum", 2)  # type: ignore[arg-type]


def test_a_revised_translation_touches_one_language(data: Path) -> None:
    """Better English is recorded as a translation: its line proves that no other word changed."""
    change(data, TASK, "Supply clean water'", "Supply water'")
    accept(data, "translation")
    assert codes(data) == []
    assert record(data) == 0
    before, last = (row(data, each) for each in lines(data) if each["record"] == "task:1.3")
    assert lines(data)[-1]["kind"] == "translation"
    assert {name for name in last if last[name] != before[name]} == {"title_en"}
    assert codes(data) == []


@pytest.mark.parametrize(
    ("file", "find", "put"),
    [
        ("tasks/1.1.yaml", "vi: Sau 01 năm", "vi: Sau 1 năm"),
        (TASK, "vi: 'Cấp nước sạch'", "vi: 'Cấp nước'"),
    ],
)
def test_what_touches_more_is_no_translation(data: Path, file: str, find: str, put: str) -> None:
    """An entry that calls a changed deadline, or changed Vietnamese, a translation is refused."""
    change(data, file, find, put)
    accept(data, "translation")
    (problem,) = found(data)
    assert (problem.code, problem.file) == ("erratum-no-translation", "data/errata.yaml")
    assert record(data) == 1


def test_an_entry_fits_exactly_one_difference(data: Path) -> None:
    """What was, what is, field and record must be those of a change, and no change twice."""
    change(data)
    (problem,) = found(data)
    entry = offered(problem, "erratum")
    for wrong in (
        entry.replace('was: "in-progress"', 'was: "done"'),
        entry.replace('now: "not-started"', 'now: "done"'),
        entry.replace('"delivery"', '"delivry"'),
        entry.replace(f"update:{REPORT}", "update:none"),
    ):
        assert wrong != entry
        (data / "errata.yaml").write_text(f"{wrong}\n", "utf-8")
        assert sorted(codes(data)) == ["erratum-fits-nothing", "recorded-differs"]
    (data / "errata.yaml").write_text(f"{entry}\n{entry}\n", "utf-8")
    assert codes(data) == ["erratum-fits-nothing"]


def test_an_entry_near_a_change_is_told_which_field_it_may_mean(data: Path) -> None:
    """A slip in the name of a field is answered with the nearest field that changed."""
    change(data)
    (problem,) = found(data)
    explain(data, offered(problem, "erratum").replace('"delivery"', '"delivry"'))
    assert [p.nearest for p in found(data) if p.code == "erratum-fits-nothing"] == ["delivery"]


def test_an_entry_that_was_recorded_stays(data: Path) -> None:
    """Taking it out or changing its reason later is named at the line that it explained."""
    change(data)
    accept(data)
    assert record(data) == 0
    change(data, "errata.yaml", "Gõ nhầm", "Chép nhầm")
    assert "recorded-erratum-missing" in codes(data)
    (data / "errata.yaml").unlink()
    assert codes(data) == ["recorded-erratum-missing"]


def test_an_entry_explains_one_change_and_no_later_one(data: Path) -> None:
    """What was put right, taken back and done again needs an entry of its own each time."""
    away = ("delivery: in-progress", "delivery: not-started")
    change(data, REPORT_FILE, *away)
    accept(data)
    assert record(data) == 0
    change(data, REPORT_FILE, *reversed(away))
    accept(data)
    assert record(data) == 0
    change(data, REPORT_FILE, *away)
    assert codes(data) == ["recorded-differs"]
    assert record(data) == 1


def test_a_forged_line_cannot_use_an_entry_again(data: Path) -> None:
    """A line written by hand that leans on an entry of an earlier line is found out."""
    test_an_entry_explains_one_change_and_no_later_one(data)
    first, *_ = (line for line in lines(data) if line["kind"] == "erratum")
    end = hashlib.sha256((data / "ledger.jsonl").read_bytes().splitlines()[-1]).hexdigest()
    with (data / "ledger.jsonl").open("a", encoding="utf-8") as file:
        file.write(f"{canonical({**first, 'previous': end})}\n")
    assert codes(data) == ["ledger-line-not-of-kind"]


def test_an_entry_says_why_in_words(data: Path) -> None:
    """The line as offered, its reason not filled in, is not taken."""
    change(data)
    (problem,) = found(data)
    explain(data, problem.values["erratum"])
    assert "empty-value" in codes(data)


@pytest.mark.parametrize(
    "entry",
    [
        '- {record: plan, kind: erratum, why: {vi: a, en: b}, date: "2026-11-01"}',
        '- {record: plan, kind: withdrawn, why: {vi: a, en: b}, date: "2026-11-01"}',
        '- {record: plan, kind: erratum, field: x, by: {vi: a}, why: {vi: a}, date: "2026-11-01"}',
    ],
)
def test_an_entry_has_the_keys_of_its_kind(data: Path, entry: str) -> None:
    """An erratum names a field, a withdrawal by whose order; what belongs to the other does not."""
    explain(data, entry)
    assert "erratum-fields" in codes(data)


def test_nothing_is_put_right_on_a_day_to_come(data: Path) -> None:
    """An entry, or the last day on which a source opened, is not after the day of the build."""
    change(data)
    accept(data)
    change(data, "errata.yaml", AS_OF.isoformat(), "2199-01-01")
    sources(data, "2199-01-01", "- url: https://a.example/\n  archived: https://b.example/a\n")
    assert codes(data) == ["date-after-build-day"] * 2


def test_unknown_keys_of_an_entry_are_refused(data: Path) -> None:
    """A slip in the name of a key is a problem."""
    explain(
        data, '- {record: plan, kind: erratum, feild: x, why: {vi: a, en: b}, date: "2026-11-01"}'
    )
    assert "unknown-key" in codes(data)


def withdraw(data: Path) -> None:
    """Take the report down by order."""
    (data / REPORT_FILE).unlink()
    (problem,) = found(data)
    explain(data, offered(problem, "withdrawal"))


def test_a_record_is_withdrawn_by_order(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its row goes; its digest, the day, the reason and who ordered it stay in the ledger."""
    (first,) = (line for line in lines(data) if line["record"] == f"update:{REPORT}")
    withdraw(data)
    assert codes(data) == []
    assert record(data) == 0
    assert "rows taken out of data/recorded/" in capsys.readouterr().out
    last = lines(data)[-1]
    assert (last["kind"], last["digest"]) == ("withdrawn", first["digest"])
    assert last["reason"] == last["by"] == {"vi": TYPED}
    assert not (data / "recorded" / f"{first['digest']}.json").exists()
    assert codes(data) == []
    assert record(data) == 0


def test_what_was_withdrawn_stays_away(data: Path) -> None:
    """A record of the same name that comes back is named."""
    text = (data / REPORT_FILE).read_text("utf-8")
    withdraw(data)
    assert record(data) == 0
    (data / REPORT_FILE).write_text(text, "utf-8")
    assert codes(data) == ["withdrawn-is-back"]


def test_a_withdrawal_of_what_is_there_fits_nothing(data: Path) -> None:
    """As long as the record stands in data/ it is not withdrawn."""
    order = f'kind: withdrawn, why: {WHY}, by: {WHY}, date: "2026-11-01"'
    explain(data, f'- {{record: "update:{REPORT}", {order}}}')
    assert codes(data) == ["erratum-fits-nothing"]


def sources(data: Path, day: str, more: str = "") -> None:
    """Write down what was learnt about a source."""
    (data / "sources.yaml").write_text(SOURCES.format(day=day, more=more), "utf-8")


def test_what_is_learnt_about_a_source_is_recorded(data: Path) -> None:
    """An archived copy and a later day on which it answered are added without an erratum."""
    sources(data, "2026-10-01")
    assert record(data) == 0
    sources(data, "2026-11-01", "  archived: https://archive.example/nuoc\n")
    assert codes(data) == []
    assert record(data) == 0
    assert [line["kind"] for line in lines(data)[-2:]] == ["first", "learnt"]


def test_what_was_learnt_is_not_unlearnt(data: Path) -> None:
    """An earlier day, or another archived copy, is a difference like any other."""
    sources(data, "2026-10-01", "  archived: https://archive.example/nuoc\n")
    assert record(data) == 0
    sources(data, "2026-09-01", "  archived: https://archive.example/khac\n")
    assert codes(data) == ["recorded-differs"] * 2


def test_an_address_has_one_entry_of_sources(data: Path) -> None:
    """What was learnt about a source stands in one place."""
    sources(data, "2026-10-01")
    path = data / "sources.yaml"
    path.write_text(path.read_text("utf-8") * 2, "utf-8")
    assert codes(data) == ["duplicate-id"]


def test_new_columns_are_recorded_by_a_line_of_their_own(data: Path) -> None:
    """What a record says in a column that was not there before is added, and changes nothing."""
    from plugins.plan.ledger.additions import additions
    from plugins.plan.ledger.holding import hold

    records, _ = check(data, AS_OF, data.parent / "content")
    assert records
    added = additions(hold(records, ("vi", "en", "fr")), AS_OF)
    assert {line.kind for line in added.lines} == {"columns"}
    of_task = next(line for line in added.lines if line.record == "task:1.3")  # type: ignore[union-attr]
    assert of_task.columns == (  # type: ignore[union-attr]
        *("title_fr", "title_fr_of", "text_fr", "text_fr_of"),
        *("deadline_text_fr", "deadline_text_fr_of", "start_text_fr", "start_text_fr_of"),
    )


def test_what_is_true_is_written_as_yaml_says_it() -> None:
    """An entry of data/errata.yaml is read as texts, and fits the value that it means."""
    assert as_written({"a": True, "b": [False], "c": ""}) == {"a": "true", "b": ["false"]}


def test_a_title_cannot_keep_what_was_put_right_in_the_text(data: Path) -> None:
    """Figure and title are named together; with the title put right, its own line is offered."""
    change(data, FIGURE_FILE, "vi: Đã phân loại rác tại 55 thôn.", "vi: Đã phân loại tại 48 thôn.")
    accept(data)
    (problem,) = found(data)
    assert problem.render("en").startswith(
        f"data/{FIGURE_FILE}:13:7: title.vi: the title still says “55”"
    )
    change(data, FIGURE_FILE, "vi: Đã phân loại rác tại 55 thôn", "vi: Đã phân loại tại 48 thôn")
    assert codes(data) == ["recorded-differs"]
    accept(data)
    assert codes(data) == []
    assert record(data) == 0


def test_whole_words_of_a_title_are_put_right_too(data: Path) -> None:
    """Also where no figure was wrong: what stands in the old text and not in the new one."""
    change(data, REPORT_FILE, f"vi: {WORDS}.", "vi: Đã thẩm định xong.")
    accept(data)
    (problem,) = found(data)
    assert problem.values["words"] == WORDS


def test_a_title_of_other_words_is_left_alone(data: Path) -> None:
    """A figure that the text still has, and words that it never had, are nobody's slip."""
    change(data, FIGURE_FILE, "vi: Đã phân loại rác tại 55 thôn.", "vi: Đã phân loại ở cả 55 thôn.")
    change(data, FIGURE_FILE, "vi: Đã phân loại rác tại 55 thôn", "vi: Cả 55 thôn phân loại rác")
    accept(data)
    assert codes(data) == []
