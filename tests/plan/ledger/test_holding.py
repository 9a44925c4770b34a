"""What was published stays what it was: whatever differs is named, field by field."""

from __future__ import annotations

import hashlib
import unicodedata
from pathlib import Path

import pytest

from plugins.plan.reading.problems import Severity
from plugins.plan.rules.check import check
from plugins.plan.rules.stages import BUILDING, CHECKING, publishing_rules
from tests.samples.folders import contents, laid_out
from tests.samples.ledger import (
    CORRECTION,
    CORRECTION_FILE,
    REPORT,
    REPORT_FILE,
    change,
    codes,
    found,
    lines,
    record,
)
from tests.samples.plan import AS_OF

# File, what stood there, what stands there now, and the field that is named.
SILENT = {
    "a task's official text": (
        ("tasks/1.3.yaml", "Cấp nước sạch cho", "Cấp nước cho"),
        ("task:1.3", "text_vi[1]"),
    ),
    "a task's translation": (
        ("tasks/1.3.yaml", "Supply clean water'", "Supply water'"),
        ("task:1.3", "title_en"),
    ),
    "a deadline": (
        ("tasks/1.1.yaml", "vi: Sau 01 năm", "vi: Sau 1 năm"),
        ("task:1.1", "deadline_text_vi"),
    ),
    "a body's name": (
        ("agencies.yaml", "Sample Department of Health", "Health Department"),
        ("agency:so-y-te", "name_en"),
    ),
    "an area's title": (
        ("areas.yaml", "Waste and clean water", "Refuse and clean water"),
        ("area:1", "title_en"),
    ),
    "the plan's number": (("plan.yaml", '"01/KH-MAU"', '"02/KH-MAU"'), ("plan", "number")),
    "a fact beside a task": (
        ("context.yaml", "kind: baseline", "kind: context"),
        ("context:nuoc-2023", "kind"),
    ),
    "a term": (
        ("glossary.yaml", "certainty: verified", "certainty: indirect"),
        ("term:chất thải rắn sinh hoạt", "certainty"),
    ),
    "the state in a report": (
        (REPORT_FILE, "delivery: in-progress", "delivery: not-started"),
        (f"update:{REPORT}", "delivery"),
    ),
    "a source of a report": (
        (REPORT_FILE, "lang: vi", "lang: en"),
        (f"update:{REPORT}", "sources[1].lang"),
    ),
}


@pytest.mark.parametrize("what", SILENT)
def test_nothing_published_changes_in_silence(data: Path, what: str) -> None:
    """A change of any recorded field is a problem in its file, named with record and field."""
    (file, find, put), expected = SILENT[what]
    change(data, file, find, put)
    (problem,) = found(data)
    assert problem.code in ("recorded-differs", "recorded-translation-differs")
    assert problem.file == f"data/{file}"
    assert (problem.values["record"], problem.values["field"]) == expected
    assert record(data) == 1


def test_a_difference_is_said_whole_in_both_languages(data: Path) -> None:
    """File and line, what was and what is, and each way out with the line to type."""
    change(data, "tasks/1.3.yaml", "Supply clean water'", "Supply water'")
    (problem,) = found(data)
    entry = (
        '- {record: "task:1.3", kind: %s, field: "title_en", was: "Supply clean water", '
        'now: "Supply water", why: {vi: ""}, date: "2026-11-22"}'
    )
    assert problem.render("en") == (
        "data/tasks/1.3.yaml:5:7: title.en: task:1.3 · title_en: was “Supply clean water”, "
        "is “Supply water”; expected: one of three, the last two with the reason between the "
        'quotation marks. Undo it: en: "Supply clean water". Or, if it is a better translation, '
        f"add to data/errata.yaml: {entry % 'translation'}. Or, if it was an "
        f"error of this site, add to data/errata.yaml: {entry % 'erratum'}"
    )
    assert problem.render("vi").startswith(
        "data/tasks/1.3.yaml:5:7: title.en: task:1.3 · title_en: trước là “Supply clean water”, "
        "nay là “Supply water”; cần: một trong ba cách, hai cách sau ghi thêm lý do vào giữa hai "
        'dấu ngoặc kép. Trả lại như cũ: en: "Supply clean water".'
    )


