"""Words in lines: as large as they fit, never parted within a word that fits a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

# Sizes of letters, the largest first, each with the most lines of it.
Sizes: TypeAlias = Sequence[tuple[int, int]]
# So much longer than need be a line may stay.
NEAR = 8
MORE = "…"
# No picture has room for more; what is longer is not measured.
MOST = 600


@dataclass(frozen=True, slots=True)
class FittedText:
    """Lines of text, and the size of the letters."""

    size: int
    lines: tuple[str, ...]


def fitted(text: str, width: int, sizes: Sizes, measure: Callable[[str, int], float]) -> FittedText:
    """`text` in lines of at most `width`, in the first of `sizes` in which it has few enough.

    `measure` tells how wide a text is in a size. Lines are about as long as each other, so that no
    word is left alone at the end. What does not fit in the last one ends after a
    whole word, with “…”.
    """
    text = " ".join(text[:MOST].split())
    for size, most in sizes:
        in_size = partial(_in_size, measure, size)
        lines = tuple(_lines(text, width, in_size))
        if len(lines) <= most:
            return FittedText(size, _balanced(lines, width, in_size))
    return FittedText(size, _cut(lines, most, width, in_size))


def _in_size(measure: Callable[[str, int], float], size: int, text: str) -> float:
    return measure(text, size)


def _balanced(lines: Sequence[str], width: int, measure: Callable[[str], float]) -> tuple[str, ...]:
    """As many lines, within the least width that takes no more of them."""
    text = " ".join(lines)
    narrow = max([width // 2, *(round(measure(word)) + 1 for word in text.split())])
    if len(lines) == 1:
        return tuple(lines)
    while width - narrow > NEAR:
        middle = (narrow + width) // 2
        if len(list(_lines(text, middle, measure))) > len(lines):
            narrow = middle
        else:
            width = middle
    return tuple(_lines(text, width, measure))


def _lines(text: str, width: int, measure: Callable[[str], float]) -> Iterator[str]:
    line = ""
    for word in text.split():
        longer = f"{line} {word}" if line else word
        if measure(longer) <= width:
            line = longer
            continue
        if line:
            yield line
        *whole, line = _parts(word, width, measure)
        yield from whole
    if line:
        yield line


def _parts(word: str, width: int, measure: Callable[[str], float]) -> Iterator[str]:
    """A word, in as many parts as it takes where no line is as wide."""
    while measure(word) > width and len(word) > 1:
        fits, too_wide = 1, len(word)
        while too_wide - fits > 1:
            middle = (fits + too_wide) // 2
            fits, too_wide = (
                (middle, too_wide) if measure(word[:middle]) <= width else (fits, middle)
            )
        yield word[:fits]
        word = word[fits:]
    yield word


def _cut(
    lines: Sequence[str], most: int, width: int, measure: Callable[[str], float]
) -> tuple[str, ...]:
    *kept, last = lines[:most]
    while len(last) > 1 and measure(last + MORE) > width:
        last = last.rpartition(" ")[0] or last[:-1]
    return (*kept, last.rstrip(" ,;:.") + MORE)
