"""Values as YAML in the style of data/: blocks, long words folded, what could be a number quoted.

A reader finds exactly the values that were written; what its blocks could not hold is in quotation
marks. PyYAML, by which all is read, does not write so: it knows no comments, folds words within
quotation marks, leaves blanks that nobody can tell from others (U+00A0) as they are, and quotes
only what it would itself take for something else than words.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Iterable, Iterator

from plugins.office.plans.proposals.proposal import DRAFT, FileProposal
from plugins.plan.reading.places import Value

WIDTH = 100
# Longer words are folded.
LONGEST_LINE = 80
STEP = 2
# Begins with a letter or figure and holds no sign that would end it.
PLAIN = re.compile(r"[^\W_](?:.*[^\s:])?", re.DOTALL)
NO_PLAIN = re.compile(r":\s|\s#")
# A reader of YAML could take these for a number, a time, a yes or nothing.
NO_WORDS = re.compile(
    r"[\d.][\d.,:eE_+-]*|0[xob][\da-fA-F_]+|[\d]{4}-\d\d?-\d\d?.*"
    r"|(?i:y|n|yes|no|on|off|null|true|false)"
)
TRUTH = frozenset({"true", "false"})


def written(file: FileProposal) -> str:
    """The text of a file of data, with a comment over what is only a draft."""
    if isinstance(file.value, list) and file.value:
        entries = enumerate(file.value)
        return "\n".join(entry_text(entry, file.drafts_of(index)) for index, entry in entries)
    if isinstance(file.value, dict) and file.value:
        return mapping_text(file.value, file.drafts_of(None))
    return f"{_short(file.value)}\n"


def entry_text(entry: Value, drafts: Iterable[str] = ()) -> str:
    """One entry of a list, with a comment over the keys in `drafts`."""
    if not isinstance(entry, dict) or not entry:
        return "".join(_item(entry, 0))
    text = mapping_text(entry, drafts, STEP)
    return f"- {text[STEP:]}"


def mapping_text(mapping: dict[str, Value], drafts: Iterable[str] = (), indent: int = 0) -> str:
    """Key by key, `indent` blanks from the left, those in `drafts` with a comment above."""
    return "".join(
        (f"{' ' * indent}# {DRAFT}\n" if key in drafts else "") + key_text(key, value, indent)
        for key, value in mapping.items()
    )


def key_text(key: str, value: Value, indent: int = 0) -> str:
    """A key with its value, `indent` blanks from the left."""
    head = f"{' ' * indent}{_quoted_or_plain(key)}:"
    if isinstance(value, dict) and value:
        return f"{head}\n{mapping_text(value, (), indent + STEP)}"
    if isinstance(value, list) and value:
        items = (line for item in value for line in _item(item, indent + STEP))
        return f"{head}\n{''.join(items)}"
    block = _block(value, indent + STEP) if isinstance(value, str) else None
    return f"{head} {block or _short(value)}\n"


def _item(item: Value, indent: int) -> Iterator[str]:
    """An item of a list at this place."""
    lead = " " * indent
    if isinstance(item, dict) and item:
        text = mapping_text(item, (), indent + STEP)
        yield f"{lead}- {text[indent + STEP :]}"
    elif isinstance(item, list) and item:
        inner = "".join(line for each in item for line in _item(each, indent + STEP))
        yield f"{lead}- {inner[indent + STEP :]}"
    else:
        block = _block(item, indent + STEP) if isinstance(item, str) else None
        yield f"{lead}- {block or _short(item)}\n"


def _block(words: str, indent: int) -> str | None:
    """Words of several lines, or too long for one, as a block; None where they are neither."""
    lead = "\n" + " " * indent
    if words != words.strip() or not _is_seen(words):
        return None
    lines = words.split("\n")
    if len(lines) > 1 and all(line == line.rstrip(" ") for line in lines):
        return "|-" + "".join(lead + line if line else "\n" for line in lines)
    folded = textwrap.wrap(words, WIDTH - indent, break_long_words=False, break_on_hyphens=False)
    if len(words) > LONGEST_LINE and len(folded) > 1 and " ".join(folded) == words:
        return ">-" + "".join(lead + line for line in folded)
    return None


def _short(value: Value) -> str:
    """A value on one line."""
    if value is None:
        return "null"
    if isinstance(value, str):
        return value if value in TRUTH else _quoted_or_plain(value)
    return "{}" if isinstance(value, dict) else "[]"


def _quoted_or_plain(words: str) -> str:
    plain = PLAIN.fullmatch(words) and not NO_PLAIN.search(words) and not NO_WORDS.fullmatch(words)
    if plain and "\n" not in words and _is_seen(words):
        return words
    quoted = json.dumps(words, ensure_ascii=False)
    return "".join(sign if sign.isprintable() else _escaped(sign) for sign in quoted)


def _escaped(sign: str) -> str:
    return f"\\U{ord(sign):08X}"


def _is_seen(words: str) -> bool:
    """Whether every sign of `words` is a plain blank, a line end or can be seen."""
    return all(sign in " \n" or sign.isprintable() for sign in words)
