"""Articles of campaigns as Pelican's own: it finds them, reads their heads, pairs translations.

What is wrong in them is said by our rules, all of it at once; so whatever Pelican would refuse is
passed over here, and it writes no article: the pages are ours, made with all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any

from pelican import signals
from pelican.generators import ArticlesGenerator
from pelican.readers import BaseReader, Readers

from plugins.editions.article_heads import day_of
from plugins.editions.markdown_pages import CAMPAIGNS, MarkdownPage
from plugins.editions.page_files import head_of
from plugins.plan.reading.catalogues import N_
from plugins.plan.reading.problems import Message, Problem

NOT_TAKEN = Message(
    "article-not-taken",
    N_("Pelican does not have this article with the same versions in other languages"),
    N_("a file in campaigns/ that no setting of Pelican leaves out"),
)

SKIPPED = {"title": "", "status": "skip"}
# The versions of an article: the names of their files below the content folder, by language.
Versions = Mapping[str, str]


class ArticleReader(BaseReader):  # type: ignore[misc]
    """Tells Pelican what the lines at the top of an article say.

    The first version of an article is its original to Pelican, the others are translations.
    """

    enabled = True
    file_extensions: Sequence[str] = ("md",)

    def __init__(self, settings: Mapping[str, Any]) -> None:
        super().__init__(settings)
        self.met: dict[str, set[str]] = {}

    def read(self, source_path: str) -> tuple[str, dict[str, Any]]:
        """No content, and the metadata of the file; what has no head that is whole is skipped."""
        try:
            said = head_of(Path(source_path).read_text("utf-8-sig"))
        except (OSError, UnicodeDecodeError):
            return "", SKIPPED
        key, language = said.get("key", ""), said.get("lang", "")
        met = self.met.setdefault(key, set())
        whole = all(said.get(name) for name in ("title", "key", "slug", "lang"))
        if not whole or language in met or day_of(said.get("date", "")) is None:
            return "", SKIPPED
        told = {**said, "summary": said.get("description", ""), "translation": str(bool(met))}
        met.add(language)
        return "", {name: self.process_metadata(name, value) for name, value in told.items()}


def take_articles() -> None:
    """Have Pelican read articles by their heads, and write none of them."""
    signals.readers_init.connect(_read_heads)
    signals.article_generator_finalized.connect(_write_nothing)


def article_versions(context: Mapping[str, Any]) -> list[Versions]:
    """The versions of each article that Pelican holds, by the context of its run."""
    return [
        {each.lang: each.relative_source_path for each in (article, *article.translations)}
        for article in context["articles"]
    ]


def not_taken(held: Sequence[Versions], pages: Sequence[MarkdownPage]) -> Iterator[Problem]:
    """Each article among `pages` that Pelican does not hold with the same versions."""
    ours: dict[str, dict[str, str]] = {}
    articles = [page for page in pages if page.is_article]
    for page in articles:
        name = f"{CAMPAIGNS}/{PurePath(page.file).name}"
        ours.setdefault(page.metadata["key"], {})[page.language] = name
    for page in articles:
        if ours[page.metadata["key"]] not in held:
            yield Problem.of_file(page.file, NOT_TAKEN, {})


def _read_heads(readers: Readers) -> None:
    readers.reader_classes["md"] = ArticleReader


def _write_nothing(generator: ArticlesGenerator) -> None:
    generator.generate_output = _nothing


def _nothing(_writer: object) -> None:
    """Write no file."""
