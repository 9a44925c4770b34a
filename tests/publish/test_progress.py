"""How far something is that takes long is said, and not too often."""

from __future__ import annotations

from plugins.publish.progress import paced


def test_at_most_every_ten_seconds() -> None:
    """All parts pass through as they are; what ends sooner is not spoken of."""
    told: list[tuple[int, int]] = []
    seconds = iter([0.0, 4.0, 9.9, 10.5, 10.5, 13.0, 25.0, 25.0])
    parts = paced("abcde", 5, lambda done, count: told.append((done, count)), lambda: next(seconds))
    assert [*parts] == [*"abcde"]
    assert told == [(3, 5), (5, 5)]
