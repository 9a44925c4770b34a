"""Addresses of archived copies written into data/sources.yaml, for a person to look at."""

from __future__ import annotations

import json
from collections.abc import Mapping

from plugins.plan.reading.yaml_file import parse


def with_copies(text: str, copies: Mapping[str, str]) -> str:
    """`text`, a sources.yaml, in which each of `copies`, by the address of its source, stands.

    All that stood there stays as it is. An entry that is there gets a line below its address; where
    it is written in one line it gets none, which leaves the address to a person.
    """
    parsed, _ = parse(text.encode(), "sources.yaml")
    entries = parsed.value if isinstance(parsed.value, list) else []
    stated = {
        each.get("url"): index for index, each in enumerate(entries) if isinstance(each, dict)
    }
    lines = text.splitlines(keepends=True)
    below: list[tuple[int, str]] = []
    for url, index in stated.items():
        line, _ = parsed.place((index, "url"))
        head = lines[line - 1]
        indent = head.find("url:")
        if isinstance(url, str) and url in copies and head[:indent].strip() in {"", "-"}:
            below.append((line, f"{' ' * indent}archived: {_quoted(copies[url])}\n"))
    for line, words in sorted(below, reverse=True):
        lines[line - 1] = lines[line - 1].rstrip("\n") + "\n"
        lines.insert(line, words)
    written = "".join(lines)
    new = (
        f"- url: {_quoted(url)}\n  archived: {_quoted(copy)}\n"
        for url, copy in copies.items()
        if url not in stated
    )
    return (written and written.rstrip("\n") + "\n") + "".join(new)


def _quoted(url: str) -> str:
    return json.dumps(url, ensure_ascii=False)
