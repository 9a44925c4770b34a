"""What the site shows of the ledger."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from plugins.editions.markdown_pages import MarkdownPage
from plugins.plan.rules.check import load
from plugins.publish.build import build
from tests.samples.built import ADDRESS, SETTINGS
from tests.samples.folders import laid_out
from tests.samples.ledger import LANGUAGES, recorded_in
from tests.samples.plan import AS_OF


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """The data folder of the sample plan with updates."""
    return laid_out(tmp_path / "plan")


@pytest.fixture
def recorded(tmp_path: Path) -> Path:
    """The same, after everything in it was recorded."""
    return recorded_in(tmp_path / "plan")


def method(html: str = "<p>x</p>") -> list[MarkdownPage]:
    """The page about the method in both languages."""
    return [
        MarkdownPage(
            file=f"method.{lang}.md",
            source="",
            metadata={
                "key": "method",
                "slug": "method",
                "lang": lang,
                "title": "Method",
                "description": "Method.",
            },
            html=html,
        )
        for lang in LANGUAGES
    ]


def test_the_site_publishes_the_ledger_and_shows_its_end(recorded: Path) -> None:
    """The file is published as it is; the method page shows the digest that its last line has."""
    records = load(recorded, LANGUAGES, AS_OF, recorded.parent / "content")
    files = build(records, method(), SETTINGS)
    assert files["data/ledger.jsonl"] == (recorded / "ledger.jsonl").read_bytes()
    last = files["data/ledger.jsonl"].splitlines()[-1]
    page = files["en/method/index.html"].decode()
    assert hashlib.sha256(last).hexdigest() in page
    assert f"curl -s {ADDRESS}data/ledger.jsonl | tail -n 1" in page
    attached = recorded.parent / "content/attachments"
    for file in attached.rglob("*.pdf"):
        name = f"attachments/{file.relative_to(attached).as_posix()}"
        assert files[name] == file.read_bytes()


def test_a_site_without_a_ledger_says_so(data: Path) -> None:
    """While nothing has been recorded there is no file, no link to it and no command."""
    records = load(data, LANGUAGES, AS_OF, data.parent / "content")
    files = build(records, method(), SETTINGS)
    assert "data/ledger.jsonl" not in files
    page = files["en/method/index.html"].decode()
    assert "Nothing has been recorded in the ledger yet." in page
    assert "curl" not in page
