"""Texts that would keep a build busy for minutes: too long, or too tangled to be read as Markdown.

The Markdown reader's time grows with the square of what stands open in a paragraph, and it goes
into what lies within something else by calling itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.places import Position
from plugins.plan.reading.problems import Message

TEXT_TOO_LONG = Message(
    "text-too-long",
    N_("the text is longer than {limit} characters"),
    N_("at most {limit} characters; what is longer is an attachment"),
)
TOO_MANY_SIGNS = Message(
    "too-many-signs",
    N_("more than {limit} of the sign {sign} stand in one paragraph"),
    N_("shorter paragraphs, with an empty line between them"),
)
TOO_DEEP_TEXT = Message(
    "too-deep-text",
    N_("lists or quotations lie deeper than {limit} within one another"),
    N_("at most {limit} within one another"),
)

LONGEST_TEXT = 20_000
MOST_SIGNS = 100
DEEPEST = 10
# Below this no text can be any of it.
SHORT = DEEPEST * 2
SIGNS = re.compile(r"[\[<]|^[ \t]*(?P<definition>:)", re.MULTILINE)
PARAGRAPH = re.compile(r"\n[ \t]*\n")
# What stands before the words of a line: blanks, marks of quotations and lists.
HEAD = re.compile(r"(?:[ \t]|>|[-+*](?=[ \t])|\d{1,9}\.(?=[ \t]))*")
STEP = re.compile(r">|[-+*](?=[ \t])|\d+\.|\t|    ")

Finding = tuple[Position, Message, dict[str, str]]


def heavy(text: str) -> Iterator[Finding]:
    """Where in `text`, and why, it is too tangled: once a paragraph, with line and column."""
    if len(text) < SHORT:
        return
    line, begin = 1, 0
    for end in (*(gap.end() for gap in PARAGRAPH.finditer(text)), len(text)):
        paragraph = text[begin:end]
        if finding := _too_many(paragraph, line) or _too_deep(paragraph, line):
            yield finding
        line += paragraph.count("\n")
        begin = end


def too_long(text: str) -> dict[str, str] | None:
    """The values of TEXT_TOO_LONG where it must be said of `text`, else None."""
    return {"limit": str(LONGEST_TEXT)} if len(text) > LONGEST_TEXT else None


def _too_many(paragraph: str, line: int) -> Finding | None:
    counts: dict[str, int] = {}
    for found in SIGNS.finditer(paragraph):
        sign = found["definition"] or found.group()
        counts[sign] = counts.get(sign, 0) + 1
        if counts[sign] > MOST_SIGNS:
            values = {"limit": str(MOST_SIGNS), "sign": sign}
            return _place(paragraph, found.start(), line), TOO_MANY_SIGNS, values
    return None


def _too_deep(paragraph: str, line: int) -> Finding | None:
    for number, words in enumerate(paragraph.split("\n"), line):
        head = HEAD.match(words)
        if head and len(STEP.findall(head.group())) > DEEPEST:
            return (number, head.end() + 1), TOO_DEEP_TEXT, {"limit": str(DEEPEST)}
    return None


def _place(paragraph: str, at: int, line: int) -> Position:
    before = paragraph[:at]
    return line + before.count("\n"), at - before.rfind("\n")
