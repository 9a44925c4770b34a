"""What can be found beside the plan itself: prose, and what has been said since, year by year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from html.parser import HTMLParser

from plugins.editions.edition import Edition
from plugins.editions.markdown_pages import NOT_FOUND_KEY
from plugins.editions.prose import ProseText
from plugins.editions.urls import VALIDITY, part_of
from plugins.editions.validity import validity_view
from plugins.editions.words import marked as _
from plugins.plan.records.updates import Update
from plugins.search.documents import Document, Snippet, shown

# The key of the page about the site.
ABOUT = "about"
MATRIX = (
    _("Responsibility matrix"),
    _("Which agency leads and which supports in every area and every task of {the_document}."),
)
REPORTING = (
    _("Reporting under {the_document}"),
    _("Who has reported on which task and when, and which tasks have no report."),
)
BLOCKS = {"p", "li", "h2", "h3", "h4", "dd", "dt", "td", "th", "blockquote"}


def pages(edition: Edition, texts: Sequence[ProseText]) -> tuple[Document, ...]:
    """The pages about the site in this language, and those that show the whole of the plan."""
    prose = _prose(edition, [text for text in texts if not text.campaign], "page")
    more = tuple(Snippet(words) for words in _validity(edition))
    about = (
        replace(each, passages=(*each.passages, *more)) if each.id == ABOUT else each
        for each in prose
    )
    return (*about, *_overviews(edition))


def _overviews(edition: Edition) -> Iterator[Document]:
    """The matrix and the page on reporting, under the titles that they bear."""
    for name, (title, description) in (("matrix", MATRIX), ("reporting", REPORTING)):
        yield Document(
            kind="page",
            id=name,
            url=edition.urls.section(name),
            title=edition.words.gettext(title),
            passages=(Snippet(edition.words.gettext(description)),),
        )


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
            passages=tuple(Snippet(words) for words in (text.description, *_blocks(text.html))),
        )
        for text in texts
        if text.language == edition.language.code and text.key != NOT_FOUND_KEY
    )


def _validity(edition: Edition) -> Iterator[str]:
    """What the page about the site says besides of whether the document still holds."""
    own = validity_view(edition)
    said = (own.happened, own.not_known, own.more, own.looked_in) if own else ()
    return (each.text for each in said if each)


def validity(edition: Edition, texts: Sequence[ProseText]) -> Iterator[Document]:
    """The question whether the document still holds, where it is asked, and where it is answered.

    It stands with the plan itself: who asks it is answered before further parts are loaded.
    """
    about = (t for t in texts if t.key == ABOUT and t.language == edition.language.code)
    for page in about if edition.site.records.plan.validity else ():
        yield Document(
            kind="page",
            id=VALIDITY,
            url=part_of(edition.urls.prose(page.slug), VALIDITY),
            title=edition.words.gettext("Is {the_document} still in force?"),
        )


def updates(edition: Edition) -> Mapping[int, tuple[Document, ...]]:
    """The updates of each year, newest first."""
    return {
        year: tuple(_update(edition, update) for update in own)
        for year, own in edition.site.updates_of_year.items()
    }


def _update(edition: Edition, update: Update) -> Document:
    site = edition.site
    agency = site.agencies.get(update.agency) if update.agency else None
    said_by = edition.passage(update.said_by).text if update.said_by else ""
    return Document(
        kind="update",
        id=update.id,
        url=edition.urls.update(update.id),
        title=edition.passage(update.title).text,
        passages=tuple(_passages(edition, update)),
        bodies=edition.passage(agency.name).text if agency else said_by,
        areas=tuple(
            dict.fromkeys((*_areas(edition, update.task_ids), *_headings(edition, update)))
        ),
        leads=(agency.id,) if agency and agency.id in site.listed_agencies else (),
        tasks=update.task_ids,
        sort=update.kind,
        date=update.date.iso,
    )


def _passages(edition: Edition, update: Update) -> Iterator[Snippet]:
    """What it says, then the document that it rests on, by number and title."""
    yield shown(edition, update.text)
    if document := update.document:
        title = shown(edition, document.title) if document.title else Snippet("")
        yield replace(title, text=" ".join(filter(None, (document.number, title.text))))


def _areas(edition: Edition, tasks: Iterable[str]) -> tuple[str, ...]:
    """All areas that any of the tasks lie in."""
    return tuple(dict.fromkeys(area for task in tasks for area in edition.rows[task].areas))


def _headings(edition: Edition, update: Update) -> Iterator[str]:
    """The headings that it changes, with all those above."""
    for area in update.area_ids:
        yield from (*edition.site.nesting.above[area], area)


class _Blocks(HTMLParser):
    """The words of each block of a page, without its tags."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.found = [""]
        self.feed(html)
        self.close()

    def handle_data(self, data: str) -> None:
        """Add words to the block that is open."""
        self.found[-1] += data

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002 - of HTMLParser
        """Part words where a tag does."""
        self.found[-1] += " "

    def handle_endtag(self, tag: str) -> None:
        """End the block, or part words."""
        if tag in BLOCKS:
            self.found.append("")
        self.found[-1] += " "


def _blocks(html: str) -> list[str]:
    return [words for block in _Blocks(html).found if (words := " ".join(block.split()))]
