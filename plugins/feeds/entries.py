"""Updates as entries of feeds: who says what, in full, with dates that the data give."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from markupsafe import Markup

from plugins.editions.edition import Edition
from plugins.editions.labels import labeller
from plugins.editions.updates import described
from plugins.feeds.content import filled, full_text, inline
from plugins.feeds.days import Days
from plugins.feeds.identity import identity
from plugins.plan.records.updates import Update, UpdateKind

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


@dataclass(frozen=True, slots=True)
class Enclosure:
    """An attached file: its full address, media type, size in bytes and title."""

    url: str
    type: str
    size: int
    title: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An update in a feed. `title_html` marks words of another language, `title` is bare.

    `published` is the day on which it came onto this site, `updated` the last day on which
    something about it changed; the day of what it tells stands in its words.
    """

    id: str
    url: str
    title: str
    title_html: Markup | None
    summary: str
    content: Markup
    kind: UpdateKind
    kind_name: str
    published: dt.date
    updated: dt.date
    sources: tuple[str, ...]
    enclosures: tuple[Enclosure, ...]


def entry(edition: Edition, update: Update, superseded_by: Update | None, days: Days) -> Entry:
    """`update` as an entry with these `days`; `superseded_by` has taken its place, if anything."""
    title = edition.passage(update.title)
    kind_name = labeller(edition.words.gettext)("update_kind", update.kind)
    start = f"{', '.join(update.task_ids)} · {kind_name}: "
    foreign = title.lang != edition.language.code or title.outdated
    return Entry(
        identity(edition, "update", update.id).urn,
        edition.absolute(edition.urls.update(update.id)),
        start + title.text,
        filled(Markup("%s%s"), start, inline(edition, title)) if foreign else None,
        described(edition, update),
        full_text(edition, update, superseded_by),
        update.kind,
        kind_name,
        days.published,
        days.updated,
        tuple(dict.fromkeys(source.url for source in update.sources if source.url)),
        tuple(_enclosure(edition, update, index) for index in range(len(update.attachments))),
    )


def _enclosure(edition: Edition, update: Update, index: int) -> Enclosure:
    attachment = update.attachments[index]
    file = edition.site.records.attachments[attachment.file]
    return Enclosure(
        edition.absolute(edition.urls.attachment(attachment.file)),
        MEDIA_TYPES[f".{attachment.file.rpartition('.')[2].lower()}"],
        file.size,
        edition.passage(attachment.title).text,
    )
