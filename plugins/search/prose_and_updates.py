"""What can be found beside the plan itself: prose, and what has been said since, year by year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from plugins.editions.edition import Edition
from plugins.editions.markdown_pages import NOT_FOUND_KEY
from plugins.editions.prose import ProseText
from plugins.plan.records.updates import Update
from plugins.search.documents import Document, Snippet, areas_of, shown, wording

HEADINGS = {"h2", "h3"}
BLOCKS = {"p", "li", "h2", "h3", "h4", "dd", "dt", "td", "th", "blockquote"}
# What stands within a line, and touches the words beside it.
WITHIN_TEXT = {
    *("a", "abbr", "b", "cite", "code", "em", "i", "mark", "q", "small", "span", "strong"),
    *("sub", "sup", "time"),
}


def articles(edition: Edition, texts: Sequence[ProseText]) -> tuple[Document, ...]:
    """The articles of campaigns in this language."""
    return tuple(prose(edition, [text for text in texts if text.campaign], "article"))


def prose(edition: Edition, texts: Sequence[ProseText], kind: str) -> Iterator[Document]:
    """Texts in Markdown, each block of them a passage."""
    return (
        Document(
            kind=kind,
            id=text.key,
            url=edition.urls.prose(text.slug),
            title=text.title,
            passages=(Snippet(text.description), *_blocks(text.html)),
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
    site, tasks = edition.site, update.task_ids
    agency, by = site.listed_agencies.get(update.agency or ""), edition.entries[update.id].by
    said_by, name = by.text if by else "", wording(edition, agency.name) if agency else ""
    return Document(
        kind="update",
        id=update.id,
        url=edition.urls.update(update.id),
        title=wording(edition, update.title),
        passages=tuple(_passages(edition, update)),
        bodies=" · ".join(dict.fromkeys(filter(None, (name, said_by)))),
        areas=tuple(dict.fromkeys((*areas_of(site, tasks), *_headings(edition, update)))),
        leads=(agency.id,) if agency else (),
        tasks=tasks,
        sort=update.kind,
        date=update.date.iso,
        by="" if said_by == name else said_by,
        corrected=bool(edition.entries[update.id].corrections),
    )


def _passages(edition: Edition, update: Update) -> Iterator[Snippet]:
    """What it says, what hinders and what is next, then the document it rests on."""
    told = (update.text, update.obstacles, update.next_steps, update.caution)
    yield from (shown(edition, text) for text in told if text)
    if document := update.document:
        title = shown(edition, document.title) if document.title else Snippet("")
        yield replace(title, text=" ".join(filter(None, (document.number, title.text))))


def _headings(edition: Edition, update: Update) -> Iterator[str]:
    """The headings that it changes, with all those above."""
    for area in update.area_ids:
        yield from (*edition.site.nesting.above[area], area)


class _Blocks(HTMLParser):
    """The words of each block of a page, without its tags, and the heading that it is under."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found = [("", "")]
        self.heading = ""
        self.feed(html)
        self.close()

    def _add(self, words: str) -> None:
        text, heading = self.found[-1]
        self.found[-1] = (text + words, heading or self.heading)

    def handle_data(self, data: str) -> None:
        """Add words to the block that is open."""
        self._add(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Part words where a block begins; what follows a heading stands under it."""
        if tag in HEADINGS:
            self.heading = dict(attrs).get("id") or self.heading
        if tag not in WITHIN_TEXT:
            self._add(" ")

    def handle_endtag(self, tag: str) -> None:
        """End the block, or part words where what stood apart ends."""
        if tag in BLOCKS:
            self.found.append(("", ""))
        if tag not in WITHIN_TEXT:
            self._add(" ")


def _blocks(html: str) -> list[Snippet]:
    found = ((" ".join(words.split()), heading) for words, heading in _Blocks(html).found)
    return [Snippet(words, heading) for words, heading in found if words]
