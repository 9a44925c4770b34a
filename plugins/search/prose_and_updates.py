"""What can be found beside the plan itself: prose, and what has been said since, year by year."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping, Sequence

from plugins.editions.edition import Edition
from plugins.editions.prose import NOT_FOUND_KEY, ProseText
from plugins.plan.records.updates import Update
from plugins.search.documents import Document, Passage

BLOCK = re.compile(r"</(?:p|li|h\d|dd|dt|td|th|blockquote)>")
TAG = re.compile(r"<[^>]*>")


def pages(edition: Edition, texts: Sequence[ProseText]) -> tuple[Document, ...]:
    """The pages about the site in this language."""
    return tuple(_prose(edition, [text for text in texts if not text.campaign], "page"))


def articles(edition: Edition, texts: Sequence[ProseText]) -> tuple[Document, ...]:
    """The articles of campaigns in this language."""
    return tuple(_prose(edition, [text for text in texts if text.campaign], "article"))


def _prose(edition: Edition, texts: Sequence[ProseText], kind: str) -> Iterator[Document]:
    """Texts in Markdown, each block of them a passage."""
    return (
        Document(
            kind=kind,
            id=text.key,
            url=edition.urls.prose(text.slug),
            title=text.title,
            passages=tuple(Passage(words) for words in (text.description, *_blocks(text.html))),
        )
        for text in texts
        if text.language == edition.language.code and text.key != NOT_FOUND_KEY
    )


def updates(edition: Edition) -> Mapping[int, tuple[Document, ...]]:
    """The updates of each year, newest first."""
    return {
        year: tuple(_update(edition, update) for update in own)
        for year, own in edition.site.updates_of_year.items()
    }


def _update(edition: Edition, update: Update) -> Document:
    site = edition.site
    passage = edition.passage(update.text)
    agency = site.agencies.get(update.agency) if update.agency else None
    said_by = edition.passage(update.said_by).text if update.said_by else ""
    return Document(
        kind="update",
        id=update.id,
        url=edition.urls.update(update.id),
        title=edition.passage(update.title).text,
        passages=(
            Passage(
                passage.text, "", "" if passage.lang == edition.language.code else passage.lang
            ),
        ),
        bodies=edition.passage(agency.name).text if agency else said_by,
        areas=tuple(dict.fromkeys(site.tasks[task].area for task in update.task_ids)),
        leads=(agency.id,) if agency and agency.id in site.listed_agencies else (),
        tasks=update.task_ids,
        sort=update.kind,
        date=update.date.iso,
    )


def _blocks(text: str) -> list[str]:
    pieces = (TAG.sub(" ", piece) for piece in BLOCK.split(text))
    return [words for piece in pieces if (words := " ".join(html.unescape(piece).split()))]
