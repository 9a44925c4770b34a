"""The rules of a site's `_headers`: which headers hosts add to which paths."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

ANY = "*"
ANY_SIGNS = ".*"


@dataclass(frozen=True, slots=True)
class HeaderRule:
    """The headers of all paths that fit a pattern, in which `*` stands for any signs."""

    pattern: str
    headers: Mapping[str, str]


def header_rules(text: str) -> tuple[HeaderRule, ...]:
    """The rules of a `_headers` file, in its order."""
    found: list[tuple[str, dict[str, str]]] = []
    for line in text.splitlines():
        if line.startswith("/"):
            found.append((line, {}))
        elif found:
            name, _, value = line.strip().partition(": ")
            found[-1][1][name] = value
    return tuple(HeaderRule(pattern, headers) for pattern, headers in found)


def headers_of(rules: str, address: str) -> dict[str, str]:
    """What all rules that fit an address add up to, as Netlify and Cloudflare Pages have it."""
    found: dict[str, str] = {}
    for rule in header_rules(rules):
        if re.fullmatch(expression(rule.pattern), address):
            for name, value in rule.headers.items():
                found[name] = f"{found[name]}, {value}" if name in found else value
    return found


@cache
def expression(pattern: str) -> str:
    """A pattern as a regular expression: `*` alone means more than itself."""
    return ANY_SIGNS.join(map(re.escape, pattern.split(ANY)))


@cache
def overlap(one: str, other: str) -> bool:
    """Whether any path fits both patterns."""
    if not one and not other:
        return True
    if one.startswith(ANY):
        return overlap(one[1:], other) or (other != "" and overlap(one, other[1:]))
    if other.startswith(ANY):
        return overlap(other, one)
    return one[:1] == other[:1] and overlap(one[1:], other[1:])