def test_a_change_of_the_plans_own_words_is_no_translation(data: Path) -> None:
    """Where the Vietnamese differs there are two ways out only: undo, or own up."""
    change(data, "tasks/1.3.yaml", "vi: 'Cấp nước sạch'", "vi: 'Cấp nước'")
    (problem,) = found(data)
    assert problem.code == "recorded-differs"
    assert problem.render("en").count("data/errata.yaml") == 1


def test_what_vanishes_is_missed(data: Path) -> None:
    """A report whose file is taken away is named, with the lines for an order to withdraw it."""
    (data / REPORT_FILE).unlink()
    (problem,) = found(data)
    assert (problem.file, problem.code) == ("data/ledger.jsonl", "recorded-gone")
    assert f"update:{REPORT} was recorded and is gone" in problem.render("en")
    assert 'kind: withdrawn, why: {vi: ""}, by: {vi: ""}' in problem.render("en")
    assert record(data) == 1


def test_a_task_body_or_term_cannot_vanish(data: Path) -> None:
    """What stands in a list is missed as well when its entry is taken out."""
    change(data, "glossary.yaml", "- vi: tỉnh sạch\n  en: clean province\n"
           "  certainty: not-verified\n", "")  # fmt: skip
    (problem,) = found(data)
    assert problem.values["record"] == "term:tỉnh sạch"


def test_a_file_that_cannot_be_read_is_no_deletion(data: Path) -> None:
    """A slip in a file is named by itself; its record is not called gone besides."""
    change(data, REPORT_FILE, "kind: report", "kind: rumour")
    _, said = check(data, AS_OF, data.parent / "content", CHECKING)
    assert [(each.file, each.code) for each in said] == [(f"data/{REPORT_FILE}", "not-a-choice")]


def test_a_correction_excuses_no_rewrite(data: Path) -> None:
    """With a correction, recorded or not, what it corrects still says what it said."""
    (data / CORRECTION_FILE).write_text(CORRECTION, "utf-8")
    change(data)
    assert codes(data) == ["recorded-differs"]
    change(data, REPORT_FILE, "delivery: not-started", "delivery: in-progress")
    assert record(data) == 0
    change(data)
    assert codes(data) == ["recorded-differs"]


def test_rules_of_corrections_are_for_those_to_come(data: Path) -> None:
    """A correction that was recorded without a state is no problem: nobody may rewrite it now."""
    change(data, "updates/2025/2025-08-20-1.2.yaml", "delivery: carried-out\n", "")
    assert codes(data) == ["recorded-differs"]


def test_an_amendment_excuses_no_rewrite(data: Path) -> None:
    """A task's file is the plan as issued, also where a later document changed the task."""
    assert "kind: amendment" in (data / "updates/2025/2025-12-01-1.3.yaml").read_text("utf-8")
    change(data, "tasks/1.3.yaml", "Cấp nước sạch cho", "Cấp nước uống sạch cho")
    assert codes(data) == ["recorded-differs"]


def test_a_changed_attachment_is_a_difference(data: Path) -> None:
    """The bytes of an attached file are recorded too."""
    (file,) = (data.parent / "content/attachments").rglob("*.pdf")
    file.write_bytes(file.read_bytes() + b"\n")
    (problem,) = found(data)
    assert problem.values["field"] == "attachments[1].sha256"


def test_a_changed_text_as_received_is_a_difference(tmp_path: Path) -> None:
    """The plan's row holds the digest of the official text that the site publishes."""
    data = laid_out(tmp_path, over="")
    assert record(data) == 0
    change(data, "source/sample.txt", "\n", "\n\n")
    assert "appendix_sha256" in {each.values.get("field") for each in found(data)}


