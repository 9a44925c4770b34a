"""Words in lines: as large as they fit, and whole."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.images.lines import MORE, MOST, fitted

SIZES = ((20, 1), (10, 2))


def measured(text: str, size: int) -> float:
    """Every letter is as wide as it is high."""
    return len(text) * size


@pytest.mark.parametrize(
    ("text", "size", "lines"),
    [
        ("mười chữ", 20, ("mười chữ",)),
        ("hai dòng chữ nhỏ hơn", 10, ("hai dòng chữ nhỏ hơn",)),
        ("một hai ba bốn năm sáu", 10, ("một hai ba", "bốn năm sáu")),
        ("một hai ba bốn năm sáu bảy tám chín", 10, ("một hai ba bốn năm", "sáu bảy tám chín")),
        ("ba bốn năm sáu bảy tám chín mười một", 10, ("ba bốn năm sáu bảy", "tám chín mười một")),
        (
            "một hai ba bốn năm sáu bảy tám mười nghìn",
            10,
            ("một hai ba bốn năm", "sáu bảy tám mười…"),
        ),
        ("", 20, ()),
    ],
)
def test_the_largest_size_that_fits(text: str, size: int, lines: tuple[str, ...]) -> None:
    """What is long is set smaller, then in more lines, and ends after a whole word at last."""
    found = fitted(text, 200, SIZES, measured)
    assert (found.size, found.lines) == (size, lines)


@given(st.text(alphabet="aă b ,.", max_size=200))
def test_no_line_is_too_wide_and_no_word_is_parted(text: str) -> None:
    """Lines keep within the width; all words but the last lines' are those of the text."""
    found = fitted(text, 210, SIZES, measured)
    assert all(measured(line, found.size) <= 210 for line in found.lines)
    words = " ".join(found.lines).removesuffix(MORE).split()
    if all(len(word) <= 10 for word in text.split()):
        assert len(words) <= len(text.split())
        first = text.split()[: len(words)]
        assert [word.rstrip(",.") for word in words] == [word.rstrip(",.") for word in first]


@pytest.mark.parametrize("text", ["a" * 20_000, "a " * 20_000, "ệ" * 20_000])
def test_long_text_is_cut_without_measuring_all_of_it(text: str) -> None:
    """20 kB of one letter take as long as what a picture has room for."""
    asked: list[int] = []

    def counting(part: str, size: int) -> float:
        asked.append(len(part))
        return measured(part, size)

    assert len(fitted(text, 200, SIZES, counting).lines) == 2
    assert len(asked) < 2 * MOST
    assert max(asked) <= MOST
