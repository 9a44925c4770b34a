"""Letters of a page, put together to lines and paragraphs by where they stand."""

from __future__ import annotations

import statistics
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import Any, NamedTuple, Self

from .document import DocumentParagraph, FilePlace

# Within a word letters stand closer than this share of their height; beyond is a blank.
BLANK = 0.22
# Words further apart than this many heights stand in columns of their own: a letterhead.
APART = 2.5
# Lines whose distance is more than this many heights are of different paragraphs.
LEADING = 0.9
# A line that ends this share of the page before the longest one is the last of its paragraph.
SHORT = 0.12
INDENT = 6.0
# Lengths that differ by less are the same, in points.
ALIKE = 1.5
FULL = " "


class PageLetter(NamedTuple):
    """A letter and the box around it, in points from the top left."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool

    @classmethod
    def of(cls, found: dict[str, Any]) -> Self:
        """One that pdfplumber has found."""
        name = str(found.get("fontname", "")).lower()
        return cls(
            str(found["text"]),
            float(found["x0"]),
            float(found["x1"]),
            float(found["top"]),
            float(found["bottom"]),
            "bold" in name or "black" in name,
        )

    @property
    def middle(self) -> tuple[float, float]:
        """The point in the middle of the box."""
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2


class TextLine(NamedTuple):
    """Words that stand on one line, without wide gaps."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    bold: bool


def follows(first: PageLetter, second: PageLetter) -> bool:
    """Whether `second` stands right behind `first`, as the next letter or blank of a line does."""
    height = first.bottom - first.top
    return (
        abs(first.middle[1] - second.middle[1]) < height / 4
        and abs(second.x0 - first.x1) < BLANK * height / 2
    )


def lines_of(letters: Iterable[PageLetter]) -> Iterator[list[PageLetter]]:
    """The letters of each line from left to right, the lines from top to bottom."""
    line: list[PageLetter] = []
    bottom = 0.0
    for letter in sorted(letters, key=lambda each: each.middle[1]):
        if line and letter.middle[1] > bottom:
            yield sorted(line, key=lambda each: each.x0)
            line = []
        if not line or letter.bottom - letter.top > line[0].bottom - line[0].top:
            # Small raised signs belong to the line of the letters beside them.
            bottom = letter.bottom - (letter.bottom - letter.top) * 0.25
        line.append(letter)
    if line:
        yield sorted(line, key=lambda each: each.x0)


def text_of(line: list[PageLetter]) -> str:
    """The words of a line: a blank where the file has one, or a gap as wide as one."""
    text, end = "", None
    for letter in line:
        gap = 0.0 if end is None else letter.x0 - end
        if gap > BLANK * (letter.bottom - letter.top) and not text.endswith(" "):
            text += " "
        if not (letter.text == " " and text.endswith(" ")):
            text += letter.text
        end = letter.x1 if end is None else max(end, letter.x1)
    return text.strip()


def words_of(letters: Iterable[PageLetter], left: float, right: float) -> tuple[str, bool]:
    """The words of a cell between two edges, its lines as lines, and whether all are bold.

    A line ends with a blank where the next word had no room on it, so that it may only be folded.
    """
    lines = [line for line in lines_of(letters) if _inked(line)]
    inked = [_inked(line) for line in lines]
    margin = min((min(line[0].x0 - left, right - line[-1].x1) for line in inked), default=0)
    ends = [
        FULL if following and _is_full(line, following, left + margin, right - margin) else ""
        for line, following in zip_longest(lines, lines[1:])
    ]
    text = "\n".join(text_of(line) + end for line, end in zip(lines, ends, strict=True))
    return text, bool(lines) and all(each.bold for line in inked for each in line)


def _inked(line: list[PageLetter]) -> list[PageLetter]:
    return [letter for letter in line if letter.text.strip()]


def _is_full(
    line: list[PageLetter], following: list[PageLetter], left: float, right: float
) -> bool:
    """Whether the first word of the line below had no room on this one."""
    first, last = _inked(line)[0], _inked(line)[-1]
    height = last.bottom - last.top
    before, room = first.x0 - left, right - last.x1
    if abs(before - room) < ALIKE:
        room += before
    begins, *others = following[next(i for i, each in enumerate(following) if each.text.strip()) :]
    word_end = begins.x1
    for letter in others:
        if not letter.text.strip() or letter.x0 - word_end > BLANK * height:
            break
        word_end = letter.x1
    return word_end - begins.x0 + BLANK * height + ALIKE > room


def paragraphs_of(
    letters: list[PageLetter], borders: list[float], width: float
) -> Iterator[tuple[float, DocumentParagraph]]:
    """The paragraphs of a page, each with its height; none goes on over a table at `borders`."""
    rows = [_parts(line) for line in lines_of(letters)]
    whole = [parts[0] for parts in rows if len(parts) == 1]
    right = max((line.x1 for line in whole), default=width)
    left = min((line.x0 for line in whole), default=0.0)
    waiting: list[TextLine] = []
    for parts in rows:
        goes_on = len(parts) == 1 and waiting and _follows(waiting, parts[0], borders, right, width)
        if not goes_on and waiting:
            yield _paragraph(waiting, left, right)
            waiting = []
        if len(parts) == 1:
            waiting += parts
        else:
            yield from (_paragraph([part], left, right) for part in parts)
    if waiting:
        yield _paragraph(waiting, left, right)


def _parts(line: list[PageLetter]) -> list[TextLine]:
    parts: list[list[PageLetter]] = []
    for letter in (each for each in line if each.text.strip()):
        height = letter.bottom - letter.top
        if parts and letter.x0 - max(each.x1 for each in parts[-1][-3:]) <= APART * height:
            parts[-1].append(letter)
        else:
            parts.append([letter])
    blanks = [each for each in line if not each.text.strip()]
    return [
        TextLine(
            text_of(sorted((*part, *_within(blanks, part)), key=lambda each: each.x0)),
            part[0].x0,
            max(each.x1 for each in part),
            min(each.top for each in part),
            max(each.bottom for each in part),
            all(each.bold for each in part),
        )
        for part in parts
    ]


def _within(blanks: list[PageLetter], part: list[PageLetter]) -> list[PageLetter]:
    first, last = part[0].x0, part[-1].x0
    return [each for each in blanks if first <= each.x0 <= last]


def _follows(
    before: list[TextLine], line: TextLine, borders: list[float], right: float, width: float
) -> bool:
    last = before[-1]
    height = statistics.fmean((last.bottom - last.top, line.bottom - line.top))
    return (
        line.top - last.bottom <= LEADING * height
        and abs((last.bottom - last.top) - (line.bottom - line.top)) < height / 4
        and last.bold == line.bold
        and last.x1 >= right - SHORT * width
        and line.x0 <= before[0].x0 + INDENT
        and not any(last.top < border <= line.top for border in borders)
    )


def _paragraph(lines: list[TextLine], left: float, right: float) -> tuple[float, DocumentParagraph]:
    first = lines[0]
    centred = (
        all(line.x0 - left > INDENT for line in lines)
        and abs((first.x0 - left) - (right - first.x1)) < (right - left) / 20
    )
    found = DocumentParagraph(
        text="\n".join(line.text for line in lines),
        place=FilePlace(),
        centred=centred,
        bold=all(line.bold for line in lines),
    )
    return first.top, found
