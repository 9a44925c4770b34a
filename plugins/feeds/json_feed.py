"""Feeds as JSON Feed 1.1, the format of https://www.jsonfeed.org/version/1.1/."""

from __future__ import annotations

import json
from typing import Any

from plugins.feeds.channels import Channel
from plugins.feeds.entries import FeedEntry
from plugins.feeds.identity import moment

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(channel: Channel, own_address: str) -> bytes:
    """The feed that stands at `own_address`."""
    value = {
        "version": VERSION,
        "title": channel.title,
        "home_page_url": channel.page,
        "feed_url": own_address,
        "description": f"{channel.description} {channel.rights}",
        "language": channel.language,
        "authors": [{"name": channel.author, "url": channel.home}],
        "items": [_item(entry, channel.language) for entry in channel.entries],
    }
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _item(entry: FeedEntry, language: str) -> dict[str, Any]:
    item: dict[str, Any] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": str(entry.content),
        "summary": entry.summary,
        "date_published": moment(entry.published),
        "date_modified": moment(entry.updated),
        "tags": [entry.kind_name],
    }
    if entry.language:
        # What the site says around the words stays in the language of the feed.
        item["language"] = entry.language
        item["content_html"] = f'<div lang="{language}">{entry.content}</div>'
    if entry.sources:
        item["external_url"] = entry.sources[0]
    if entry.enclosures:
        item["attachments"] = [
            {
                "url": file.url,
                "mime_type": file.type,
                "title": file.title,
                "size_in_bytes": file.size,
            }
            for file in entry.enclosures
        ]
    return item
