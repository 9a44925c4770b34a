"""What is said to whoever runs a command."""

from __future__ import annotations

from plugins.plan.reading.saying import STOPPED, said, side_by_side


def test_both_languages_stand_on_one_line() -> None:
    """Vietnamese comes first, and what is alike in both is said once."""
    vi, en = said(STOPPED).split(" / ")
    assert (vi.partition(":")[0], en) == ("đã dừng", STOPPED)
    assert side_by_side({"vi": "data/plan.yaml", "en": "data/plan.yaml"}) == "data/plan.yaml"
