"""How much of a text a row of a spreadsheet can show: it grows no higher than a screen."""

from __future__ import annotations

# The highest row, in points, and how high a line is, by its letters.
HIGHEST = 400
USUAL, SMALL = 12, 9
LINE = 1.3
# How many letters at least stand in a line for each unit of the width of a column.
LETTERS = 1.1
# How many letters more stand in a line of a column than its width says, where they are smaller.
SMALLER = USUAL / SMALL


def lines_of(text: str, width: float) -> int:
    """How many lines a text takes in a column of that width, at least."""
    return sum(1 + int(len(line) / (width * LETTERS)) for line in text.split("\n"))


def height_of(text: str, width: int, size: int = USUAL) -> float:
    """How high a cell with that text is, in points, with letters of that size."""
    letters = width * (SMALLER if size == SMALL else 1)
    return lines_of(text, letters) * size * LINE


def fits(text: str, width: int, size: int = USUAL) -> bool:
    """Whether a row can show all of it."""
    return height_of(text, width, size) <= HIGHEST


def cut(text: str, width: int, more: str) -> str:
    """What fits of a text in small letters; `more`, which says where the rest is, follows."""
    if fits(text, width, SMALL):
        return text
    least, most = 0, len(text)
    while least < most:
        middle = (least + most + 1) // 2
        if fits(text[:middle] + more, width, SMALL):
            least = middle
        else:
            most = middle - 1
    return text[:least].rstrip() + more
