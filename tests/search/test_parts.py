"""What search sends to the browser: small, in parts, runnable as plain scripts."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser

from plugins.search.confusable import confusable
from plugins.search.prose_and_updates import updates
from scripts.tools import ROOT
from tests.samples.updates_site import updated_editions


def test_updates_come_in_years(built_scripts: dict[str, str]) -> None:
    """Each year of updates is a part of its own, which the core has nothing of."""
    edition = updated_editions()[0]
    for year, documents in updates(edition).items():
        text = built_scripts[f"search/updates-{year}-vi.js"]
        assert all(f'"{document.id}"' in text for document in documents)
        core = built_scripts["search/core-vi.js"]
        assert not any(f'"{document.id}"' in core for document in documents)


def test_dates_are_as_exact_as_they_are_known() -> None:
    """An update of which only the month is known has no day in results, whatever its id says."""
    every = updates(updated_editions()[0]).values()
    found = {document.id: document.date for own in every for document in own}
    assert (found["2024-03-1.4"], found["2025-1.4"]) == ("2024-03", "2025")


def test_parts_can_be_added(built_scripts: dict[str, str], browser: Browser) -> None:
    """Updates are found once their part is loaded, beside the tasks."""
    ask = "() => planSearch.query({ language: 'vi', query: 'rừng' }).results"
    names = [name for name in built_scripts if re.search(r"(texts|updates)-.*-vi\.js", name)]
    scripts = [built_scripts[name] for name in ("search/engine.js", "search/core-vi.js", *names)]
    page = browser.new_page()
    for text in scripts:
        page.add_script_tag(content=text)
    kinds = {result["kind"] for result in page.evaluate(ask)}
    page.close()
    assert {"task", "update"} <= kinds


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [("bão", True), ("rung", False), ("rừng", False), ("chất thải rắn", False), ("VinFast", False)],
)
def test_confusable_phrases(phrase: str, *, expected: bool) -> None:
    """A phrase that looks like other words of the plan without its marks needs them typed."""
    assert confusable(updated_editions()[0])(phrase) == expected


def test_files_are_small() -> None:
    """A script of the theme has at most 200 lines of at most 100 letters."""
    files = [file for file in (ROOT / "theme").rglob("*.js") if "vendor" not in file.parts]
    texts = {file.name: file.read_text("utf-8").splitlines() for file in files}
    assert [name for name, lines in texts.items() if len(lines) > 200] == []
    assert [name for name, lines in texts.items() if max(map(len, lines)) > 100] == []
