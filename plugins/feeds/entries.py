"""Updates as entries of feeds: who says what, in full, with dates that the data give."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.update_details import update_details
from plugins.editions.updates import described, in_plain_text, task_numbers, title_of
from plugins.feeds.content import EntryTemplates
from plugins.feeds.days import Days
from plugins.feeds.identity import identity
from plugins.plan.records.update_parts import Attachment
from plugins.plan.records.updates import Update

# Media types as https://www.iana.org/assignments/media-types/ registers them.
OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN_DOCUMENT = "application/vnd.oasis.opendocument"
MEDIA_TYPES = {
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".docx": f"{OFFICE}.wordprocessingml.document",
    ".xlsx": f"{OFFICE}.spreadsheetml.sheet",
    ".odt": f"{OPEN_DOCUMENT}.text",
    ".ods": f"{OPEN_DOCUMENT}.spreadsheet",
    ".csv": "text/csv",
    ".txt": "text/plain",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """An attached file: its full address, media type, size in bytes and title."""

    url: str
    type: str
    size: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """What a feed tells. `title_html` marks words of another language, `title` is bare.

    language: that of the words of its title, None where it is the feed's own. kind: of which sort
    it is, and `kind_name` in words. `published` is the day on which it came onto this site,
    `updated` the last day on which something about it changed; the day that it speaks of stands in
    its words.
    """

    id: str
    url: str
    title: str
    title_html: Markup | None
    language: str | None
    summary: str
    content: Markup
    kind: str
    kind_name: str
    published: dt.date
    updated: dt.date
    sources: tuple[str, ...]
    enclosures: tuple[Enclosure, ...]


def entry(edition: Edition, update: Update, days: Days, templates: EntryTemplates) -> FeedEntry:
    """`update` as an entry with these `days`; `templates` make its HTML."""
    title = title_of(edition, update)
    kind_name = edition.label("update_kind", update.kind)
    start = f"{task_numbers(edition, update)} · {kind_name}: "
    foreign = title.lang != edition.language.code
    return FeedEntry(
        id=identity(edition, "update", update.id).urn,
        url=edition.absolute(edition.urls.update(update.id)),
        title=start + in_plain_text(edition, title),
        title_html=templates.title(start, title) if foreign or title.outdated else None,
        language=title.lang if foreign else None,
        summary=described(edition, update),
        content=templates.full_text(update_details(edition, update, edition.full)),
        kind=update.kind,
        kind_name=kind_name,
        published=days.published,
        updated=days.updated,
        sources=tuple(dict.fromkeys(source.url for source in update.sources if source.url)),
        enclosures=tuple(_enclosure(edition, attachment) for attachment in update.attachments),
    )


def _enclosure(edition: Edition, attachment: Attachment) -> Enclosure:
    return Enclosure(
        url=edition.absolute(edition.urls.attachment(attachment.file)),
        type=MEDIA_TYPES[f".{attachment.file.rpartition('.')[2].lower()}"],
        size=edition.site.records.attachments[attachment.file].size,
        title=edition.passage(attachment.title).text,
    )
