"""The rules of `_headers`, and which of them may meet on one path."""

from __future__ import annotations

import pytest

from plugins.output.header_rules import header_rules, headers_of, overlap

RULES = "/*\n  X-A: all\n  X-B: b: c\n/a/*\n  X-A: more\n"


def test_rules_are_read_in_their_order() -> None:
    """A line is a pattern or, indented, a header of the pattern above; values may hold colons."""
    assert [(rule.pattern, rule.headers) for rule in header_rules(RULES)] == [
        ("/*", {"X-A": "all", "X-B": "b: c"}),
        ("/a/*", {"X-A": "more"}),
    ]


def test_all_rules_that_fit_add_up() -> None:
    """A header that two rules state has both values."""
    assert headers_of(RULES, "/a/b") == {"X-A": "all, more", "X-B": "b: c"}
    assert headers_of(RULES, "/b") == {"X-A": "all", "X-B": "b: c"}
    assert headers_of("/a[b]?.c\n  X: 1\n", "/ab1xc") == {}
    assert headers_of("/a[b]?.c\n  X: 1\n", "/a[b]?.c") == {"X": "1"}


@pytest.mark.parametrize(
    ("one", "other", "meet"),
    [
        ("/*", "/a/*", True),
        ("/a/*", "/a/b", True),
        ("/a/*", "/b/*", False),
        ("/a/*", "/a", False),
        ("/feeds/*.atom", "/feeds/*.json", False),
        ("/feeds/*.atom", "/*/x.atom", True),
        ("/a", "/a", True),
        ("/a", "/a/", False),
        ("/*a*", "/b*b", True),
    ],
)
def test_patterns_meet(one: str, other: str, meet: bool) -> None:
    """Whether there is a path that fits both, whichever comes first."""
    assert overlap(one, other) is overlap(other, one) is meet
