"""The scripts of the search page, which the page loads when the search is used."""

from __future__ import annotations

from pathlib import Path

from plugins.plan.javascript import chained


def page_scripts(theme: Path) -> dict[str, bytes]:
    """What a first result needs, and the rest, by the names under which templates know them."""
    page, more = chained(theme, "search/page/start.js", "search/page/more.js", "planPage")
    return {"search/page.js": page.encode(), "search/more.js": more.encode()}
