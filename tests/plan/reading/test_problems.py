"""Problems are said in Vietnamese and in English, sorted by place."""

from __future__ import annotations

import re
from collections import Counter

from babel.messages.pofile import read_po

from plugins.plan.reading.problems import DOMAIN, TRANSLATIONS, DataProblems, Problem, nearest
from plugins.plan.reading.validation_errors import ISO_DATE
from plugins.plan.rules.nesting import UNKNOWN_AREA
from tests.samples.messages import messages

PLACEHOLDER = re.compile(r"\{\w+\}")


def problem(file: str = "data/a.yaml", line: int = 3) -> Problem:
    """A problem with a nearest value."""
    return Problem(
        file=file,
        line=line,
        column=5,
        field="area",
        message=UNKNOWN_AREA,
        values={"id": "9"},
        nearest="8",
    )


def test_a_problem_is_rendered_in_both_languages() -> None:
    """Place and field, what is wrong, what was expected, what comes nearest."""
    assert problem().render("en") == (
        "data/a.yaml:3:5: area: there is no area 9; expected: the id of an area in areas.yaml; "
        "nearest valid value: 8"
    )
    assert problem().render("vi") == (
        "data/a.yaml:3:5: area: không có lĩnh vực 9; cần: mã của một lĩnh vực trong areas.yaml; "
        "giá trị hợp lệ gần nhất: 8"
    )


def test_an_exception_lists_all_by_file_and_line() -> None:
    """Vietnamese and English of each problem stand together, in the order of the files."""
    error = DataProblems([problem("data/b.yaml"), problem(line=10), problem(line=2)])
    places = [line.partition(": ")[0] for line in str(error).splitlines()]
    assert places == [
        f"data/{place}:5" for place in ("a.yaml:2", "a.yaml:10", "b.yaml:3") for _ in range(2)
    ]


def test_each_code_is_that_of_one_message() -> None:
    """No two messages share a code, by which tests and their fixtures name them."""
    codes = Counter(message.code for message in messages())
    assert [code for code, times in codes.items() if times > 1] == []


def test_every_sentence_has_its_vietnamese_with_the_same_placeholders() -> None:
    """What stands in braces is filled in both languages, and nothing else is."""
    with (TRANSLATIONS / "vi" / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        known = [each for each in read_po(file) if each.id]
    catalogue = {str(each.id): str(each.string) for each in known if isinstance(each.id, str)}
    for each in known:
        if isinstance(each.id, tuple):
            assert isinstance(each.string, tuple)
            catalogue |= dict.fromkeys(each.id, each.string[0])
    assert {text for each in messages() for text in (each.wrong, each.expected)} < catalogue.keys()
    for sentence, vietnamese in catalogue.items():
        assert vietnamese != sentence or sentence == "named: cells"
        assert sorted(PLACEHOLDER.findall(vietnamese)) == sorted(PLACEHOLDER.findall(sentence))


def test_the_nearest_value_is_not_the_opposite() -> None:
    """What lacks a “not”, or has one too many, is no slip of the pen."""
    states = ("not-started", "in-progress", "done", "carried-out", "not-carried-out", "no-change")
    typed = {"started": None, "not-done": None, "nochange": "no-change", "don": "done"}
    typed |= {"not_carried_out": "not-carried-out", "carried out": "carried-out"}
    assert {words: nearest(words, states) for words in typed} == typed


def test_values_with_braces_are_shown_as_they_are() -> None:
    """Braces in a value are text, never a placeholder."""
    hostile = Problem.of_file("f", ISO_DATE, {"value": "{code} {0}"})
    assert "“{code} {0}”" in hostile.render("en")
