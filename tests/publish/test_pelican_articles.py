"""Pelican itself holds the articles of campaigns, and pairs their translations."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pelican import signals
from pelican.generators import ArticlesGenerator
from pelican.settings import read_settings

import plugins.publish.pelican_articles as ours
from plugins.editions.markdown_pages import MarkdownPage
from plugins.editions.page_files import PageFiles
from tests.conftest import ROOT
from tests.samples.articles import content_with_articles


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """The content of the sample with its articles."""
    return content_with_articles(tmp_path)


def held(content: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Any, list[Any]]:
    """Pelican's own generator after it has read `content`, and what it was asked to write."""
    settings = read_settings(str(ROOT / "pelicanconf.py"), {"PATH": str(content), "PLUGINS": []})
    for signal in (signals.readers_init, signals.article_generator_finalized):
        monkeypatch.setattr(signal, "receivers", dict(signal.receivers))
    ours.take_articles()
    context: dict[str, Any] = {**settings, "generated_content": {}, "static_links": set()}
    context["static_content"] = {}
    generator = ArticlesGenerator(context, settings, str(content), settings["THEME"], "")
    generator.generate_context()
    return generator, [page for page in PageFiles(content).pages if page.is_article]


def names(problems: list[Any]) -> list[str]:
    """The files that problems are of."""
    return sorted(problem.file.rpartition("/")[2] for problem in problems)


def missing(generator: Any, pages: list[MarkdownPage]) -> list[str]:  # noqa: ANN401 - Pelican's
    """The files of articles that it does not hold with all their versions."""
    return names(list(ours.not_taken(ours.article_versions(generator.context), pages)))


def test_pelican_has_each_article_with_its_translation(
    content: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By the key at the top of each, with its date, title and slug; and it writes none of them."""
    generator, pages = held(content, monkeypatch)
    assert missing(generator, pages) == []
    sunday = next(each for each in generator.articles if each.key == "sunday")
    # Which of them it takes for the first is its own affair: it may follow the order of a folder.
    versions = {each.lang: each for each in (sunday, *sunday.translations)}
    assert {lang: each.slug for lang, each in versions.items()} == {
        "en": "clean-sunday",
        "vi": "chu-nhat-sach",
    }
    assert versions["en"].title == "Clean Sunday"
    assert versions["en"].date.date().isoformat() == "2024-03-01"
    generator.generate_output(None)


def test_what_pelican_leaves_out_is_named(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No article is lost in silence, whatever Pelican is told to pass over."""
    file = content / "campaigns/sun.vi.md"
    text = file.read_text("utf-8")
    file.write_text(text.replace("Date: 2026", "Ngày: 2026"), "utf-8")
    generator, _ = held(content, monkeypatch)
    file.write_text(text, "utf-8")
    pages = [page for page in PageFiles(content).pages if page.is_article]
    assert missing(generator, pages) == ["sun.en.md", "sun.vi.md"]


def test_faults_are_left_to_our_own_rules(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two files in one language, no head, no UTF-8: Pelican passes them over without a word."""
    folder = content / "campaigns"
    (folder / "again.vi.md").write_bytes((folder / "sun.vi.md").read_bytes())
    (folder / "bare.vi.md").write_text("không có gì ở trên", "utf-8")
    (folder / "odd.vi.md").write_bytes(b"\xff\xfe\x00")
    generator, _ = held(content, monkeypatch)
    assert len(generator.articles) == 3
