"""The configuration of nginx for a site: the same headers as its `_headers` asks of other hosts.

Hosts add up the headers of all rules that fit a path. nginx takes one value of a header from a
table of paths: rules that say something of one header stand in one table as far as no path fits
two of them, so that a path gets a header as often as rules say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.output.header_rules import HeaderRule, expression, header_rules, overlap
from plugins.output.media_types import MEDIA_TYPES

TEMPLATE = Path(__file__).resolve().parents[2] / "hosting/nginx/site.conf"
CONTENT_TYPE, TEXT = "Content-Type", "; charset=utf-8"
EVERYWHERE = "/*"
# What browsers are told where no rule says how long they may keep a file: ask each time.
USUAL = {"Cache-Control": "no-cache"}
# Of this type nginx compresses and sets the letters without being told.
KNOWN = "text/html"
PLACE = re.compile(r"^( *)\[\[(\w+)\]\]\n", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class HeaderTable:
    """The values of one header by the patterns of paths, of which no path fits two."""

    header: str
    values: Mapping[str, str]

    @property
    def everywhere(self) -> str | None:
        """The value that all paths get; None where it depends on the path."""
        return self.values.get(EVERYWHERE) if len(self.values) == 1 else None


def nginx_config(headers: str, host: str, folder: Path) -> str:
    """The configuration of a server for the site in `folder`, named `host`.

    `headers` is what its `_headers` holds.
    """
    rules = header_rules(headers)
    tables = list(_tables(rules))
    types = {
        rule.pattern: rule.headers[CONTENT_TYPE] for rule in rules if CONTENT_TYPE in rule.headers
    }
    parts = {
        "tables": _maps(tables, host),
        "names": [f"server_name {host};", f"root {_quoted(str(folder))};"],
        "texts": _texts([*MEDIA_TYPES.values(), *types.values()]),
        "types": _types(),
        "headers": _added(tables, host),
        "typed": _locations(types),
    }
    return PLACE.sub(
        lambda place: "".join(f"{place[1]}{line}\n" if line else "\n" for line in parts[place[2]]),
        TEMPLATE.read_text("utf-8"),
    )


def _tables(rules: Sequence[HeaderRule]) -> Iterator[HeaderTable]:
    """The tables of all headers, those of one header in the order of its rules."""
    for header in dict.fromkeys(name for rule in rules for name in rule.headers):
        if header == CONTENT_TYPE:
            continue
        found: list[dict[str, str]] = []
        for rule in rules:
            if header in rule.headers:
                _fitting(found, rule.pattern)[rule.pattern] = rule.headers[header]
        yield from (HeaderTable(header, values) for values in found)


def _fitting(tables: list[dict[str, str]], pattern: str) -> dict[str, str]:
    """The last table; a new one where a path that fits `pattern` fits a pattern of that one too.

    Never one before: the values of a header come in the order of its rules.
    """
    if not tables or any(overlap(pattern, other) for other in tables[-1]):
        tables.append({})
    return tables[-1]


def _maps(tables: Sequence[HeaderTable], host: str) -> Iterator[str]:
    """A table of nginx for each of those whose value depends on the path."""
    for number, table in enumerate(tables):
        if table.everywhere is None:
            yield f"map $uri {_variable(host, number)} {{"
            yield f"    default {_quoted(USUAL.get(table.header, ''))};"
            for pattern, value in table.values.items():
                yield f"    {_quoted('~' + _regex(pattern))} {_quoted(value)};"
            yield "}"


def _added(tables: Sequence[HeaderTable], host: str) -> Iterator[str]:
    """What adds each header, by its value or by the variable that its table sets."""
    for number, table in enumerate(tables):
        value = table.everywhere
        shown = _variable(host, number) if value is None else _quoted(value)
        yield f"add_header {table.header} {shown} always;"


def _types() -> Iterator[str]:
    """The media type of each ending; of files without one the template tells it."""
    for ending, media_type in MEDIA_TYPES.items():
        if ending:
            yield f"{_plain(media_type)} {ending.removeprefix('.')};"


def _texts(media_types: Iterable[str]) -> Iterator[str]:
    """What is text is compressed, and says how its letters are written."""
    texts = sorted({_plain(each) for each in media_types if each.endswith(TEXT)} - {KNOWN})
    for directive in ("charset_types", "gzip_types"):
        yield f"{directive} {' '.join(texts)};"


def _locations(types: Mapping[str, str]) -> Iterator[str]:
    """What has a media type that its ending does not tell, by the patterns of its paths."""
    for pattern, media_type in types.items():
        yield f"location ~ {_quoted(_regex(pattern))} {{"
        yield "    types { }"
        yield f"    default_type {_plain(media_type)};"
        yield "}"


def _plain(media_type: str) -> str:
    return media_type.removesuffix(TEXT)


def _regex(pattern: str) -> str:
    return f"^{expression(pattern)}$"


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _variable(host: str, number: int) -> str:
    """A name that no other site on the same machine has."""
    return f"$headers_{re.sub(r'[^a-z0-9]', '_', host.lower())}_{number}"
