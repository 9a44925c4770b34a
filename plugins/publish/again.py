"""A piece made again: only what its keys do not say to be as it was."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.editions.names import all_in_short, everything
from plugins.editions.page import Page
from plugins.editions.urls import output_file, published_file
from plugins.feeds.deadlines_calendar import calendar_name
from plugins.feeds.keys import calendar_names, feed_names, paths_of_feed
from plugins.opendata.lists import ListKey, list_names, list_paths
from plugins.opendata.records import RecordKey, record_names, record_path
from plugins.opendata.source import data_source
from plugins.opendata.whole import whole_paths
from plugins.plan.publications.every import Publication
from plugins.plan.publications.frozen_files import sizes_in
from plugins.publish.build_inputs import BuildInputs
from plugins.publish.data_pieces import LIST, RECORD, TABLES, data_pages
from plugins.publish.keys import Keys
from plugins.publish.pieces import CALENDAR, CHART, FEED, MAP, PAGE, PUBLISHED, SORTS
from plugins.publish.site_piece import SitePiece
from plugins.website.chart_files import chart_path


@dataclass(frozen=True, slots=True)
class Remade:
    """A file of a piece: its key, "" where it has none; None for a content that is known."""

    key: str
    content: bytes | None


class KeyedSubject(NamedTuple):
    """Something that a piece is about: the paths of its files, and their key."""

    paths: Sequence[str]
    key: str


def made_again(inputs: BuildInputs, piece: SitePiece) -> Mapping[str, Remade]:
    """The files of a piece, by path, without the content of those that are as they were.

    Raises ValueError where the inputs have no keys.
    """
    if inputs.keys is None:
        raise ValueError(piece)
    remade: dict[str, Remade] = {}
    keys: dict[str, str] = {}
    changed = []
    for each in SORTS[piece.sort].subjects(inputs, piece):
        paths, key = SUBJECTS[piece.sort](inputs, inputs.keys, piece.language, each)
        if key and all(inputs.known.get(output_file(path)) == key for path in paths):
            remade |= {path: Remade(key, None) for path in paths}
        else:
            keys |= dict.fromkeys(paths, key)
            changed.append(each)
    files = SORTS[piece.sort].files(inputs, piece, changed) if changed else {}
    return remade | {path: Remade(keys.get(path, ""), made) for path, made in files.items()}


def _page(inputs: BuildInputs, keys: Keys, _language: str, page: Page) -> KeyedSubject:
    return KeyedSubject((page.path,), keys.of_page(page, inputs.renderer.twins[page.key]))


def _feed(inputs: BuildInputs, keys: Keys, language: str, key: str) -> KeyedSubject:
    edition = inputs.editions[language]
    names = feed_names(edition.site, key)
    return KeyedSubject(paths_of_feed(edition, key), keys.of_file(language, f"feed {key}", names))


def _calendar(inputs: BuildInputs, keys: Keys, language: str, key: str) -> KeyedSubject:
    edition = inputs.editions[language]
    path, names = calendar_name(edition, key).path, calendar_names(edition.site, key)
    return KeyedSubject((path,), keys.of_file(language, f"calendar {key}", names))


def _published(
    _inputs: BuildInputs, _keys: Keys, _language: str, publication: Publication
) -> KeyedSubject:
    """By the bytes of its archive: its digest stays when a row is taken out of that."""
    copy = publication.copy
    key = hashlib.sha256(copy.path.read_bytes()).hexdigest()
    return KeyedSubject([published_file(publication.name, name) for name in sizes_in(copy)], key)


def _tables(inputs: BuildInputs, keys: Keys, _language: str, _all: str) -> KeyedSubject:
    source = data_source(inputs.editions.values())
    pages = (page.path for page in data_pages(inputs))
    paths = (*whole_paths(source), *pages)
    return KeyedSubject(paths, keys.of_file("", TABLES, everything()))


def _record(inputs: BuildInputs, keys: Keys, _language: str, key: RecordKey) -> KeyedSubject:
    site = next(iter(inputs.editions.values())).site
    names = record_names(site, key)
    return KeyedSubject((record_path(key),), keys.of_file("", f"record {key}", names))


def _list(inputs: BuildInputs, keys: Keys, _language: str, key: ListKey) -> KeyedSubject:
    site = next(iter(inputs.editions.values())).site
    return KeyedSubject(list_paths(key), keys.of_file("", f"list {key}", list_names(site, key)))


def _chart(inputs: BuildInputs, keys: Keys, language: str, name: str) -> KeyedSubject:
    path = chart_path(inputs.editions[language], name)
    return KeyedSubject((path,), keys.of_file(language, f"chart {name}", all_in_short()))


def _unkeyed(_inputs: BuildInputs, _keys: Keys, _language: str, _each: str) -> KeyedSubject:
    return KeyedSubject((), "")


SUBJECTS: Mapping[str, Callable[[BuildInputs, Keys, str, Any], KeyedSubject]] = {
    PAGE: _page,
    FEED: _feed,
    CALENDAR: _calendar,
    MAP: _unkeyed,
    PUBLISHED: _published,
    TABLES: _tables,
    RECORD: _record,
    LIST: _list,
    CHART: _chart,
}
