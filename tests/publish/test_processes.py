"""How many processes make a site is stated as a number, or as nothing."""

from __future__ import annotations

import pytest

from plugins.publish.processes import processes_from


def test_a_number_is_taken() -> None:
    """What is stated holds; without it there are as many as processors."""
    stated: list[str | None] = ["1", "12", "", None]
    assert [processes_from(each) for each in stated] == [1, 12, None, None]


@pytest.mark.parametrize("stated", ["0", "-1", "two", "1.5", "257", "10000", "²", "٣"])
def test_anything_else_ends_the_run_in_both_languages(stated: str) -> None:
    """The setting is named, and what it may state."""
    with pytest.raises(SystemExit) as ended:
        processes_from(stated)
    vietnamese, english = str(ended.value).splitlines()
    assert vietnamese.startswith("BUILD_PROCESSES: ")
    assert "số tiến trình" in vietnamese
    assert f"“{stated}” is not a number of processes; expected: a number from 1 to 256" in english
