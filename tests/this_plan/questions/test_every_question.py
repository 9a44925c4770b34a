"""Which of the twenty questions are asked, and which wait for what answers them."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent
# Asked once what answers them is there.
LEFT_OUT = {
    12: "the 65 tasks as a spreadsheet: comes with the files of open data",
    19: "a sheet for a class: comes with the pages that raise awareness; until then one of its "
    "tasks is printed",
}


def test_every_question_is_asked_or_left_out() -> None:
    """Each of the twenty has a test of its number, or stands in the list of those left out."""
    asked = {
        int(number)
        for file in HERE.glob("test_*.py")
        for number in re.findall(r"^def test_(\d\d)_", file.read_text("utf-8"), re.MULTILINE)
    }
    assert asked | set(LEFT_OUT) == set(range(1, 21))
