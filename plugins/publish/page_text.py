"""The prose of a page as it is published, block by block, and where that of two pages differs."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from difflib import SequenceMatcher

PROSE = re.compile(r'<div class="prose"[^>]*>')
DIVISION = re.compile(r"<(/?)div\b[^>]*>")
# Within a line; every other tag ends one.
INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|cite|code|dfn|em|i|q|small|span|strong|sub|sup|time)\b[^>]*>"
)
TAG = re.compile(r"<[^>]*>")


def prose_lines(page: bytes) -> list[str]:
    """What readers read in the prose of a page, a block of text a line."""
    text = "<br>".join(_prose(page.decode("utf-8", "replace")))
    lines = TAG.split(INLINE.sub("", text))
    found = (" ".join(html.unescape(line).split()) for line in lines)
    return [line for line in found if line]


def prose_apart(was: bytes, now: bytes) -> Iterator[tuple[str, str]]:
    """Each place at which two pages read differently: what was there, what is; "" for nothing."""
    before, after = prose_lines(was), prose_lines(now)
    places = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, start, end, new_start, new_end in places:
        if kind != "equal":
            yield " ".join(before[start:end]), " ".join(after[new_start:new_end])


def _prose(page: str) -> Iterator[str]:
    """The HTML of each part of a page that is prose."""
    for start in PROSE.finditer(page):
        depth, end = 1, len(page)
        for tag in DIVISION.finditer(page, start.end()):
            depth += -1 if tag[1] else 1
            if not depth:
                end = tag.start()
                break
        yield page[start.end() : end]
