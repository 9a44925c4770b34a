"""Answers as people type them: what stands behind a colon is words, whatever YAML would make of it.

A bare “-”, a colon or a bracket in an answer need no quotation marks. Answers on several lines, and
those in quotation marks, are left to YAML.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence

# A key, bare or in quotation marks, and what stands behind its colon.
LINE = re.compile(
    r"""(?P<key>"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s"'#-](?:(?!:\s|\s\#).)*|-(?=\S)(?:(?!:\s).)*)
        (?P<colon>[ ]*:[ \t]+)(?P<answer>\S.*?)[ \t]*""",
    re.VERBOSE,
)
QUOTED = re.compile(r""""(?:[^"\\]|\\.)*"(?:[ \t]+#.*)?|'(?:[^']|'')*'(?:[ \t]+#.*)?""")
# Begins an answer on the lines below.
BLOCK = re.compile(r"[>|][+-]?\d?(?:[ \t]+#.*)?")
COMMENT = re.compile(r"[ \t]#")


def quoted_answers(text: str) -> tuple[str, list[tuple[int, int]]]:
    """`text` as YAML, line by line, and the places where an answer may end and a comment begin."""
    lines = text.split("\n")
    made: list[str] = []
    unsure: list[tuple[int, int]] = []
    for number, (line, goes_on) in enumerate(zip(lines, _going_on(lines), strict=True), 1):
        found = LINE.fullmatch(line)
        if found is None or goes_on or not _is_bare(found["answer"]):
            made.append(line)
            continue
        if comment := COMMENT.search(found["answer"]):
            unsure.append((number, found.start("answer") + comment.start() + 2))
        quoted = json.dumps(found["answer"], ensure_ascii=False)
        made.append(f"{found['key']}{found['colon']}{quoted}")
    return "\n".join(made), unsure


def _going_on(lines: Sequence[str]) -> Iterator[bool]:
    """Of each line, whether the next belongs to it."""
    for following in [*lines[1:], ""]:
        begins = following.lstrip(" \t")
        yield begins != following and not begins.startswith("#") and bool(begins.strip())


def _is_bare(answer: str) -> bool:
    return not (answer.startswith("#") or QUOTED.fullmatch(answer) or BLOCK.fullmatch(answer))
