"""The scripts of the search page, which the page loads when the search is used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from rjsmin import jsmin

# In the order in which they need each other: what a first result needs, and the rest.
SCRIPTS: Mapping[str, tuple[str, ...]] = {
    "page": (
        "elements.js",
        "address.js",
        "asking.js",
        "memory.js",
        "site.js",
        "results.js",
        "start.js",
    ),
    "more": ("narrowing.js", "panel.js", "notes.js", "recent.js", "keys.js", "more.js"),
}


def page_scripts(theme: Path) -> dict[str, bytes]:
    """Both scripts by the names under which templates know them."""
    return {f"search/{name}.js": _joined(theme, files) for name, files in SCRIPTS.items()}


def _joined(theme: Path, files: tuple[str, ...]) -> bytes:
    texts = ((theme / "search/page" / file).read_text("utf-8") for file in files)
    return "\n;".join(jsmin(text).strip() for text in texts).encode()