def test_how_files_are_laid_out_is_no_difference(data: Path) -> None:
    """Other line ends, another order of keys and decomposed letters change no row."""
    for path in data.rglob("*.yaml"):
        text = unicodedata.normalize("NFD", path.read_text("utf-8"))
        path.write_bytes(text.replace("\n", "\r\n").encode())
    path = data / "tasks/1.3.yaml"
    head, area, rest = path.read_bytes().split(b"\r\n", 2)
    path.write_bytes(b"\r\n".join([area, head, rest]))
    ledger = data / "ledger.jsonl"
    ledger.write_bytes(ledger.read_bytes().replace(b"\n", b"\r\n"))
    assert codes(data) == []


def test_a_file_name_in_decomposed_letters_is_found(tmp_path: Path) -> None:
    """A text as received whose name some system wrote in other code points is the same file."""
    data = laid_out(tmp_path, over="")
    name = "văn-bản.txt"
    (data / "source/sample.txt").rename(data / "source" / name)
    change(data, "plan.yaml", "source/sample.txt", f"source/{name}")
    assert record(data) == 0
    (data / "source" / name).rename(data / "source" / unicodedata.normalize("NFD", name))
    assert codes(data) == []


def test_what_differs_stops_publishing_and_is_a_notice_in_a_draft(data: Path) -> None:
    """The same finding refuses a site that is published, and is only said of one that is not."""
    change(data)
    for rules, severity in (
        (publishing_rules(None), Severity.PROBLEM),
        (BUILDING, Severity.NOTICE),
    ):
        _, problems = check(data, AS_OF, data.parent / "content", rules)
        differing = [each for each in problems if each.code == "recorded-differs"]
        assert [each.severity for each in differing] == [severity]


def test_recording_again_adds_nothing(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without news every file keeps its bytes, and the command says that there are none."""
    before = contents(data)
    assert record(data) == 0
    assert contents(data) == before
    assert "nothing new to record" in capsys.readouterr().out


def test_first_lines_name_every_record(data: Path) -> None:
    """Plan, areas, tasks, bodies, facts, terms and updates have a line of the day, and a row."""
    recorded = lines(data)
    assert {line["kind"] for line in recorded} == {"first"}
    assert {line["date"] for line in recorded} == {AS_OF.isoformat()}
    kinds = {str(line["record"]).partition(":")[0] for line in recorded}
    assert kinds == {"plan", "area", "task", "agency", "context", "term", "update", "plain"}
    assert {path.stem for path in (data / "recorded").iterdir()} == {
        line["digest"] for line in recorded
    }


def test_a_rows_file_is_named_by_what_it_holds(data: Path) -> None:
    """Its name is the SHA-256 of its bytes; a changed byte is named, as is a missing file."""
    first, second, *_ = sorted((data / "recorded").iterdir())
    assert hashlib.sha256(first.read_bytes()).hexdigest() == first.stem
    first.write_bytes(first.read_bytes().replace(b"a", b"b", 1))
    second.unlink()
    assert codes(data) == ["recorded-row-missing", "recorded-row-missing", "recorded-row-changed"]


def test_a_row_that_is_no_json_is_named(data: Path) -> None:
    """A file with the digest of its content as its name, but no row in it, is a problem."""
    for content in (b"", b"{"):
        (data / f"recorded/{hashlib.sha256(content).hexdigest()}.json").write_bytes(content)
    assert codes(data) == ["recorded-row-changed"] * 2


def test_a_notice_names_whole_records(data: Path) -> None:
    """The beginning of a long list ends between two names, also where names hold commas."""
    terms = [f"vùng {number}, xa" for number in range(9)]
    added = "".join(
        f"- {{vi: '{term}', en: area {term[5]}, certainty: not-verified}}\n" for term in terms
    )
    path = data / "glossary.yaml"
    path.write_text(path.read_text("utf-8") + added, "utf-8")
    _, problems = check(data, AS_OF, data.parent / "content", CHECKING)
    (notice,) = (each for each in problems if each.code == "records-not-recorded")
    assert ", ".join(f"term:{term}" for term in terms[:8]) + ", …" in notice.render("en")
