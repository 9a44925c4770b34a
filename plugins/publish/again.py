"""A piece made again: only what its keys do not say to be as it was."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from plugins.editions.page import Page
from plugins.editions.urls import output_file
from plugins.feeds.deadlines_calendar import calendar_name
from plugins.feeds.keys import calendar_names, feed_names, paths_of_feed
from plugins.publish.keys import Keys
from plugins.publish.pieces import CALENDAR, FEED, MAP, PAGE, SORTS, BuildInputs, SitePiece


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


def _unkeyed(_inputs: BuildInputs, _keys: Keys, _language: str, _each: str) -> KeyedSubject:
    return KeyedSubject((), "")


SUBJECTS: Mapping[str, Callable[[BuildInputs, Keys, str, Any], KeyedSubject]] = {
    PAGE: _page,
    FEED: _feed,
    CALENDAR: _calendar,
    MAP: _unkeyed,
}
