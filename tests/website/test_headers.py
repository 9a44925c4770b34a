"""The headers that a static host adds to every file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.website.headers import FRAMED_NOWHERE, SCRIPT_POLICY, headers
from plugins.website.headers import policy as policy_of
from tests.samples.plan import ROOT


def scripts_of_the_theme() -> Iterator[str]:
    """The text of every script that a page may load."""
    return (file.read_text("utf-8") for file in sorted((ROOT / "theme").rglob("*.js")))


def policy() -> dict[str, list[str]]:
    """The content security policy by directive."""
    return {words[0]: words[1:] for words in (part.split() for part in policy_of().split(";"))}


def test_nothing_is_allowed_by_default() -> None:
    """What the policy does not name is refused, and what it names comes from the site itself."""
    assert policy()["default-src"] == ["'none'"]
    sources = {name: values for name, values in policy().items() if "trusted-types" not in name}
    assert {value for values in sources.values() for value in values} == {"'none'", "'self'"}


def test_only_the_search_may_have_workers() -> None:
    """A page runs no workers unless it says that it needs its own."""
    assert policy()["worker-src"] == ["'none'"]
    assert "worker-src 'self'" in policy_of(workers=True)
    assert "worker-src 'self'" in headers().decode()


def test_text_becomes_script_through_one_policy_only() -> None:
    """Pages and hosts ask for Trusted Types, and name the one policy that scripts make."""
    made = re.findall(r"createPolicy\(\s*\"([^\"]+)\"", "".join(scripts_of_the_theme()))
    assert policy()["require-trusted-types-for"] == ["'script'"]
    assert policy()["trusted-types"] == made == [SCRIPT_POLICY]
    assert f"trusted-types {SCRIPT_POLICY}" in headers().decode()


def test_nothing_inline_is_allowed() -> None:
    """Neither inline scripts and styles nor eval are allowed."""
    assert "unsafe" not in policy_of()


def test_shape_of_the_headers_file() -> None:
    """A line is a path or, indented below it, a header; the policy also forbids framing."""
    lines = headers().decode().splitlines()
    assert lines[0] == "/*"
    assert all(line.startswith("/") or (line[:2] == "  " and ": " in line) for line in lines)
    assert any("frame-ancestors 'none'" in line for line in lines)


def test_no_rule_on_all_paths_forbids_what_another_allows() -> None:
    """Where some paths may be framed, what forbids frames stands on the others alone."""
    lines = headers({"/a/*": "frame-ancestors *", "/assets/*": FRAMED_NOWHERE}).decode()
    everywhere, _, others = lines.partition("/assets/*\n")
    assert "frame-ancestors" not in everywhere
    assert others.startswith("  Cache-Control")
    assert others.endswith("/a/*\n  Content-Security-Policy: frame-ancestors *\n")
    assert others.count(FRAMED_NOWHERE) == 1


def test_hosts_are_told_what_a_page_cannot_say_itself() -> None:
    """Https from now on, what others may do with a file, and no framing stand in the headers."""
    lines = [line.strip() for line in headers().decode().splitlines()]
    assert "Strict-Transport-Security: max-age=31536000" in lines
    assert "Cross-Origin-Resource-Policy: cross-origin" in lines


def test_types_that_hosts_cannot_tell() -> None:
    """Feeds, calendars and the ledger are sent as what they are."""
    lines = headers().decode().splitlines()
    types = {path: lines[n + 1].partition(": ")[2] for n, path in enumerate(lines[:-1])}
    assert types["/feeds/*.atom"].startswith("application/atom+xml")
    assert types["/feeds/*.json"].startswith("application/feed+json")
    assert types["/calendar/*"] == "text/calendar; charset=utf-8"
    assert types["/data/ledger.jsonl"].startswith("application/jsonl")


def test_only_hashed_files_are_kept_for_long() -> None:
    """Long caching is said of the assets alone, whose names change with their content."""
    lines = headers().decode().splitlines()
    long = [n for n, line in enumerate(lines) if "immutable" in line]
    assert [lines[n - 1] for n in long] == ["/assets/*"]
