"""What a person wrote into import-answers.yaml, and what is said where it cannot be used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from plugins.office.documents.document import FilePlace
from plugins.office.plans.asking.answers_file import ANSWERS, answers_text, read_answers
from plugins.office.plans.doubts import Doubt, Questions, row_name, short
from plugins.office.plans.folders.remembered import REMEMBERED
from plugins.office.plans.folders.standing_folders import standing_folder
from plugins.office.plans.tables.line_kinds import HEADING_OR_TASK

DOUBT = Doubt(
    key="row 1 kind",
    place=FilePlace(table=1, row=2),
    message=HEADING_OR_TASK,
    words="Một việc",
    read_as="area",
    choices=("task",),
)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("row 1 kind: task\n", []),
        ("row 1 kind:\n", []),
        ("row 1 kind: soon\n", ["1 no-such-answer"]),
        ("row 1 kind:\n  - task\n", ["2 import-not-an-answer"]),
        ("row 1 kind: task # or area\n", ["1 import-answer-or-comment", "1 no-such-answer"]),
        ("- task\n", ["1 import-no-list-of-answers"]),
        ("# Mine.\nrow 7 kind: task\n", ["2 import-answer-to-nothing"]),
    ],
)
def test_answers_that_cannot_be_used(text: str, codes: list[str]) -> None:
    """Each is named with its line; what was answered to a question of before is a notice."""
    answers = read_answers(text.encode(), ANSWERS)
    questions = Questions(answers.given)
    questions.ask(DOUBT)
    found = (
        *answers.problems,
        *answers.problems_with(questions),
        *answers.notices_of(questions),
    )
    assert [f"{each.line} {each.code}" for each in found] == codes


def test_what_was_answered_stays_in_the_file() -> None:
    """The file that is written is read again with the same answers, asked for or not."""
    given = {"row 1 kind": "task", "of before": "yes: no"}
    text = answers_text([DOUBT], given)
    assert read_answers(text.encode(), ANSWERS).given == given
    assert read_answers(answers_text([DOUBT], {}).encode(), ANSWERS).given == {}


def test_an_answer_that_nobody_asks_for_is_told_once() -> None:
    """The file that the import writes keeps it below a line of its own; then it only counts."""
    first = read_answers(b"of before: task\n", ANSWERS)
    again = read_answers(answers_text([DOUBT], first.given).encode(), ANSWERS)
    more = {**again.given, "of today": "area"}
    last = read_answers(f"of today: area\n{answers_text([], again.given)}".encode(), ANSWERS)
    assert (first.given, again.given, last.given) == (
        {"of before": "task"},
        {"of before": "task"},
        more,
    )
    told = []
    for answers in (first, again, last):
        questions = Questions(answers.given)
        questions.ask(DOUBT)
        assert "of before" in answers.asked_by_nobody(questions)
        told.append([notice.field for notice in answers.notices_of(questions)])
    assert told == [["of before"], [], ["of today"]]


def test_a_memory_that_cannot_be_read(tmp_path: Path) -> None:
    """What the import remembers is not guessed where its file is damaged."""
    (tmp_path / REMEMBERED).write_text('{"files": ', "utf-8")
    found = standing_folder(tmp_path, "1").problems
    assert [problem.code for problem in found] == ["import-not-remembered"]


def test_keys_can_be_read() -> None:
    """A long one keeps its first and last words; a row without number is called by its place."""
    words = f"Theo lộ trình {'rất dài ' * 20}của phương án trồng rừng"
    found = short(words)
    assert len(found) <= 60
    assert re.fullmatch(r"Theo lộ trình [\w ]+…[\w ]*án trồng rừng [0-9a-f]{4}", found)
    assert short(words.replace("dài", "xa")) != found
    assert len(short("x" * 200)) <= 60
    assert row_name(FilePlace(table=3, row=53), 52) == "53 of table 3"
    assert row_name(FilePlace(sheet="Phụ lục", row=7), 2) == "7 of Phụ lục"
    assert row_name(FilePlace(paragraph=7), 2) == "@2"
