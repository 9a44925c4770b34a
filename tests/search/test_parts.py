"""What search sends to the browser: small, in parts, runnable as plain scripts."""

from __future__ import annotations

import gzip

import pytest
from playwright.sync_api import Browser, Page

from plugins.editions.edition import Edition
from plugins.search.confusable import confusable
from plugins.search.prose_and_updates import updates
from scripts.tools import ROOT

WIRE = 60_000
# What the page itself takes of that to show results.
PAGE = 4_500


def wire(text: str) -> int:
    """The size over the wire."""
    return len(gzip.compress(text.encode(), 9))


@pytest.mark.parametrize("language", ["vi", "en"])
def test_first_result_is_cheap(built_scripts: dict[str, str], language: str) -> None:
    """Engine, lexicon and core index of a language stay below 60 kB, with room for the page."""
    names = ("search/engine.js", f"search/core-{language}.js")
    assert sum(wire(built_scripts[name]) for name in names) <= WIRE - PAGE


def test_updates_come_in_years(
    built_scripts: dict[str, str], real_editions: tuple[Edition, ...]
) -> None:
    """Each year of updates is a part of its own, which the core has nothing of."""
    edition = real_editions[0]
    for year, documents in updates(edition).items():
        text = built_scripts[f"search/updates-{year}-vi.js"]
        assert all(f'"{document.id}"' in text for document in documents)
        core = built_scripts["search/core-vi.js"]
        assert not any(f'"{document.id}"' in core for document in documents)


def test_dates_are_as_exact_as_they_are_known(real_editions: tuple[Edition, ...]) -> None:
    """An update of which only the month is known has no day in results, whatever its id says."""
    found = {
        document.id: document for own in updates(real_editions[0]).values() for document in own
    }
    assert found["2025-05-18.1"].date == "2025-05"


def test_parts_can_be_added(built_scripts: dict[str, str], browser: Browser) -> None:
    """Updates are found once their part is loaded, beside the tasks."""
    ask = "() => planSearch.query({ language: 'vi', query: 'chuyển đổi số' }).results"
    names = [name for name in built_scripts if name.endswith("-vi.js") and "updates" in name]
    scripts = [built_scripts[name] for name in ("search/engine.js", "search/core-vi.js", *names)]
    page = browser.new_page()
    for text in scripts:
        page.add_script_tag(content=text)
    kinds = {result["kind"] for result in page.evaluate(ask)}
    page.close()
    assert {"task", "update"} <= kinds


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("bão", True),
        ("rác", False),
        ("bảo vệ rừng", False),
        ("khí nhà kính", False),
        ("VinFast", False),
    ],
)
def test_confusable_phrases(
    real_editions: tuple[Edition, ...], phrase: str, *, expected: bool
) -> None:
    """A phrase that looks like other words of the plan without its marks needs them typed."""
    assert confusable(real_editions[0])(phrase) == expected


def test_confusable_phrases_are_meant_only_with_their_marks(engine_page: Page) -> None:
    """“Bao ve rung” is about forests, though “bão” is a storm."""
    ask = "(query) => planSearch.query({ language: 'vi', query }).results.map((r) => r.id)"
    assert engine_page.evaluate(ask, "bao ve rung")[0] == "12.3"


def test_no_place_in_the_code() -> None:
    """The engine names no province, plan or body: those come with the data."""
    files = [*(ROOT / "theme/search").glob("*.js"), *(ROOT / "plugins/search").glob("*.py")]
    for file in files:
        text = file.read_text("utf-8").casefold()
        for word in ("kon tum", "492", "quảng ngãi"):
            assert word not in text, f"{file.name}: {word}"


def test_files_are_small() -> None:
    """A script of the theme has at most 200 lines of at most 100 letters."""
    files = [file for file in (ROOT / "theme").rglob("*.js") if "vendor" not in file.parts]
    texts = {file.name: file.read_text("utf-8").splitlines() for file in files}
    assert [name for name, lines in texts.items() if len(lines) > 200] == []
    assert [name for name, lines in texts.items() if max(map(len, lines)) > 100] == []
