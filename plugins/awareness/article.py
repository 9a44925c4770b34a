"""The page of one article: its text, whose tasks it is about, the sources that it cites."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any, TypeAlias

from markupsafe import Markup

from plugins.awareness.structured import article_data, event_data
from plugins.editions.article_urls import cited_anchor
from plugins.editions.edition import Edition
from plugins.editions.follow import EVENTS
from plugins.editions.listed_articles import Article, Articles, EventEntry
from plugins.editions.markdown_pages import SECTION_KEY, CitedSource
from plugins.editions.names import all_in_short
from plugins.editions.page import Page
from plugins.editions.prose import ProseText
from plugins.editions.tasks import task_rows
from plugins.editions.usual import Usual, usual
from plugins.editions.values import Link, Passage, TaskRow

# The article before, and that after.
Neighbours: TypeAlias = tuple[Article | None, Article | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry:
    """A source below the article, and its anchor there."""

    anchor: str
    source: CitedSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleView:
    """An article: in a sentence what it is about, its text, its tasks, areas and sources.

    `usual` is what is alike in most of its tasks. `calendar` is where the events of all articles
    stand, "" where this one tells of none.
    """

    lead: str
    date: dt.date
    html: Markup
    tasks: tuple[TaskRow, ...]
    usual: Usual
    areas: tuple[Link, ...]
    events: tuple[EventEntry, ...]
    calendar: str
    sources: tuple[SourceEntry, ...]
    previous: Link | None
    next: Link | None


def article_pages(
    edition: Edition, articles: Articles, texts: Mapping[str, ProseText]
) -> list[Page]:
    """A page for each article; `texts` are those of this language by their keys."""
    listed = articles.listed
    neighbours = zip([None, *listed], listed, [*listed[1:], None], strict=False)
    return [
        _page(edition, articles, own, texts[own.key], (before, after))
        for before, own, after in neighbours
    ]


def section_link(edition: Edition, articles: Articles) -> Link:
    """The page of all articles by its title."""
    return Link(articles.path, Passage(articles.title, edition.language.code))


def _page(
    edition: Edition,
    articles: Articles,
    article: Article,
    text: ProseText,
    beside: Neighbours,
) -> Page:
    return Page(
        key=f"article:{article.key}",
        template="article",
        language=edition.language.code,
        path=article.path,
        title=article.title,
        description=article.description,
        section=SECTION_KEY,
        view=partial(_view, edition, article, text, beside),
        breadcrumbs=(section_link(edition, articles),),
        data=partial(_data, edition, article, text),
        names=all_in_short,
    )


def _view(
    edition: Edition,
    article: Article,
    text: ProseText,
    beside: Neighbours,
) -> ArticleView:
    rows, areas = task_rows(edition, article.tasks), edition.site.areas
    sources = text.head.sources if text.head else ()
    return ArticleView(
        lead=article.description,
        date=article.date,
        html=text.html,
        tasks=rows,
        usual=usual(rows),
        areas=tuple(edition.area_link(areas[id_]) for id_ in article.areas),
        events=article.events,
        calendar=edition.urls.calendar(EVENTS) if article.events else "",
        sources=tuple(
            SourceEntry(anchor=cited_anchor(each.number), source=each) for each in sources
        ),
        previous=_link(edition, beside[0]),
        next=_link(edition, beside[1]),
    )


def _link(edition: Edition, article: Article | None) -> Link | None:
    return Link(article.path, Passage(article.title, edition.language.code)) if article else None


def _data(edition: Edition, article: Article, text: ProseText) -> tuple[dict[str, Any], ...]:
    sources = text.head.sources if text.head else ()
    events = (event_data(edition, event) for event in article.events)
    return (article_data(edition, article, sources), *events)
