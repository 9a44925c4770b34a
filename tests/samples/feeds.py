"""Feeds of small plans, made for tests."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from plugins.editions.edition import Edition
from plugins.editions.follow import followed_pages
from plugins.feeds import feed_files as files_of_language
from plugins.feeds.deadlines_calendar import calendar_files, calendar_keys
from plugins.plan.records.ledger import LedgerLine
from plugins.plan.records.updates import Update
from plugins.publish.build import editions_of
from tests.samples.built import SETTINGS
from tests.samples.plan import agency, records, task, text

ATOM = "{http://www.w3.org/2005/Atom}"


def feed_files(editions: Iterable[Edition]) -> dict[str, bytes]:
    """The feeds and calendars of these editions."""
    theme = SETTINGS.theme
    made = (
        files_of_language(each, followed_pages(each), theme, SETTINGS.compiled) | calendars(each)
        for each in editions
    )
    return {path: content for files in made for path, content in files.items()}


def calendars(edition: Edition) -> dict[str, bytes]:
    """The calendars of an edition."""
    return calendar_files(edition, calendar_keys(edition))


def update(id_: str, **more: Any) -> Update:  # noqa: ANN401 - passed on to the record
    """Related information on the task and of the day that the id names."""
    source = {"title": "tin", "publisher": text("báo"), "lang": "vi", "url": "https://a.example/x"}
    values = {
        "id": id_,
        "kind": "related",
        "tasks": ({"task": id_[11:].partition("-")[0]},),
        "date": id_[:10],
        "said_by": text("a newspaper"),
        "title": text(f"title of {id_}"),
        "text": text("some **words**"),
        "sources": (source,),
    }
    return Update.model_validate(values | more)


def feed(
    name: str, *updates: Update, language: str = "en", ledger: tuple[LedgerLine, ...] = ()
) -> dict[str, Any]:
    """The JSON form of a feed of a small plan with these updates, recorded as `ledger` says."""
    bodies = [agency("leader"), agency("helper")]
    small = replace(records([task("1.1", "leader", "helper")], bodies, updates), ledger=ledger)
    found = feed_files(editions_of(small, SETTINGS))[f"/feeds/{language}/{name}.json"]
    return json.loads(found)  # type: ignore[no-any-return]


def days(item: dict[str, Any]) -> tuple[dt.date, dt.date]:
    """When an item was published and when it was modified."""
    published, modified = (item[f"date_{name}"] for name in ("published", "modified"))
    return dt.date.fromisoformat(published[:10]), dt.date.fromisoformat(modified[:10])


def ids(found: dict[str, Any]) -> list[str]:
    """The updates of a feed, by the ends of their addresses."""
    return [item["url"].split("/")[-2] for item in found["items"]]
