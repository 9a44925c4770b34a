"""Deadlines held against their words, and kinds that are read from words where nobody typed one."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.plan.facts.derive import derive
from plugins.plan.reading.problems import Severity
from plugins.plan.records.deadlines import Deadline
from plugins.plan.rules.check import check, load
from tests.samples.folders import laid_out
from tests.samples.plan import AS_OF

LANGUAGES = ("vi", "en")
WORDS = "    vi: Trước ngày 31 tháng 12 năm 2026\n"
KIND = '  kind: date\n  date: "2026-12-31"\n'


def with_deadline(data: Path, words: str, fields: str = "") -> list[str]:
    """Task 1.3 with such words and fields; the codes of the problems, notices on English aside."""
    path = data / "tasks" / "1.3.yaml"
    text = path.read_text("utf-8")
    assert WORDS in text
    assert KIND in text
    path.write_text(text.replace(WORDS, f"    vi: {words}\n").replace(KIND, fields), "utf-8")
    _, found = check(data, AS_OF)
    return [each.code for each in found if each.code != "stale-translation"]


def deadline_of(data: Path) -> Deadline:
    """The deadline of task 1.3."""
    return next(t.deadline for t in load(data, AS_OF).tasks if t.id == "1.3")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data of the good sample."""
    return laid_out(tmp_path, over="")


def test_words_alone_are_enough(data: Path) -> None:
    """A deadline of which only the words are given has the kind that they say."""
    assert with_deadline(data, "Quý II/2027") == []
    deadline = deadline_of(data)
    assert (deadline.kind, deadline.quarter and deadline.quarter.iso) == ("quarter", "2027-Q2")


def test_stages_are_read_one_by_one(data: Path) -> None:
    """Stages that somebody parted are read from their own words."""
    stage = "    - text: {vi: Năm 2026, en: '2026', en_of: 0ac2d0bb5e51}\n"
    fields = f"  kind: staged\n  stages:\n{stage}    - sai\n"
    assert with_deadline(data, "Hai bước", fields) == ["not-mapping"]
    (data / "tasks" / "1.3.yaml").write_text(
        (data / "tasks" / "1.3.yaml").read_text("utf-8").replace("    - sai\n", ""), "utf-8"
    )
    assert [(stage.kind, stage.year and stage.year.iso) for stage in deadline_of(data).stages] == [
        ("year", "2026")
    ]


def test_words_that_cannot_be_read_are_counted_and_named(data: Path) -> None:
    """They stand as written, as not read, with a notice; who types unread has seen it."""
    assert with_deadline(data, "Đầu năm 2027") == ["deadline-not-read"]
    assert deadline_of(data).kind == "unread"
    assert derive(load(data, AS_OF), AS_OF).deadlines["1.3"].state == "no-date"


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("Đầu năm 2027", "  kind: unread\n"),
        ("Đầu năm 2027", '  kind: quarter\n  quarter: "2027-Q1"\n'),
        ("Hằng năm", "  kind: recurring\n  every: year\n  by: [12-15]\n"),
        (
            "2024; 2027",
            "  kind: staged\n  stages: [{kind: ongoing, text: {vi: a}}]\n",
        ),
        (
            "45 ngày kể từ ngày phê duyệt",
            "  kind: relative\n  days: 45\n  after: qd-mau\n",
        ),
    ],
)
def test_what_a_person_knows_better_is_allowed(data: Path, words: str, fields: str) -> None:
    """Doubtful words may be given any kind, and clear ones more than they say."""
    assert set(with_deadline(data, words, fields)) <= {"missing-translation"}


@pytest.mark.parametrize(
    ("words", "fields"),
    [
        ("Năm 2027", '  kind: year\n  year: "2026"\n'),
        ("Năm 2027", "  kind: unread\n"),
        ("Hằng năm", "  kind: ongoing\n"),
        ("45 ngày kể từ ngày phê duyệt", "  kind: relative\n  months: 45\n  after: qd-mau\n"),
    ],
)
def test_what_contradicts_the_words_is_named(data: Path, words: str, fields: str) -> None:
    """Another kind, another year or another unit than clear words say is a problem."""
    assert with_deadline(data, words, fields) == ["deadline-not-as-written"]


def test_the_problem_says_what_was_read(data: Path) -> None:
    """Whoever has to mend it sees the words and how they are read, as it would be typed."""
    with_deadline(data, "Quý I, quý III hằng năm", "  kind: ongoing\n")
    _, found = check(data, AS_OF)
    (problem,) = (each for each in found if each.severity is Severity.PROBLEM)
    assert "kind: recurring, every: year, by: 03-31, 09-30" in problem.said("en")
    assert "Quý I, quý III hằng năm" in problem.said("vi")


def test_only_vietnamese_is_read(tmp_path: Path) -> None:
    """Where the source language is another, the kind is typed and no words contradict it."""
    data = laid_out(tmp_path, over="")
    with (data / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write("languages: [en, vi]\n")
    path = data / "tasks" / "1.3.yaml"
    text = path.read_text("utf-8").replace("2026-12-31", "2027-12-31")
    path.write_text(text, "utf-8")
    codes = {each.code for each in check(data, AS_OF)[1]}
    assert "deadline-not-as-written" not in codes
    path.write_text(text.replace(KIND.replace("2026", "2027"), ""), "utf-8")
    found = check(data, AS_OF)[1]
    assert ("deadline.kind", "missing-key") in {(each.field, each.code) for each in found}
