"""import-answers.yaml as people fill it in."""

from __future__ import annotations

import pytest

from plugins.office.plans.asking.answers_file import (
    ANSWER_OR_COMMENT,
    ANSWERS,
    answers_text,
    read_answers,
)

TYPED = [
    ("-", "-"),
    ("- ", "-"),
    ("yes", "yes"),
    ("no", "no"),
    ("1,5", "1,5"),
    ("2026-12-31", "2026-12-31"),
    ("Sở A: phòng B", "Sở A: phòng B"),
    ("Sở A; Sở B", "Sở A; Sở B"),
    ("[x] {y}", "[x] {y}"),
    ("*", "*"),
    ("&a", "&a"),
    ("!khẩn", "!khẩn"),
    ("- Sở A", "- Sở A"),
    ("Nhà số 5#2", "Nhà số 5#2"),
    ("“Một” và 'hai'", "“Một” và 'hai'"),
    ('"Một" và "hai"', '"Một" và "hai"'),
    ("'Một' và 'hai'", "'Một' và 'hai'"),
    ('"-"', "-"),
    ("'it''s'", "it's"),
    ('"một # hai"  # a note', "một # hai"),
    ("?", "?"),
    ("%", "%"),
    ("a\\b", "a\\b"),
]


@pytest.mark.parametrize("key", ["members Các xã", '"deadline “x: y”"', "row 1, a)"])
@pytest.mark.parametrize(("typed", "answer"), TYPED)
def test_what_is_typed_is_the_answer(key: str, typed: str, answer: str) -> None:
    """Words behind the colon are the answer, whatever YAML would make of them; it is kept so."""
    answers = read_answers(f"# a question\n{key}: {typed}\n".encode(), ANSWERS)
    assert answers.problems == ()
    assert dict(answers.given) == {key.strip('"'): answer}
    again = read_answers(answers_text((), answers.given).encode(), ANSWERS)
    assert (again.problems, again.given) == ((), answers.given)


@pytest.mark.parametrize("line", ["key:", "key: ", "key: # not yet", "# key: -", ""])
def test_no_answer_yet(line: str) -> None:
    """A line with nothing behind its colon holds no answer, and nothing is wrong with it."""
    answers = read_answers(f"other: x\n{line}\n".encode(), ANSWERS)
    assert answers.problems == ()
    assert dict(answers.given) == {"other": "x"}


def test_answers_on_several_lines() -> None:
    """What goes on below is read as YAML has it."""
    text = "one: >-\n  a\n  b\ntwo: a\n  b\n# c\nthree: |-\n  a: -\n  b\n"
    answers = read_answers(text.encode(), ANSWERS)
    assert answers.problems == ()
    assert dict(answers.given) == {"one": "a b", "two": "a b", "three": "a: -\nb"}


def test_a_sign_that_may_begin_a_comment_is_asked_about() -> None:
    """Nobody can tell whether `#` behind a blank is of the answer: its line and place are named."""
    answers = read_answers(b"one: -\ntwo: keep # as agreed\n", ANSWERS)
    assert [(each.message, each.line, each.column) for each in answers.problems] == [
        (ANSWER_OR_COMMENT, 2, 11)
    ]
