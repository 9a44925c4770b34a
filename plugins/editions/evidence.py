"""What proves an update, as it stands on its page: sources, documents, attached files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.safe_html import from_markdown
from plugins.editions.urls import host
from plugins.editions.values import Passage
from plugins.plan.records.evidence import CitedDocument, Evidence
from plugins.plan.records.sources import SourceFollowUp
from plugins.plan.records.types import Certainty, DateAsKnown
from plugins.plan.records.update_parts import Attachment

KILO = 1000
MANY_KILO = 100


@dataclass(frozen=True, slots=True)
class Rendered:
    """A passage in Markdown as safe HTML, with what a Passage says of its language."""

    html: Markup
    passage: Passage


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceView:
    """A source: where it can be read or under which number it can be asked for, how sure it is.

    answered: the last day on which its address answered. further: more of its words, noted later.
    certainty: None where it cannot be read in public, so that nobody verified it there.
    """

    title: Passage
    publisher: Passage
    url: str | None
    host: str
    archived: str | None
    answered: dt.date | None
    number: str | None
    date: DateAsKnown | None
    quote: Passage | None
    further: Passage | None
    certainty: Certainty | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView:
    """A decision or other document, by number and date."""

    number: str
    date: dt.date
    title: Passage | None
    url: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class AttachmentView:
    """A file to download: its type ("PDF") and its size in words."""

    path: str
    title: Passage
    type: str
    size: str


def rendered(passage: Passage, links: Callable[[str], str]) -> Rendered:
    """A passage in Markdown as safe HTML, its addresses written by `links`."""
    return Rendered(from_markdown(passage.text, links), passage)


def source_view(edition: Edition, source: Evidence) -> SourceView:
    """A source as shown, with what was learnt about it since it was cited."""
    later = edition.site.follow_ups.get(source.url or "")
    return SourceView(
        title=Passage(source.title, source.lang),
        publisher=edition.passage(source.publisher),
        url=source.url,
        host=host(source.url) if source.url else "",
        archived=source.archived or (later.archived if later else None),
        answered=later.answered if later else None,
        number=source.number,
        date=source.date,
        quote=Passage(source.quote, source.lang) if source.quote else None,
        further=_further(later, source.lang) if later else None,
        certainty=_certainty(source),
    )


def _certainty(source: Evidence) -> Certainty | None:
    is_public = source.url or source.archived
    return None if source.certainty is Certainty.VERIFIED and not is_public else source.certainty


def _further(later: SourceFollowUp, language: str) -> Passage | None:
    return Passage(later.quote, later.lang or language) if later.quote else None


def document_view(edition: Edition, document: CitedDocument) -> DocumentView:
    """A document as shown."""
    title = edition.passage(document.title) if document.title else None
    return DocumentView(number=document.number, date=document.date, title=title, url=document.url)


def attachment_view(edition: Edition, attachment: Attachment) -> AttachmentView:
    """An attached file as shown; KeyError where it was not read."""
    file = edition.site.records.attachments[attachment.file]
    return AttachmentView(
        path=edition.urls.attachment(attachment.file),
        title=edition.passage(attachment.title),
        type=attachment.file.rpartition(".")[2].upper(),
        size=size_words(edition, file.size),
    )


def size_words(edition: Edition, size: int) -> str:
    """A size in bytes, kB or MB: with one decimal where it has fewer than three digits."""
    if size < KILO:
        return f"{edition.words.number(size)} B"
    unit, value = ("MB", size / KILO**2) if size >= KILO**2 else ("kB", size / KILO)
    return f"{edition.words.number(round(value, 1 if value < MANY_KILO else None))} {unit}"
