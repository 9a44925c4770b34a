"""What a body reported itself, and what it may therefore confirm."""

from __future__ import annotations

from plugins.office.workbooks.own_reports import may_say_unchanged
from tests.samples.updates import day, said, site


def test_what_was_confirmed_once_may_come_again() -> None:
    """Of the same body and day, also where no report of its own is known."""
    own = site(said("2024-01-10-1.1", "no-change", agency="b"))
    assert may_say_unchanged(own, "1.1", "b", day("2024-01-10"))
    assert not may_say_unchanged(own, "1.1", "b", day("2024-01-11"))
    assert not may_say_unchanged(own, "1.1", "a", day("2024-01-10"))
