"""The made-up plans as an office would have written them, imported: the data of today again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.office.samples.imported import WRITERS, assert_cut_by_pages, imported, records_of

PLANS = Path(__file__).parents[1] / "plans"
# What the files leave open, with what is wrong until a person says it.
ANSWERS: Mapping[str, Mapping[str, tuple[str, *tuple[tuple[str, str], ...]]]] = {
    "quyet-dinh": {},
    "chuong-trinh": {
        # Who leads tasks of these numbers, or all of them: nobody is said to be late unasked.
        "reporting 1 who": ("all", ("reporting 1", "quote"), ("reporting 1", "rhythm")),
        "reporting 2 who": ("all", ("reporting 2", "quote"), ("reporting 2", "rhythm")),
        # The Programme is of September, but its first report is that of the fourth quarter. This
        # is asked once it is known who reports.
        "reporting 1 first period": ("2025-12-31", ("reporting 1", "first")),
        # One of the amounts is "Theo dự án được duyệt".
        "column ngan-sach summed": ("yes", ("column 7", "means")),
        # "Không còn học sinh bỏ học" has no figure.
        "indicators/so-hoc-sinh-bo-hoc 2028": ("0", ("indicator 5", "2028")),
    },
}
KINDS = [
    "docx",
    pytest.param("xlsx", marks=pytest.mark.slow),
    pytest.param("pdf", marks=pytest.mark.slow),
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ANSWERS)
def test_the_data_come_back(name: str, kind: str, tmp_path: Path) -> None:
    """Rows, cells, bodies, deadlines, figures and the letter: all but what nobody could read."""
    plan, answers = PLANS / name, ANSWERS[name]
    file = WRITERS[kind](records_of(plan), tmp_path)
    assert_cut_by_pages(file)
    first = imported(plan, file, tmp_path / "site", {})
    unsaid = {fact for _, *facts in answers.values() for fact in facts}
    assert {each.fact for each in first.wrong} == unsaid, first.told()
    if answers:
        given = {key: answer for key, (answer, *_facts) in answers.items()}
        answered = imported(plan, file, tmp_path / "site", given)
        assert answered.wrong == (), answered.told()
